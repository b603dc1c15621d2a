import {fold} from './fold.ts'

/** How many {@link perWord} readings there are. */
let slots = 0

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
  readonly readings: unknown[] = new Array<unknown>(slots)
  /** Its traits, and how many of {@link trait}s were asked for them. */
  traits = 0
  asked = 0

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
/**
 * The code units of every spelling that is not too long for it, with a 0 after them: beside each other in memory they
 * are compared several times faster than the strings, which lie wherever they were made.
 */
const ROOM = 16
const spelled = new Uint16Array(BUCKETS * WAYS * ROOM)
/** Those of the word that is being looked up. */
const units = new Uint16Array(ROOM)

/** The shared record of the spelling that stands in a text, in UTF-16 code units from `start` to `end`. */
export function wordIn(text: string, start: number, end: number): Word {
  let hash = 0
  for (let i = start, n = 0; i < end; i++, n++) {
    const unit = text.charCodeAt(i)
    units[n] = unit // beyond its end a typed array takes nothing
    hash = (Math.imul(hash, 31) + unit) | 0
  }
  const length = end - start
  if (length < ROOM) units[length] = 0
  // The letters differ in their low bits; spread them over the number of the bucket.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  const first = ((hash >>> 16) & (BUCKETS - 1)) * WAYS
  let slot = first
  for (; slot < first + WAYS; slot++) {
    if (hashes[slot] === hash && (length < ROOM ? isSpelled(slot * ROOM, length) : words[slot]?.text === text.slice(start, end))) {
      recent[slot] = 1
      return words[slot]!
    }
    if (hashes[slot] === 0 && words[slot] === undefined) break
  }
  if (slot === first + WAYS) slot = forgotten(first)
  const word = new Word(own(text.slice(start, end)))
  words[slot] = word
  hashes[slot] = hash
  recent[slot] = 0
  if (length < ROOM) for (let i = 0; i <= length; i++) spelled[slot * ROOM + i] = units[i]
  else spelled[slot * ROOM] = 0
  return word
}

/** Whether the word that is being looked up, with the 0 after it, is the spelling that begins at a place. */
function isSpelled(at: number, length: number): boolean {
  for (let i = 0; i <= length; i++) if (spelled[at + i] !== units[i]) return false
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

/** Bits that a trait may take: editors run the server where whole numbers of up to 30 bits cost no memory of their own. */
const TRAIT_BITS = 30
const readers: Array<{readonly shift: number; readonly read: (word: Word) => number}> = []
let taken = 0

/**
 * A trait of words: what a scan over sentences looks for (is it a verb of speech? a preposition?), in so few bits that the
 * traits of a word are one number. Tokens and sentences carry it, so that a scan passes over nearly all words, and often
 * over the sentence, without looking any word up.
 *
 * @param bits how many
 * @param read the trait of a word, from 0 to 2^bits - 1
 * @returns by how many bits it is shifted in the number that {@link traitsOf} gives
 * @throws RangeError where the traits would take more bits than a small number has
 */
export function trait(bits: number, read: (word: Word) => number): number {
  const shift = taken
  taken += bits
  if (taken > TRAIT_BITS) throw new RangeError(`traits of ${taken} bits; at most ${TRAIT_BITS}`)
  readers.push({shift, read})
  return shift
}

/** All the traits of a word. */
export function traitsOf(word: Word): number {
  if (word.asked === readers.length) return word.traits
  let traits = 0
  for (const {shift, read} of readers) traits |= read(word) << shift
  word.traits = traits
  word.asked = readers.length
  return traits
}
