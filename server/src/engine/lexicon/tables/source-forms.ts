import {fold} from '../../arabic/fold.ts'
import {inflectNoun} from '../../arabic/noun-inflection.ts'
import {sources} from '../rows.ts'
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
