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

const STOP = 0x2e
const ELLIPSIS = 0x2026
const enders = new Set([...'!?؟'].map((c) => c.charCodeAt(0)))
/** Titles written with a stop: «د. محمد»، «م. علي»، «أ.د.». */
const MAX_INITIAL = 2

/**
 * The sentences of a paragraph. `؛`, `،` and `:` are inside a sentence; a stop is not the end of one after an initial
 * («أ.ف.ب»، «د. محمد»), inside a number, or where two or more stand for a dash («عاجل.. …»); a closing quotation mark
 * or bracket after the terminator belongs to the sentence that ends.
 *
 * @param tokens the paragraph's tokens
 */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  let brackets = 0
  let traits = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    traits |= token.traits
    if (token.kind === TokenKind.open) brackets++
    else if (token.kind === TokenKind.close) brackets = Math.max(0, brackets - 1)
    if (token.kind !== TokenKind.punctuation || !endsSentence(tokens, i, first, brackets)) continue
    let last = i + 1
    while (last < tokens.length && closesAfterStop(tokens, last)) last++
    sentences.push({start: tokens[first].start, end: tokens[last - 1].end, first, last, traits})
    first = last
    i = last - 1
    brackets = 0
    traits = 0
  }
  if (first < tokens.length) sentences.push({start: tokens[first].start, end: tokens[tokens.length - 1].end, first, last: tokens.length, traits})
  return sentences
}

/** How far an open bracket may hold a sentence together; past that it was never closed. */
const BRACKET_REACH = 40

function endsSentence(tokens: readonly Token[], i: number, first: number, brackets: number): boolean {
  const {code} = tokens[i]
  if (brackets > 0 && i - first < BRACKET_REACH && closesSoon(tokens, i)) return false
  if (enders.has(code)) return true
  if (code === ELLIPSIS) return i === tokens.length - 1 || !isReadable(tokens[i + 1])
  if (code !== STOP) return false
  const next = tokens[i + 1]
  const previous = tokens[i - 1]
  if (next !== undefined && next.code === STOP) return false
  // «عاجل.. …»: two stops or more are a dash unless the paragraph ends there.
  if (previous !== undefined && previous.code === STOP && previous.kind === TokenKind.punctuation) return next === undefined || !isReadable(next)
  if (previous === undefined || i === first) return false
  return !isInitial(tokens, i)
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
  if (next === undefined || next.kind !== TokenKind.word || previous.kind !== TokenKind.word || previous.end !== tokens[i].start) return false
  const length = previous.word!.fold.length
  if (length > MAX_INITIAL) return !next.spaced && (length <= MAX_INITIAL + 1 || next.word!.fold.length <= MAX_INITIAL)
  if (length === 1) return true
  return !next.spaced && next.word!.fold.length <= MAX_INITIAL + 1
}

/** Marks after the terminator which still belong to the sentence: a closing mark that touches what stands before it. */
function closesAfterStop(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (token.spaced) return false
  if (token.kind === TokenKind.close) return true
  if (token.kind !== TokenKind.quote) return token.code === STOP || enders.has(token.code)
  const next = tokens[i + 1]
  return next === undefined || next.spaced || next.kind >= TokenKind.quote
}
