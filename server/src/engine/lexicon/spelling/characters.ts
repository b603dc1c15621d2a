import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {alifMaqsura} from '../generated/copy.ts'
import {maqsuraRights} from './endings.ts'

/** What characters in a word are amiss. */
export type CharacterFault =
  /** A tatweel between two letters: «حـــزب». */
  | 'tatweel'
  /** Glyphs of letters instead of letters, as copied from some PDF files. */
  | 'presentation'
  /** A letter of Persian, Urdu, Kurdish or Pashto that looks like an Arabic one, or an Arabic one without its dots. */
  | 'foreign'
  /** A letter of another script that looks like an Arabic one, or stands among Arabic ones. */
  | 'look-alike'
  /** A vowel sign that has no letter. */
  | 'stray'
  /** A character that is not seen. */
  | 'hidden'
  /** A control of direction without its partner. */
  | 'unpaired'

/** A word with characters that do not belong. */
export interface CharacterSlip {
  readonly fault: CharacterFault
  /** The first of them. */
  readonly code: number
  /** The word without them; `undefined` where it cannot be told. */
  readonly right: string | undefined
}

/** Not «ﷲ» and «ﷺ», which are typed as such. */
const PRESENTATION = /[\uFB50-\uFBB1\uFBD3-\uFDEF\uFE70-\uFEFC]/g
/** Zero-width space, soft hyphen, byte-order mark, non-joiner, marks of direction: between the letters of a word. */
const HIDDEN = /[\u200B\u00AD\uFEFF\u200C\u200E\u200F\u061C]/g
const TATWEEL = /([\u0620-\u063F\u0641-\u064A])([\u064B-\u0652]*)ـ+(?=[\u0620-\u063F\u0641-\u064A])/g
/** A particle or a letter drawn out before what it is written onto: «بـالمدينة», «هـ». */
const LEADING = /^[وف]?(?:[بلك]?ال|[بلكهس]|لل)?[\u064B-\u0652]*ـ+/
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['ک', 'ك'],
  ['ڪ', 'ك'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ے', 'ي'],
  ['ۓ', 'ئ'],
  ['ھ', 'ه'],
  ['ہ', 'ه'],
  ['ە', 'ه'],
  ['ۃ', 'ة'],
  ['ۀ', 'ة'],
  ['ۂ', 'ة'],
  ['ٲ', 'أ'],
  ['ٵ', 'أ'],
  ['ٳ', 'إ'],
  ['ٶ', 'ؤ'],
  ['ٸ', 'ئ']
])
/** Letters of Kurdish, Pashto and Urdu that are of an Arabic word only where something else shows it to be one. */
const RARE: ReadonlyMap<string, string> = new Map([
  ['ێ', 'ي'],
  ['ۍ', 'ي'],
  ['ڵ', 'ل'],
  ['ګ', 'ك'],
  ['ں', 'ن']
])
/** A letter that has lost its dots: ب, ت, ث, ن or ي. */
const DOTLESS = 'ٮ'
const RARE_LETTERS = new RegExp(`[${[...RARE.keys(), DOTLESS].join('')}]`, 'g')
/** What only Arabic words have: the article before three letters, hamza on or under ا and و, ة. */
const ARABIC = /^[وف]?(?:[بك]?ال|لل)...|[أإؤة]/
const FOREIGN_LETTERS = new RegExp(`[${[...FOREIGN.keys()].join('')}]`, 'g')
/** Words of Persian, Urdu or Kurdish itself; پ, چ and گ also write foreign names in Arabic, but not beside a ک. */
const OTHER_LANGUAGE = /[پچژگٹڈڑڕۆټډړڼښږځڅ]/
const endsInMaqsura = new Set(alifMaqsura.persian.split(' '))

