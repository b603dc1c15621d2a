import {fold} from '../arabic/fold.ts'
import {attributionWords} from './generated/attribution-words.ts'

/** A list of server/data/attribution-words.yaml. */
export type AttributionWords = keyof typeof attributionWords

/** The words of a list, folded. How they are matched is said where the list stands. */
export function wordsOf(list: AttributionWords): readonly string[] {
  return attributionWords[list].split(' ').map(fold)
}

/** The words of a list, folded, for those that are matched as they are. */
export function setOf(list: AttributionWords): ReadonlySet<string> {
  return new Set(wordsOf(list))
}
