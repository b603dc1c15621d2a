import {lettersBeforeStem} from './affixes.ts'
import type {Word} from './vocabulary.ts'

const ENDING = /(?:هما|كما|ها|هم|هن|نا|ات|ون|ين|ان|ية|[هةيا])$/

/** Letters that must be left of a stem. */
const STEM_LETTERS = 3

/**
 * The light stem of a word: without conjunction, preposition and article before it, and without the commonest ending after
 * it. No morphology: it only brings the forms of a word together, so that words can be counted (after the light stemmers of
 * Larkey, Ballesteros and Connell, 2002). Worked out each time: the stems would be megabytes of a large vocabulary.
 */
export function lightStem({fold}: Word): string {
  const start = fold.length > STEM_LETTERS ? lettersBeforeStem(fold) : 0
  const stem = start === 0 ? fold : fold.slice(start)
  const ending = ENDING.exec(stem)?.[0].length ?? 0
  return ending > 0 && stem.length - ending >= STEM_LETTERS ? stem.slice(0, -ending) : stem
}
