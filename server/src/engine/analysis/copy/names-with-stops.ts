import {fold} from '../../arabic/fold.ts'
import {punctuation} from '../../lexicon/generated/copy.ts'
import {letterNames} from '../../lexicon/generated/objects.ts'

const letters = new Set(letterNames.map(fold))
/** Ends of names of sites as they are written in Arabic: «أحداث.أنفو». */
const sites = new Set(punctuation.sites.split(' '))

/** Whether a word, folded, is the name of a letter: «بي.إف.إم». */
export function isSpelledLetter(folded: string): boolean {
  return letters.has(folded)
}

/** Whether a word, folded, ends the name of a site. */
export function isSiteName(folded: string): boolean {
  return sites.has(folded)
}
