import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {type CountedNoun, type NounForm, nounOf} from '../../lexicon/counted-nouns.ts'
import {adverbs} from '../../lexicon/generated/figure-exclusions.ts'
import {functionWords} from '../../lexicon/generated/function-words.ts'
import {listed} from './context.ts'

export {type CountedNoun, type NounForm, nounOf}

/** What the noun after a count should be: Sibawayhi's tamyiz. */
export type Count = 'one' | 'two' | 'plural' | 'accusative' | 'genitive'

/** The form that a whole number asks of the noun after it. */
export function countOf(value: number): Count {
  if (value === 1) return 'one'
  if (value === 2) return 'two'
  const rest = value % 100
  if (rest >= 3 && rest <= 10) return 'plural'
  return rest >= 11 ? 'accusative' : 'genitive'
}

const fits: Readonly<Record<Exclude<Count, 'one' | 'two'>, ReadonlySet<NounForm['form']>>> = {
  plural: new Set(['plural']),
  accusative: new Set(['accusative', 'invariable']),
  genitive: new Set(['singular', 'invariable'])
}

/** Whether a noun is in the form that a count asks of it; of one and two the noun alone tells. */
export function agrees(count: Count, {form}: NounForm): boolean {
  return count === 'one' || count === 'two' || fits[count].has(form)
}

/** The reading of a word, without clitic, as a form of a counted noun; `null` where it is none. */
export const countedNoun = perWord<NounForm | null>((word) => nounOf(word.fold) ?? null)

const {preposition, relative, particle, conjunction, demonstrative, pronoun, time} = functionWords
const isParticle = listed([
  ...[preposition, relative, particle, conjunction, demonstrative, pronoun, time].flatMap((words) => words.split(' ')),
  ...adverbs
])

/** Whether a word after a figure or its noun begins something else: a particle, «و…», a definite noun. */
export function beginsAnew(word: Word): boolean {
  return word.fold.length <= 2 || isParticle(word) || /^(?:و|ال|لل|بال|كال|فال)/.test(word.fold)
}
