import {fold} from '../../arabic/fold.ts'
import {inflectMasdar, inflectVerb, type Person, type VerbFormName} from '../../arabic/inflection.ts'
import {reportingVerbs} from '../generated/reporting-verbs.ts'
import {formNumber} from './form-numbers.ts'
import {number, packedWord, packTable} from './spelling-table.ts'

/** In place of the number of form and person: a verbal noun in the plural. */
export const PLURAL = 56

/**
 * The forms of reporting verbs by their folded spelling: of each the number of its verb, of form and person, and the word
 * as written where it is not its key. The build has it as a string.
 */
export const reportingTable: string = packTable(packedForms())

function packedForms(): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  const known = new Set<string>()
  const add = (verb: number, text: string, form: VerbFormName, person?: Person, plural?: true): void => {
    const key = fold(text)
    const name = number(verb, 2) + number(formNumber(form, person), 1)
    if (known.has(key + name)) return
    known.add(key + name)
    const row =
      number(verb, 2) + number(plural ? PLURAL : formNumber(form, person), 1) + packedWord(text === key ? '' : text)
    said.set(key, (said.get(key) ?? '') + row)
  }
  for (const [i, verb] of reportingVerbs.entries()) {
    for (const {text, form, person} of inflectVerb(verb, verb.participle ?? true))
      if (verb.passive !== false || (form !== 'pfp' && form !== 'impfp')) add(i, text, form, person)
    for (const text of inflectMasdar(verb.masdar)) add(i, text, 'masdar')
    if (verb.plural !== undefined) add(i, verb.plural, 'masdar', undefined, true)
  }
  return said
}