/** What is amiss in the characters of a word by itself; `null` for nearly all words. */
export const characterSlip = perWord(({text}): CharacterSlip | null => {
  if (!SUSPECT.test(text)) return null
  return presentation(text) ?? hidden(text) ?? foreign(text) ?? drawn(text)
}, null)
const SUSPECT =
  /[\u00AD\u061C\u0640\u066E\u0672-\u0678\u06A9-\u06AB\u06B5\u06BA\u06BE\u06C0-\u06D5\u200B-\u200F\uFB50-\uFEFF]/

/** Whether a word may as well be one of another language, where its neighbour is. */
export function mayBeForeign({text}: Word): boolean {
  return !ARABIC.test(text)
}

/** Whether a word has letters that Arabic words have not: Persian, Urdu, Kurdish or Pashto. */
export function isOfOtherLanguage({text}: Word): boolean {
  return OTHER_LANGUAGE.test(text) || (!ARABIC.test(text) && text.search(RARE_LETTERS) >= 0)
}

function presentation(text: string): CharacterSlip | null {
  const first = text.search(PRESENTATION)
  if (first < 0) return null
  return {
    fault: 'presentation',
    code: text.charCodeAt(first),
    right: text.replace(PRESENTATION, (glyph) => glyph.normalize('NFKC'))
  }
}

const NON_JOINER = '\u200C'

function hidden(text: string): CharacterSlip | null {
  const first = text.search(HIDDEN)
  if (first < 0) return null
  const code = text.charCodeAt(first)
  // «خانه‌ای»: Persian parts what it joins with a non-joiner.
  if (text[first] === NON_JOINER && text.search(FOREIGN_LETTERS) >= 0 && !ARABIC.test(text)) return null
  return {fault: 'hidden', code, right: text.replace(HIDDEN, (mark, at: number) => (isSeam(text, mark, at) ? ' ' : ''))}
}

/** Marks of direction are set between words: «إلى\u200Fالمدينة» has lost its blank. */
const DIRECTION = /[\u200E\u200F\u061C]/
/** What is written onto the next word: «و\u200Fقال» has lost nothing. */
const CLITICS = /^[وف]?(?:[بلكس]?(?:ال)?|لل)$/

function isSeam(text: string, mark: string, at: number): boolean {
  return DIRECTION.test(mark) && at < text.length - 1 && !CLITICS.test(text.slice(0, at))
}

function foreign(text: string): CharacterSlip | null {
  const common = text.replace(RARE_LETTERS, (letter) => RARE.get(letter) ?? letter)
  const right = common.replace(FOREIGN_LETTERS, (letter) => FOREIGN.get(letter)!)
  const isDotless = text.includes(DOTLESS)
  if ((right === text && !isDotless) || OTHER_LANGUAGE.test(text)) return null
  if ((common !== text || isDotless || text.includes(NON_JOINER)) && !ARABIC.test(text)) return null
  const first = [...text].findIndex((letter, at) => letter === DOTLESS || letter !== right[at])
  // a final ی or ے stands for ي and for ى: the words that end in ى tell which
  const told = /[یےۍێ]$/.test(text) ? withMaqsura(right) : right
  return {fault: 'foreign', code: text.charCodeAt(first), right: isDotless ? undefined : told}
}

/** What is written onto the head of a word: «والمعنی» is «معنى». */
const ONTO = /^[وف]?(?:[بك]?ال|لل|[بكل])/

function withMaqsura(ya: string): string {
  const maqsura = `${ya.slice(0, -1)}ى`
  return endsInMaqsura.has(maqsura) || endsInMaqsura.has(maqsura.replace(ONTO, ''))
    ? maqsura
    : (maqsuraRights(ya)[0] ?? ya)
}

function drawn(text: string): CharacterSlip | null {
  const head = LEADING.exec(text)?.[0] ?? ''
  const right = head + text.slice(head.length).replace(TATWEEL, '$1$2')
  // «اللـه», so written by houses that would have it drawn as a name
  return right === text || /^[وفبتل]*ا?لل?ـ*ه$/.test(text) ? null : {fault: 'tatweel', code: 0x640, right}
}
