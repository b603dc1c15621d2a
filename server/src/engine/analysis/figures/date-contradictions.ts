import {digitsValue, readDigits} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {references} from '../../lexicon/generated/figure-exclusions.ts'
import {weekdays} from '../../lexicon/generated/months.ts'
import {lastDayOf, weekdayNumber} from './calendar.ts'
import {figureAt, isMark, isWord, listed} from './context.ts'
import type {Contradiction} from './contradiction.ts'
import type {MonthMention, NumericDate, ParagraphFigures} from './types.ts'

/** The days of the week from Sunday on, each in its first spelling. */
const weekdayNames = [0, 1, 2, 3, 4, 5, 6].map(
  (number) => Object.keys(weekdays).find((name) => weekdays[name] === number)!
)
const isReference = listed(references)

/** The dates of a paragraph that no calendar has, and the weekdays that it contradicts. */
export function impossibleDates(paragraph: Paragraph, facts: ParagraphFigures): Contradiction[] {
  return [
    ...mismatches(facts),
    ...facts.months.flatMap((mention) => ofMonth(paragraph, facts, mention)),
    ...facts.dates.flatMap((date) => ofNumericDate(paragraph, date))
  ]
}

/** «تشرين الثاني/يناير»: November in one system, January in the other. */
function mismatches({months}: ParagraphFigures): Contradiction[] {
  return months.flatMap(({first, start, mismatch}) =>
    mismatch === undefined
      ? []
      : [{start, end: mismatch.end, kind: 'month' as const, values: [first.text, mismatch.text]}]
  )
}

/** «30 فبراير», and a weekday that the calendar contradicts. */
function ofMonth(paragraph: Paragraph, facts: ParagraphFigures, mention: MonthMention): Contradiction[] {
  if (mention.mismatch !== undefined) return []
  const day = valueAt(facts, mention.day)
  if (day === undefined) return []
  const year = valueAt(facts, mention.year)
  const {month, text} = mention.first
  const {tokens} = paragraph
  if (day > lastDayOf(year ?? LEAP_YEAR, month) || day === 0)
    return [{start: tokens[mention.day].start, end: mention.end, kind: 'date', values: [day, text]}]
  if (year === undefined) return []
  return wrongWeekday(paragraph, mention.day, tokens[mention.year].end, [Date.UTC(year, month - 1, day)])
}

/** A date without a year may be of one that has a 29 February. */
const LEAP_YEAR = 2000

/** The value of the figure at a token; `undefined` where there is none. */
function valueAt({figures}: ParagraphFigures, token: number): number | undefined {
  const figure = token < 0 ? undefined : figureAt(figures, token)
  return figure === undefined ? undefined : digitsValue(figure.digits)
}

/** «31/4/2023», «السبت 19/4/2024». Day and month may stand in either order, so both would have to be wrong. */
function ofNumericDate(paragraph: Paragraph, date: NumericDate): Contradiction[] {
  const {text, tokens} = paragraph
  const {start, end, order} = date
  const [first, second, third] = date.tokens.map((token) =>
    digitsValue(readDigits(text.slice(tokens[token].start, tokens[token].end)))
  )
  const [day, year] = order === 'd-m-y' ? [first, third] : [third, first]
  // Other eras have other months; a number of a document may look like a date.
  if (year < MODERN || isNumberOfDocument(tokens, date.tokens[0])) return []
  const readings = [
    [day, second],
    [second, day]
  ].filter(([d, m]) => m >= 1 && m <= MONTHS && d >= 1 && d <= lastDayOf(year, m))
  if (readings.length === 0) {
    const isMonthFirst = second > MONTHS && day <= MONTHS
    return [{start, end, kind: 'date', values: isMonthFirst ? [second, day] : [day, second]}]
  }
  const moments = readings.map(([d, m]) => Date.UTC(year, m - 1, d))
  return wrongWeekday(paragraph, date.tokens[0], end, moments)
}
const MONTHS = 12

/** «القرار 31/4/2023», «رقم (31/4/2023)». */
function isNumberOfDocument(tokens: Paragraph['tokens'], i: number): boolean {
  const word = tokens[isMark(tokens, i - 1, '(') ? i - 2 : i - 1]?.word
  return word !== undefined && isReference(word)
}

const MODERN = 1900
const GREGORIAN_SINCE = Date.UTC(MODERN, 0, 1)
/**
 * «الجمعة 19 أبريل 2024»: the weekday directly before the day, past a bracket, a comma or «الموافق».
 *
 * @param from the first token of the date
 * @param end where the date ends
 * @param dates what it may mean, in milliseconds
 */
function wrongWeekday({tokens}: Paragraph, from: number, end: number, dates: readonly number[]): Contradiction[] {
  let at = from - 1
  while (isMark(tokens, at, '،,(') || isWord(tokens, at, 'الموافق', 'يوم')) at--
  const word = tokens[at]?.word
  const named = word === undefined ? undefined : weekdayNumber(word)
  const real = dates.map((date) => new Date(date).getUTCDay())
  if (named === undefined || real.includes(named) || dates[0] < GREGORIAN_SINCE) return []
  return [{start: tokens[at].start, end, kind: 'weekday', values: [weekdayNames[named], weekdayNames[real[0]]]}]
}
