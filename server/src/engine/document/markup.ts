import type {Markup} from './article.ts'
import type {Masked} from './formats/mask.ts'
import {firstEndingAfter, lastStartingBy} from './ordered.ts'

/** The markup of a source, asked for by place. Offsets are UTF-16 code units from the start of the source. */
export interface MarkupPlaces {
  /** In order, without overlap. */
  readonly all: readonly Markup[]
  /** What stands at the unit after an offset. */
  at(offset: number): Markup | undefined
  /** The same where it is an entity, which is what cuts text most often. */
  entityAt(offset: number): Markup | undefined
  /** Whether anything but an entity stands between two offsets. */
  isCut(start: number, end: number): boolean
}

/** Markup that is known one by one. */
export class ListedMarkup implements MarkupPlaces {
  readonly all: readonly Markup[]

  constructor(all: readonly Markup[]) {
    this.all = all
  }

  at(offset: number): Markup | undefined {
    return markupAt(this.all, offset)
  }

  entityAt(offset: number): Markup | undefined {
    const found = this.at(offset)
    return found?.kind === 'entity' ? found : undefined
  }

  isCut(start: number, end: number): boolean {
    return cuts(this.all, start, end)
  }
}

function markupAt(markup: readonly Markup[], offset: number): Markup | undefined {
  const found = markup[firstEndingAfter(markup, offset)]
  return found !== undefined && found.start <= offset ? found : undefined
}

function cuts(markup: readonly Markup[], start: number, end: number): boolean {
  for (let i = firstEndingAfter(markup, start); i < markup.length && markup[i].start < end; i++)
    if (markup[i].kind !== 'entity') return true
  return false
}

/** A part of a source and what it was masked to: offsets count from its own start. */
export interface SourcePart {
  readonly start: number
  readonly masked: Masked
}

/** The markup of a source in parts: a part that moves is left as it is. What ends one and begins the next is one. */
export class PartedMarkup implements MarkupPlaces {
  readonly #parts: readonly SourcePart[]
  readonly #starts: readonly number[]
  readonly #whole: () => readonly Markup[]

  /** @param whole tells all of it in one list */
  constructor(parts: readonly SourcePart[], whole: () => readonly Markup[]) {
    this.#parts = parts
    this.#starts = parts.map(({start}) => start)
    this.#whole = whole
  }

  get all(): readonly Markup[] {
    return this.#whole()
  }

  at(offset: number): Markup | undefined {
    const p = lastStartingBy(this.#starts, offset)
    const found = this.#in(p, offset)
    if (found === undefined) return undefined
    const here = moved(found, this.#starts[p])
    return here.kind === 'syntax' ? this.#joined(here, p) : here
  }

  entityAt(offset: number): Markup | undefined {
    const p = lastStartingBy(this.#starts, offset)
    const found = this.#in(p, offset)
    return found?.kind === 'entity' ? moved(found, this.#starts[p]) : undefined
  }

  /** What stands there in part `p`, from whose start it counts. */
  #in(p: number, offset: number): Markup | undefined {
    return markupAt(this.#parts[p].masked.markup, offset - this.#starts[p])
  }

  isCut(start: number, end: number): boolean {
    for (let p = lastStartingBy(this.#starts, start); p < this.#parts.length && this.#starts[p] < end; p++)
      if (cuts(this.#parts[p].masked.markup, start - this.#starts[p], end - this.#starts[p])) return true
    return false
  }

  /** Syntax of part `p`, with what goes on in the parts beside it. */
  #joined(here: Markup, p: number): Markup {
    let {start, end, seam} = here
    for (let before = p - 1; before >= 0 && start === this.#starts[before + 1]; before--) {
      const last = this.#parts[before].masked.markup.at(-1)
      if (last?.kind !== 'syntax' || last.end + this.#starts[before] !== start) break
      const run = moved(last, this.#starts[before])
      start = run.start
      seam ??= run.seam
    }
    for (let after = p + 1; after < this.#parts.length && end === this.#starts[after]; after++) {
      const first = this.#parts[after].masked.markup.at(0)
      if (first?.kind !== 'syntax' || first.start > 0) break
      const run = moved(first, end)
      end = run.end
      seam = run.seam ?? seam
    }
    return {...here, start, end, seam}
  }
}

function moved(markup: Markup, by: number): Markup {
  const {start, end, seam} = markup
  return {...markup, start: start + by, end: end + by, ...(seam !== undefined && {seam: seam + by})}
}
