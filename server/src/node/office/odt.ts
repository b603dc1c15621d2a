import {NOTE, OBJECT} from '../../engine/arabic/characters.ts'
import {isElement, readXml, within, type XmlElement} from '../../engine/document/formats/xml/tree.ts'
import type {Zone} from '../../engine/document/zones.ts'
import type {PlacedEdit} from '../../engine/linting/finding.ts'
import {product} from '../../engine/product.ts'
import {
  escapeXml,
  LINE_BREAK,
  type OfficeDocument,
  OfficeText,
  type Piece,
  type Remark,
  type Splice,
  spliced
} from './office-text.ts'
import type {Zip} from './zip.ts'

const CONTENT = 'content.xml'

/** A text of OpenDocument, as LibreOffice writes it. `undefined` where the archive holds none. */
export function openOdt(zip: Zip): OfficeDocument | undefined {
  const source = zip.text(CONTENT)
  if (source === undefined) return undefined
  const root = readXml(source)
  const [body] = within(root, 'body').flatMap((each) => within(each, 'text'))
  if (body === undefined) return undefined
  const text = new OfficeText()
  readBlocks(body, undefined, {source, text, styles: parentsOf(root)})
  return {
    text: text.text,
    read: (edited, cache) => text.read(edited, cache),
    reviewed: (edits, remarks, date) => {
      zip.put(CONTENT, new Review(source, body, text, date).apply(edits, remarks))
      return zip.bytes()
    }
  }
}

interface Reading {
  readonly source: string
  readonly text: OfficeText
  readonly styles: ReadonlyMap<string, string>
}

/** Of each style that only this document has, the one that it was made from. */
function parentsOf(root: XmlElement): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  for (const {attributes} of within(root, 'style')) {
    const parent = attributes.get('style:parent-style-name')
    if (parent !== undefined) parents.set(attributes.get('style:name') ?? '', parent)
  }
  return parents
}

/** What holds no text of the article: changes that were made, remarks, tables of contents, forms. */
const unread = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'table-of-content',
  'forms',
  'sequence-decls'
])
const blockZones: Readonly<Record<string, Zone>> = {list: 'list', table: 'list', 'text-box': 'caption'}

function readBlocks(element: XmlElement, zone: Zone | undefined, reading: Reading): void {
  for (const child of element.children) {
    if (!isElement(child) || unread.has(child.name)) continue
    if (child.name === 'p' || child.name === 'h') {
      readParagraph(child, zone, reading)
    } else readBlocks(child, blockZones[child.name] ?? zone, reading)
  }
}

function readParagraph(paragraph: XmlElement, zone: Zone | undefined, reading: Reading): void {
  reading.text.paragraph(paragraph.name === 'h' ? 'headline' : (zoneOfStyle(paragraph, reading) ?? zone))
  readInline(paragraph, reading)
  // A picture in a paragraph may have its caption in a box of its own.
  for (const box of within(paragraph, 'text-box')) readBlocks(box, 'caption', reading)
}

function zoneOfStyle({attributes}: XmlElement, {styles}: Reading): Zone | undefined {
  const name = attributes.get('text:style-name') ?? ''
  const style = styles.get(name) ?? name
  if (/^(?:title|subtitle)$/i.test(style)) return 'headline'
  return /^(?:caption|illustration|figure|drawing)$/i.test(style) ? 'caption' : undefined
}

const objects = new Set(['frame', 'custom-shape', 'object', 'ruby-text'])
/** Elements within a paragraph whose text is text of it. */
const transparent = new Set(['span', 'a', 'meta', 'ruby', 'ruby-base', 'bookmark-ref', 'reference-ref'])

function readInline(element: XmlElement, reading: Reading): void {
  const {source, text} = reading
  for (const child of element.children) {
    if (!isElement(child)) text.say(source, child)
    else if (child.name === 's') text.sign(' '.repeat(countOf(child)), child)
    else if (child.name === 'tab') text.sign('\t', child)
    else if (child.name === 'line-break') text.sign(LINE_BREAK, child)
    else if (child.name === 'note') text.sign(NOTE, child)
    else if (objects.has(child.name)) text.sign(OBJECT, child)
    else if (transparent.has(child.name)) readInline(child, reading)
  }
}

/** The blanks that `<text:s text:c="2"/>` stands for; more of them than a line has are none of its text. */
function countOf({attributes}: XmlElement): number {
  return Math.min(100, Math.max(1, Number(attributes.get('text:c') ?? 1) || 1))
}

