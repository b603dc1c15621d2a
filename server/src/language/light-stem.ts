import {type Word, perWord} from './word.ts'

/** One letter before a short word is as likely its own: كبير، سبب. */
const BEFORE = /^[وف]?(?:(?:بال|كال|فال|لل|ال)(?=...)|[بلكس](?=....))|^[وف](?=...)/
const ENDING = /(?:هما|كما|ها|هم|هن|نا|ات|ون|ين|ان|ية|[هةيا])$/

/** Letters that must be left of a stem. */
const LEAST = 3

/** Where a stem stands is one number, its start above the bits of its end. */
const END_BITS = 8
const WHOLE = 0

/**
 * The light stem of a word: without conjunction, preposition and article before it, and without the commonest ending after
 * it. No morphology: it only brings the forms of a word together, so that words can be counted (after the light stemmers of
 * Larkey, Ballesteros and Connell, 2002).
 */
export function lightStem(word: Word): string {
  const place = stemIn(word)
  return place === WHOLE ? word.fold : word.fold.slice(place >> END_BITS, place & ((1 << END_BITS) - 1))
}

/** Where the stem stands in the folded form: the stems themselves would be megabytes of a large vocabulary. */
const stemIn = perWord(({fold}) => {
  if (fold.length >= 1 << END_BITS) return WHOLE
  const start = fold.length > 3 ? (BEFORE.exec(fold)?.[0].length ?? 0) : 0
  const ending = ENDING.exec(fold.slice(start))?.[0].length ?? 0
  const end = fold.length - start - ending >= LEAST ? fold.length - ending : fold.length
  return start === 0 && end === fold.length ? WHOLE : (start << END_BITS) | end
}, WHOLE)
