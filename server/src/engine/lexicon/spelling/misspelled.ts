import {misspellings} from '../generated/copy.ts'
import {headCuts} from './letters.ts'

let table: Map<string, string> | undefined

/** The right spelling of a word that is often misspelled: «لاكن», «ظابط»; with what is written onto its head. */
export function misspelledRights(letters: string): readonly string[] {
  table ??= new Map(misspellings.words.split('\n').map((line) => line.split('=') as [string, string]))
  for (const {conjunction, particle, stem} of headCuts(letters)) {
    const right = table.get(stem)
    if (right !== undefined) return [conjunction + particle + right]
  }
  return none
}
const none: readonly string[] = []
