import {fold} from '../../arabic/fold.ts'
import {inflectNoun} from '../../arabic/noun-inflection.ts'
import {sources} from '../generated/sources.ts'
import {nounNumber} from './noun-numbers.ts'
import {number, packTable} from './spelling-table.ts'

/**
 * The forms of sources of one word by their folded spelling: of each the number of its entry, and of number and gender.
 * The build has it as a string.
 */
export const sourceTable: string = packTable(packedForms())

function packedForms(): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const [i, entry] of sources.entries()) {
    if (entry.rest !== undefined) continue
    // a name has no other form: the ا of «رويترزا» would only be a slip
    const whole =
      entry.plural === undefined && entry.feminine === undefined && (entry.class === 'place' || entry.class === 'media')
    for (const form of whole ? [{text: entry.noun, number: 'sg', gender: 'm'} as const] : inflectNoun(entry)) {
      const key = fold(form.text)
      said.set(key, (said.get(key) ?? '') + number(i, 2) + number(nounNumber(form), 1))
    }
  }
  return said
}

/**
 * The first words of sources of several, folded: of each the numbers of its entries, those of more words first. The build
 * has it as a string.
 */
export const severalTable: string = packTable(packedNames())

function packedNames(): ReadonlyMap<string, string> {
  const numbers = new Map<string, number[]>()
  for (const [i, {noun, rest}] of sources.entries())
    if (rest !== undefined) numbers.set(fold(noun), [...(numbers.get(fold(noun)) ?? []), i])
  return new Map(
    Array.from(numbers, ([key, list]) => [
      key,
      list
        .sort((a, b) => sources[b].rest!.length - sources[a].rest!.length)
        .map((i) => number(i, 2))
        .join('')
    ])
  )
}
