import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {nounOf} from '../../lexicon/counted-nouns.ts'
import type {Habit} from './habit.ts'
import {plain, wordAfter, wordBefore} from './neighbours.ts'

/** A noun in the nominative after a particle that asks for the accusative. */
export interface InnaNoun {
  readonly particle: string
  readonly written: string
  readonly wanted: string
  /** An adjective follows that has to change too: «أن المتسابقون المتأهلون». */
  readonly followed: boolean
}

const governors = new Set(
  ['إن', 'أن', 'ان', 'بأن', 'لأن', 'كأن'].flatMap((particle) => ['', 'و', 'ف'].map((before) => before + particle))
)
const foldedGovernors = new Set([...governors, 'لكن', 'ولكن'].map(fold))
const SHADDA = '\u0651'

/** The particle as written. «لكن» without its shadda may be the one that governs nothing, «كان» a verb. */
function readGovernor(word: Word): string | null {
  if (!foldedGovernors.has(word.fold)) return null
  const text = plain(word)
  if (/^[وف]?لكن$/.test(text)) return word.text.includes(SHADDA) ? text : null
  return governors.has(text) ? text : null
}

const governorOf = perWord(readGovernor)

/** «المسؤولون»: people in the sound masculine plural with the article. «القانون» and «التعاون» are no plural. */
const isNominative = perWord((word): boolean => {
  const people = /^ال(.+)ون$/.exec(word.fold)
  if (people === null) return false
  const reading = nounOf(`${people[1]}ين`)
  return reading?.form === 'plural' && reading.noun.human
}, false)

/** «إن المسؤولون», «لأن المتهمون»: where nothing stands between the two. */
export const innaNouns: Habit<InnaNoun> = {
  begins: (word) => readGovernor(word) !== null,
  at({tokens}, index) {
    const next = wordAfter(tokens, index)
    if (next === undefined || !isNominative(next)) return undefined
    // «ما إن» is of time.
    if (wordBefore(tokens, index)?.fold === 'ما') return undefined
    const written = plain(next)
    const followed = /^ال.+ون$/.test(wordAfter(tokens, index + 1)?.fold ?? '')
    return {particle: governorOf(tokens[index].word!)!, written, wanted: `${written.slice(0, -2)}ين`, followed}
  }
}
