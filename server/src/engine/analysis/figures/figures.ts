import {NUMERAL, type NumeralWord, numeralWord} from '../../arabic/numeral-words.ts'
import {type Digits, digitsValue, readDigits} from '../../arabic/numerals.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import {hasKind, type Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {isOthers} from '../../document/zones.ts'
import {isDay} from './calendar.ts'
import {figureAt, isMark, isWord, readingAt, touches} from './context.ts'
import {findMonths} from './dates.ts'
import {exclusionOf} from './exclusions.ts'
import {MONTH} from './month-words.ts'
import {countedNoun} from './nouns.ts'
import {findNumericDates} from './numeric-dates.ts'
import {isDefinite, isRest, readPercent, readScale} from './quantity.ts'
import {findRanges} from './ranges.ts'
import {wrongSpelledCounts} from './spelled-counts.ts'
import {findTimes} from './times.ts'
import type {
  Figure,
  FigureKind,
  MonthMention,
  NumericDate,
  ParagraphFigures,
  Range,
  ScaleWord,
  SpelledUnit
} from './types.ts'

/** A paragraph without figures: one record, so that it is known by identity. */
export const noFigures: ParagraphFigures = {
  figures: [],
  months: [],
  dates: [],
  times: [],
  ranges: [],
  spelled: [],
  wrongSpelled: []
}

/**
 * The figures of a paragraph, each classified once. Lines that lead elsewhere and bylines have none.
 */
export const figuresOf: (paragraph: Paragraph) => ParagraphFigures = perParagraph((paragraph) => {
  if (isOthers(paragraph.zone)) return noFigures
  if ((paragraph.traits & (NUMERAL | MONTH)) === 0 && !hasKind(paragraph, TokenKind.number)) return noFigures
  const numbers = hasKind(paragraph, TokenKind.number)
  const named = (paragraph.traits & MONTH) !== 0
  const words = (paragraph.traits & NUMERAL) !== 0
  const months = named ? findMonths(paragraph) : []
  const spelled = words ? findSpelledUnits(paragraph) : []
  const wrongSpelled = words ? wrongSpelledCounts(paragraph) : []
  if (!numbers) {
    const isNone = months.length + spelled.length + wrongSpelled.length === 0
    return isNone ? noFigures : {...noFigures, months, spelled, wrongSpelled}
  }
  const dates = findNumericDates(paragraph)
  const ranges = findRanges(paragraph)
  const figures = findFigures(paragraph, months, dates, ranges)
  return {figures, months, dates, times: findTimes(paragraph, figures), ranges, spelled, wrongSpelled}
})

function findFigures(
  paragraph: Paragraph,
  months: readonly MonthMention[],
  dates: readonly NumericDate[],
  ranges: readonly Range[]
): Figure[] {
  const {text, tokens} = paragraph
  const kinds = datedKinds(paragraph, months, dates)
  const ranged = new Set(ranges.flatMap(({low, high}) => [low, high]))
  const figures: Figure[] = []
  const remainders = new Set<number>()
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].kind !== TokenKind.number) continue
    const {start, end} = tokens[i]
    const written = text.slice(start, end)
    const digits = readDigits(written)
    const kind = kinds.get(i) ?? exclusionOf(paragraph, i, kinds) ?? 'quantity'
    kinds.set(i, kind)
    const {percent, scale} = scaledBy(paragraph, i, kind, digits)
    if (scale !== undefined && scale.rest >= 0) remainders.add(scale.rest)
    figures.push({
      kind,
      start,
      end,
      token: i,
      text: written,
      digits,
      percent,
      scale,
      remainder: remainders.has(i) || followsScale(paragraph, i),
      ranged: ranged.has(i),
      definite: isDefinite(tokens, i),
      next: percent?.next ?? (scale?.token ?? i) + 1
    })
  }
  return figures
}

/** The percent sign or the scale word that a figure has: of 7 and 1 in «7ر1 بالمئة» the second has a sign. */
function scaledBy(
  {text, tokens}: Paragraph,
  i: number,
  kind: FigureKind,
  digits: Digits
): {percent?: ReturnType<typeof readPercent>; scale?: ScaleWord} {
  if (kind !== 'quantity' && kind !== 'broken') return {}
  const percent = readPercent(tokens, i, digits)
  return percent !== undefined || kind === 'broken' ? {percent} : {scale: readScale(text, tokens, i)}
}

