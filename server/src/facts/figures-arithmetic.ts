import {change, clock, shares} from '../generated/figure-exclusions.ts'
import {weekdays} from '../generated/months.ts'
import {fold} from '../language/fold.ts'
import {digitsValue} from '../language/numerals.ts'
import {type Paragraph, perParagraph} from '../parse/paragraph.ts'
import {TokenKind} from '../parse/tokens.ts'
import {isMark, isWord, listed} from './figures-context.ts'
import {partsOf} from './figures-parts.ts'
import {figuresOf, quantityValue} from './figures.ts'
import {isPossibleTime} from './figures-times.ts'
import type {Figure, MonthMention, ParagraphFigures} from './figures-types.ts'

/** Figures that cannot all be right. `kind` says in what way; `values` are the numbers that a message names. */
export interface Contradiction {
  readonly start: number
  readonly end: number
  readonly kind: 'month' | 'date' | 'weekday' | 'time' | 'part' | 'sum' | 'share' | 'change' | 'reversed'
  readonly values: readonly (number | string)[]
}

const weekdayOf = new Map(Object.entries(weekdays).map(([name, day]) => [fold(name), day]))
const weekdayNames = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت']
const isClock = listed(clock)
const isChange = listed(change)
const isShare = listed(shares)

const none: readonly Contradiction[] = []

/** The contradictions of a paragraph. */
export const contradictionsOf = perParagraph((paragraph: Paragraph): readonly Contradiction[] => {
  const facts = figuresOf(paragraph)
  if (facts.figures.length === 0 && facts.months.length === 0) return none
  return [...mismatches(facts), ...dates(paragraph, facts), ...times(paragraph, facts), ...partsOf(paragraph), ...overfullShares(paragraph, facts), ...changes(paragraph, facts), ...reversedDays(facts)]
})

function value(facts: ParagraphFigures, token: number): number | undefined {
  const figure = facts.figures.find((one) => one.token === token)
  return figure === undefined ? undefined : digitsValue(figure.digits)
}

/** «تشرين الثاني/يناير»: November in one system, January in the other. */
function mismatches({months}: ParagraphFigures): Contradiction[] {
  return months.flatMap(({first, start, mismatch}) => (mismatch === undefined ? [] : [{start, end: mismatch.end, kind: 'month' as const, values: [first.text, mismatch.text]}]))
}

/** «30 فبراير», and a weekday that the calendar contradicts. */
function dates(paragraph: Paragraph, facts: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (const mention of facts.months) {
    const day = mention.day < 0 ? undefined : value(facts, mention.day)
    if (day === undefined) continue
    const year = mention.year < 0 ? undefined : value(facts, mention.year)
    const {month} = mention.first
    const {start} = paragraph.tokens[mention.day]
    const last = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
    if (day > last) found.push({start, end: mention.end, kind: 'date', values: [day, mention.first.text]})
    else if (year !== undefined) found.push(...wrongWeekday(paragraph, mention, Date.UTC(year, month - 1, day)))
  }
  return found
}

const GREGORIAN_SINCE = Date.UTC(1900, 0, 1)
/** «الجمعة 19 أبريل 2024»: the weekday directly before the day, past a bracket, a comma or «الموافق». */
function wrongWeekday(paragraph: Paragraph, {day, year}: MonthMention, date: number): Contradiction[] {
  const {tokens} = paragraph
  let at = day - 1
  while (isMark(tokens, at, '،,(') || isWord(tokens, at, 'الموافق', 'يوم')) at--
  const word = tokens[at]?.word
  const named = word === undefined ? undefined : weekdayOf.get(word.fold)
  const real = new Date(date).getUTCDay()
  if (named === undefined || named === real || date < GREGORIAN_SINCE) return []
  return [{start: tokens[at].start, end: tokens[year].end, kind: 'weekday', values: [weekdayNames[named], weekdayNames[real]]}]
}

/** «الساعة 25:10»: only where a clock is plainly meant, for «90:15» may be minutes of a match. */
function times({tokens}: Paragraph, {times: all, figures}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (const {start, end, hour, minute} of all) {
    const at = figures.find((figure) => figure.start === start)!.token
    const before = tokens[at - 1]?.word
    if (!isPossibleTime(hour, minute) && before !== undefined && isClock(before)) found.push({start, end, kind: 'time', values: [hour, minute]})
  }
  return found
}

/** «120% من السكان»: a share of people or votes cannot be more than all of them. */
function overfullShares({tokens}: Paragraph, {figures}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (const {kind, percent, digits, next} of figures) {
    const of = tokens[next + 1]?.word
    if (kind !== 'quantity' || percent === undefined || of === undefined || !isWord(tokens, next, 'من') || !isShare(of)) continue
    const share = digitsValue(digits, false)
    if (share > 100) found.push({start: percent.start, end: percent.end, kind: 'share', values: [share]})
  }
  return found
}

/** How far from the figures the percentage of their change may stand, in tokens. */
const REACH = 6
/** Rounding of either figure may move the percentage so much. */
const TOLERANCE = 0.06
/** «من 40 إلى 60، بزيادة 20 في المئة». */
function changes(paragraph: Paragraph, {figures, ranges}: ParagraphFigures): Contradiction[] {
  const {tokens} = paragraph
  const found: Contradiction[] = []
  for (const {low, high, shape} of ranges) {
    const a = figures.find(({token}) => token === low)
    const b = figures.find(({token}) => token === high)
    if (shape !== 'from-to' || a === undefined || b === undefined || a.kind !== 'quantity' || b.kind !== 'quantity' || a.percent !== undefined || b.percent !== undefined) continue
    const percent = figures.find((one) => one.kind === 'quantity' && one.percent !== undefined && one.token > high && one.token - b.next <= REACH)
    if (percent === undefined || !hasChange(tokens, b.next, percent.token)) continue
    const from = quantityValue(a, figures) * (a.scale === undefined && b.scale !== undefined ? b.scale.scale : 1)
    const real = (Math.abs(quantityValue(b, figures) - from) / from) * 100
    const said = digitsValue(percent.digits, false)
    if (from > 0 && Math.abs(real - said) > Math.max(1, real * TOLERANCE)) found.push({start: percent.percent!.start, end: percent.percent!.end, kind: 'change', values: [said, Math.round(real * 10) / 10]})
  }
  return found
}

function hasChange(tokens: Paragraph['tokens'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (tokens[i].kind === TokenKind.word && isChange(tokens[i].word!)) return true
    if (tokens[i].kind === TokenKind.number) return false
  }
  return false
}

/** «من 22 إلى 10 يونيو»: the days of one month run backwards. */
function reversedDays({figures, ranges}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (const {low, high, start, end} of ranges) {
    // «من 28 سبتمبر إلى 6 أكتوبر» runs on into the next month.
    if (high - low > 2) continue
    const a: Figure | undefined = figures.find(({token}) => token === low)
    const b = figures.find(({token}) => token === high)
    if (a?.kind === 'day' && b?.kind === 'day' && digitsValue(a.digits) > digitsValue(b.digits)) found.push({start, end, kind: 'reversed', values: [a.text, b.text]})
  }
  return found
}
