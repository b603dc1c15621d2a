import {MASK, NOTE, OBJECT} from '../../arabic/characters.ts'
import type {Markup, Span, Underline} from '../article.ts'
import {readReference, references} from '../entities.ts'
import type {SourcePart} from '../markup.ts'
import type {Zone} from '../zones.ts'

/** A source whose paragraphs are being found: everything is markup until it is said to be text. */
export interface Masked {
  readonly masked: string
  readonly spans: readonly Span[]
  readonly markup: readonly Markup[]
  /** Comments, in order. */
  readonly comments: readonly Span[]
  /** Of a source that holds several articles, where each but the first begins. */
  readonly articles?: readonly number[]
  /** How what is put into the source is to be written, where that is not as it is. */
  readonly writing?: 'json'
  /** Where it was masked part by part, in order, one after the other: each with its offsets from its own start. */
  readonly parts?: readonly SourcePart[]
}

/**
 * A stretch of source inside a paragraph: text to read; something that stands there unread (code, an image); the number of
 * a footnote; a line break that is seen; text by which something else in the source is found; the syntax that opens or closes something around text (`<b>`, `**`).
 */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly kind: 'text' | 'object' | 'note' | 'break' | 'name' | 'opens' | 'closes'
}

/** A paragraph that has been read elsewhere. */
interface ReadParagraph extends Span {
  /** Its text with the markup in it masked, as long as its stretch of the source. */
  readonly text: string
  readonly markup: readonly Markup[]
}

/**
 * What stands for a character in a source: references of HTML, with or without their semicolon; those of Markdown, and a
 * backslash before punctuation; references with their semicolon alone; nothing.
 */
type Writing = 'html' | 'markdown' | 'strict' | 'literal'

/** Collects paragraphs of a marked-up source and masks, unit for unit, what is not their text. */
export class Masker {
  readonly #source: string
  readonly #writing: Writing
  readonly #parts: string[] = []
  readonly #spans: Span[] = []
  readonly #markup: Markup[] = []
  readonly #comments: Span[] = []
  readonly #articles: number[] = []
  #at = 0

  /**
   * @param source the whole source
   * @param writing what is read as another character than it is
   */
  constructor(source: string, writing: Writing) {
    this.#source = source
    this.#writing = writing
  }

  /**
   * Adds a paragraph.
   *
   * @param pieces in order, without overlap, after every paragraph added before
   * @param underline of a title, see {@link Span.underline}
   */
  add(pieces: readonly Piece[], zone?: Zone, underline?: Underline): void {
    if (!pieces.some(({kind}) => kind === 'text' || kind === 'name')) return
    const first = pieces.findIndex(isSeen)
    const last = pieces.findLastIndex(isSeen)
    this.#mask(pieces[first].start)
    const start = this.#at
    for (let i = first; i <= last; i++) {
      const {kind, start, end} = pieces[i]
      this.#mask(start)
      if (kind === 'object') this.#object(end, OBJECT)
      else if (kind === 'note') this.#object(end, NOTE)
      else if (kind === 'break') this.#break(end)
      else if (kind === 'text') this.#text(end)
      else if (kind === 'name') this.#name(end)
      else this.#syntax(end, kind)
    }
    this.#spans.push({start, end: this.#at, zone, ...(underline !== undefined && {underline})})
  }

  /** Adds a paragraph that has been read elsewhere, after every paragraph added before. */
  insert({start, end, text, markup, zone}: ReadParagraph): void {
    this.#mask(start)
    this.#parts.push(text)
    for (const each of markup) this.#markup.push(each)
    this.#spans.push({start, end, zone})
    this.#at = end
  }

  /** What comes is another article than what came before. */
  nextArticle(offset: number): void {
    if (this.#spans.length > 0) this.#articles.push(offset)
  }

  /** Notes the comments in a stretch of HTML. */
  comments(start: number, end: number): void {
    const html = this.#source.slice(start, end)
    for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', at)) {
      const close = html.indexOf('-->', at)
      if (close < 0) return
      this.#comments.push({start: start + at, end: start + close + 3})
      at = close
    }
  }

