import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {joinedNames as listed} from '../../lexicon/generated/joined-names.ts'
import type {Habit} from './habit.ts'
import {plain, wordAfter, wordBefore} from './neighbours.ts'

/** A name of two words, written as two or as one. */
export interface JoinedName {
  /** Folded and joined, with what is attached before it. */
  readonly key: string
  readonly joined: boolean
  /** Tokens: the first word, and the last. */
  readonly first: number
  readonly last: number
  /** Its two words as written, but with the hamza that the list knows: of «وابوالحسن», «وأبو» and «الحسن». */
  readonly words: readonly [string, string]
}

/** Where a joined name parts, and how the words beside the seam are spelled, so far as that is known. */
interface Seam {
  /** Letters of the folded name before it, clitics included. */
  readonly at: number
  readonly first?: string
  readonly second?: string
}

const byFold = (words: string): ReadonlyMap<string, string> =>
  new Map(words.split(' ').map((word) => [fold(word), word]))
const firsts = byFold(listed.firsts)
const seconds = byFold(listed.seconds)
const pairs: ReadonlyMap<string, Seam> = new Map(
  listed.pairs.map(([first, second]) => [fold(first + second), {at: first.length, first, second}])
)
const pairFirsts = new Set(listed.pairs.map(([first]) => fold(first)))

/** Letters of the shortest second word, or of the first before one that is known. */
const LEAST = 3
const CLITIC = /^[وفبلك]/
/** How a joined name begins or ends; nearly no word does. */
const MAY_BE = new RegExp(`^(?:${[...firsts.keys()].join('|')})...|...(?:${[...seconds.keys()].join('|')})$`)

/** Where a folded word parts that may be a joined name, with a clitic before it or without. */
function seamOf(folded: string): Seam | undefined {
  const seam = seamOfBare(folded)
  if (seam !== undefined || !CLITIC.test(folded)) return seam
  const bare = seamOfBare(folded.slice(1))
  return bare === undefined ? undefined : {...bare, at: bare.at + 1}
}

function seamOfBare(folded: string): Seam | undefined {
  const pair = pairs.get(folded)
  if (pair !== undefined) return pair
  if (!MAY_BE.test(folded)) return undefined
  for (const [second, spelled] of seconds)
    if (folded.endsWith(second) && folded.length - second.length >= LEAST)
      return {at: folded.length - second.length, second: spelled}
  for (const [first, spelled] of firsts)
    if (folded.startsWith(first) && folded.length - first.length >= LEAST) return {at: first.length, first: spelled}
  return undefined
}

/** A word of a name as written, with the hamza of the list on an alef that has none. */
function withHamza(written: string, spelled: string | undefined): string {
  if (spelled === undefined) return written
  const from = written.length - spelled.length
  return [...written].map((letter, i) => (letter === 'ا' ? (spelled[i - from] ?? letter) : letter)).join('')
}

function wordsOf(first: string, second: string, seam: Seam): readonly [string, string] {
  return [withHamza(first, seam.first), withHamza(second, seam.second)]
}

function isFirst(folded: string): boolean {
  return firsts.has(folded) || pairFirsts.has(folded)
}

/** Whether a word is such a name in one word, begins one of two words, or ends one. */
const Part = {joined: 1, first: 2, second: 3} as const

function readPart({fold}: Word): number | null {
  if (seconds.has(fold)) return Part.second
  if (isFirst(fold) || (CLITIC.test(fold) && isFirst(fold.slice(1)))) return Part.first
  return seamOf(fold) === undefined ? null : Part.joined
}

const partOf = perWord(readPart)

/** Names of two words that some write as one: عبد الله، أبو ظبي، نصر الله. */
export const joinedNames: Habit<JoinedName> = {
  begins: (word) => readPart(word) !== null,
  at({tokens}, index) {
    const word = tokens[index].word!
    switch (partOf(word)) {
      case Part.joined:
        return whole(word, index)
      case Part.first: {
        const next = wordAfter(tokens, index)
        // What a known second word ends is told there.
        if (next === undefined || seconds.has(next.fold)) return undefined
        return split(word, next, index)
      }
      default: {
        const before = wordBefore(tokens, index)
        return before === undefined ? undefined : split(before, word, index - 1)
      }
    }
  }
}

function whole(word: Word, index: number): JoinedName | undefined {
  const written = plain(word)
  const seam = seamOf(word.fold)
  // the seam is told by the letters, so they must all be there (no lam-alef drawn as one)
  if (seam === undefined || written.length !== word.fold.length) return undefined
  const words = wordsOf(written.slice(0, seam.at), written.slice(seam.at), seam)
  return {key: word.fold, joined: true, first: index, last: index, words}
}

function split(first: Word, second: Word, index: number): JoinedName | undefined {
  const key = first.fold + second.fold
  const seam = seamOf(key)
  if (seam?.at !== first.fold.length) return undefined
  return {key, joined: false, first: index, last: index + 1, words: wordsOf(plain(first), plain(second), seam)}
}
