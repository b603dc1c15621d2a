import type {Word} from '../arabic/vocabulary.ts'
import {wordKinds} from './generated/word-kinds.ts'

/** What kind of word a word is in news copy (`server/data/word-kinds.yaml`). */
export type WordKind = keyof typeof wordKinds

/** The kinds, in the order by which {@link kindOf} numbers them. */
export const kinds = Object.keys(wordKinds) as readonly WordKind[]

const byWord = new Map<string, number>()
kinds.forEach((kind, number) => {
  for (const word of wordKinds[kind].split(' ')) byWord.set(word, number)
})

/** The number of the kind that is meant where none is known. */
export const NO_KIND = -1

/** The number of a word's kind: as it stands, or without و ف, the article, a preposition or a pronoun. Worked out each time. */
export function kindOf({fold}: Word): number {
  return listed(fold) ?? withoutPronoun(fold) ?? NO_KIND
}

/** What may stand before a listed word, the least first. */
const prefixes = [/^[وف](?=...)/, /^[وف]?(?:بال|كال|فال|لل|ال)(?=...)/, /^[وف]?[بلكس](?=...)/]

function listed(folded: string): number | undefined {
  const kind = byWord.get(folded)
  if (kind !== undefined) return kind
  for (const prefix of prefixes) {
    const bare = folded.replace(prefix, '')
    if (bare.length < folded.length && byWord.has(bare)) return byWord.get(bare)
  }
  return undefined
}

/** «أزمتها»: أزمة. */
function withoutPronoun(folded: string): number | undefined {
  const pronoun = /(?:ها|هم|هما|نا|ه)$/.exec(folded)?.[0]
  if (pronoun === undefined || folded.length - pronoun.length < 3) return undefined
  const stem = folded.slice(0, -pronoun.length)
  return (stem.endsWith('ت') ? listed(`${stem.slice(0, -1)}ة`) : undefined) ?? listed(stem)
}
