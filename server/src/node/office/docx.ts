import {NOTE, OBJECT} from '../../engine/arabic/characters.ts'
import {childrenOf, isElement, readXml, within, type XmlElement} from '../../engine/document/formats/xml/tree.ts'
import type {Zone} from '../../engine/document/zones.ts'
import {DocxReview} from './docx-review.ts'
import {LINE_BREAK, type OfficeDocument, OfficeText} from './office-text.ts'
import type {Zip} from './zip.ts'

const DOCUMENT = 'word/document.xml'

/** A document of Word. `undefined` where the archive holds none. */
export function openDocx(zip: Zip): OfficeDocument | undefined {
  const source = zip.text(DOCUMENT)
  if (source === undefined) return undefined
  const root = readXml(source)
  const text = new OfficeText()
  const reader = new Reader(source, text, stylesOf(zip.text('word/styles.xml')))
  for (const body of childrenOf(root, 'body')) reader.blocks(body, undefined)
  return {
    text: text.text,
    read: (edited, cache) => text.read(edited, cache),
    reviewed: (edits, remarks, date) => {
      new DocxReview(zip, {name: DOCUMENT, source, text}, date).apply(edits, remarks)
      return zip.bytes()
    }
  }
}

/** What a style is called in every language of Word, by its identifier. */
function stylesOf(source: string | undefined): ReadonlyMap<string, string> {
  const styles = new Map<string, string>()
  if (source === undefined) return styles
  for (const style of within(readXml(source), 'style')) {
    const name = childrenOf(style, 'name')[0]?.attributes.get('w:val')
    if (name !== undefined) styles.set(style.attributes.get('w:styleId') ?? '', name)
  }
  return styles
}

/** What is said of a block, what was deleted from it or moved away, what is drawn. */
const unread = new Set('pPr tblPr tblGrid trPr tcPr sectPr sdtPr sdtEndPr del moveFrom AlternateContent'.split(' '))
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  br: LINE_BREAK,
  cr: LINE_BREAK,
  footnoteReference: NOTE,
  endnoteReference: NOTE,
  drawing: OBJECT,
  pict: OBJECT,
  object: OBJECT,
  sym: OBJECT,
  noBreakHyphen: OBJECT
}

class Reader {
  readonly #source: string
  readonly #text: OfficeText
  readonly #styles: ReadonlyMap<string, string>

  constructor(source: string, text: OfficeText, styles: ReadonlyMap<string, string>) {
    this.#source = source
    this.#text = text
    this.#styles = styles
  }

  blocks(element: XmlElement, zone: Zone | undefined): void {
    for (const child of childrenOf(element)) {
      if (unread.has(child.name)) continue
      if (child.name === 'p') {
        this.#text.paragraph(this.#zoneOf(child) ?? zone)
        this.#runs(child)
      } else this.blocks(child, child.name === 'tbl' ? 'list' : zone)
    }
  }

  #zoneOf(paragraph: XmlElement): Zone | undefined {
    const [properties] = childrenOf(paragraph, 'pPr')
    if (properties === undefined) return undefined
    const id = childrenOf(properties, 'pStyle')[0]?.attributes.get('w:val')
    const style = id === undefined ? '' : (this.#styles.get(id) ?? id)
    if (/^(?:heading ?\d?|title|subtitle)$/i.test(style)) return 'headline'
    if (/^caption$/i.test(style)) return 'caption'
    return childrenOf(properties, 'numPr').length > 0 ? 'list' : undefined
  }

  /** The runs of a paragraph; links and insertions hold some of them. */
  #runs(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'r') this.#run(child)
      else if (!unread.has(child.name)) this.#runs(child)
    }
  }

  #run(run: XmlElement): void {
    const [properties] = childrenOf(run, 'rPr')
    if (properties !== undefined && childrenOf(properties, 'vanish').length > 0) return
    for (const child of childrenOf(run)) {
      if (child.name === 't') {
        for (const text of child.children) if (!isElement(text)) this.#text.say(this.#source, text, run)
      } else if (Object.hasOwn(signs, child.name)) this.#text.sign(signs[child.name], child, run)
    }
  }
}
