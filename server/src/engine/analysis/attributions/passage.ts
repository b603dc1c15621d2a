import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'

/** For every opening quotation mark of a paragraph, by token, the token that closes it. */
export interface QuoteIndex {
  /** Token index of an opening mark → token index of its closing mark; the end of the paragraph where it runs on. */
  readonly closers: ReadonlyMap<number, number>
  /** The closing mark of a quotation that was opened before this paragraph; -1 where there is none. */
  readonly carriedTo: number
}

/** A paragraph without quotations. */
export const noQuotes: QuoteIndex = {closers: new Map(), carriedTo: -1}

/** A sentence where it stands: all that a cue in it may be judged by. */
export interface Passage {
  readonly paragraph: Paragraph
  readonly sentence: Sentence
  readonly quotes: QuoteIndex
}
