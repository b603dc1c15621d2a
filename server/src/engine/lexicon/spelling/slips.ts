import {perWord, trait, type Word} from '../../arabic/vocabulary.ts'
import {nameClass} from '../names.ts'
import {maqsuraRights, marbutaRights} from './endings.ts'
import {gluedRights} from './glued.ts'
import {hamzaRights} from './hamza.ts'
import {lettersOf} from './letters.ts'
import {misspelledRights} from './misspelled.ts'
import {tanwinRights} from './tanwin.ts'

/** A word that is spelled wrong wherever it stands, or nearly. */
export interface Slip {
  /** The rule it belongs to. */
  readonly rule: SlipRule
  /** As it is spelled, without marks. */
  readonly letters: string
  /** As it should be; where two words may be meant, the likelier first. */
  readonly rights: readonly string[]
}

export type SlipRule = (typeof readers)[number][0]

/** Each word belongs to the first rule that knows it. */
const readers = [
  ['word-spacing', gluedRights],
  ['common-misspelling', misspelledRights],
  ['alif-maqsura', maqsuraRights],
  ['ta-marbuta', marbutaRights],
  ['hamza', hamzaRights],
  ['tanwin-placement', tanwinRights]
] as const

/** What may be taken for a conjunction or a preposition at the head of a name: «فراس», «وائل», «باسل». */
const CLITIC = /^[وفبلك]/

function isName({fold}: Word, letters: string): boolean {
  return CLITIC.test(letters) && nameClass(fold) !== undefined
}

/** Right in its last letter too: what is mended is mended in one step. */
function whole(rights: readonly string[]): readonly string[] {
  return rights.map((right) => marbutaRights(right)[0] ?? right)
}

/** Madda and hamza as marks of their own, on or under their letter. */
const COMBINED = /[\u0653-\u0655]/

/** The slip in a word by itself; `null` where it is right, or may be. */
export const slipOf: (word: Word) => Slip | null = perWord((word) => {
  // «إ» in two code points is spelled right; what to compose is no matter of spelling.
  if (COMBINED.test(word.text)) return null
  const letters = lettersOf(word.text)
  for (const [rule, rightsOf] of readers) {
    const rights = rightsOf(letters, word.text)
    if (rights.length > 0 && rights[0] !== letters)
      return isName(word, letters) ? null : {rule, letters, rights: whole(rights)}
  }
  return null
}, null)

/** The trait of words with a slip: a scan passes over all others. */
export const SLIP = 1 << trait(1, (word) => (slipOf(word) === null ? 0 : 1))
