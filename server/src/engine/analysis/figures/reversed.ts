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

const reversedOf = perParagraph(({text, tokens}: Paragraph): readonly ReversedDecimal[] => {
  const found: ReversedDecimal[] = []
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (tokens[i].kind !== TokenKind.number || tokens[i + 2].kind !== TokenKind.number) continue
    const letter = isWord(tokens, i + 1, 'ر') && touches(tokens, i + 1) && touches(tokens, i + 2)
    const comma = isMark(tokens, i + 1, '،') && touches(tokens, i + 1) && isPercentAfter(tokens, i + 2)
    if ((!letter && !comma) || (letter && isChain(tokens, i))) continue
    const fraction = readDigits(text.slice(tokens[i].start, tokens[i].end))
    const whole = readDigits(text.slice(tokens[i + 2].start, tokens[i + 2].end))
    if (fraction.shape !== 'plain' || whole.shape !== 'plain') continue
    // «25، 30 و40 في المئة» is a list; «5ر5» reads the same either way.
    if (
      comma &&
      (fraction.whole.length > MAX_FRACTION ||
        isMark(tokens, i - 1, '،') ||
        (tokens[i + 2].spaced === false && whole.whole.length > MAX_FRACTION))
    )
      continue
    // Agencies store the fraction first before «ر» and before an Arabic comma with a space; without one both are seen.
    const sure = letter || tokens[i + 2].spaced
    const time = letter && isTimeOfDay(tokens, i, fraction.whole, whole.whole)
    found.push({
      start: tokens[i].start,
      end: tokens[i + 2].end,
      value: `${whole.whole}${time ? ':' : '.'}${fraction.whole}`,
      straight: sure ? undefined : `${fraction.whole}.${whole.whole}`,
      time
    })
  }
  return found
})

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
