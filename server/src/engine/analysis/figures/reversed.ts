import {readDigits} from '../../arabic/numerals.ts'
import type {Block} from '../../document/article.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {clock, zones} from '../../lexicon/generated/figure-exclusions.ts'
import {isQuoted, perFigureBlock} from './article.ts'
import {isMark, isWord, listed, touches} from './context.ts'
import {figuresOf} from './figures.ts'
import {isPossibleTime} from './times.ts'

/** A decimal written with «ر» or an Arabic comma, fraction first as a rule. */
export interface ReversedDecimal {
  readonly start: number
  readonly end: number
  /** What it most likely means, with a point. */
  readonly value: string
  /** What it means if the whole stands first after all; `undefined` where that can be left out of account. */
  readonly straight?: string
  /** Hours and minutes, not a decimal. */
  readonly time: boolean
}

const MAX_FRACTION = 2
const isClock = listed(clock)
const isZone = listed(zones)

/** «الساعة 33ر06», «(59ر06) بتوقيت غرينتش»: hours and minutes, which a clock can show. */
function isTimeOfDay(tokens: Paragraph['tokens'], i: number, minutes: string, hours: string): boolean {
  if (minutes.length !== 2 || !isPossibleTime(Number(hours), Number(minutes))) return false
  const before = tokens[isMark(tokens, i - 1, '(') ? i - 2 : i - 1]?.word
  const after = tokens[isMark(tokens, i + 3, ')') ? i + 4 : i + 3]?.word
  return (before !== undefined && isClock(before)) || (after !== undefined && isZone(after))
}

const reversedOf = perParagraph((paragraph: Paragraph): readonly ReversedDecimal[] => {
  const {tokens} = paragraph
  const found: ReversedDecimal[] = []
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (tokens[i].kind !== TokenKind.number || tokens[i + 2].kind !== TokenKind.number) continue
    const halves = halvesAt(paragraph, i)
    if (halves !== undefined) found.push(reversedAt(tokens, i, halves))
  }
  return found
})

/** The two halves of a decimal, as digits, in the order in which they are written. */
interface Halves {
  readonly first: string
  readonly last: string
  /** Joined by «ر»; else by an Arabic comma. */
  readonly letter: boolean
}

/** The decimal whose first half is the token at `i`; `undefined` where «ر» or a comma joins no decimal there. */
function halvesAt({text, tokens}: Paragraph, i: number): Halves | undefined {
  const letter = isWord(tokens, i + 1, 'ر') && touches(tokens, i + 1) && touches(tokens, i + 2)
  if (letter ? isChain(tokens, i) : !isDecimalComma(tokens, i + 1)) return undefined
  const first = readDigits(text.slice(tokens[i].start, tokens[i].end))
  const last = readDigits(text.slice(tokens[i + 2].start, tokens[i + 2].end))
  if (first.shape !== 'plain' || last.shape !== 'plain') return undefined
  const halves = {first: first.whole, last: last.whole, letter}
  return letter || !isListed(tokens, i, halves) ? halves : undefined
}

/** «25،30 في المئة»: an Arabic comma that touches the figure before it, in a percentage. */
function isDecimalComma(tokens: Paragraph['tokens'], i: number): boolean {
  return isMark(tokens, i, '،') && touches(tokens, i) && isPercentAfter(tokens, i + 1)
}

/** «25، 30 و40 في المئة» is a list. */
function isListed(tokens: Paragraph['tokens'], i: number, {first, last}: Halves): boolean {
  if (first.length > MAX_FRACTION || isMark(tokens, i - 1, '،')) return true
  return tokens[i + 2].spaced === false && last.length > MAX_FRACTION
}

/** Agencies store the fraction first before «ر» and before an Arabic comma with a space; without one both are seen. */
function reversedAt(tokens: Paragraph['tokens'], i: number, {first, last, letter}: Halves): ReversedDecimal {
  const isSure = letter || tokens[i + 2].spaced
  const time = letter && isTimeOfDay(tokens, i, first, last)
  return {
    start: tokens[i].start,
    end: tokens[i + 2].end,
    value: `${last}${time ? ':' : '.'}${first}`,
    straight: isSure ? undefined : `${first}.${last}`,
    time
  }
}

/** «432ر690ر29»: here «ر» sets off thousands. */
function isChain(tokens: Paragraph['tokens'], i: number): boolean {
  return (
    (isWord(tokens, i - 1, 'ر') && touches(tokens, i)) ||
    (isWord(tokens, i + 3, 'ر') &&
      touches(tokens, i + 3) &&
      tokens[i + 4]?.kind === TokenKind.number &&
      touches(tokens, i + 4))
  )
}

function isPercentAfter(tokens: Paragraph['tokens'], i: number): boolean {
  return (
    isMark(tokens, i + 1, '%٪') ||
    isWord(tokens, i + 1, 'بالمئة', 'بالمائة') ||
    (isWord(tokens, i + 1, 'في') && isWord(tokens, i + 2, 'المئة', 'المائة'))
  )
}

/** The decimals of an article, outside quotations, whose fraction probably stands first. */
export const reversedDecimals = perFigureBlock((figures): ReadonlyArray<ReversedDecimal & {readonly block: Block}> => {
  const {block} = figures
  if (figuresOf(block.paragraph).figures.length < 2) return none
  return reversedOf(block.paragraph)
    .filter(({start, end}) => !isQuoted(figures, start, end))
    .map((one) => ({...one, block}))
})
const none: readonly never[] = []
