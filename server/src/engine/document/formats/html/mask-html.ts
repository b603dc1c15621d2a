import type {DefaultTreeAdapterTypes} from 'parse5'
import type {Zone} from '../../zones.ts'
import {isNoteText, JoinedMask, type Masked, type Piece} from '../mask.ts'
import {checkDepth, nestingsAt} from './depth.ts'
import {elementZones, inlineElements} from './elements.ts'
import {attributeOf, isFurniture, leadsElsewhere} from './furniture.ts'
import {KeptPage, type PartStart, pageStart, type ReadStretch} from './kept-page.ts'
import {type ParsedPage, parsePage} from './page-parser.ts'
import {PartMasker} from './part-masker.ts'

type Element = DefaultTreeAdapterTypes.Element
type Text = DefaultTreeAdapterTypes.TextNode
type Document = DefaultTreeAdapterTypes.Document
type Node = DefaultTreeAdapterTypes.Node

const inline: ReadonlySet<string> = new Set([...inlineElements, 'wbr'])
const unread = new Set(
  'script style template noscript head svg math iframe object embed select textarea button nav'.split(' ')
)
const objects = new Set('code kbd samp var img input picture video audio'.split(' '))
const zones: Readonly<Record<string, Zone>> = {...elementZones, address: 'byline'}

/**
 * The paragraphs of an HTML source. Tags, attributes, scripts, styles and code are not read.
 *
 * @param blankLines whether a blank line ends a paragraph, as where a content system makes the elements of the lines
 */
export function maskHtml(source: string, blankLines = false): Masked {
  checkDepth(source)
  return maskParts(source, parsePage(source, ''), [], blankLines)[0]
}

/**
 * As {@link maskHtml}, in parts: an edit leaves those before it, and those after it as soon as the same is open there.
 *
 * @param kept the parts of the source before it was edited
 */
export function maskPage(source: string, kept = new KeptPage()): Masked {
  const parts = kept.edited(source, readStretch) ??
    readStretch(source, 0, pageStart)?.parts ?? [{...pageStart, start: 0, tag: 0, masked: maskHtml(source)}]
  kept.keep(source, parts)
  return parts.length === 1 ? parts[0].masked : new JoinedMask(parts)
}

function readStretch(source: string, start: number, open: PartStart): ReadStretch | undefined {
  checkDepth(source, open.nesting)
  const page = parsePage(source, open.opening)
  const cuts = page.cuts.map(({at}) => at)
  const nestings = nestingsAt(source, cuts, open.nesting)
  if (!page.isWhole || nestings === undefined) return undefined
  const masked = maskParts(source, page, cuts, false)
  const end =
    page.opening === undefined || nestings.end === undefined
      ? undefined
      : {opening: page.opening, nesting: nestings.end}
  return {
    parts: masked.map((masked, i) => ({
      start: i === 0 ? start : start + cuts[i - 1],
      tag: i === 0 ? 0 : page.cuts[i - 1].tag,
      opening: i === 0 ? open.opening : page.cuts[i - 1].opening,
      nesting: i === 0 ? open.nesting : nestings.at[i - 1],
      masked
    })),
    end
  }
}

/** @param cuts where the parts end */
function maskParts(source: string, page: ParsedPage, cuts: readonly number[], blankLines: boolean): readonly Masked[] {
  const masker = new PartMasker(source, cuts)
  const reader = new Reader(masker, page.shift, blankLines ? source : undefined)
  reader.visit(page.document, undefined)
  reader.flush(undefined)
  return masker.end()
}

/** Gathers the text between two boundaries of blocks into one paragraph. */
class Reader {
  readonly #masker: PartMasker
  readonly #shift: number
  readonly #lines: string | undefined
  #pieces: Piece[] = []
  /** Whether there is more than tags that open among the pieces. */
  #begun = false

  /**
   * @param shift what offsets of nodes are more than those of the source
   * @param lines the source, where its blank lines say something
   */
  constructor(masker: PartMasker, shift: number, lines: string | undefined) {
    this.#masker = masker
    this.#shift = shift
    this.#lines = lines
  }

  visit(node: Node, zone: Zone | undefined): void {
    if (isText(node)) this.#text(node, zone)
    else if (isElement(node)) {
      if (!unread.has(node.tagName) && !isFurniture(node.attrs)) this.#element(node, zone)
    } else if (node.nodeName === '#comment') this.#comment(node)
    else if (node.nodeName === '#document') for (const child of (node as Document).childNodes) this.visit(child, zone)
  }

