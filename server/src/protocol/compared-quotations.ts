import type {Range} from 'vscode-languageserver'

/** What became of a quotation in the text it was taken from. */
export type Outcome = 'exact' | 'spelling' | 'changed' | 'missing'

/** A quotation beside the original. */
export interface ComparedQuotation {
  readonly outcome: Outcome
  readonly range: Range
  /** How it begins. */
  readonly text: string
  /** Where the original says it; missing where it does not. */
  readonly original?: Range
  /** Whether both name who said it, and not the same. */
  readonly otherSpeaker: boolean
  /** What differs, in the language of the messages. */
  readonly differences: readonly string[]
}
