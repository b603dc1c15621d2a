import {fold} from '../language/fold.ts'
import {unitSpellings} from '../language/numerals-words.ts'
import {monthSpellings} from './figures-dates.ts'

/** Arabic letters by their place after U+0620; the hamza seats count as bare alef, dotless ya as ya. */
const BASE = 0x0620
const LETTERS = 64
const letters = new Int8Array(LETTERS).fill(-1)
for (let code = BASE; code <= 0x064a; code++) {
  const folded = fold(String.fromCharCode(code))
  if (folded !== '') letters[code - BASE] = folded.charCodeAt(0) - BASE
}

function letterAt(text: string, i: number): number {
  const place = text.charCodeAt(i) - BASE
  return place >= 0 && place < LETTERS ? letters[place] : -1
}

/** The pairs of letters with which a month or a number from 1 to 10 begins. */
const pairs = new Uint8Array(LETTERS * LETTERS)
for (const word of [...monthSpellings(), ...unitSpellings]) pairs[letterAt(word, 0) * LETTERS + letterAt(word, 1)] = 1
const clitics = new Uint8Array(LETTERS)
for (const clitic of 'وفبلك') clitics[letterAt(clitic, 0)] = 1

/**
 * Whether a word can be a month or a number from 1 to 10, by its first letters and without looking it up: most words
 * cannot. A word with tashkeel among those letters can.
 *
 * @param start where the word begins in the text
 */
export function mayBePart(text: string, start: number): boolean {
  const a = letterAt(text, start)
  const b = letterAt(text, start + 1)
  if (a < 0 || b < 0 || pairs[a * LETTERS + b] === 1) return true
  if (clitics[a] === 0) return false
  const c = letterAt(text, start + 2)
  if (c < 0 || pairs[b * LETTERS + c] === 1) return true
  if (clitics[b] === 0) return false
  const d = letterAt(text, start + 3)
  return d < 0 || pairs[c * LETTERS + d] === 1
}
