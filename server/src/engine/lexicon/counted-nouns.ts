import {countedNouns} from './generated/counted-nouns.ts'
import {currencies} from './generated/currencies.ts'
import {countedTable} from './tables/counted-forms.ts'
import {type CountedForm, countedFormNames} from './tables/counted-names.ts'
import {digitAt, findIn, numberAt} from './tables/spelling-table.ts'

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

/** A form of a counted noun. */
export interface NounForm {
  readonly noun: CountedNoun
  readonly form: CountedForm
}

/** The nouns that have been met, each once, by their numbers: those counted, and after them the currencies. */
const nouns = new Map<number, CountedNoun>()

function nounAt(number: number): CountedNoun {
  let noun = nouns.get(number)
  if (noun === undefined) {
    const currency = number - countedNouns.length
    noun = currency < 0 ? countedAt(number) : currencyAt(currency)
    nouns.set(number, noun)
  }
  return noun
}

function countedAt(number: number): CountedNoun {
  const {feminine, human, ambiguous, eitherGender, accusativeOther, ...row} = countedNouns[number]
  return {
    ...row,
    feminine: feminine === true,
    human: human === true,
    currency: false,
    ambiguous: ambiguous === true,
    eitherGender: eitherGender === true,
    accusativeOther: accusativeOther === true
  }
}

function currencyAt(number: number): CountedNoun {
  const row = currencies[number]
  return {
    ...row,
    singular: row.noun,
    feminine: row.feminine === true,
    human: false,
    currency: true,
    ambiguous: false,
    eitherGender: false,
    accusativeOther: false
  }
}

/** The reading of a folded word as a form of a counted noun; `undefined` where it is none. */
export function nounOf(folded: string): NounForm | undefined {
  const place = findIn(countedTable, folded)
  if (place === undefined) return undefined
  return {
    noun: nounAt(numberAt(countedTable, place.from)),
    form: countedFormNames[digitAt(countedTable, place.from + 2)]
  }
}
