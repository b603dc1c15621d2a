import {Char, charClass} from '../../arabic/characters.ts'
import {perWord} from '../../arabic/vocabulary.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {isOthers} from '../../document/zones.ts'
import {spacing} from '../../lexicon/generated/copy.ts'
import {graded} from '../../lexicon/generated/objects.ts'
import {lettersOf} from '../../lexicon/spelling/letters.ts'
import {monthWord} from '../figures/month-words.ts'
import {placed, type Replacement} from './placed.ts'

/** What is amiss with the blanks between words. */
export type BlankFault =
  /** Two or more. */
  | 'double'
  /** None between a word and a figure: «عام2010», «15عاما». */
  | 'figure'
  /** One after a letter that is written onto what follows: «و رئيس», «ب 162». */
  | 'detached'

/** A blank too many or too few. Offsets are UTF-16 code units from the start of the paragraph. */
export interface BlankSlip {
  readonly fault: BlankFault
  readonly start: number
  readonly end: number
  /** What stands there, and what should. */
  readonly found: string
  readonly right: string
  readonly edits: readonly Replacement[]
  readonly safe: boolean
}

const blankSlips = perParagraph((paragraph: Paragraph): readonly BlankSlip[] => {
  const {tokens, text, zone} = paragraph
  if (isOthers(zone)) return none
  const found: BlankSlip[] = []
  for (let i = 1; i < tokens.length; i++) {
    const slip = between(text, tokens, i)
    if (slip !== undefined) found.push(slip)
  }
  return found
})
const none: readonly never[] = []

/** The blanks of an article that are too many or too few, in order. */
export const placedBlanks = placed(blankSlips)

const MARKS = new Set([...'،؛.:؟!,;?…'].map((mark) => mark.charCodeAt(0)))

/** @param i the index of the second of two tokens */
function between(text: string, tokens: readonly Token[], i: number): BlankSlip | undefined {
  if (!tokens[i].spaced) return gluedFigure(text, tokens[i - 1], tokens[i])
  return double(text, tokens, i) ?? detached(text, tokens, i)
}

/** Blanks side by side; those before a mark are the mark's. */
function double(text: string, tokens: readonly Token[], i: number): BlankSlip | undefined {
  const start = tokens[i - 1].end
  const {start: end, kind, code} = tokens[i]
  if (end - start < 2 || (kind === TokenKind.punctuation && MARKS.has(code))) return undefined
  for (let at = start; at < end; at++)
    if (text.charCodeAt(at) !== BLANK && text.charCodeAt(at) !== HARD_BLANK) return undefined
  if (isColumn(tokens, i)) return undefined
  return {
    fault: 'double',
    start,
    end,
    found: text.slice(start, end),
    right: ' ',
    edits: [{start, end, text: ' '}],
    safe: tokens.length > ROW && isPlain(tokens[i - 1]) && isPlain(tokens[i])
  }
}

/** Tokens of a line that may be a row of a table: «الأهلي  12». */
const ROW = 6
/** Tokens of a cell, at most. */
const CELL = 3
/** Blanks that nobody types by a slip. */
const COLUMN = 3

/** Whether blanks set a column: three or more, or another gap a few words away («الأهلي  12  30»). */
function isColumn(tokens: readonly Token[], i: number): boolean {
  if (gapBefore(tokens, i) >= COLUMN) return true
  for (let j = i - CELL; j <= i + CELL; j++) if (j !== i && gapBefore(tokens, j) > 1) return true
  return false
}

/** Code units between a token and the one before it. */
function gapBefore(tokens: readonly Token[], i: number): number {
  return i > 0 && i < tokens.length ? tokens[i].start - tokens[i - 1].end : 0
}

const BLANK = 0x20
const HARD_BLANK = 0xa0

/** Beside which a blank is nobody else's: not a quotation mark's, not a bracket's. */
function isPlain({kind, code}: Token): boolean {
  return kind === TokenKind.word || kind === TokenKind.number || (kind === TokenKind.punctuation && MARKS.has(code))
}

const single = perWord(
  (word) => (word.text === 'و' || word.text === 'ب' || word.text === 'ل' || word.text === 'ك' ? word.text : ''),
  ''
)
const isGraded = perWord((word) => grades.has(word.text), false)
const grades = new Set(graded)

/** A letter by itself before what it is written onto; not an initial («د ب أ»), nor what sorts something («فيتامين ب»). */
function detached(text: string, tokens: readonly Token[], i: number): BlankSlip | undefined {
  const letter = tokens[i - 1]
  if (letter.word === undefined || letter.end - letter.start > 1) return undefined
  const head = single(letter.word)
  if (head === '' || !letter.spaced || i < 2 || isInitial(tokens[i - 2]) || !isWrittenOnto(head, tokens, i))
    return undefined
  const {start} = tokens[i]
  for (let at = letter.end; at < start; at++) if (charClass(text.charCodeAt(at)) !== Char.space) return undefined
  const join = head === 'و' ? '' : 'ـ'
  const edits = [{start: letter.end, end: start, text: join}]
  return {fault: 'detached', start: letter.start, end: start, found: head, right: head + join, edits, safe: false}
}

/** Whether a letter belongs to the token after it: و to a word, a figure or a quotation, the others to the last two. */
function isWrittenOnto(head: string, tokens: readonly Token[], i: number): boolean {
  const {kind, word} = tokens[i]
  if (word !== undefined) return head === 'و' && lettersOf(word.text).length > 1
  if (kind !== TokenKind.number && (kind !== TokenKind.quote || isClosing(tokens, i))) return false
  const sorted = tokens[i - 2].word
  return head === 'و' || sorted === undefined || !isGraded(sorted)
}

function isInitial({word, kind}: Token): boolean {
  return word === undefined ? kind !== TokenKind.number : lettersOf(word.text).length < 2
}

function isClosing(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1] === undefined || tokens[i + 1].spaced
}

const beforeFigure = new Set(spacing.beforeFigure.split(' '))
const afterFigure = new Set(spacing.afterFigure.split(' '))
const mayPrecede = perWord((word) => isListed(lettersOf(word.text), beforeFigure), false)
const mayFollow = perWord((word) => isListed(lettersOf(word.text), afterFigure) || monthWord(word) !== null, false)

function isListed(letters: string, list: ReadonlySet<string>): boolean {
  return list.has(letters) || ((letters[0] === 'و' || letters[0] === 'ف') && list.has(letters.slice(1)))
}

function gluedFigure(text: string, before: Token, token: Token): BlankSlip | undefined {
  if (token.kind !== TokenKind.number && before.kind !== TokenKind.number) return undefined
  const isFigure = token.kind === TokenKind.number && before.word !== undefined && mayPrecede(before.word)
  const isWord = before.kind === TokenKind.number && token.word !== undefined && mayFollow(token.word)
  if (before.end !== token.start || (!isFigure && !isWord)) return undefined
  const {end: at} = before
  const [left, right] = [text.slice(before.start, at), text.slice(at, token.end)]
  return {
    fault: 'figure',
    start: before.start,
    end: token.end,
    found: left + right,
    right: `${left} ${right}`,
    edits: [{start: at, end: at, text: ' '}],
    safe: false
  }
}
