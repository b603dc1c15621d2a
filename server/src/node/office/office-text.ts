import {NOTE, OBJECT} from '../../engine/arabic/characters.ts'
import type {Article, Markup, Span} from '../../engine/document/article.ts'
import {markupArticle} from '../../engine/document/assemble.ts'
import {piecesOfText, type XmlElement, type XmlText} from '../../engine/document/formats/xml/tree.ts'
import type {ParagraphCache} from '../../engine/document/incremental/paragraph-cache.ts'
import type {Zone} from '../../engine/document/zones.ts'
import type {PlacedEdit} from '../../engine/linting/finding.ts'

/** Something to be said beside a stretch of the text. */
export interface Remark {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A document of a word processor: its paragraphs are lines, and the line of a finding is the number of its paragraph. */
export interface OfficeDocument {
  readonly text: string
  /** The article; of an edited text, the lines are the same paragraphs. */
  read(text: string, cache?: ParagraphCache): Article
  /**
   * A copy with edits as tracked changes and remarks as comments.
   *
   * @param date of both, as ISO 8601 without fractions of a second
   */
  reviewed(edits: readonly PlacedEdit[], remarks: readonly Remark[], date: string): Buffer
}

/** Where a stretch of the text stands in a part of the document. */
export interface Piece {
  /** In the text, and so many UTF-16 code units. */
  readonly at: number
  readonly length: number
  /** In the XML. */
  readonly start: number
  readonly end: number
  readonly text: XmlText | undefined
  /** The run around it. */
  readonly run: XmlElement | undefined
}

/** Gathers the paragraphs of a document. */
export class OfficeText {
  readonly pieces: Piece[] = []
  readonly #zones: Array<Zone | undefined> = []
  readonly #parts: string[] = []
  #length = 0

  get text(): string {
    return this.#parts.join('')
  }

  /** Begins the next paragraph. */
  paragraph(zone: Zone | undefined): void {
    if (this.#zones.length > 0) this.#put('\n')
    this.#zones.push(zone)
  }

  /** Text as it stands in a run. */
  say(source: string, text: XmlText, run?: XmlElement): void {
    for (const [start, end, said] of piecesOfText(source, text)) this.#place(oneLine(said), start, end, text, run)
  }

  /** What is there and is not read: a picture, a break. */
  sign(sign: string, {start, end}: XmlElement, run?: XmlElement): void {
    this.#place(sign, start, end, undefined, run)
  }

  #place(said: string, start: number, end: number, text: XmlText | undefined, run: XmlElement | undefined): void {
    this.pieces.push({at: this.#length, length: said.length, start, end, text, run})
    this.#put(said)
  }

  #put(said: string): void {
    this.#parts.push(said)
    this.#length += said.length
  }

  /** See {@link OfficeDocument.read}. */
  read(text: string, cache?: ParagraphCache): Article {
    const spans: Span[] = []
    let start = 0
    for (const [i, line] of text.split('\n').entries()) {
      spans.push({start, end: start + line.length, zone: this.#zones[i]})
      start += line.length + 1
    }
    return markupArticle(text, {masked: text, spans, markup: markupIn(text), comments: []}, cache)
  }
}

/** Stands for a break within a paragraph. */
export const LINE_BREAK = '\u2028'

/** Line ends in XML are blanks; those of a paragraph have elements of their own. */
function oneLine(text: string): string {
  return text.replace(/[\n\r]/g, ' ')
}

function markupIn(text: string): Markup[] {
  const markup: Markup[] = []
  for (const {0: sign, index} of text.matchAll(SIGNS))
    markup.push({start: index, end: index + 1, kind: sign === LINE_BREAK || sign === '\t' ? 'break' : 'object'})
  return markup
}
const SIGNS = new RegExp(`[${OBJECT}${NOTE}${LINE_BREAK}\t]`, 'g')

/** A text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Something that is put into a source, in place of what stood there. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** @param splices in order, without overlap */
export function spliced(source: string, splices: readonly Splice[]): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end, text} of splices) {
    parts.push(source.slice(at, start), text)
    at = end
  }
  parts.push(source.slice(at))
  return parts.join('')
}
