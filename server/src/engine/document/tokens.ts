import {Char, charClass, isDigit, NOTE} from '../arabic/characters.ts'
import {endOfSpelling, spellingFrom, spellingIn, traitsAt, type Word, wordAt} from '../arabic/vocabulary.ts'
import {gistAt} from '../lexicon/gist.ts'
import {endOfLatinObject} from './addresses.ts'
import {endOfEquation, signFollows} from './equations.ts'
import {endOfCouplet, endOfDitto, mayRepeat} from './lines.ts'
import {endOfNumberObject} from './number-objects.ts'
import {endOfObject, isNote, isShortcode, mayBeginObject} from './objects.ts'

/** What a token is. White space and invisible characters between tokens are not tokens. */
export const TokenKind = {
  /** A run of Arabic letters, marks and tatweel; has `word`. */
  word: 0,
  /** Digits of any system, with the separators that stand between digits: `1.5`, `12,000`, `٣٫٥`. */
  number: 1,
  /**
   * A run of Latin letters with the digits, hyphens, dots and apostrophes inside it: `F-16`, `O'Brien`. So is, whatever
   * its script, each thing that stands for a noun and is read by nobody: an address, a hashtag, an equation, a verse.
   */
  latin: 2,
  /** One quotation mark or apostrophe, of any shape. */
  quote: 3,
  open: 4,
  close: 5,
  /** One mark of punctuation, one symbol, or the number of a footnote. */
  punctuation: 6,
  /** Anything else: letters of other scripts, emoji, stretches of templates, what repeats the cell above, {@link OBJECT}. */
  other: 7
} as const

export interface Token {
  /** One of {@link TokenKind}. */
  readonly kind: number
  /** UTF-16 code units from the start of the paragraph. */
  readonly start: number
  readonly end: number
  /** The first code unit. */
  readonly code: number
  /** Whether white space (not only invisible characters) stands before it, or the paragraph begins. */
  readonly spaced: boolean
  /** The record of its spelling, for `TokenKind.word`. */
  readonly word: Word | undefined
  /** The traits of its word; 0 where it has none. See {@link trait}. */
  readonly traits: number
  /** The gist of its word; 0 where it has none. See {@link gistBy}. */
  readonly gist: number
}

const NUMBER_SEPARATORS = new Set([...'.,٫٬'].map((c) => c.charCodeAt(0)))
const LATIN_JOINERS = new Set([..."-.'’&_@/+"].map((c) => c.charCodeAt(0)))

/**
 * The tokens of a paragraph, in one pass.
 *
 * An attached clitic before a figure or a mark (`و800`, `بـ"`) is a word of its own that touches what follows.
 *
 * @param text a paragraph, markup already masked
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const length = text.length
  let spaced = true
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    const klass = charClass(code)
    if (klass === Char.space || klass === Char.newline) {
      spaced = true
      i++
      continue
    }
    if (klass === Char.invisible) {
      i++
      continue
    }
    const start = i
    let kind: number
    let word: Word | undefined
    let traits = 0
    let gist = 0
    let object = 0
    i++
    if (klass === Char.arabic || klass === Char.mark || klass === Char.tatweel) {
      const spelling = spellingFrom(text, start)
      i = endOfSpelling()
      object = endOfWordObject(text, start, i, tokens)
      traits = traitsAt(spelling)
      // A tatweel alone is a dash; a mark without a letter is nothing to read.
      if (object > start) {
        i = object
        kind = TokenKind.latin
        traits = 0
      } else if (traits < 0) {
        kind = TokenKind.punctuation
        traits = 0
      } else {
        kind = TokenKind.word
        word = wordAt(spelling)
        gist = gistAt(spelling)
      }
    } else if (mayRepeat(code) && (object = endOfDitto(text, start)) > start) {
      i = object
      kind = TokenKind.other
    } else if (klass >= Char.latinDigit && klass <= Char.persianDigit) {
      const end = endOfNumber(text, i)
      i = endOfNumberObject(text, start, end, tokens, spaced)
      kind = i === start ? TokenKind.number : TokenKind.latin
      if (i === start) i = end
    } else if (klass === Char.latin) {
      i = endOfLatin(text, i)
      i = endOfLatinObject(text, start, i)
      kind = TokenKind.latin
    } else if (mayBeginObject(code) && (object = endOfObject(text, start)) > start) {
      i = object
      kind = isShortcode(code) ? TokenKind.other : isNote(text, start) ? TokenKind.punctuation : TokenKind.latin
    } else if (klass === Char.quote) kind = TokenKind.quote
    else if (klass === Char.open) kind = TokenKind.open
    else if (klass === Char.close) kind = TokenKind.close
    else if (klass === Char.punctuation) kind = TokenKind.punctuation
    else {
      i = klass === Char.letter ? endOfLetters(text, start) : endOfOther(text, start, klass)
      kind = code === NOTE_CODE ? TokenKind.punctuation : TokenKind.other
    }
    tokens.push({kind, start, end: i, code, spaced, word, traits, gist})
    spaced = false
  }
  return tokens
}

/** Reads the traits and the gist of words again, for what has been declared since they were read. */
export function readTraits(tokens: readonly Token[]): void {
  for (const token of tokens) {
    const {word} = token
    if (word === undefined) continue
    const spelling = spellingIn(word.text, 0, word.text.length)
    Object.assign(token, {traits: traitsAt(spelling), gist: gistAt(spelling)})
  }
}

