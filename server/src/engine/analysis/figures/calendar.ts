import {fold} from '../../arabic/fold.ts'
import {digitsValue, readDigits} from '../../arabic/numerals.ts'
import type {Word} from '../../arabic/vocabulary.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {dateHeads} from '../../lexicon/generated/figure-cues.ts'
import {timeWords, weekdays} from '../../lexicon/generated/months.ts'
import {foldedForms, isOneOf, listed} from './context.ts'

/** Whether a word before a month shows that a time is meant: «في», «منذ», «أواخر». */
export const isTimeWord = listed(timeWords)
const dateHeadForms = foldedForms(dateHeads)

const dayNumbers = new Map(Object.entries(weekdays).map(([name, day]) => [fold(name), day]))
/** The day of the week that a word names, 0 for Sunday; `undefined` where it names none. */
export function weekdayNumber({fold: folded}: Word): number | undefined {
  return dayNumbers.get(folded)
}

/** The days of the longest months. */
export const LONGEST_MONTH = 31

/** Whether the token is a figure that can be a day of a month. */
export function isDay(text: string, token: Token | undefined): boolean {
  if (token?.kind !== TokenKind.number || token.end - token.start > 2) return false
  const day = digitsValue(readDigits(text.slice(token.start, token.end)))
  return day >= 1 && day <= LONGEST_MONTH
}

/** Whether the token is a figure that can be a year of a date. */
export function isYear(text: string, token: Token | undefined): boolean {
  if (token?.kind !== TokenKind.number || token.end - token.start !== 4) return false
  const {shape, whole} = readDigits(text.slice(token.start, token.end))
  return shape === 'plain' && Number(whole) >= 1000 && Number(whole) < 2200
}

/** The last day of a month, 1–12. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** «في 32 مايو»: a day that no month has, where a date is surely meant. */
export function isImpossibleDay(text: string, tokens: readonly Token[], at: number, cue = at - 1): boolean {
  const token = tokens[at]
  if (token?.kind !== TokenKind.number || token.end - token.start > 2 || isDay(text, token)) return false
  const before = tokens[cue]?.word
  return (
    before !== undefined &&
    (isTimeWord(before) || weekdayNumber(before) !== undefined || isOneOf(tokens, cue, dateHeadForms)) &&
    readDigits(text.slice(token.start, token.end)).shape === 'plain'
  )
}
