import {lightStem} from '../arabic/light-stem.ts'
import {gistBy, type Word} from '../arabic/vocabulary.ts'
import {valueIn} from './tables/spelling-table.ts'
import {stemTable, weightsOfStems} from './tables/stem-forms.ts'
import {kindOf, kinds, NO_KIND} from './word-kinds.ts'

/*
 * The gist of a word is what the scorecard asks of it: its kind, and the number of its light stem. Of the stems that have a
 * weight each has a number of its own; the others are told apart by a hash, which is as good for seeing whether two sentences
 * share words.
 */

const KIND_BITS = 6
const TELLING = 1 << KIND_BITS
const STEM_SHIFT = KIND_BITS + 1
const STEMS = 1 << (30 - STEM_SHIFT)

/** Letters of a stem that may tell what a sentence is about. */
const TELLING_LETTERS = 3

/** The weights of stems by their number, in log-odds; other stems have higher numbers. */
export const stemWeights = Float64Array.from(weightsOfStems)

/** The kind of a token's word, as {@link kindOf} numbers them. */
export function kindIn(gist: number): number {
  return (gist & (TELLING - 1)) - 1
}

/** The number of the light stem of a token's word. */
export function stemIn(gist: number): number {
  return gist >>> STEM_SHIFT
}

/** Whether a token's word may tell what its sentence is about: a word of some kind, with a stem of three letters or more. */
export function isTelling(gist: number): boolean {
  return (gist & TELLING) !== 0
}

function gistOf(word: Word): number {
  const kind = kindOf(word)
  const stem = lightStem(word)
  return (
    ((kind + 1) |
      (kind !== NO_KIND && stem.length >= TELLING_LETTERS ? TELLING : 0) |
      (numberOfAnyStem(stem) << STEM_SHIFT)) >>>
    0
  )
}

/** The number of a light stem that has a weight; -1 where it has none. */
export function numberOfStem(stem: string): number {
  return valueIn(stemTable, stem)
}

/** The number of any light stem: its own where it has a weight, a hash for the others. */
export function numberOfAnyStem(stem: string): number {
  const known = numberOfStem(stem)
  if (known >= 0) return known
  let hash = 0
  for (let i = 0; i < stem.length; i++) hash = (Math.imul(hash, 31) + stem.charCodeAt(i)) | 0
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
  return stemWeights.length + (hash % (STEMS - stemWeights.length))
}

if (kinds.length >= TELLING || stemWeights.length >= STEMS)
  throw new RangeError(
    `${kinds.length} kinds of words and ${stemWeights.length} stems; a gist has room for ${TELLING - 1} and ${STEMS - 1}`
  )
gistBy(gistOf)

/** The gist of a spelling, for who makes tokens: it is asked for here, so that it cannot be asked for before it is known. */
export {gistAt} from '../arabic/vocabulary.ts'
