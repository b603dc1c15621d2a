import type {VerbHints} from '../../arabic/verb-shape.ts'
import type {Bilingual} from '../../bilingual.ts'

/** What begins the id of a rule that a desk has made itself. */
export const OWN_PREFIX = 'desk-'

/** Where a rule of a desk's own is looked for. */
export const ownPlaces = ['headline', 'body', 'quotations'] as const
export type OwnPlace = (typeof ownPlaces)[number]

/** How the first word of what is looked for is inflected. */
export const inflections = ['noun', 'verb'] as const

/** A text that shows what a rule reports, or leaves alone; as the examples of every rule. */
export type OwnExample =
  | {readonly bad: string; readonly good?: string; readonly line: number}
  | {readonly ok: string; readonly line: number}

/** A rule that a desk has made itself: one row of its files. Plain data, read and checked by whoever reads files. */
export interface OwnRow {
  /** With {@link OWN_PREFIX}. */
  readonly id: string
  readonly level: 'hint' | 'information' | 'warning' | 'error'
  readonly message: Bilingual
  /** Words and phrases. */
  readonly find: readonly string[]
  /** One for each of {@link find}, or one for all; none where there is nothing to write instead. */
  readonly replace: readonly string[]
  readonly inflect?: (typeof inflections)[number]
  /** Plurals of the nouns that are looked for, and of those put instead: `un`, `at`, or as they stand. */
  readonly plural: readonly string[]
  readonly replacePlural: readonly string[]
  /** The noun has a feminine in ة as well. */
  readonly feminine?: true
  readonly verb?: VerbHints
  /** The same of the verb that is put instead. */
  readonly replaceVerb?: VerbHints
  /** No letters may be written onto it: و، ب، ال, pronouns. */
  readonly bare?: true
  /** The seats of hamza, ى and ة count. */
  readonly exact?: true
  readonly where: readonly OwnPlace[]
  readonly examples: readonly OwnExample[]
  /** The file it stands in, and the line. */
  readonly file: string
  readonly line: number
}
