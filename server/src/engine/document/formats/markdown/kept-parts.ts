import {commonTextEnds} from '../../incremental/common-ends.ts'
import type {Masked} from '../mask.ts'
import type {Chunk} from './chunks.ts'

/** A part of a Markdown source, and what it was masked to: offsets count from its own start. */
export interface MaskedPart extends Chunk {
  readonly masked: Masked
}

/** The parts of the source that was masked last. A keystroke changes one of hundreds, and only that is parsed again. */
export class KeptParts {
  #source = ''
  #parts: readonly MaskedPart[] = []

  /** Those parts whose text a source still has, before all that has changed in it or after, by where they start in it. */
  still(source: string): ReadonlyMap<number, MaskedPart> {
    const before = this.#source
    const {head, tail} = commonTextEnds(before, source)
    const kept = new Map<number, MaskedPart>()
    for (const part of this.#parts) {
      if (part.end <= head) kept.set(part.start, part)
      else if (part.start >= before.length - tail) kept.set(part.start + source.length - before.length, part)
    }
    return kept
  }

  keep(source: string, parts: readonly MaskedPart[]): void {
    this.#source = source
    this.#parts = parts
  }
}
