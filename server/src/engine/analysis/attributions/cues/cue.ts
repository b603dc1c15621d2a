import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import type {SourcePhrase} from '../sources/source.ts'

/**
 * How the words attribute: a verb (قال … إن), a participle that goes on with a speaker (مضيفا أن), a noun that reports
 * (تصريحات … بأن), a preposition (بحسب …), a passive or formula that names nobody (يُعتقد أن).
 */
export type CueKind = 'verb' | 'participle' | 'nominal' | 'phrase' | 'impersonal'

/** What opens the reported words after a verb. */
export type ComplementKind = 'complementiser' | 'colon' | 'quote' | 'preposition' | 'saying' | 'none'

/** Where the reported words begin. */
export interface Complement {
  readonly kind: ComplementKind
  /** Index of the token that opens it. */
  readonly at: number
  /** The preposition, folded, where it is one. */
  readonly word?: string
  /** One of the verb's prepositions that stands between the verb and a complementiser («نقلت عن شهود أن»). */
  readonly before?: string
}

/** A cue and what it takes. Token indexes of the paragraph; `last` is exclusive. */
export interface Cue {
  readonly kind: CueKind
  readonly first: number
  readonly last: number
  readonly source: SourcePhrase | undefined
  readonly complement: Complement
  /** The verb, or `undefined` for a phrase. */
  readonly reading: ReportingReading | undefined
  /** Stands in a relative clause: it covers that clause only. */
  readonly relative: boolean
  /** Covers the whole sentence it stands in, and not only what follows. */
  readonly whole: boolean
}

/** A cue of one word; by itself it has no verb and no source, and covers what follows. All cues are of one shape. */
export function cueAt(
  kind: CueKind,
  at: number,
  rest: Pick<Cue, 'complement'> & Partial<Pick<Cue, 'source' | 'reading' | 'relative' | 'whole'>>
): Cue {
  const {source, complement, reading, relative = false, whole = false} = rest
  return {kind, first: at, last: at + 1, source, complement, reading, relative, whole}
}

/** A complementiser, a colon, a quotation or «قائلا»: what is said follows in so many words. */
export function opensReport({kind}: Complement): boolean {
  return kind === 'complementiser' || kind === 'colon' || kind === 'quote' || kind === 'saying'
}
