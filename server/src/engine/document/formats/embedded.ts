import {MASK} from '../../arabic/characters.ts'
import type {Markup, Span} from '../article.ts'
import {lastStartingBy} from '../ordered.ts'
import {joinsBefore, type Masked, type Masker} from './mask.ts'

/**
 * A text that another one holds in its own writing: the page in a string of JSON, the HTML that a feed has escaped. It is
 * read as what it is, and everything found stands where the source has it.
 */
export class Embedded {
  readonly #parts: string[] = []
  /** Of each stretch, where it begins in the text, and where it stands in the source. */
  readonly #ats: number[] = []
  readonly #stretches: Stretch[] = []
  #length = 0

  get text(): string {
    return this.#parts.join('')
  }

  /** Adds what stands in the source between two offsets: itself, or what it is written for. */
  add(start: number, end: number, text: string): void {
    if (text === '') return
    this.#ats.push(this.#length)
    this.#stretches.push({at: this.#length, length: text.length, start, end})
    this.#parts.push(text)
    this.#length += text.length
  }

  /** Puts paragraphs of the text, where they stand in the source, among those of the source. */
  addTo(masker: Masker, {masked, spans, markup, comments}: Masked, zone?: Span['zone']): void {
    let next = 0
    for (const span of spans) {
      while (next < markup.length && markup[next].end <= span.start) next++
      const within: Markup[] = []
      for (let i = next; i < markup.length && markup[i].start < span.end; i++)
        within.push(this.#lifted(markup[i], span))
      const {text, between} = this.#written(masked, span, within)
      masker.insert({
        start: this.#startOf(span.start),
        end: this.#endOf(span.end),
        text,
        markup: [...within, ...between].sort((a, b) => a.start - b.start),
        zone: zone ?? span.zone
      })
    }
    for (const {start, end} of comments) masker.comments(this.#startOf(start), this.#endOf(end))
  }

  #stretchAt(offset: number): Stretch {
    return this.#stretches[Math.max(0, lastStartingBy(this.#ats, offset))]
  }

  /** Where a code unit of the text starts in the source. */
  #startOf(offset: number): number {
    if (offset >= this.#length) return this.#endOf(this.#length)
    const {at, length, start, end} = this.#stretchAt(offset)
    return end - start === length ? start + offset - at : start
  }

  /** Where the code unit before an offset ends in the source. */
  #endOf(offset: number): number {
    const {at, length, start, end} = this.#stretchAt(offset - 1)
    return end - start === length ? start + offset - at : end
  }

  #lifted({start, end, seam, ...rest}: Markup, span: Span): Markup {
    const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)]
    const mapped = seam === undefined || seam < from || seam > to ? undefined : this.#seam(seam, to)
    return {...rest, start: this.#startOf(from), end: this.#endOf(to), ...(mapped !== undefined && {seam: mapped})}
  }

  #seam(seam: number, end: number): number {
    return seam === end ? this.#endOf(end) : this.#startOf(seam)
  }

  /** A paragraph as the source has it, unit for unit, and the markup of the source in it beside that of the text. */
  #written(masked: string, span: Span, within: readonly Markup[]): {text: string; between: Markup[]} {
    const parts: string[] = []
    const between: Markup[] = []
    let known = 0
    const note = (start: number, end: number, kind: Markup['kind'], joins: boolean): void => {
      while (known < within.length && within[known].end <= start) known++
      if (known < within.length && within[known].start <= start) return
      between.push({start, end, kind, ...(joins && {joins})})
    }
    let source = this.#startOf(span.start)
    for (let i = lastStartingBy(this.#ats, span.start); i < this.#stretches.length; i++) {
      const {at, length, start, end} = this.#stretches[i]
      if (at >= span.end) break
      const from = Math.max(at, span.start)
      const text = masked.slice(from, Math.min(at + length, span.end))
      const isWritten = end - start === length
      const begins = isWritten ? start + from - at : start
      if (begins > source) {
        parts.push(MASK.repeat(begins - source))
        note(source, begins, 'syntax', false)
      }
      parts.push(text)
      source = begins + text.length
      if (isWritten) continue
      parts.push(MASK.repeat(end - source))
      note(start, end, 'entity', joinsBefore(text))
      source = end
    }
    return {text: parts.join(''), between}
  }
}

/** Of one kind: what stands in the source as it is, or what stands there for a character. */
interface Stretch {
  readonly at: number
  readonly length: number
  readonly start: number
  readonly end: number
}

/** A text without markup: every line is a paragraph. */
export function maskLines(text: string): Masked {
  const spans: Span[] = []
  for (const {0: line, index} of text.matchAll(/[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*/g))
    spans.push({start: index, end: index + line.length})
  return {masked: text, spans, markup: [], comments: []}
}