/**
 * The end of a thing that begins with a word: a verse that fills its line, an equation («س + 5 = 12»); `start` where the
 * word is one of the text.
 */
function endOfWordObject(text: string, start: number, end: number, tokens: readonly Token[]): number {
  if (end - start === 1 && signFollows(text, end)) return endOfEquation(text, start)
  return beginsLine(text, start, tokens) ? endOfCouplet(text, start) : start
}

/** Whether nothing stands before it in its line but a quotation mark. */
function beginsLine(text: string, start: number, tokens: readonly Token[]): boolean {
  const before = tokens.at(-1)
  if (before === undefined || (before.kind === TokenKind.quote && tokens.length === 1)) return true
  for (let i = start - 1; i >= before.end; i--) if (charClass(text.charCodeAt(i)) === Char.newline) return true
  return false
}

/** Digits, and a separator only where a digit stands on both sides of it. */
function endOfNumber(text: string, from: number): number {
  let end = from
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code)) end = i + 1
    else if (!(NUMBER_SEPARATORS.has(code) && i === end && isDigit(text.charCodeAt(i + 1)))) break
  }
  return end
}

const NOTE_CODE = NOTE.charCodeAt(0)
const GERSHAYIM = new Set([...'"\'״׳'].map((c) => c.charCodeAt(0)))

/** Letters of another script; of Hebrew ones also through the mark of an abbreviation, `צה"ל`. */
function endOfLetters(text: string, from: number): number {
  let end = from
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (charClass(code) === Char.letter) end = i + 1
    else if (
      !(
        GERSHAYIM.has(code) &&
        end > from &&
        isHebrew(text.charCodeAt(end - 1)) &&
        isHebrew(visibleFrom(text, i + 1))
      ) &&
      charClass(code) !== Char.invisible
    )
      break
  }
  return end
}

/** A reference of markup (`&quot;`) leaves so many signs without width, at most. */
const MASKED = 8

/** The first code unit from a place on that has a width. */
function visibleFrom(text: string, from: number): number {
  let i = from
  while (i < from + MASKED && charClass(text.charCodeAt(i)) === Char.invisible) i++
  return text.charCodeAt(i)
}

function isHebrew(code: number): boolean {
  return code >= 0x05d0 && code <= 0x05ea
}

/** Signs of one class; what stands for a footnote is a thing of its own. */
function endOfOther(text: string, from: number, klass: number): number {
  const isNoteRun = text.charCodeAt(from) === NOTE_CODE
  let end = from + 1
  while (
    end < text.length &&
    charClass(text.charCodeAt(end)) === klass &&
    (text.charCodeAt(end) === NOTE_CODE) === isNoteRun
  )
    end++
  return end
}

function endOfLatin(text: string, from: number): number {
  let end = from
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const klass = charClass(code)
    if (klass === Char.latin || klass === Char.latinDigit) end = i + 1
    else if (!(LATIN_JOINERS.has(code) && i === end)) break
  }
  return end
}
