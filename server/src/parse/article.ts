import {MASK} from '../language/chars.ts'
import {Paragraph} from './paragraph.ts'
import {HEADLINE_WORDS, SUBHEAD_WORDS, type Zone, looksLikeHeadline, zoneOfLine} from './zones.ts'

/** A paragraph where it stands in an article. */
export interface Block {
  readonly paragraph: Paragraph
  /** UTF-16 code units from the start of the article to the start of the paragraph. */
  readonly start: number
  /** Its place in {@link Article.blocks}. */
  readonly index: number
}

/** Code units of the source which are markup: an edit must not cut into them. */
export interface Markup {
  readonly start: number
  readonly end: number
  /** `entity`: one character written as several (`&laquo;`), to be replaced as a whole. */
  readonly kind: 'syntax' | 'entity'
}

/** How many {@link perArticle} facts there are. */
let slots = 0

/** An article: paragraphs in order, and what has been found of the whole. Never changed once made. */
export class Article {
  /** The source, as it is in the file or the editor. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** In order, without overlap. Empty in plain text. */
  readonly markup: readonly Markup[]
  /** Comments of the markup, in order. Empty in plain text. */
  readonly comments: readonly Span[]
  /** What {@link perArticle} readings have found. */
  readonly readings: unknown[] = new Array<unknown>(slots)

  constructor(text: string, blocks: readonly Block[], markup: readonly Markup[] = [], comments: readonly Span[] = []) {
    this.text = text
    this.blocks = blocks
    this.markup = markup
    this.comments = comments
  }
}

/**
 * A fact of whole articles, folded from those of their paragraphs, worked out once an article.
 *
 * @param read what is to be known of an article; never `undefined`
 */
export function perArticle<T extends {} | null>(read: (article: Article) => T): (article: Article) => T {
  const slot = slots++
  return (article) => {
    const known = article.readings[slot] as T | undefined
    if (known !== undefined) return known
    return (article.readings[slot] = read(article)) as T
  }
}

/** A stretch of source that is to be one paragraph. */
export interface Span {
  readonly start: number
  readonly end: number
  /** The zone, where the markup tells it. */
  readonly zone?: Zone
}

/**
 * Paragraphs already read, by zone and text. One cache a document or a run: a keystroke then reads one paragraph.
 * What the last two articles did not use is forgotten.
 */
export class ParagraphCache {
  #recent = new Map<Zone, Map<string, Paragraph>>()
  #older = new Map<Zone, Map<string, Paragraph>>()

  /** The paragraph of that text in that zone. */
  get(text: string, zone: Zone): Paragraph {
    let known = this.#recent.get(zone)
    if (known === undefined) this.#recent.set(zone, (known = new Map()))
    let paragraph = known.get(text)
    if (paragraph === undefined) {
      paragraph = this.#older.get(zone)?.get(text) ?? new Paragraph(own(text), zone)
      known.set(paragraph.text, paragraph)
    }
    return paragraph
  }

  /** To be called when an article begins. */
  turn(): void {
    this.#older = this.#recent
    this.#recent = new Map()
  }
}

/** A copy that does not keep the whole article in memory, as a slice of it would, and is read faster. */
function own(text: string): string {
  return ('\n' + text).slice(1)
}

/** The lines of a plain text: every newline ends a paragraph, as in web copy; blank lines are none. */
export function plainSpans(text: string): Span[] {
  const spans: Span[] = []
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (let i = start; ; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x0a
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029) continue
    if (i > start) spans.push({start, end: i})
    start = i + 1
    if (i >= text.length) return spans
  }
}

/**
 * An article from the spans of its paragraphs.
 *
 * @param text the source
 * @param masked the source with its markup masked unit for unit; `text` itself where there is none
 * @param spans the paragraphs, in order
 * @param cache paragraphs read before; none where the article is read once
 * @param comments those of the markup
 */
export function assemble(text: string, masked: string, spans: readonly Span[], markup: readonly Markup[], cache: ParagraphCache | undefined, comments: readonly Span[] = []): Article {
  cache?.turn()
  const lines: string[] = []
  const kept: Span[] = []
  for (const span of spans) {
    const line = masked.slice(span.start, span.end)
    if (line.trim() === '') continue
    lines.push(line)
    kept.push(span)
  }
  const blocks = kept.map((span, index) => {
    // Where there is markup, headlines are marked as such.
    const zone = span.zone ?? (masked === text ? zoneOf(lines, index) : zoneOfLine(lines[index].replaceAll(MASK, '')))
    return {paragraph: cache === undefined ? new Paragraph(own(lines[index]), zone) : cache.get(lines[index], zone), start: span.start, index}
  })
  return new Article(text, blocks, markup, comments)
}

/** A short line without an end mark is a headline at the top, and a sub-headline between two long paragraphs. */
function zoneOf(lines: readonly string[], i: number): Zone {
  const line = lines[i]
  const zone = zoneOfLine(line)
  if (zone !== 'body' || i + 1 >= lines.length) return zone
  if (i === 0) return looksLikeHeadline(line, HEADLINE_WORDS) ? 'headline' : 'body'
  if (line.length > 90 || !looksLikeHeadline(line, SUBHEAD_WORDS)) return 'body'
  return lines[i + 1].length > line.length * 2 && lines[i - 1].length > line.length ? 'headline' : 'body'
}
