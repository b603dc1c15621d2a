import {firstEndingFrom} from '../../document/ordered.ts'
import type {PlacedEdit} from '../finding.ts'

/** Where a place of a text may stand after edits; two offsets where one of them stands at the place. */
export interface Moved {
  readonly low: number
  readonly high: number
}

/** Where the offsets of a text stand after edits. */
export class Shift {
  readonly #edits: readonly PlacedEdit[]
  /** How far the text after each edit moves. */
  readonly #deltas: readonly number[]

  /** @param edits in order, without overlap */
  constructor(edits: readonly PlacedEdit[]) {
    let delta = 0
    this.#edits = edits
    this.#deltas = edits.map(({start, end, text}) => (delta += text.length - (end - start)))
  }

  moved(offset: number): Moved {
    const first = firstEndingFrom(this.#edits, offset)
    const delta = first === 0 ? 0 : this.#deltas[first - 1]
    let low = offset + delta
    let high = low
    for (let i = first; i < this.#edits.length && this.#edits[i].start <= offset; i++) {
      const {start, end, text} = this.#edits[i]
      const from = start + (i === 0 ? 0 : this.#deltas[i - 1])
      const replaces = start < end
      // What ends where a stretch is replaced ends there still; what begins after it begins after what replaces it.
      if (i === first) low = replaces && offset === end ? from + text.length : from
      high = replaces && offset === start ? from : from + text.length
    }
    return {low, high}
  }
}

/** A part of a text after edits: what was there, or what is new. */
type Part = {readonly start: number; readonly end: number} | {readonly text: string}

/** Edits one after the other, told as edits of the first text. */
export class Patch {
  #parts: Part[]
  readonly #length: number

  /** @param length of the first text, in UTF-16 code units */
  constructor(length: number) {
    this.#parts = [{start: 0, end: length}]
    this.#length = length
  }

  /** @param edits of the text as it is by now, in order, without overlap */
  add(edits: readonly PlacedEdit[]): void {
    const parts: Part[] = []
    const old = this.#parts
    let next = 0
    let at = 0
    const copy = (from: number, to: number): void => {
      for (; next < old.length && at < to; next++) {
        const end = at + lengthOf(old[next])
        const [first, last] = [Math.max(at, from), Math.min(end, to)]
        if (first < last) parts.push(cut(old[next], at, first, last))
        if (end > to) return
        at = end
      }
    }
    let done = 0
    for (const {start, end, text} of edits) {
      copy(done, start)
      if (text !== '') parts.push({text})
      done = end
    }
    copy(done, Infinity)
    this.#parts = parts
  }

  /** In order, without overlap. */
  get edits(): PlacedEdit[] {
    const edits: PlacedEdit[] = []
    let at = 0
    let text = ''
    for (const part of [...this.#parts, {start: this.#length, end: this.#length}]) {
      if ('text' in part) text += part.text
      else {
        if (part.start > at || text !== '') edits.push({start: at, end: part.start, text})
        at = part.end
        text = ''
      }
    }
    return edits
  }
}

function lengthOf(part: Part): number {
  return 'text' in part ? part.text.length : part.end - part.start
}

/** @param at where the part begins in the text as it is */
function cut(part: Part, at: number, from: number, to: number): Part {
  return 'text' in part
    ? {text: part.text.slice(from - at, to - at)}
    : {start: part.start + from - at, end: part.start + to - at}
}
