import {spacing} from '../generated/copy.ts'
import {isEnding} from './letters.ts'

const table = new Map(spacing.glued.split('\n').map((line) => line.split('=') as [string, string]))
const HAMZA = 'ء'

/**
 * Two words that are written as one: those of a list («مابين»), and those with ة or ى inside, which only end a word
 * («إلىالمدينة»); not «شىء», nor «علىها» and «السياسىة», in which it is a ي.
 *
 * @param letters of a word as it is spelled; see `lettersOf`
 */
export function gluedRights(letters: string): readonly string[] {
  const listed = table.get(letters)
  if (listed !== undefined) return [listed]
  for (let i = 2; i < letters.length - 1; i++) {
    if ((letters[i] !== 'ة' && letters[i] !== 'ى') || letters[i + 1] === HAMZA) continue
    const rest = letters.slice(i + 1)
    return rest.length < 2 || isEnding(rest) ? none : [`${letters.slice(0, i + 1)} ${rest}`]
  }
  return none
}
const none: readonly string[] = []
