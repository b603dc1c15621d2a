import type {ClaimWord} from './claims.ts'
import type {ReportingVerb} from './reporting-verbs.ts'
import type {SourceEntry} from './sources.ts'
import {claimKeys, claimLines, sourceKeys, sourceLines, verbKeys, verbLines} from './tables/row-lines.ts'

/**
 * The rows of a lexicon, by their numbers: each is read when it is first asked for, and is then the same. Each has every
 * key that any of them has, in one order: where rows differ in their keys, the engine's compiler compiles whatever reads
 * them anew for each new shape that it meets, in the midst of an archive.
 */
export class Rows<T extends object> {
  readonly #lines: readonly string[]
  readonly #rows: Array<T | undefined>
  /** A row with nothing in it. */
  readonly blank: Readonly<Record<string, undefined>>

  constructor(lines: string, keys: readonly string[]) {
    this.#lines = lines.split('\n')
    this.#rows = new Array<T | undefined>(this.#lines.length).fill(undefined)
    this.blank = Object.fromEntries(keys.map((key) => [key, undefined]))
  }

  get length(): number {
    return this.#lines.length
  }

  at(number: number): T {
    // Spread into a literal instead, each row would be of a shape of its own again.
    this.#rows[number] ??= Object.assign({}, this.blank, JSON.parse(this.#lines[number]) as T)
    return this.#rows[number]
  }

  all(): readonly T[] {
    return this.#lines.map((_, number) => this.at(number))
  }
}

/** The lexicon of reporting verbs (`server/data/reporting-verbs.yaml`). */
export const verbRows = new Rows<ReportingVerb>(verbLines, verbKeys)

/** The lexicon of sources (`server/data/sources.yaml`). */
export const sourceRows = new Rows<SourceEntry>(sourceLines, sourceKeys)

/** The words of the lists of claims (`server/data/claims.yaml`). */
export const claimRows = new Rows<ClaimWord>(claimLines, claimKeys)
