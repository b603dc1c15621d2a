/**
 * What each UTF-16 code unit is, looked up in one table.
 *
 * The classes are those of news copy, not of Unicode: a tatweel is not a letter, the sixty-odd marks that carry no
 * width are one class, and the three digit systems are kept apart.
 */
export const Char = {
  other: 0,
  space: 1,
  newline: 2,
  arabic: 3,
  /** Tashkeel and Quranic marks: written above or below a letter. */
  mark: 4,
  tatweel: 5,
  /** Bidi controls, zero-width characters, soft hyphen, byte-order mark, and masked markup. */
  invisible: 6,
  latinDigit: 7,
  arabicDigit: 8,
  persianDigit: 9,
  latin: 10,
  quote: 11,
  open: 12,
  close: 13,
  punctuation: 14,
  letter: 15
} as const

/** Stands for a code unit of markup: no width, no class, so that a word runs on through it. */
export const MASK = '\u2060'
/** Stands for something that is there and is not read: inline code, an address, an image. */
export const OBJECT = '\uFFFC'
/** Stands for the number of a footnote: it belongs to what it touches. */
export const NOTE = '\uFFFB'

const table = new Uint8Array(0x10000)

function set(klass: number, ...ranges: Array<[number, number] | string>): void {
  for (const range of ranges) {
    if (typeof range === 'string') for (let i = 0; i < range.length; i++) table[range.charCodeAt(i)] = klass
    else table.fill(klass, range[0], range[1] + 1)
  }
}

set(Char.letter, [0x0370, 0x05ff], [0x0900, 0x1fff], [0x2c00, 0x2dff], [0x3040, 0xd7ff])
set(Char.latin, [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f])
set(
  Char.arabic,
  [0x0620, 0x064a],
  [0x066e, 0x066f],
  [0x0671, 0x06d3],
  [0x06d5, 0x06d5],
  [0x06ee, 0x06ef],
  [0x06fa, 0x06ff],
  [0x0750, 0x077f],
  [0x08a0, 0x08c7],
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfd3d],
  [0xfd50, 0xfdfb],
  [0xfe70, 0xfefc]
)
set(
  Char.mark,
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff]
)
set(Char.tatweel, 'ـ')
set(Char.latinDigit, [0x30, 0x39])
set(Char.arabicDigit, [0x0660, 0x0669])
set(Char.persianDigit, [0x06f0, 0x06f9])
set(Char.space, ' \t\v\f\u00a0\u1680\u202f\u205f\u3000', [0x2000, 0x200a])
set(Char.newline, '\n\r\u2028\u2029')
set(Char.invisible, '\u00ad\u061c\ufeff\u180e', [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfe00, 0xfe0f])
set(Char.quote, '"«»“”„‟‘’‚‛‹›\'″′‶`´')
set(Char.open, '([{﴾')
set(Char.close, ')]}﴿')
set(Char.punctuation, '.,;:!?،؛؟…-–—‐‑−٫٬٪%/\\*+=<>|~^&#@_·•●▪$€£¥¢°§©®™×÷½¼¾²³')

/** The class of a UTF-16 code unit, one of {@link Char}. */
export function charClass(code: number): number {
  return table[code]
}

/** Whether a code unit is a digit of any of the three systems in use. */
export function isDigit(code: number): boolean {
  const klass = table[code]
  return klass >= Char.latinDigit && klass <= Char.persianDigit
}

/** The value 0–9 of a digit of any system; -1 for anything else. */
export function digitValue(code: number): number {
  switch (table[code]) {
    case Char.latinDigit:
      return code - 0x30
    case Char.arabicDigit:
      return code - 0x0660
    case Char.persianDigit:
      return code - 0x06f0
    default:
      return -1
  }
}

/** Whether a code unit is part of an Arabic word: a letter, a mark on one, or a tatweel. */
export function isArabicWordPart(code: number): boolean {
  const klass = table[code]
  return klass >= Char.arabic && klass <= Char.tatweel
}

/**
 * The share of Arabic letters among all letters of a text, 0–1; 0 where there is none. Reads at most `limit` code
 * units, so that a page of code with one Arabic comment is told from an article in no time.
 */
export function arabicShare(text: string, limit = 20_000): number {
  let arabic = 0
  let all = 0
  const end = Math.min(text.length, limit)
  for (let i = 0; i < end; i++) {
    const klass = table[text.charCodeAt(i)]
    if (klass === Char.arabic) {
      arabic++
      all++
    } else if (klass === Char.latin || klass === Char.letter) all++
  }
  return all === 0 ? 0 : arabic / all
}

/** The vowel marks of a word: tanwin, short vowels, shadda, sukun. */
const TASHKEEL = /[\u064b-\u0652]/g

/** A word without its vowel marks; hamza and ya stay as they are. */
export function withoutTashkeel(word: string): string {
  return word.replace(TASHKEEL, '')
}