  end(): Masked {
    this.#mask(this.#source.length)
    return {
      masked: this.#parts.join(''),
      spans: this.#spans,
      markup: this.#markup,
      comments: this.#comments,
      ...(this.#articles.length > 0 && {articles: this.#articles})
    }
  }

  /**
   * Markup up to `end`.
   *
   * @param seam see {@link Markup.seam}
   */
  #mask(end: number, seam?: number): void {
    if (end <= this.#at) return
    this.#parts.push(MASK.repeat(end - this.#at))
    const last = this.#markup.at(-1)
    if (last?.kind === 'syntax' && last.end === this.#at)
      this.#markup[this.#markup.length - 1] = {...last, end, seam: seam ?? last.seam}
    else this.#markup.push({start: this.#at, end, kind: 'syntax', seam})
    this.#at = end
  }

  /** Syntax that opens or closes something: what is to stand outside comes after all that closes and before all that opens. */
  #syntax(end: number, kind: 'opens' | 'closes'): void {
    if (kind === 'closes') {
      this.#mask(end, end)
      return
    }
    const last = this.#markup.at(-1)
    const runsOn = last?.kind === 'syntax' && last.end === this.#at
    this.#mask(end, (runsOn ? last.seam : undefined) ?? this.#at)
  }

  #object(end: number, sign: string): void {
    if (end <= this.#at) return
    this.#parts.push(sign.repeat(end - this.#at))
    this.#markup.push({start: this.#at, end, kind: 'object'})
    this.#at = end
  }

  /** Two blanks or a backslash before the end of a line: white space to whoever reads the text. */
  #break(end: number): void {
    if (end <= this.#at) return
    this.#parts.push(this.#source.slice(this.#at, end).replace('\\', MASK))
    this.#markup.push({start: this.#at, end, kind: 'break'})
    this.#at = end
  }

  #text(end: number): void {
    const html = this.#writing === 'html'
    const special = specials[this.#writing]
    const text = this.#source.slice(this.#at, end)
    const from = this.#at
    for (const match of special === undefined ? [] : text.matchAll(special)) {
      const at = from + match.index
      const [first] = match[0]
      this.#plain(at)
      if (first === '&') this.#entity(match[0], html)
      else if (first === '\\') this.#written(match[0][1], 2)
      else this.#mask(at + match[0].length)
    }
    this.#plain(end)
  }

  /** Read as it is; where it is written as something else, it stands there unread. */
  #name(end: number): void {
    const start = this.#at
    if (/[&\\\n\r]/.test(this.#source.slice(start, end))) {
      this.#object(end, OBJECT)
      return
    }
    this.#plain(end)
    this.#markup.push({start, end, kind: 'name'})
  }

  #plain(end: number): void {
    if (end <= this.#at) return
    this.#parts.push(this.#source.slice(this.#at, end))
    this.#at = end
  }

  /** `&laquo;` is read as «, and replaced as a whole. */
  #entity(match: string, html: boolean): void {
    const reference = readReference(match, html)
    if (reference !== undefined) this.#written(reference.character, reference.length)
  }

  /** One character that so many code units of the source stand for. */
  #written(character: string, length: number): void {
    this.#parts.push(character + MASK.repeat(length - character.length))
    this.#markup.push({
      start: this.#at,
      end: this.#at + length,
      kind: 'entity',
      ...(joinsBefore(character) && {joins: true})
    })
    this.#at += length
  }
}

/**
 * A source whose parts have been masked one by one, as if it had been at once: the end of one and the beginning of the next
 * are one stretch of syntax. It is put together when somebody asks for the whole: who knows the parts need not.
 */
export class JoinedMask implements Masked {
  readonly parts: readonly SourcePart[]
  #spans: Span[] | undefined
  #markup: Markup[] | undefined

  constructor(parts: readonly SourcePart[]) {
    this.parts = parts
  }

  get masked(): string {
    return this.parts.map(({masked}) => masked.masked).join('')
  }

  get spans(): readonly Span[] {
    this.#spans ??= this.parts.flatMap(({start, masked}) =>
      masked.spans.map((span) => ({start: span.start + start, end: span.end + start, zone: span.zone}))
    )
    return this.#spans
  }

  get markup(): readonly Markup[] {
    if (this.#markup === undefined) {
      this.#markup = []
      for (const {start, masked} of this.parts) for (const each of masked.markup) addMoved(this.#markup, each, start)
    }
    return this.#markup
  }

  get comments(): readonly Span[] {
    const comments: Span[] = []
    for (const {start, masked} of this.parts)
      for (const comment of masked.comments) comments.push({start: comment.start + start, end: comment.end + start})
    return comments
  }
}

function addMoved(markup: Markup[], {start, end, kind, seam, joins}: Markup, by: number): void {
  const last = markup.at(-1)
  const movedSeam = seam === undefined ? undefined : seam + by
  if (kind !== 'syntax')
    markup.push(
      joins === true ? {start: start + by, end: end + by, kind, joins} : {start: start + by, end: end + by, kind}
    )
  else if (last?.kind === 'syntax' && last.end === start + by)
    markup[markup.length - 1] = {start: last.start, end: end + by, kind, seam: movedSeam ?? last.seam}
  else markup.push({start: start + by, end: end + by, kind, seam: movedSeam})
}

/** Entities, escapes, and what begins a line inside a quoted block. */
const MARKDOWN_SPECIAL = new RegExp(`${references.markdown.source}|\\\\[!-/:-@[-\`{-~]|(?<=\n)[ \t>]+`, 'gi')
const specials: Readonly<Record<Writing, RegExp | undefined>> = {
  html: references.html,
  markdown: MARKDOWN_SPECIAL,
  strict: references.markdown,
  literal: undefined
}

/** Whether what an entity stands for is one letter with what is before it: a haraka, a joiner. */
export function joinsBefore(text: string): boolean {
  return JOINS.test(text)
}
const JOINS = /^[\p{M}\u200d]/u

/** Whether a piece is there for a reader, and may begin or end a paragraph. */
function isSeen({kind}: Piece): boolean {
  return kind === 'text' || kind === 'object' || kind === 'name'
}

/** A number, a letter or a sign, as those of footnotes: «1», «[2]», «*»; «[بحاجة لمصدر]». */
export function isNoteText(text: string): boolean {
  return NOTE_TEXT.test(text.trim())
}
const NOTE_TEXT =
  /^(?:[[(]?(?:[\d٠-٩]{1,3}(?:\s?[,،–-]\s?[\d٠-٩]{1,3}){0,5}|\p{L}|[*†‡§]{1,3})[\])]?|\[[^[\]]{1,40}\])$/u
