import type {Verdict} from '../engine/analysis/verdicts.ts'
import type {Bilingual} from '../engine/rule/rule.ts'

/** What is asked of a second reader, and how far. */
export interface AskSecondReader {
  readonly uri: string
  /** Who is asked: the verdicts of another are not his. */
  readonly reader: string
  /** Sentences sent at most. */
  readonly most: number
  /** Verdicts that the client has kept from earlier. */
  readonly kept: readonly KeptVerdict[]
}

/** A verdict, and what it is kept by. */
export type KeptVerdict = readonly [key: string, verdict: Verdict]

/** What came of asking, in sentences. */
export interface SecondReading {
  /** `off`: the desk does not want it, and nothing was sent. */
  readonly state: 'read' | 'off' | 'failed'
  readonly answered: number
  readonly known: number
  readonly unanswered: number
  /** Not sent: over the budget, or given up. */
  readonly unsent: number
  /** Why some were not answered. */
  readonly trouble?: Bilingual
  /** What is new, to be kept. */
  readonly verdicts: readonly KeptVerdict[]
}

/** A request that the client is to put to a language model, as far as the user has asked for it. */
export interface ModelRequest {
  /** The document that is being read. */
  readonly uri: string
  readonly messages: ReadonlyArray<{readonly role: 'system' | 'user'; readonly content: string}>
  /** Sentences asked about before, and in all. */
  readonly done: number
  readonly total: number
}

/** An answer, or why there is none. */
export type ModelReply =
  | {readonly text: string}
  | {readonly silence: 'refused' | 'late' | 'failed' | 'stopped'; readonly detail?: string}
