import {digitsValue, readDigits} from '../../arabic/numerals.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {ages, change, changeOf, clock, references, shares} from '../../lexicon/generated/figure-exclusions.ts'
import {figureAt, isMark, isWord, listed} from './context.ts'
import {weekdayNumber} from './dates.ts'
import {figuresOf, quantityValue} from './figures.ts'
import {partsOf} from './parts.ts'
import {isPossibleTime} from './times.ts'
import type {Figure, ParagraphFigures} from './types.ts'

/** Figures that cannot all be right. `kind` says in what way; `values` are the numbers that a message names. */
export interface Contradiction {
  readonly start: number
  readonly end: number
  readonly kind: 'month' | 'date' | 'weekday' | 'time' | 'part' | 'sum' | 'share' | 'change' | 'reversed'
  readonly values: readonly (number | string)[]
}

const weekdayNames = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت']
const isClock = listed(clock)
const isChange = listed(change)
const isShare = listed(shares)

const none: readonly Contradiction[] = []

/** The contradictions of a paragraph. */
export const contradictionsOf = perParagraph((paragraph: Paragraph): readonly Contradiction[] => {
  const facts = figuresOf(paragraph)
  if (facts.figures.length === 0 && facts.months.length === 0) return none
  return [
    ...mismatches(facts),
    ...dates(paragraph, facts),
    ...numericDates(paragraph, facts),
    ...times(paragraph, facts),
    ...partsOf(paragraph),
    ...overfullShares(paragraph, facts),
    ...changes(paragraph, facts),
    ...reversedDays(facts)
  ]
})