/** What the dates of a paragraph say of its figures. */
function datedKinds(
  {text, tokens}: Paragraph,
  months: readonly MonthMention[],
  dates: readonly NumericDate[]
): Map<number, FigureKind> {
  const kinds = new Map<number, FigureKind>()
  for (const date of dates) {
    const [first, second, third] = date.tokens
    kinds.set(first, date.order === 'd-m-y' ? 'day' : 'year')
    kinds.set(second, 'day')
    kinds.set(third, date.order === 'd-m-y' ? 'year' : 'day')
  }
  for (const {day, year} of months) {
    if (year >= 0) kinds.set(year, 'year')
    for (const one of daysUpTo(text, tokens, day)) kinds.set(one, 'day')
  }
  return kinds
}

/** The days that share a month, the last first: of «22-30 يونيو» and «7 و8 يونيو» both figures are days. */
function daysUpTo(text: string, tokens: readonly Token[], last: number): number[] {
  if (last < 0) return []
  const days = [last]
  for (let day = last; isDay(text, tokens[day - 2]) && joinsDays(tokens, day - 1); day -= 2) days.push(day - 2)
  return days
}

function joinsDays(tokens: readonly Token[], i: number): boolean {
  return isMark(tokens, i, '-–—/') || isWord(tokens, i, 'و', 'الي', 'او', 'حتي')
}

/** «مليون و500 ألف»: the figure continues a scale word. */
function followsScale({text, tokens}: Paragraph, i: number): boolean {
  const before = isWord(tokens, i - 1, 'و') && touches(tokens, i) ? tokens[i - 2]?.word : undefined
  const scale = before === undefined ? null : numeralWord(before)
  return scale?.kind === 'scale' && isRest(text, tokens, i, scale.value)
}

/** Units in words by themselves before a counted noun: «سبعة ضباط», not «سبعة وعشرون» or «سبعة آلاف». */
function findSpelledUnits({tokens}: Paragraph): SpelledUnit[] {
  const found: SpelledUnit[] = []
  for (let i = 0; i < tokens.length; i++) {
    const {start, end, traits} = tokens[i]
    if ((traits & NUMERAL) === 0) continue
    const numeral = readingAt(tokens, i, numeralWord)
    if (numeral === null || !isSpelledUnit(numeral)) continue
    if (readingAt(tokens, i + 1, countedNoun) === null || readingAt(tokens, i - 1, numeralWord) !== null) continue
    found.push({start, end, token: i, value: numeral.value, taMarbuta: numeral.taMarbuta})
  }
  return found
}

/** From three on; «لسبعة» is most often «to seven», said of something named before. */
function isSpelledUnit({kind, value, clitic}: NumeralWord): boolean {
  return kind === 'unit' && value >= 3 && !clitic.endsWith('ل')
}

/** The value of a quantity with its scale word and remainder: «76 ألفا و800» is 76800. */
export function quantityValue(figure: Figure, figures: readonly Figure[]): number {
  return partsOfNumber(figure, figures).reduce((sum, part) => {
    const scale = part.scale?.scale ?? 1
    const own = digitsValue(part.digits, !readsAsDecimal(part)) * scale
    // 8.2 million is no whole number to a computer.
    return sum + (scale === 1 ? own : Math.round(own))
  }, 0)
}

/** Trillions, billions, millions, thousands, and the rest. */
const MOST_PARTS = 5

/** The figures that a number is written in: 76 and 800 of «76 ألفا و800». */
export function partsOfNumber(figure: Figure, figures: readonly Figure[]): Figure[] {
  const parts = [figure]
  for (
    let rest = restOf(figure, figures);
    rest !== undefined && parts.length < MOST_PARTS;
    rest = restOf(rest, figures)
  )
    parts.push(rest)
  return parts
}

/** The figure that goes on with the number of another: 800 of «76 ألفا و800». */
export function restOf({scale}: Figure, figures: readonly Figure[]): Figure | undefined {
  return scale === undefined || scale.rest < 0 ? undefined : figureAt(figures, scale.rest)
}

/** Whether `13.500` is a decimal here: before a scale word or a percentage it is; `13,500` is not. */
export function readsAsDecimal({digits, scale, percent}: Figure): boolean {
  return digits.shape === 'either' && digits.decimal === '.' && (scale !== undefined || percent !== undefined)
}
