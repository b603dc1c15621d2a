import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {MASK, OBJECT} from '../language/chars.ts'
import type {Markup, Span} from './article.ts'
import type {Zone} from './zones.ts'

/** A source whose paragraphs are being found: everything is markup until it is said to be text. */
export interface Masked {
  readonly masked: string
  readonly spans: readonly Span[]
  readonly markup: readonly Markup[]
  /** Comments, in order. */
  readonly comments: readonly Span[]
}

/** A stretch of source inside a paragraph: text to read, or something that stands there unread (code, an image). */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly kind: 'text' | 'object'
}

/** Collects paragraphs of a marked-up source and masks, unit for unit, what is not their text. */
export class Masker {
  readonly #source: string
  readonly #escapes: boolean
  readonly #parts: string[] = []
  readonly #spans: Span[] = []
  readonly #markup: Markup[] = []
  readonly #comments: Span[] = []
  #at = 0

  /**
   * @param source the whole source
   * @param escapes whether a backslash before punctuation is markup, as in Markdown
   */
  constructor(source: string, escapes: boolean) {
    this.#source = source
    this.#escapes = escapes
  }

  /**
   * Adds a paragraph.
   *
   * @param pieces in order, without overlap, after every paragraph added before
   */
  add(pieces: readonly Piece[], zone?: Zone): void {
    if (!pieces.some((piece) => piece.kind === 'text')) return
    const start = pieces[0].start
    this.#mask(start)
    for (const piece of pieces) {
      this.#mask(piece.start)
      if (piece.kind === 'object') this.#object(piece.end)
      else this.#text(piece.end)
    }
    this.#spans.push({start, end: this.#at, zone})
  }

  /** Notes the comments in a stretch of HTML. */
  comments(start: number, end: number): void {
    for (let at = this.#source.indexOf('<!--', start); at >= 0 && at < end; at = this.#source.indexOf('<!--', at + 4)) {
      const close = this.#source.indexOf('-->', at)
      if (close < 0 || close + 3 > end) return
      this.#comments.push({start: at, end: close + 3})
      at = close
    }
  }

  end(): Masked {
    this.#mask(this.#source.length)
    return {masked: this.#parts.join(''), spans: this.#spans, markup: this.#markup, comments: this.#comments}
  }

  /** Markup up to `end`. */
  #mask(end: number): void {
    if (end <= this.#at) return
    this.#parts.push(MASK.repeat(end - this.#at))
    const last = this.#markup.at(-1)
    if (last?.kind === 'syntax' && last.end === this.#at) this.#markup[this.#markup.length - 1] = {...last, end}
    else this.#markup.push({start: this.#at, end, kind: 'syntax'})
    this.#at = end
  }

  #object(end: number): void {
    this.#parts.push(OBJECT.repeat(end - this.#at))
    this.#markup.push({start: this.#at, end, kind: 'syntax'})
    this.#at = end
  }

  #text(end: number): void {
    const special = this.#escapes ? /&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{1,31});|\\(?=[!-/:-@[-`{-~])|(?<=\n)[ \t>]+/gi : /&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{1,31});/gi
    const text = this.#source.slice(this.#at, end)
    const from = this.#at
    for (const match of text.matchAll(special)) {
      const at = from + match.index
      this.#plain(at)
      if (match[0][0] === '&') this.#entity(match[0])
      else this.#mask(at + match[0].length)
    }
    this.#plain(end)
  }

  #plain(end: number): void {
    this.#parts.push(this.#source.slice(this.#at, end))
    this.#at = end
  }

  /** `&laquo;` is read as «, and replaced as a whole. */
  #entity(reference: string): void {
    const decoded = decodeReference(reference)
    const end = this.#at + reference.length
    if (decoded === undefined || decoded.length !== 1) return this.#plain(end)
    this.#parts.push(decoded + MASK.repeat(reference.length - 1))
    this.#markup.push({start: this.#at, end, kind: 'entity'})
    this.#at = end
  }
}

function decodeReference(reference: string): string | undefined {
  const name = reference.slice(1, -1)
  if (name[0] !== '#') return decodeNamedCharacterReference(name) || undefined
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code < 0x10000 ? String.fromCharCode(code) : undefined
}
