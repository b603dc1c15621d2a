import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {countedNouns} from '../../lexicon/generated/counted-nouns.ts'
import {currencies} from '../../lexicon/generated/currencies.ts'
import {adverbs} from '../../lexicon/generated/figure-exclusions.ts'
import {functionWords} from '../../lexicon/generated/function-words.ts'
import {listed} from './context.ts'

/** A noun that news copy counts. */
export interface CountedNoun {
  readonly singular: string
  readonly accusative: string
  readonly plural: string
  readonly dual: string
  readonly feminine: boolean
  readonly currency: boolean
  readonly human: boolean
  /** The spelling is also another common word. */
  readonly ambiguous: boolean
  /** Said as masculine by some and as feminine by others: «ثلاث رهائن», «ثلاثة رهائن». */
  readonly eitherGender: boolean
  /** Its accusative is also the name of a country, or an adverb: «سوريا», «عربيا». */
  readonly accusativeOther: boolean
}

/** A form of a counted noun. `invariable`: one spelling for the singular and its accusative («سنة»). */
export interface NounForm {
  readonly noun: CountedNoun
  readonly form: 'singular' | 'accusative' | 'invariable' | 'plural' | 'dual'
}

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

const forms = new Map<string, NounForm>()

function add(noun: CountedNoun, otherSingulars: readonly string[], otherPlurals: readonly string[]): void {
  const put = (form: NounForm['form'], ...words: readonly string[]): void => {
    for (const word of words) if (!forms.has(fold(word))) forms.set(fold(word), {noun, form})
  }
  if (noun.accusative === noun.singular) put('invariable', noun.singular, ...otherSingulars)
  else {
    put('singular', noun.singular, ...otherSingulars)
    put('accusative', noun.accusative)
  }
  put('plural', noun.plural, ...otherPlurals)
  // «12 ناشطون»: the plural in the wrong case too.
  if (noun.plural.endsWith('ين')) put('plural', `${noun.plural.slice(0, -2)}ون`)
  if (noun.dual !== noun.singular) put('dual', noun.dual, `${noun.dual.slice(0, -2)}ين`)
}
for (const row of countedNouns)
  add(
    {
      ...row,
      feminine: row.feminine === true,
      human: row.human === true,
      currency: false,
      ambiguous: row.ambiguous === true,
      eitherGender: row.eitherGender === true,
      accusativeOther: row.accusativeOther === true
    },
    [],
    row.other ?? []
  )
for (const row of currencies)
  add(
    {
      ...row,
      singular: row.noun,
      feminine: row.feminine === true,
      human: false,
      currency: true,
      ambiguous: false,
      eitherGender: false,
      accusativeOther: false
    },
    row.variants ?? [],
    []
  )

/** The reading of a folded word as a form of a counted noun; `undefined` where it is none. */
export function nounOf(folded: string): NounForm | undefined {
  return forms.get(folded)
}

/** The reading of a word, without clitic, as a form of a counted noun; `null` where it is none. */
export const countedNoun = perWord<NounForm | null>((word) => forms.get(word.fold) ?? null)

const {preposition, relative, particle, conjunction, demonstrative, pronoun, time} = functionWords
const isParticle = listed([
  ...[preposition, relative, particle, conjunction, demonstrative, pronoun, time].flatMap((words) => words.split(' ')),
  ...adverbs
])

/** Whether a word after a figure or its noun begins something else: a particle, «و…», a definite noun. */
export function beginsAnew(word: Word): boolean {
  return word.fold.length <= 2 || isParticle(word) || /^(?:و|ال|لل|بال|كال|فال)/.test(word.fold)
}
