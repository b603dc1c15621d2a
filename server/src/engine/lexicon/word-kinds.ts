import {hasConjunction, lettersToArticleEnd, lettersToPrepositionEnd} from '../arabic/affixes.ts'
import type {Word} from '../arabic/vocabulary.ts'
import type {wordKinds} from './generated/word-kinds.ts'
import {kinds, kindTable} from './tables/kind-forms.ts'
import {valueIn} from './tables/spelling-table.ts'

/** What kind of word a word is in news copy (`server/data/word-kinds.yaml`). */
export type WordKind = keyof typeof wordKinds

/** The kinds, in the order by which {@link kindOf} numbers them. */
export {kinds}

/** The number of the kind that is meant where none is known. */
export const NO_KIND = -1

/** The number of a word's kind: as it stands, or without و ف, the article, a preposition or a pronoun. Worked out each time. */
export function kindOf({fold}: Word): number {
  return listed(fold) ?? withoutPronoun(fold) ?? NO_KIND
}

/** Letters that a listed word has, at least, after what is written onto it. */
const LISTED_LETTERS = 3

function listed(folded: string): number | undefined {
  return (
    inTable(folded) ??
    listedAfter(folded, hasConjunction(folded, LISTED_LETTERS) ? 1 : 0) ??
    listedAfter(folded, lettersToArticleEnd(folded, LISTED_LETTERS)) ??
    listedAfter(folded, lettersToPrepositionEnd(folded, LISTED_LETTERS))
  )
}

function inTable(folded: string): number | undefined {
  const number = valueIn(kindTable, folded)
  return number < 0 ? undefined : number
}

function listedAfter(folded: string, letters: number): number | undefined {
  return letters === 0 ? undefined : inTable(folded.slice(letters))
}

/** «أزمتها»: أزمة. */
function withoutPronoun(folded: string): number | undefined {
  const pronoun = /(?:ها|هم|هما|نا|ه)$/.exec(folded)?.[0]
  if (pronoun === undefined || folded.length - pronoun.length < LISTED_LETTERS) return undefined
  const stem = folded.slice(0, -pronoun.length)
  return (stem.endsWith('ت') ? listed(`${stem.slice(0, -1)}ة`) : undefined) ?? listed(stem)
}
