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
  /** Code units of its first word; of one written as one, those before its seam. */
  readonly seam: number
}

const firsts = new Set(listed.firsts.split(' '))
const seconds = new Set(listed.seconds.split(' '))
/** Joined → how many letters its first word has. */
const pairs = new Map(listed.pairs.map(([first, second]) => [first + second, first.length]))
const pairFirsts = new Set(listed.pairs.map(([first]) => first))

/** Letters of the shortest second word, or of the first before one that is known. */
const LEAST = 3
const CLITIC = /^[وفبلك]/
/** How a joined name begins or ends; nearly no word does. */
const MAY_BE = new RegExp(`^(?:${[...firsts].join('|')})...|...(?:${[...seconds].join('|')})$`)

/** How many letters of a joined name are its first word, clitics included; 0 where it is none. */
function seamOf(folded: string): number {
  const seam = seamOfBare(folded)
  if (seam > 0 || !CLITIC.test(folded)) return seam
  const bare = seamOfBare(folded.slice(1))
  return bare === 0 ? 0 : bare + 1
}

function seamOfBare(folded: string): number {
  const pair = pairs.get(folded)
  if (pair !== undefined) return pair
  if (!MAY_BE.test(folded)) return 0
  for (const second of seconds)
    if (folded.endsWith(second) && folded.length - second.length >= LEAST) return folded.length - second.length
  for (const first of firsts) if (folded.startsWith(first) && folded.length - first.length >= LEAST) return first.length
  return 0
}

function isFirst(folded: string): boolean {
  return firsts.has(folded) || pairFirsts.has(folded)
}

/** Whether a word is such a name in one word, begins one of two words, or ends one. */
const Part = {joined: 1, first: 2, second: 3} as const

function readPart({fold}: Word): number | null {
  if (seconds.has(fold)) return Part.second
  if (isFirst(fold) || (CLITIC.test(fold) && isFirst(fold.slice(1)))) return Part.first
  return seamOf(fold) > 0 ? Part.joined : null
}

const partOf = perWord(readPart)

/** Names of two words that some write as one: عبد الله، أبو ظبي، نصر الله. */
export const joinedNames: Habit<JoinedName> = {
  begins: (word) => readPart(word) !== null,
  at({tokens}, index) {
    const word = tokens[index].word!
    switch (partOf(word)) {
      case Part.joined:
        // the seam is told by the letters, so they must all be there (no lam-alef drawn as one)
        return plain(word).length === word.fold.length
          ? {key: word.fold, joined: true, first: index, last: index, seam: seamOf(word.fold)}
          : undefined
      case Part.first: {
        const next = wordAfter(tokens, index)
        // What a known second word ends is told there.
        if (next === undefined || seconds.has(next.fold)) return undefined
        return split(word.fold, next.fold, index)
      }
      default: {
        const before = wordBefore(tokens, index)
        return before === undefined ? undefined : split(before.fold, word.fold, index - 1)
      }
    }
  }
}

function split(first: string, second: string, index: number): JoinedName | undefined {
  const key = first + second
  return seamOf(key) === first.length
    ? {key, joined: false, first: index, last: index + 1, seam: first.length}
    : undefined
}
