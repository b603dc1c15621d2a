import {fold} from '../../arabic/fold.ts'
import {nameGroups} from '../generated/name-spellings.ts'
import {spelledForms} from './spelled-endings.ts'
import {number, packTable} from './spelling-table.ts'

/**
 * The forms of names that are spelled in several ways, folded: of each the number of its group, that of the form in the
 * group, and that of the spelling. The build has it as a string.
 */
export const spelledTable: string = packTable(packedForms())

function packedForms(): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  const known = new Set<string>()
  for (const [group, row] of nameGroups.entries())
    for (const [i, texts] of spelledForms(row).entries())
      for (const [spelling, text] of texts.entries()) {
        // Once as it is written: two spellings of a group may fold alike.
        if (known.has(`${group} ${text}`)) continue
        known.add(`${group} ${text}`)
        const form = number(group, 2) + number(i, 2) + number(spelling, 1)
        said.set(fold(text), (said.get(fold(text)) ?? '') + form)
      }
  return said
}
