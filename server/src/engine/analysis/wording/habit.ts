import type {Word} from '../../arabic/vocabulary.ts'
import type {Paragraph} from '../../document/paragraph.ts'

/** A habit of wording: words that may begin it, and what there is where one of them stands. */
export interface Habit<T> {
  /** Whether it may begin with a word; asked once a spelling. */
  begins(word: Word): boolean
  /** What begins with the word at an index of the tokens; `undefined` where nothing does. */
  at(paragraph: Paragraph, index: number): T | undefined
}
