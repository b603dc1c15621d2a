import {Char, charClass, isArabicWordPart} from './characters.ts'
import {fold} from './fold.ts'

/** How many {@link perWord} readings there are. */
let slots = 0
/** Bits of {@link Word.usual}: editors run the server where whole numbers of up to 30 bits cost no memory of their own. */
const USUAL_BITS = 30
const nothingFound: readonly unknown[] = []

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
  /** Of the {@link perWord} readings, those that have found what they find of most words: a bit each. */
  usual = 0
  /** The same of the next thirty readings. */
  usualToo = 0
  /** What the others have found: the number of the reading and then the find, one pair after the other. */
  found: readonly unknown[] = nothingFound

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
/** The hash of each spelling; its lowest bit tells whether the spelling has come again since all of its bucket had. */
const hashes = new Int32Array(BUCKETS * WAYS)
/**
 * What is asked of every word of a text, in one line of the processor's memory a spelling: its code units, two to a
 * number, with zeros after them, if there is room for it; its traits; and its gist. The records of words lie wherever they were
 * made, and most words of a text need nothing of theirs.
 */
const ROW = 8
const LETTERS = 6
const TRAITS = LETTERS
const GIST = LETTERS + 1
/** How many code units there is room for. */
const ROOM = 2 * LETTERS
const rows = new Int32Array(BUCKETS * WAYS * ROW)
/** The word that is being looked up, written as the rows are; two code units more, so that zeros always follow. */
const asked = new Int32Array(LETTERS + 1)
const units = new Uint16Array(asked.buffer)
/** In place of the traits of what has no letter: a tatweel or a mark alone. */
const NOTHING = -1

/**
 * Where the vocabulary has the spelling that stands in a text, in UTF-16 code units from `start` to `end`: a number for
 * {@link wordAt}, {@link traitsAt} and {@link gistAt}, good until the next spelling is looked up.
 */
export function spellingIn(text: string, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    units[i - start] = unit // beyond its end a typed array takes nothing
    hash = (Math.imul(hash, 31) + unit) | 0
  }
  return lookUp(text, start, end, hash)
}

let wordEnd = 0

/**
 * As {@link spellingIn}, of the word that begins at `start`: every letter is looked at once, for where the word ends and
 * for what it is. {@link endOfSpelling} then tells its end. A word runs on through the marks on its letters and through
 * what has no width (masked markup, a stray RLM) between them.
 */
export function spellingFrom(text: string, start: number): number {
  let hash = 0
  let end = start
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    const klass = charClass(unit)
    if (klass < Char.arabic || klass > Char.tatweel) {
      if (klass !== Char.invisible) break
      end = endPastInvisible(text, end)
      wordEnd = end
      return spellingIn(text, start, end)
    }
    units[end - start] = unit
    hash = (Math.imul(hash, 31) + unit) | 0
  }
  wordEnd = end
  return lookUp(text, start, end, hash)
}

/** Where the word of the last {@link spellingFrom} ends. */
export function endOfSpelling(): number {
  return wordEnd
}

/** The end of a word of which what stands at `from` has no width: after its last letter. */
function endPastInvisible(text: string, from: number): number {
  let end = from
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isArabicWordPart(unit)) end = i + 1
    else if (charClass(unit) !== Char.invisible) break
  }
  return end
}

/**
 * The slot of the spelling in a text, taken for it where it is new.
 *
 * @param hash of its code units, which {@link units} has
 */
function lookUp(text: string, start: number, end: number, hash: number): number {
  const length = end - start
  // The letters differ in their low bits; spread them over the number of the bucket.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  const first = ((hash >>> 16) & (BUCKETS - 1)) * WAYS
  hash |= 1
  const short = length <= ROOM
  if (short) {
    units[length] = 0
    units[length + 1] = 0
  }
  let slot = first
  for (; slot < first + WAYS; slot++) {
    const known = hashes[slot]
    if (known === 0) break
    if (
      (known | 1) === hash &&
      (short ? isSpelled(slot * ROW, length) : words[slot]!.text === text.slice(start, end))
    ) {
      if (known !== hash) hashes[slot] = hash
      return slot
    }
  }
  if (slot === first + WAYS) slot = forgotten(first)
  learn(slot, text.slice(start, end), hash)
  return slot
}

/** Gives a slot to a new spelling, the one that is being looked up. */
function learn(slot: number, spelling: string, hash: number): void {
  const word = new Word(own(spelling))
  words[slot] = word
  // 0 is a place that was never taken
  hashes[slot] = (hash & ~1) === 0 ? hash : hash & ~1
  const at = slot * ROW
  // a long spelling is never compared by its row, but what stood there would be taken for a short one
  for (let i = 0; i < LETTERS; i++) rows[at + i] = 0
  if (spelling.length <= ROOM) for (let i = 0; i <= spelling.length >> 1 && i < LETTERS; i++) rows[at + i] = asked[i]
  rows[at + TRAITS] = word.fold === '' ? NOTHING : traitsOf(word)
  rows[at + GIST] = readGist(word)
}

