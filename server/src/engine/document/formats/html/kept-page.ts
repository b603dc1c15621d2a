import {commonTextEnds} from '../../incremental/common-ends.ts'
import type {SourcePart} from '../../markup.ts'

/** What goes before a part of a page says of it: what is open where it starts. */
export interface PartStart {
  /** As the parser has it: see `parsePage`. */
  readonly opening: string
  /** As the guard against deep pages has it: see `nestingsAt`. */
  readonly nesting: string
}

/** A part of a page, and what it was masked to: that counts from its own start. */
export interface PagePart extends SourcePart, PartStart {
  /** Length of the tag that it begins with; 0 of the first. */
  readonly tag: number
}

/** The parts of a stretch of a page, and what is open where it ends; `undefined` there where that cannot be told in short. */
export interface ReadStretch {
  readonly parts: readonly PagePart[]
  readonly end: PartStart | undefined
}

/**
 * Reads a stretch of a page.
 *
 * @param start where it starts in the page; so do its parts
 * @returns `undefined` where it cannot be read apart from the rest
 */
export type ReadPart = (stretch: string, start: number, open: PartStart) => ReadStretch | undefined

/** What is open where a page starts. */
export const pageStart: PartStart = {opening: '', nesting: ''}

/** How many parts after the edited ones are tried to be read with them, before the rest of the page is. */
const REACHES = [0, 3, 15]

/** The parts of the page that was masked last. */
export class KeptPage {
  #source = ''
  #parts: readonly PagePart[] = []

  keep(source: string, parts: readonly PagePart[]): void {
    this.#source = source
    this.#parts = parts
  }

  /**
   * The parts of the page after an edit. Those are read that the edit is in, and as many after them as it takes until the
   * same is open as was open there before; what follows is as it was.
   *
   * @returns `undefined` where the page is to be read as a whole
   */
  edited(source: string, read: ReadPart): readonly PagePart[] | undefined {
    const known = this.#parts
    if (known.length < 2) return undefined
    const {head, tail} = commonTextEnds(this.#source, source)
    const moved = source.length - this.#source.length
    let first = 0
    // A part ends where it did only before the same tag.
    while (first + 1 < known.length && known[first + 1].start + known[first + 1].tag <= head) first++
    let after = first + 1
    while (after < known.length && known[after].start < this.#source.length - tail) after++
    const {start} = known[first]
    for (const reach of REACHES) {
      const next = known[after + reach]
      if (next === undefined) break
      const stretch = read(source.slice(start, next.start + moved), start, known[first])
      if (stretch?.end === undefined || !isSameStart(stretch.end, next)) continue
      const rest = known.slice(after + reach)
      return [
        ...known.slice(0, first),
        ...stretch.parts,
        ...(moved === 0 ? rest : rest.map((part) => ({...part, start: part.start + moved})))
      ]
    }
    if (first === 0) return undefined
    const rest = read(source.slice(start), start, known[first])
    return rest === undefined ? undefined : [...known.slice(0, first), ...rest.parts]
  }
}

function isSameStart(a: PartStart, b: PartStart): boolean {
  return a.opening === b.opening && a.nesting === b.nesting
}