function value(facts: ParagraphFigures, token: number): number | undefined {
  const figure = figureAt(facts.figures, token)
  return figure === undefined ? undefined : digitsValue(figure.digits)
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
function dates(paragraph: Paragraph, facts: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (const mention of facts.months) {
    if (mention.mismatch !== undefined) continue
    const day = mention.day < 0 ? undefined : value(facts, mention.day)
    if (day === undefined) continue
    const year = mention.year < 0 ? undefined : value(facts, mention.year)
    const {month} = mention.first
    const {start} = paragraph.tokens[mention.day]
    if (day > lastDay(year ?? 2000, month) || day === 0)
      found.push({start, end: mention.end, kind: 'date', values: [day, mention.first.text]})
    else if (year !== undefined)
      found.push(
        ...wrongWeekday(paragraph, mention.day, paragraph.tokens[mention.year].end, [Date.UTC(year, month - 1, day)])
      )
  }
  return found
}

/** «31/4/2023», «السبت 19/4/2024». Day and month may stand in either order, so both would have to be wrong. */
function numericDates(paragraph: Paragraph, {dates: all}: ParagraphFigures): Contradiction[] {
  const {text, tokens} = paragraph
  const found: Contradiction[] = []
  for (const {
    start,
    end,
    tokens: [a, b, c],
    order
  } of all) {
    const [first, second, third] = [a, b, c].map((token) =>
      digitsValue(readDigits(text.slice(tokens[token].start, tokens[token].end)))
    )
    const [day, year] = order === 'd-m-y' ? [first, third] : [third, first]
    // Other eras have other months; a number of a document may look like a date.
    if (year < MODERN || isNumber(tokens, a)) continue
    const readings = [
      [day, second],
      [second, day]
    ].filter(([d, m]) => m >= 1 && m <= 12 && d >= 1 && d <= lastDay(year, m))
    if (readings.length === 0)
      found.push({start, end, kind: 'date', values: second > 12 && day <= 12 ? [second, day] : [day, second]})
    else
      found.push(
        ...wrongWeekday(
          paragraph,
          a,
          end,
          readings.map(([d, m]) => Date.UTC(year, m - 1, d))
        )
      )
  }
  return found
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const isReference = listed(references)
/** «القرار 31/4/2023», «رقم (31/4/2023)». */
function isNumber(tokens: Paragraph['tokens'], i: number): boolean {
  const word = tokens[isMark(tokens, i - 1, '(') ? i - 2 : i - 1]?.word
  return word !== undefined && isReference(word)
}

const MODERN = 1900
const GREGORIAN_SINCE = Date.UTC(MODERN, 0, 1)
/**
 * «الجمعة 19 أبريل 2024»: the weekday directly before the day, past a bracket, a comma or «الموافق».
 *
 * @param at the first token of the date
 * @param end where the date ends
 * @param dates what it may mean, in milliseconds
 */
function wrongWeekday({tokens}: Paragraph, at: number, end: number, dates: readonly number[]): Contradiction[] {
  at--
  while (isMark(tokens, at, '،,(') || isWord(tokens, at, 'الموافق', 'يوم')) at--
  const word = tokens[at]?.word
  const named = word === undefined ? undefined : weekdayNumber(word)
  const real = dates.map((date) => new Date(date).getUTCDay())
  if (named === undefined || real.includes(named) || dates[0] < GREGORIAN_SINCE) return []
  return [{start: tokens[at].start, end, kind: 'weekday', values: [weekdayNames[named], weekdayNames[real[0]]]}]
}

/** «الساعة 25:10»: only where a clock is plainly meant, for «90:15» may be minutes of a match. */
function times({tokens}: Paragraph, {times: all, figures}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  const tokenAt = new Map(all.length === 0 ? [] : figures.map((figure) => [figure.start, figure.token]))
  for (const {start, end, hour, minute} of all) {
    const at = tokenAt.get(start)!
    const before = tokens[at - 1]?.word
    if (!isPossibleTime(hour, minute) && before !== undefined && isClock(before))
      found.push({start, end, kind: 'time', values: [hour, minute]})
  }
  return found
}

/** «120% من السكان»: a share of people or votes cannot be more than all of them. */
function overfullShares({tokens}: Paragraph, {figures}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (const {kind, percent, digits, next} of figures) {
    const of = tokens[next + 1]?.word
    if (kind !== 'quantity' || percent === undefined || of === undefined || !isWord(tokens, next, 'من') || !isShare(of))
      continue
    const share = digitsValue(digits, false)
    if (share > 100) found.push({start: percent.start, end: percent.end, kind: 'share', values: [share]})
  }
  return found
}

const isAge = listed(ages)
const isChangeOf = listed(changeOf)
/** Rounding of either figure may move the percentage so much. */
const TOLERANCE = 0.06
/** «من 40 إلى 60، بزيادة 20 في المئة». */
function changes(paragraph: Paragraph, {figures, ranges}: ParagraphFigures): Contradiction[] {
  const {tokens} = paragraph
  const found: Contradiction[] = []
  const percents = figures.filter((one) => one.kind === 'quantity' && one.percent !== undefined)
  let next = 0
  for (const {low, high, shape} of ranges) {
    const a = figureAt(figures, low)
    const b = figureAt(figures, high)
    if (
      shape !== 'from-to' ||
      a === undefined ||
      b === undefined ||
      a.kind !== 'quantity' ||
      b.kind !== 'quantity' ||
      a.percent !== undefined ||
      b.percent !== undefined
    )
      continue
    while (next < percents.length && percents[next].token <= high) next++
    const percent = percents[next]
    if (percent === undefined || !saysChange(tokens, b.next, percent) || isAgeRange(tokens, low)) continue
    const from = quantityValue(a, figures) * (a.scale === undefined && b.scale !== undefined ? b.scale.scale : 1)
    const real = (Math.abs(quantityValue(b, figures) - from) / from) * 100
    const said = digitsValue(percent.digits, false)
    if (from > 0 && Math.abs(real - said) > Math.max(1, real * TOLERANCE))
      found.push({
        start: percent.percent!.start,
        end: percent.percent!.end,
        kind: 'change',
        values: [said, Math.round(real * 10) / 10]
      })
  }
  return found
}

/** How many words the second figure may count: «60 مليون دولار أمريكي». */
const COUNTED = 3
/**
 * Whether a percentage is that of the change between two figures: «إلى 60، أي بزيادة نسبتها 20%» right after them.
 * «بعد زيادة بلغت 3%» and «وزيادة المعاشات 10%» are of something else, and so is «بزيادة 20% عن المتوقع».
 */
function saysChange(tokens: Paragraph['tokens'], from: number, percent: Figure): boolean {
  let at = from
  while (at - from < COUNTED && tokens[at]?.kind === TokenKind.word && !isOpening(tokens, at)) at++
  while (isMark(tokens, at, '،,(-–') || isWord(tokens, at, 'اي')) at++
  if (tokens[at]?.word === undefined || !isChange(tokens[at].word!)) return false
  at++
  while (at < percent.token && tokens[at].word !== undefined && isChangeOf(tokens[at].word!)) at++
  return (
    at === percent.token - (percent.percent!.start < percent.start ? 1 : 0) &&
    !isWord(tokens, percent.next, 'عن', 'مقارنة', 'فوق', 'من', 'علي', 'سنويا', 'خلال', 'قياسا')
  )
}

/** Where «بزيادة 20%» begins, so that the words before it are what the figure counts. */
function isOpening(tokens: Paragraph['tokens'], i: number): boolean {
  const {fold: word} = tokens[i].word!
  return (
    isWord(tokens, i, 'اي') ||
    isChange(tokens[i].word!) ||
    /^[وف]/.test(word) ||
    isWord(tokens, i, 'بعد', 'مع', 'قبل', 'عقب', 'اثر', 'رغم', 'بسبب', 'نتيجة')
  )
}

/** «سن التقاعد من 60 إلى 65»: an age is raised by years, not by a percentage. */
function isAgeRange(tokens: Paragraph['tokens'], low: number): boolean {
  for (let i = low - 1; i >= Math.max(0, low - COUNTED); i--)
    if (tokens[i].word !== undefined && isAge(tokens[i].word!)) return true
  return false
}

/** «من 22 إلى 10 يونيو»: the days of one month run backwards. */
function reversedDays({figures, ranges}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (const {low, high, start, end} of ranges) {
    // «من 28 سبتمبر إلى 6 أكتوبر» runs on into the next month.
    if (high - low > 2) continue
    const a: Figure | undefined = figureAt(figures, low)
    const b = figureAt(figures, high)
    if (a?.kind === 'day' && b?.kind === 'day' && digitsValue(a.digits) > digitsValue(b.digits))
      found.push({start, end, kind: 'reversed', values: [a.text, b.text]})
  }
  return found
}
