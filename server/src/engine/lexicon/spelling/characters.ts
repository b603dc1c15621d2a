import {perWord} from '../../arabic/vocabulary.ts'

/** What characters in a word are amiss. */
export type CharacterFault =
  /** A tatweel between two letters: «حـــزب». */
  | 'tatweel'
  /** Glyphs of letters instead of letters, as copied from some PDF files. */
  | 'presentation'
  /** A letter of Persian or Urdu that looks like an Arabic one. */
  | 'foreign'
  /** A character that is not seen. */
  | 'hidden'

/** A word with characters that do not belong. */
export interface CharacterSlip {
  readonly fault: CharacterFault
  /** The first of them. */
  readonly code: number
  /** The word without them. */
  readonly right: string
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
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ے', 'ي'],
  ['ھ', 'ه'],
  ['ہ', 'ه'],
  ['ە', 'ه'],
  ['ۃ', 'ة'],
  ['ۀ', 'ة']
])
const FOREIGN_LETTERS = /[کیېےھہەۃۀ]/g
/** Words of Persian or Urdu itself; پ, چ and گ also write foreign names in Arabic, but not beside a ک. */
const OTHER_LANGUAGE = /[پچژگٹڈڑںڵڕۆێ]/
const YA_AS_ALEF = new Set([
  'علی',
  'إلی',
  'الی',
  'حتی',
  'متی',
  'لدی',
  'مدی',
  'سوی',
  'وعلی',
  'وإلی',
  'والی',
  'أخری',
  'الأخری',
  'کبری',
  'الکبری',
  'الكبری',
  'يبقی',
  'مستوی',
  'المستوی',
  'موسی',
  'مصطفی',
  'عیسی',
  'المستشفی',
  'معنی',
  'بمعنی',
  'مبنی'
])

/** What is amiss in the characters of a word by itself; `null` for nearly all words. */
export const characterSlip = perWord(({text}): CharacterSlip | null => {
  if (!SUSPECT.test(text)) return null
  return presentation(text) ?? hidden(text) ?? foreign(text) ?? drawn(text)
}, null)
const SUSPECT = /[\u00AD\u061C\u0640\u06A9\u06BE\u06C0-\u06D5\u200B-\u200F\uFB50-\uFEFF]/

function presentation(text: string): CharacterSlip | null {
  const first = text.search(PRESENTATION)
  if (first < 0) return null
  return {
    fault: 'presentation',
    code: text.charCodeAt(first),
    right: text.replace(PRESENTATION, (glyph) => glyph.normalize('NFKC'))
  }
}

function hidden(text: string): CharacterSlip | null {
  const first = text.search(HIDDEN)
  return first < 0 ? null : {fault: 'hidden', code: text.charCodeAt(first), right: text.replace(HIDDEN, '')}
}

function foreign(text: string): CharacterSlip | null {
  const first = text.search(FOREIGN_LETTERS)
  if (first < 0 || OTHER_LANGUAGE.test(text)) return null
  const right = text.replace(FOREIGN_LETTERS, (letter) => FOREIGN.get(letter)!)
  const isAlef = YA_AS_ALEF.has(text)
  return {fault: 'foreign', code: text.charCodeAt(first), right: isAlef ? `${right.slice(0, -1)}ى` : right}
}

function drawn(text: string): CharacterSlip | null {
  const head = LEADING.exec(text)?.[0] ?? ''
  const right = head + text.slice(head.length).replace(TATWEEL, '$1$2')
  // «اللـه», so written by houses that would have it drawn as a name
  return right === text || /^[وفبتل]*ا?لل?ـ*ه$/.test(text) ? null : {fault: 'tatweel', code: 0x640, right}
}
