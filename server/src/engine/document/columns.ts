/** How many units of an encoding a code point takes. */
export type Width = (codePoint: number) => number

export const utf8Width: Width = (codePoint) => {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}

export const utf32Width: Width = () => 1

/** UTF-16 code units between two places of a line that are remembered. */
const STEP = 512

/** Places of a line that are remembered: the code point that begins there, and the units of the encoding before it. */
interface Marks {
  readonly offsets: number[]
  readonly units: number[]
}

/**
 * Columns of a text in the unit of another encoding. What was counted of a line is remembered, so that it is counted
 * once however many places of it are asked for. Offsets are UTF-16 code units of the text, columns count from 0.
 */
export class Columns {
  readonly #text: string
  readonly #width: Width
  readonly #byLine = new Map<number, Marks>()

  constructor(text: string, width: Width) {
    this.#text = text
    this.#width = width
  }

  /**
   * @param start of the line
   * @param offset in the line
   */
  columnAt(start: number, offset: number): number {
    const marks = this.#marks(start)
    this.#extend(marks, (at) => at >= offset)
    let [at, column] = placeBefore(marks, Math.floor((offset - start) / STEP), offset)
    while (at < offset) {
      const codePoint = this.#text.codePointAt(at) ?? 0
      column += this.#width(codePoint)
      at += unitsOf(codePoint)
    }
    return column
  }

  /**
   * The offset of a column; one inside a code point is before it.
   *
   * @param start of the line
   * @param end of the line: no offset is beyond it
   */
  offsetAt(start: number, end: number, column: number): number {
    const marks = this.#marks(start)
    this.#extend(marks, (at, units) => at >= end || units > column)
    let [at, units] = lastWithin(marks, end, column)
    while (at < end) {
      const codePoint = this.#text.codePointAt(at) ?? 0
      units += this.#width(codePoint)
      if (units > column) break
      at += unitsOf(codePoint)
    }
    return Math.min(at, end)
  }

  #marks(start: number): Marks {
    let marks = this.#byLine.get(start)
    if (marks === undefined) {
      marks = {offsets: [start], units: [0]}
      this.#byLine.set(start, marks)
    }
    return marks
  }

  /** Counts on, step by step, until there is enough. */
  #extend({offsets, units}: Marks, enough: (offset: number, units: number) => boolean): void {
    let at = offsets[offsets.length - 1]
    let counted = units[units.length - 1]
    while (!enough(at + STEP, counted) && at + STEP < this.#text.length) {
      const next = offsets[0] + offsets.length * STEP
      while (at < next) {
        const codePoint = this.#text.codePointAt(at) ?? 0
        counted += this.#width(codePoint)
        at += unitsOf(codePoint)
      }
      offsets.push(at)
      units.push(counted)
    }
  }
}

/** The remembered place at or before an offset that is in the step of that number. */
function placeBefore({offsets, units}: Marks, step: number, offset: number): [offset: number, units: number] {
  let i = Math.min(step, offsets.length - 1)
  // A step ends behind a code point that its end would cut.
  if (i > 0 && offsets[i] > offset) i--
  return [offsets[i], units[i]]
}

/** The last remembered place that is neither beyond the end of the line nor beyond the column. */
function lastWithin({offsets, units}: Marks, end: number, column: number): [offset: number, units: number] {
  let [low, high] = [0, offsets.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (units[middle] <= column && offsets[middle] <= end) low = middle
    else high = middle - 1
  }
  return [offsets[low], units[low]]
}

function unitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1
}
