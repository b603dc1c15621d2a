import {fold} from '../../arabic/fold.ts'
import {repeatedWords as listed} from '../../lexicon/generated/repeated-words.ts'
import type {Habit} from './habit.ts'
import {plain, wordAfter, wordBefore} from './neighbours.ts'

// As written: «علي علي» is a name.
const never = new Set(listed.split(' ').flatMap((word) => ['', 'و', 'ف'].map((conjunction) => conjunction + word)))

const maybe = new Set([...never].map(fold))

/** A word of grammar that is written twice: nobody means «من من». */
export const repeatedWords: Habit<true> = {
  begins: (word) => maybe.has(word.fold) && never.has(plain(word)),
  at({tokens}, index) {
    const next = wordAfter(tokens, index)
    // «من مَن» says who.
    if (next === undefined || next.text !== tokens[index].word!.text) return undefined
    // Three in a row are a stammer, or a list of words.
    return [wordBefore(tokens, index), wordAfter(tokens, index + 1)].some((third) => third?.text === next.text)
      ? undefined
      : true
  }
}
