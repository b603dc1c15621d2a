import {fold} from '../../arabic/fold.ts'
import {countedNouns} from '../generated/counted-nouns.ts'
import {currencies} from '../generated/currencies.ts'
import {type CountedForm, countedFormNames} from './counted-names.ts'
import {number, packTable} from './spelling-table.ts'

/**
 * The forms of counted nouns by their folded spelling: the number of the noun, those counted and after them the
 * currencies, and of the form. Of two with one spelling the first. The build has it as a string.
 */
export const countedTable: string = packTable(packedForms())

interface Noun {
  readonly singular: string
  readonly accusative: string
  readonly plural: string
  readonly dual: string
}

function packedForms(): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  const put = (i: number, form: CountedForm, ...words: readonly string[]): void => {
    for (const key of words.map(fold))
      if (!said.has(key)) said.set(key, number(i, 2) + number(countedFormNames.indexOf(form), 1))
  }
  const add = (i: number, noun: Noun, otherSingulars: readonly string[], otherPlurals: readonly string[]): void => {
    if (noun.accusative === noun.singular) put(i, 'invariable', noun.singular, ...otherSingulars)
    else {
      put(i, 'singular', noun.singular, ...otherSingulars)
      put(i, 'accusative', noun.accusative)
    }
    put(i, 'plural', noun.plural, ...otherPlurals)
    // «12 ناشطون»: the plural in the wrong case too.
    if (noun.plural.endsWith('ين')) put(i, 'plural', `${noun.plural.slice(0, -2)}ون`)
    if (noun.dual !== noun.singular) put(i, 'dual', noun.dual, `${noun.dual.slice(0, -2)}ين`)
  }
  for (const [i, row] of countedNouns.entries()) add(i, row, [], row.other ?? [])
  for (const [i, row] of currencies.entries())
    add(countedNouns.length + i, {...row, singular: row.noun}, row.variants ?? [], [])
  return said
}
