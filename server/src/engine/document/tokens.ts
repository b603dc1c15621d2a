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
  let spaced = true
  let i = 0
  while (i < text.length) {
    const klass = charClass(text.charCodeAt(i))
    if (klass === Char.space || klass === Char.newline) {
      spaced = true
      i++
    } else if (klass === Char.invisible) {
      i++
    } else {
      const token = readToken(text, i, tokens, spaced)
      tokens.push(token)
      i = token.end
      spaced = false
    }
  }
  return tokens
}

/**
 * The token that begins at `start`.
 *
 * @param tokens what stands before it
 * @param spaced whether a blank stands before it
 */
function readToken(text: string, start: number, tokens: readonly Token[], spaced: boolean): Token {
  const code = text.charCodeAt(start)
  const klass = charClass(code)
  if (isOfArabicWord(klass)) return readWord(text, start, tokens, spaced)
  // What repeats the cell above (`-"-`) is elsewhere a dash or a quotation mark, so it is looked for before these.
  const ditto = mayRepeat(code) ? endOfDitto(text, start) : start
  if (ditto > start) return wordless(TokenKind.other, text, start, ditto, spaced)
  if (klass >= Char.latinDigit && klass <= Char.persianDigit) return readNumber(text, start, tokens, spaced)
  if (klass === Char.latin) {
    const end = endOfLatinObject(text, start, endOfLatin(text, start + 1))
    return wordless(TokenKind.latin, text, start, end, spaced)
  }
  const object = mayBeginObject(code) ? endOfObject(text, start) : start
  if (object > start) return wordless(kindOfObject(text, start), text, start, object, spaced)
  const mark = KIND_OF_MARK[klass]
  if (mark !== undefined) return wordless(mark, text, start, start + 1, spaced)
  const end = klass === Char.letter ? endOfLetters(text, start) : endOfOther(text, start, klass)
  return wordless(code === NOTE_CODE ? TokenKind.punctuation : TokenKind.other, text, start, end, spaced)
}

/** Classes of signs that are a token each, one code unit long. */
const KIND_OF_MARK: ReadonlyArray<number | undefined> = Array.from({length: Char.letter + 1}, (_, klass) => {
  if (klass === Char.quote) return TokenKind.quote
  if (klass === Char.open) return TokenKind.open
  if (klass === Char.close) return TokenKind.close
  return klass === Char.punctuation ? TokenKind.punctuation : undefined
})

function isOfArabicWord(klass: number): boolean {
  return klass === Char.arabic || klass === Char.mark || klass === Char.tatweel
}

/** A token that has no record of its spelling. */
function wordless(kind: number, text: string, start: number, end: number, spaced: boolean): Token {
  return {kind, start, end, code: text.charCodeAt(start), spaced, word: undefined, traits: 0, gist: 0}
}

/** A word; a thing that begins with one; or signs of the Arabic script that are none. */
function readWord(text: string, start: number, tokens: readonly Token[], spaced: boolean): Token {
  const spelling = spellingFrom(text, start)
  const end = endOfSpelling()
  const object = endOfWordObject(text, start, end, tokens)
  if (object > start) return wordless(TokenKind.latin, text, start, object, spaced)
  const traits = traitsAt(spelling)
  // A tatweel alone is a dash; a mark without a letter is nothing to read.
  if (traits < 0) return wordless(TokenKind.punctuation, text, start, end, spaced)
  return {
    kind: TokenKind.word,
    start,
    end,
    code: text.charCodeAt(start),
    spaced,
    word: wordAt(spelling),
    traits,
    gist: gistAt(spelling)
  }
}

/** A figure, or a thing that begins with one: `5G`, `192.168.1.1`, «06 12 34 56 78». */
function readNumber(text: string, start: number, tokens: readonly Token[], spaced: boolean): Token {
  const end = endOfNumber(text, start + 1)
  const object = endOfNumberObject(text, start, end, tokens, spaced)
  return object === start
    ? wordless(TokenKind.number, text, start, end, spaced)
    : wordless(TokenKind.latin, text, start, object, spaced)
}

/** Of what begins with a mark: nothing that is read (`{{< figure >}}`), the number of a footnote (`[1]`), or a noun. */
function kindOfObject(text: string, start: number): number {
  if (isShortcode(text.charCodeAt(start))) return TokenKind.other
  return isNote(text, start) ? TokenKind.punctuation : TokenKind.latin
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
    const klass = charClass(text.charCodeAt(i))
    if (klass === Char.letter) end = i + 1
    else if (klass !== Char.invisible && !isGershayim(text, i, from, end)) break
  }
  return end
}

/** Whether the mark of a Hebrew abbreviation stands at `i`: between two letters, of which the first ends at `end`. */
function isGershayim(text: string, i: number, from: number, end: number): boolean {
  return (
    GERSHAYIM.has(text.charCodeAt(i)) &&
    end > from &&
    isHebrew(text.charCodeAt(end - 1)) &&
    isHebrew(visibleFrom(text, i + 1))
  )
}

/** A reference of markup (`&quot;`) leaves so many signs without width, at most. */
const MOST_MASKED = 8

/** The first code unit from a place on that has a width. */
function visibleFrom(text: string, from: number): number {
  let i = from
  while (i < from + MOST_MASKED && charClass(text.charCodeAt(i)) === Char.invisible) i++
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