  #comment(node: Node): void {
    const [start, end] = this.#place(node)
    if (start !== undefined && end !== undefined) this.#masker.comments(start, end)
  }

  #text(node: Text, zone: Zone | undefined): void {
    const [start, end] = this.#place(node)
    // Text that the parser made up, or put elsewhere, has no place.
    if (start === undefined || end === undefined) return
    let from = start
    for (const {0: blank, index} of this.#lines?.slice(start, end).matchAll(/\r?\n[ \t]*\r?\n\s*/g) ?? []) {
      if (index > from - start) this.#push({start: from, end: start + index, kind: 'text'})
      this.flush(zone)
      from = start + index + blank.length
    }
    if (from < end && (node.value.trim() !== '' || this.#begun)) this.#push({start: from, end, kind: 'text'})
  }

  #element(node: Element, zone: Zone | undefined): void {
    const kind = objects.has(node.tagName) ? 'object' : unreadKind(node)
    if (kind !== undefined) this.#whole(node, kind)
    else if (inline.has(node.tagName)) this.#inline(node, zone)
    else this.#block(node, zone)
  }

  /** What stands among the words of a paragraph and is not read: `<code>x</code>`, `<sup>1</sup>`. */
  #whole(node: Element, kind: 'object' | 'note'): void {
    const [start, end] = this.#place(node)
    if (start !== undefined && end !== undefined) this.#push({start, end, kind})
  }

  /** A part of a paragraph: `<b>…</b>`. */
  #inline(node: Element, zone: Zone | undefined): void {
    const {childNodes} = node
    const [start, end] = this.#place(node)
    const [inner] = childNodes.length === 0 ? nowhere : this.#place(childNodes[0])
    this.#tag(node, 'opens', start, inner)
    for (const child of childNodes) this.visit(child, zone)
    const [, outer] = childNodes.length === 0 ? nowhere : this.#place(childNodes[childNodes.length - 1])
    this.#tag(node, 'closes', outer, end)
  }

  /** An end to what stands before it and within it: `<p>…</p>`. */
  #block({tagName, childNodes, attrs}: Element, zone: Zone | undefined): void {
    this.flush(zone)
    if (tagName === 'pre') return
    const inner = zone === 'link' || leadsElsewhere(attrs) ? 'link' : (zones[tagName] ?? zone)
    for (const child of childNodes) this.visit(child, inner)
    this.flush(inner)
  }

  /** A tag around text; of a source that is nested badly, the parser does not say where it stands. */
  #tag({childNodes}: Element, kind: 'opens' | 'closes', start: number | undefined, end: number | undefined): void {
    if (childNodes.length > 0 && start !== undefined && end !== undefined && start < end) this.#push({start, end, kind})
  }

  /** Where a node starts and ends in the source. */
  #place(node: Node): Place {
    const start = node.sourceCodeLocation?.startOffset
    const end = endOf(node)
    return [start === undefined ? start : start - this.#shift, end === undefined ? end : end - this.#shift]
  }

  #push(piece: Piece): void {
    if (piece.kind !== 'opens') this.#begun = true
    this.#pieces.push(piece)
  }

  /** Ends the paragraph that is being gathered. */
  flush(zone: Zone | undefined): void {
    const pieces = this.#pieces
    if (pieces.length === 0) return
    this.#pieces = []
    this.#begun = false
    while (pieces.length > 0 && pieces[pieces.length - 1].kind !== 'text') pieces.pop()
    this.#masker.add(pieces, zone)
  }
}

type Place = readonly [start: number | undefined, end: number | undefined]
const nowhere: Place = [undefined, undefined]

function isText(node: Node): node is Text {
  return node.nodeName === '#text'
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

/** Where a node ends; one that is never closed, with what is last in it, which the parser may have put elsewhere. */
function endOf(node: Node): number | undefined {
  let at: Node = node
  let end = at.sourceCodeLocation?.endOffset
  while (isElement(at) && at.sourceCodeLocation && at.sourceCodeLocation.endTag === undefined) {
    const last: Node | undefined = at.childNodes[at.childNodes.length - 1]
    if (last?.sourceCodeLocation?.endOffset === undefined) break
    at = last
    end = last.sourceCodeLocation.endOffset
  }
  return end
}

/** A footnote's number (`<sup>1</sup>`, a link to a note of the page), and the digits of a formula (`CO<sub>2</sub>`). */
function unreadKind(node: Element): 'note' | 'object' | undefined {
  const {tagName} = node
  if (tagName !== 'sup' && tagName !== 'sub' && tagName !== 'a') return undefined
  if (tagName === 'a' && attributeOf(node.attrs, 'href')?.startsWith('#') !== true) return undefined
  const text = textOf(node, NOTE_DEPTH)
  if (tagName === 'sub') return /^[\d+-]{1,6}$/.test(text) ? 'object' : undefined
  return isNoteText(text) ? 'note' : undefined
}

/** `<sup><a><span>[1]</span></a></sup>`. */
const NOTE_DEPTH = 3
const NOTE_LENGTH = 60

/** As much of the text of an element as tells whether it is the number of a note. */
function textOf(node: Element, depth: number): string {
  let text = ''
  for (const child of node.childNodes) {
    if (isText(child)) text += child.value
    else if (isElement(child)) text += depth > 0 ? textOf(child, depth - 1) : '…'
    if (text.length > NOTE_LENGTH) break
  }
  return text
}
