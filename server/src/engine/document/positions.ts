import {lastStartingBy} from './ordered.ts'

/** A place in a file: lines and columns count from 1, offsets are UTF-16 code units from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/**
 * Tells line and column of offsets. Lines end at `\n`, `\r\n` or `\r`, as editors count them; like them, the first
 * column is that of the first character after a byte-order mark, which offsets count.
 */
export class Lines {
  readonly #starts: number[]

  constructor(text: string) {
    this.#starts = [text.startsWith('\ufeff') ? 1 : 0]
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) this.#starts.push(i + 1)
    }
  }

  /** @param offset UTF-16 code units from the start of the text */
  pointAt(offset: number): Point {
    const line = lastStartingBy(this.#starts, offset)
    return {line: line + 1, column: Math.max(1, offset - this.#starts[line] + 1), offset}
  }
}
