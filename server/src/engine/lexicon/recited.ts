import {fold} from '../arabic/fold.ts'
import {recited} from './generated/recited.ts'

const words: ReadonlySet<string> = new Set(recited.split(' ').map(fold))
const CLITICS = /^[وف]?[بلك]?(?:ال|لل)?/

/** Whether a folded word announces, or belongs to, what is recited and nobody's statement: «آية», «اللهم», «هتاف», «أغنية». */
export function tellsRecited(word: string): boolean {
  return words.has(word) || words.has(word.replace(CLITICS, ''))
}
