import {fold} from './fold.ts'

/**
 * One spelling of an Arabic word. An article of 900 words has some 450 spellings and an archive few more than a
 * newspaper's vocabulary, so whatever can be known of a word alone is worked out once a spelling and shared by every
 * place where it stands.
 */
export class Word {
  /** As written, with tashkeel, tatweel and invisible characters. */
  readonly text: string
  /** The form by which lexicons know it; see {@link fold}. */
  readonly fold: string
  /** What {@link perWord} readings have found. */
  readonly readings: unknown[] = []

  constructor(text: string) {
    this.text = text
    this.fold = fold(text)
  }
}

/** Spellings kept at most; past that the table starts afresh, so that an endless archive needs bounded memory. */
const LIMIT = 60_000
let vocabulary = new Map<string, Word>()

/** The shared record of a spelling. */
export function wordOf(text: string): Word {
  let word = vocabulary.get(text)
  if (word === undefined) {
    if (vocabulary.size >= LIMIT) vocabulary = new Map()
    word = new Word(text)
    vocabulary.set(text, word)
  }
  return word
}

let slots = 0

/**
 * A reading of words by themselves (is it a month? a reporting verb?), worked out once a spelling.
 *
 * @param read what is to be known of a word; never `undefined`
 */
export function perWord<T extends {} | null>(read: (word: Word) => T): (word: Word) => T {
  const slot = slots++
  return (word) => {
    const known = word.readings[slot] as T | undefined
    if (known !== undefined) return known
    return (word.readings[slot] = read(word)) as T
  }
}
