import {type Word, perWord} from './word.ts'

/**
 * The light stem of a word: without conjunction, preposition and article before it, and without the commonest ending after
 * it. No morphology: it only brings the forms of a word together, so that words can be counted (after the light stemmers of
 * Larkey, Ballesteros and Connell, 2002).
 */
export const lightStem: (word: Word) => string = perWord(({fold}) => withoutEnding(fold.length > 3 ? fold.replace(BEFORE, '') : fold))

/** One letter before a short word is as likely its own: كبير، سبب. */
const BEFORE = /^[وف]?(?:(?:بال|كال|فال|لل|ال)(?=...)|[بلكس](?=....))|^[وف](?=...)/
const ENDING = /(?:هما|كما|ها|هم|هن|نا|ات|ون|ين|ان|ية|[هةيا])$/

/** Letters that must be left of a stem. */
const LEAST = 3

function withoutEnding(stem: string): string {
  const ending = ENDING.exec(stem)?.[0]
  return ending !== undefined && stem.length - ending.length >= LEAST ? stem.slice(0, -ending.length) : stem
}
