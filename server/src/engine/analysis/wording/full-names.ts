import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {nameClass} from '../../lexicon/names.ts'
import type {Habit} from './habit.ts'
import {wordAfter} from './neighbours.ts'

/** A foreign given name and the word after it. */
export interface FullName {
  /** The given name, and the consonants of the name after it: what stays alike where the name is spelled otherwise. */
  readonly key: string
  /** The name after it, folded. */
  readonly family: string
}

/** Letters of the shortest name that is worth comparing. */
const LEAST = 4

function readGiven({fold}: Word): string | null {
  if (nameClass(fold) === 'foreign') return fold
  if (!/^[وفبل].../.test(fold)) return null
  return nameClass(fold.slice(1)) === 'foreign' ? fold.slice(1) : null
}

const givenOf = perWord(readGiven)

/** Foreign given names with a name after them: ديفيد بيكهام. */
export const fullNames: Habit<FullName> = {
  begins: (word) => readGiven(word) !== null,
  at({tokens}, index) {
    const family = wordAfter(tokens, index)
    // «ريكاردو وأبرهومة» are two persons.
    if (family === undefined || family.fold.length < LEAST || family.fold.startsWith('و')) return undefined
    return {key: `${givenOf(tokens[index].word!)} ${skeletonOf(family)}`, family: family.fold}
  }
}

/** The consonants of a name; those that renderings mix up are one. */
export const skeletonOf = perWord(({fold}): string =>
  fold
    .replace(/[غجكقگ]/g, 'غ')
    .replace(/ط/g, 'ت')
    .replace(/ص/g, 'س')
    .replace(/ذ/g, 'ز')
    .replace(/[پ]/g, 'ب')
    .replace(/[ڤ]/g, 'ف')
    .replace(/(?!^)[اويىئءؤ]/g, '')
    .replace(/[هة]$/, '')
    .replace(/(.)\1/g, '$1')
)
