import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import type {Lexical} from '../lexical.ts'
import type {Passage} from '../passage.ts'
import type {SourcePhrase} from '../sources/source.ts'
import type {Complement} from './cue.ts'
import type {Position} from './position.ts'

/** A verb where it stands. */
export interface VerbPlace extends Passage {
  /** Its token. */
  readonly i: number
  readonly reading: ReportingReading
  /** What else is known of its word. */
  readonly lexical: Lexical
  readonly position: Position
}

/** A verb as it stands, with its subject and what it reports: what it may be judged by. */
export interface Occurrence extends VerbPlace {
  readonly complement: Complement
  readonly source: SourcePhrase | undefined
  /** The source is one who can speak. */
  readonly speaker: boolean
}

/** Whether a form is neither a participle nor a verbal noun. */
export function isFiniteVerb({form}: ReportingReading): boolean {
  return form !== 'masdar' && form !== 'ap' && form !== 'apn'
}
