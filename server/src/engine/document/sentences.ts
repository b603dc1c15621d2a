import {NOTE} from '../arabic/characters.ts'
import {fold} from '../arabic/fold.ts'
import {perWord, type Word} from '../arabic/vocabulary.ts'
import {graded, letterNames, suffixes, titles} from '../lexicon/generated/objects.ts'
import {reportingReadings} from '../lexicon/reporting-verbs.ts'
import {type Token, TokenKind} from './tokens.ts'

/** A sentence of a paragraph. */
export interface Sentence {
  /** UTF-16 code units from the start of the paragraph: first token to last, terminator and closing marks included. */
  readonly start: number
  readonly end: number
  /** Index of its first token, and of the first token after it. */
  readonly first: number
  readonly last: number
  /** All traits that its words have. See {@link trait}. */
  readonly traits: number
}

/**
 * Tokens of the longest sentence. The longest of thirty thousand articles has as many; what goes on without a stop for
 * longer is no sentence, and whoever looks around in one must not look through a book.
 */
const MOST_TOKENS = 400

const STOP = 0x2e
const ELLIPSIS = 0x2026
const enders = new Set([...'!?؟'].map((c) => c.charCodeAt(0)))
/** Titles written with a stop: «د. محمد»، «م. علي»، «أ.د.». */
const MAX_INITIAL = 2

/**
 * The sentences of a paragraph. `؛`, `،` and `:` are inside a sentence; a stop is not the end of one after an initial
 * («أ.ف.ب»، «د. محمد»، «جورج دبليو. بوش») or a Latin abbreviation («St. Petersburg»), inside a number, or where two or more stand for a dash («عاجل.. …»); a closing quotation mark
 * or bracket after the terminator belongs to the sentence that ends.
 *
 * @param tokens the tokens of a paragraph
 * @param text the paragraph
 */
export function splitSentences(tokens: readonly Token[], text: string): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  let brackets = 0
  let traits = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    traits |= token.traits
    if (token.kind === TokenKind.open) brackets++
    else if (token.kind === TokenKind.close) brackets = Math.max(0, brackets - 1)
    if (
      i - first < MOST_TOKENS &&
      (token.kind !== TokenKind.punctuation || !endsSentence(tokens, text, i, first, brackets))
    )
      continue
    let last = i + 1
    while (last < tokens.length && closesAfterStop(tokens, last)) last++
    sentences.push({start: tokens[first].start, end: tokens[last - 1].end, first, last, traits})
    first = last
    i = last - 1
    brackets = 0
    traits = 0
  }
  if (first < tokens.length)
    sentences.push({start: tokens[first].start, end: tokens[tokens.length - 1].end, first, last: tokens.length, traits})
  return sentences
}

/** How far an open bracket may hold a sentence together; past that it was never closed. */
const BRACKET_REACH = 40

function endsSentence(tokens: readonly Token[], text: string, i: number, first: number, brackets: number): boolean {
  const {code} = tokens[i]
  if (brackets > 0 && i - first < BRACKET_REACH && closesSoon(tokens, i)) return false
  if (enders.has(code)) return true
  if (code === ELLIPSIS) return i === tokens.length - 1 || !isReadable(tokens[i + 1])
  if (code !== STOP) return false
  const next = tokens[i + 1]
  const previous = tokens[i - 1]
  if (next !== undefined && next.code === STOP) return false
  // «عاجل.. …»: two stops or more are a dash unless the paragraph ends there.
  if (previous !== undefined && previous.code === STOP && previous.kind === TokenKind.punctuation)
    return next === undefined || !isReadable(next)
  if (previous === undefined || i === first) return false
  return previous.kind === TokenKind.latin
    ? !isAbbreviation(tokens, text, i)
    : !isInitial(tokens, i) && !isSpelledInitial(tokens, i)
}

function closesSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from + 1; i < Math.min(tokens.length, from + BRACKET_REACH); i++) {
    if (tokens[i].kind === TokenKind.close) return true
    if (tokens[i].kind === TokenKind.open) return false
  }
  return false
}

function isReadable(token: Token): boolean {
  return token.kind <= TokenKind.latin
}

/** An initial before the stop: one or two letters that a stop or a name follows directly or after a space. */
function isInitial(tokens: readonly Token[], i: number): boolean {
  const previous = tokens[i - 1]
  const next = tokens[i + 1]
  if (next === undefined || previous.kind !== TokenKind.word || previous.end !== tokens[i].start) return false
  // «ص.ب. 12345»
  if (next.kind === TokenKind.latin)
    return previous.word!.fold.length === 1 && !previous.spaced && tokens[i - 2]?.code === STOP
  if (next.kind !== TokenKind.word) return false
  const length = previous.word!.fold.length
  if (length > MAX_INITIAL) return !next.spaced && (length <= MAX_INITIAL + 1 || next.word!.fold.length <= MAX_INITIAL)
  if (length === 1) return true
  return !next.spaced && next.word!.fold.length <= MAX_INITIAL + 1
}

const names = new Set(letterNames.map(fold))
const isGrade = perWord((word) => grades.has(word.fold), false)
const grades = new Set(graded.map(fold))
/** «وقال», «وأضافت»: what is told next begins a sentence. */
const opensReport = perWord(
  (word) => word.fold.startsWith('و') && reportingReadings(word).some(({form}) => form === 'pf'),
  false
)

/**
 * The name of a Latin letter as an initial: «جورج دبليو. بوش», after a name and before another. «سي» after another letter
 * is the end of an acronym («بي بي سي.»), and after «فيتامين» a sort.
 */
function isSpelledInitial(tokens: readonly Token[], i: number): boolean {
  const letter = tokens[i - 1]
  const next = tokens[i + 1]?.word
  if (
    letter.word === undefined ||
    letter.end !== tokens[i].start ||
    !names.has(letter.word.fold) ||
    next === undefined ||
    opensReport(next)
  )
    return false
  const before = tokens[i - 2]
  if (before === undefined || before.kind === TokenKind.punctuation) return before !== undefined && before.code === STOP
  return isFirstName(before.word)
}

function isFirstName(word: Word | undefined): boolean {
  return (
    word !== undefined && word.fold.length > 2 && !word.fold.startsWith('ال') && !names.has(word.fold) && !isGrade(word)
  )
}

const beforeNames = new Set(titles)
const afterNames = new Set(suffixes)

/** A Latin abbreviation or initial before the stop: «Dr.», «Donald J. Trump», «Apple Inc. إن». */
function isAbbreviation(tokens: readonly Token[], text: string, i: number): boolean {
  const {start, end} = tokens[i - 1]
  const next = tokens[i + 1]
  if (end !== tokens[i].start || next === undefined || next.kind > TokenKind.latin) return false
  const written = text.slice(start, end).toLowerCase()
  if (written.length === 1) return next.kind === TokenKind.latin
  if (next.word !== undefined && opensReport(next.word)) return false
  return beforeNames.has(written) || afterNames.has(written) || /^[a-z](?:\.[a-z]){1,4}$/.test(written)
}

const NOTE_CODES = new Set([NOTE, '['].map((c) => c.charCodeAt(0)))

/** Marks after the terminator which still belong to the sentence: a closing mark that touches what stands before it. */
function closesAfterStop(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (token.spaced) return false
  if (token.kind === TokenKind.close) return true
  if (token.kind !== TokenKind.quote)
    return (
      token.code === STOP ||
      enders.has(token.code) ||
      (token.kind === TokenKind.punctuation && NOTE_CODES.has(token.code))
    )
  const next = tokens[i + 1]
  return next === undefined || next.spaced || next.kind >= TokenKind.quote
}
