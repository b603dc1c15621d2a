import type {Article} from '../document/article.ts'

/**
 * What a reader may say of a sentence: N nothing to source, A attributed, C goes on with a source, U a claim without one,
 * V a vague source, Q a quotation without a speaker, D a stray fragment of an attribution.
 */
export const verdictLabels = ['N', 'A', 'C', 'U', 'V', 'Q', 'D'] as const
export type VerdictLabel = (typeof verdictLabels)[number]

/** What kind of claim has no source. */
export const unsourcedKinds = [
  'figure',
  'casualty',
  'accusation',
  'cause',
  'motive',
  'prediction',
  'contested',
  'evaluation',
  'hearsay'
] as const
export type UnsourcedKind = (typeof unsourcedKinds)[number]

/** What somebody who was asked says of a sentence. */
export interface Verdict {
  readonly label: VerdictLabel
  /** Of U alone. */
  readonly why?: UnsourcedKind
  /** One line for the reporter; empty where nothing is raised. */
  readonly reason: string
}

/** A verdict on a sentence of an article. UTF-16 code units from the start of the article. */
export interface PlacedVerdict extends Verdict {
  readonly start: number
  readonly end: number
}

const given = new WeakMap<Article, readonly PlacedVerdict[]>()

/** Notes what was said of an article by a reader who was asked. No fact of the article depends on it. */
export function noteVerdicts(article: Article, verdicts: readonly PlacedVerdict[]): void {
  given.set(article, verdicts)
}

/** What a reader said of an article; nothing where none was asked. */
export function verdictsOn(article: Article): readonly PlacedVerdict[] {
  return given.get(article) ?? []
}