/** Edits and remarks, as OpenDocument has them. */
class Review {
  readonly #source: string
  readonly #body: XmlElement
  readonly #text: OfficeText
  readonly #by: string
  readonly #splices: Splice[] = []
  readonly #regions: string[] = []

  constructor(source: string, body: XmlElement, text: OfficeText, date: string) {
    this.#source = source
    this.#body = body
    this.#text = text
    this.#by = `<dc:creator>${product.name}</dc:creator><dc:date>${date}</dc:date>`
  }

  apply(edits: readonly PlacedEdit[], remarks: readonly Remark[]): string {
    for (const [i, {start, end, text}] of remarks.entries()) {
      const name = `${product.name}-${i + 1}`
      const annotation = `<office:annotation office:name="${name}">${this.#by}<text:p>${escapeXml(text)}</text:p></office:annotation>`
      this.#insert(this.#placeOf(start, false), annotation)
      this.#insert(this.#placeOf(end, true), `<office:annotation-end office:name="${name}"/>`)
    }
    for (const [i, edit] of edits.entries()) this.#track(edit, `${product.name}-change-${i + 1}`)
    if (this.#regions.length > 0) this.#register()
    // What is put in at a place comes before what is taken away there.
    const ordered = outside(this.#splices).sort((a, b) => a.start - b.start || a.end - b.end)
    return spliced(this.#source, ordered)
  }

  /** A change within one stretch of text; what goes over the borders of elements is left to its remark. */
  #track({start, end, text}: PlacedEdit, id: string): void {
    const from = this.#placeOf(start, start === end)
    const to = start === end ? from : this.#placeOf(end, true)
    if (from === undefined || to === undefined) return
    const gone = this.#source.slice(from, to)
    if (gone.replace(BLANKS, '').includes('<')) return
    let marks = ''
    if (text !== '') {
      this.#regions.push(this.#region(`${id}i`, 'insertion', ''))
      marks += `<text:change-start text:change-id="${id}i"/>${escapeXml(text)}<text:change-end text:change-id="${id}i"/>`
    }
    if (end > start) {
      this.#regions.push(this.#region(`${id}d`, 'deletion', `<text:p>${keptBlanks(gone)}</text:p>`))
      marks += `<text:change text:change-id="${id}d"/>`
    }
    this.#splices.push({start: from, end: to, text: marks})
  }

  #region(id: string, kind: 'insertion' | 'deletion', gone: string): string {
    const info = `<office:change-info>${this.#by}</office:change-info>`
    return `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}>${info}${gone}</text:${kind}></text:changed-region>`
  }

  /** The list of changes stands at the head of the text, after the forms. */
  #register(): void {
    const children = this.#body.children.filter(isElement)
    const known = children.find(({name, end, close}) => name === 'tracked-changes' && end > close)
    const forms = children.find(({name}) => name === 'forms')
    const regions = this.#regions.join('')
    if (known !== undefined) this.#insert(known.close, regions)
    else this.#insert(forms?.end ?? this.#body.inside, `<text:tracked-changes>${regions}</text:tracked-changes>`)
  }

  #insert(at: number | undefined, text: string): void {
    if (at !== undefined) this.#splices.push({start: at, end: at, text})
  }

  /** Where a place of the text is in the XML: after the code unit before it, or before the one after it. */
  #placeOf(offset: number, after: boolean): number | undefined {
    const piece = pieceAt(this.#text.pieces, offset, after)
    if (piece === undefined) return undefined
    const {at, length, start, end} = piece
    if (end - start === length) return start + offset - at
    if (offset > at && offset < at + length) return undefined
    return offset > at ? end : start
  }
}

/** A remark that begins within what a change takes away («الجسر ,»: the mark, with the blank before it) begins before it. */
function outside(splices: readonly Splice[]): Splice[] {
  const changes = splices.filter(({start, end}) => end > start)
  return splices.map((splice) => {
    const around =
      splice.end > splice.start ? undefined : changes.find(({start, end}) => start < splice.start && splice.start < end)
    return around === undefined ? splice : {...splice, start: around.start, end: around.start}
  })
}

const BLANKS = /<text:s(?: [^<>]*)?\/>/g

/** Blanks at the ends of a paragraph would be none of its text. */
function keptBlanks(text: string): string {
  return text.replace(/^ +| +$| {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
}

/** The piece of a place: that which ends there or goes on, or that which starts there or goes on. */
export function pieceAt(pieces: readonly Piece[], offset: number, after: boolean): Piece | undefined {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const {at, length} = pieces[middle]
    if (after ? at + length < offset : at + length <= offset) low = middle + 1
    else high = middle
  }
  const found = pieces[low]
  return found !== undefined && found.at <= offset ? found : undefined
}
