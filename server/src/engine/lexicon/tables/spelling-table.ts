/**
 * A lexicon by spelling, as one string of ASCII: it lies in the script as it is, and is looked up where it lies. The
 * forms of verbs and nouns are worked out when the project is built; making them at a start, some 20,000, took a tenth
 * of the time that the first article takes.
 *
 * A table begins with how many buckets it has, and where each begins after that; in its bucket lies each key, after the
 * number of its letters and before what is said of it, after its length. Numbers are of base {@link BASE}.
 */

/** Digits are the characters from blank on. */
const FIRST_DIGIT = 0x20
export const BASE = 94
/** From ء on Arabic letters become the Latin ones: a table of them takes a byte a letter. */
const SHIFT = 0x5e0
/** Digits of an offset. */
const OFFSET = 3
/** Digits of the length of what is said. */
const LENGTH = 2

/** Makes a table of keys and what is said of each: numbers below {@link BASE}², of two digits, words and flags as they come. */
export function packTable(entries: ReadonlyMap<string, string>): string {
  const buckets: string[][] = Array.from({length: Math.max(1, entries.size >> 1)}, () => [])
  for (const [key, value] of entries)
    buckets[hashOf(key) % buckets.length].push(packedWord(key) + number(value.length, LENGTH) + value)
  const data = buckets.map((bucket) => bucket.join(''))
  let end = 0
  const starts = ['', ...data].map((bucket) => {
    end += bucket.length
    return number(end, OFFSET)
  })
  return number(buckets.length, OFFSET) + starts.join('') + data.join('')
}

/** Makes a table of keys and a number for each, for {@link valueIn}. */
export function packNumbers(entries: ReadonlyMap<string, number>): string {
  const digits = Math.max(
    1,
    ...Array.from(entries.values(), (value) => Math.ceil(Math.log(value + 1) / Math.log(BASE)))
  )
  return packTable(new Map(Array.from(entries, ([key, value]) => [key, number(value, digits)])))
}

/** @throws RangeError where a number has no room in so many digits */
export function number(value: number, digits: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= BASE ** digits)
    throw new RangeError(`${value} in ${digits} digits`)
  let out = ''
  for (let rest = value, i = 0; i < digits; i++, rest = Math.trunc(rest / BASE))
    out = String.fromCharCode(FIRST_DIGIT + (rest % BASE)) + out
  return out
}

/**
 * A word after the number of its letters.
 *
 * @throws RangeError where one of its letters is none of Arabic
 */
export function packedWord(word: string): string {
  if (!/^[\u0621-\u0652\u066e-\u06d3]*$/.test(word)) throw new RangeError(`«${word}» is no word for a table`)
  return number(word.length, 1) + String.fromCharCode(...Array.from(word, (letter) => letter.charCodeAt(0) - SHIFT))
}

/** The number that stands in a table at a place, in one digit. */
export function digitAt(table: string, at: number): number {
  return table.charCodeAt(at) - FIRST_DIGIT
}

/** The same in two digits. */
export function numberAt(table: string, at: number): number {
  return digitAt(table, at) * BASE + digitAt(table, at + 1)
}

/** The word that stands in a table at a place, after the number of its letters. */
export function wordIn(table: string, at: number): string {
  const length = digitAt(table, at)
  let word = ''
  for (let i = at + 1; i <= at + length; i++) word += String.fromCharCode(table.charCodeAt(i) + SHIFT)
  return word
}

/** Where what is said of a key begins and ends. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** Looks a key up; `undefined` where the table does not have it. */
export function findIn(table: string, key: string): Place | undefined {
  const from = startOf(table, key)
  return from < 0 ? undefined : {from, to: from + numberAt(table, from - LENGTH)}
}

/** The number that a table of {@link packNumbers} has for a key; -1 where it does not have it. */
export function valueIn(table: string, key: string): number {
  const from = startOf(table, key)
  if (from < 0) return -1
  let value = 0
  for (let i = 0; i < numberAt(table, from - LENGTH); i++) value = value * BASE + digitAt(table, from + i)
  return value
}

/** Where what is said of a key begins, after its length; -1 where the table does not have it. */
function startOf(table: string, key: string): number {
  const count = offsetAt(table, 0)
  const start = OFFSET * (1 + (hashOf(key) % count))
  const data = OFFSET * (2 + count)
  const end = data + offsetAt(table, start + OFFSET)
  for (let at = data + offsetAt(table, start); at < end; ) {
    const letters = digitAt(table, at)
    const from = at + 1 + letters + LENGTH
    if (letters === key.length && isAt(table, at + 1, key)) return from
    at = from + numberAt(table, from - LENGTH)
  }
  return -1
}

function isAt(table: string, at: number, key: string): boolean {
  for (let i = 0; i < key.length; i++) if (table.charCodeAt(at + i) !== key.charCodeAt(i) - SHIFT) return false
  return true
}

function offsetAt(table: string, at: number): number {
  return numberAt(table, at) * BASE + digitAt(table, at + 2)
}

function hashOf(key: string): number {
  let hash = 0
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 1
}

/** All keys of a table, for who checks it. */
export function keysOf(table: string): string[] {
  const keys: string[] = []
  for (let at = OFFSET * (2 + offsetAt(table, 0)); at < table.length; ) {
    keys.push(wordIn(table, at))
    const from = at + 1 + digitAt(table, at) + LENGTH
    at = from + numberAt(table, from - LENGTH)
  }
  return keys
}
