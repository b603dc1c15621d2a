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

/**
 * The vocabulary: buckets of a few spellings each, found by a hash of their code units, so that a word of a text is
 * known without cutting it out first. A full bucket forgets a spelling that has not come again, so that an endless
 * archive, or text made to collide, needs bounded memory and time.
 */
const BUCKETS = 1 << 13
const WAYS = 8
const words: Array<Word | undefined> = new Array<Word | undefined>(BUCKETS * WAYS).fill(undefined)
const hashes = new Int32Array(BUCKETS * WAYS)
/** Whether the spelling has come again since all of its bucket had. */
const recent = new Uint8Array(BUCKETS * WAYS)

/** The shared record of the spelling that stands in a text, in UTF-16 code units from `start` to `end`. */
export function wordIn(text: string, start: number, end: number): Word {
  let hash = 0
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  // The letters differ in their low bits; spread them over the number of the bucket.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  const first = ((hash >>> 16) & (BUCKETS - 1)) * WAYS
  let slot = first
  for (; slot < first + WAYS; slot++) {
    const word = words[slot]
    if (word === undefined) break
    if (hashes[slot] === hash && spells(word.text, text, start, end)) {
      recent[slot] = 1
      return word
    }
  }
  if (slot === first + WAYS) slot = forgotten(first)
  const word = new Word(own(text.slice(start, end)))
  words[slot] = word
  hashes[slot] = hash
  recent[slot] = 0
  return word
}

function spells(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false
  for (let i = 0; i < spelling.length; i++) if (spelling.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** Where a full bucket takes a new spelling: in place of one that has not come again; of any, where all have. */
function forgotten(first: number): number {
  let slot = first
  while (slot < first + WAYS && recent[slot] === 1) slot++
  if (slot < first + WAYS) return slot
  recent.fill(0, first, first + WAYS)
  return first
}

/** A copy that does not keep the text in memory, as a slice of 13 code units or more would. */
function own(slice: string): string {
  return slice.length < 13 ? slice : ('\n' + slice).slice(1)
}

/** The shared record of a spelling. */
export function wordOf(text: string): Word {
  return wordIn(text, 0, text.length)
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