/** Whether the word that is being looked up, with a 0 after it, is the spelling of a row. */
function isSpelled(at: number, length: number): boolean {
  let i = 0
  for (; i < LETTERS && i <= length >> 1; i++) if (rows[at + i] !== asked[i]) return false
  return true
}

/** Where a full bucket takes a new spelling: in place of one that has not come again; of any, where all have. */
function forgotten(first: number): number {
  let slot = first
  while (slot < first + WAYS && (hashes[slot] & 1) === 1) slot++
  if (slot < first + WAYS) return slot
  for (slot = first; slot < first + WAYS; slot++) if ((hashes[slot] & ~1) !== 0) hashes[slot] &= ~1
  return first
}

/** A copy that does not keep the text in memory, as a slice of 13 code units or more would. */
function own(slice: string): string {
  return slice.length < 13 ? slice : `\n${slice}`.slice(1)
}

/** The shared record of a spelling. */
export function wordAt(spelling: number): Word {
  return words[spelling]!
}

/** The traits of a spelling (see {@link trait}); negative where there is no letter to read. */
export function traitsAt(spelling: number): number {
  return rows[spelling * ROW + TRAITS]
}

/** The gist of a spelling; see {@link gistBy}. */
export function gistAt(spelling: number): number {
  return rows[spelling * ROW + GIST]
}

/** The shared record of a spelling. */
export function wordOf(text: string): Word {
  return wordAt(spellingIn(text, 0, text.length))
}

/**
 * A reading of words by themselves (is it a month? a reporting verb?), worked out once a spelling.
 *
 * @param read what is to be known of a word; never `undefined`
 * @param usual what it is of most words: that takes a bit of the word, and everything else some 20 bytes
 */
export function perWord<T extends NonNullable<unknown> | null>(
  read: (word: Word) => T,
  usual: T | null = null
): (word: Word) => T {
  const slot = slots++
  const bit = slot < 2 * USUAL_BITS ? 1 << (slot % USUAL_BITS) : 0
  const find = (word: Word): T => {
    const {found} = word
    for (let i = 0; i < found.length; i += 2) if (found[i] === slot) return found[i + 1] as T
    const value = read(word)
    if (value !== usual || bit === 0) word.found = withPair(word.found, slot, value)
    else if (slot < USUAL_BITS) word.usual |= bit
    else word.usualToo |= bit
    return value
  }
  // A field by its own name: one that is picked at every call is looked up at every call.
  if (slot < USUAL_BITS) return (word) => ((word.usual & bit) === 0 ? find(word) : (usual as T))
  return (word) => ((word.usualToo & bit) === 0 ? find(word) : (usual as T))
}

/** In an array of just the length: one that grows by itself takes room for 16 more. */
function withPair(found: readonly unknown[], slot: number, value: unknown): readonly unknown[] {
  const longer = new Array<unknown>(found.length + 2)
  for (let i = 0; i < found.length; i++) longer[i] = found[i]
  longer[found.length] = slot
  longer[found.length + 1] = value
  return longer
}

/** Bits that a trait may take, for the same reason as {@link USUAL_BITS}. */
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
 * @returns by how many bits it is shifted in the number that {@link traitsAt} gives
 * @throws RangeError where the traits would take more bits than a small number has
 */
export function trait(bits: number, read: (word: Word) => number): number {
  const shift = taken
  taken += bits
  if (taken > TRAIT_BITS) throw new RangeError(`traits of ${taken} bits; at most ${TRAIT_BITS}`)
  readers.push({shift, read})
  forgetSpellings()
  return shift
}

let readGist: (word: Word) => number = () => 0

/**
 * Says what the gist of words is: one more number that is asked of nearly every word, and which tokens carry. There is one.
 *
 * @param read the gist of a word, from 0 to 2^30 - 1
 */
export function gistBy(read: (word: Word) => number): void {
  readGist = read
  forgetSpellings()
}

let declared = 0

/** Whoever is known already was not asked for what is declared now. */
function forgetSpellings(): void {
  hashes.fill(0)
  declared++
}

/**
 * Grows with every trait, and with the gist: what was read of words before then lacks something. So it does not matter in
 * which order modules are loaded, nor whether an article is read before the last of them.
 */
export function traitsDeclared(): number {
  return declared
}

function traitsOf(word: Word): number {
  let traits = 0
  for (const {shift, read} of readers) traits |= read(word) << shift
  return traits
}
