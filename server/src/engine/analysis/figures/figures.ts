import {NUMERAL, numeralWord} from '../../arabic/numeral-words.ts'
import {digitsValue, readDigits} from '../../arabic/numerals.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import {hasKind, type Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {figureAt, isMark, isWord, touches} from './context.ts'
import {findMonths, findNumericDates, isDay, MONTH} from './dates.ts'
import {exclusionOf} from './exclusions.ts'
import {countedNoun} from './nouns.ts'
import {isDefinite, isRest, readPercent, readScale} from './quantity.ts'
import {findRanges} from './ranges.ts'
import {findTimes} from './times.ts'
import type {Figure, FigureKind, MonthMention, NumericDate, ParagraphFigures, Range, SpelledUnit} from './types.ts'

/** A paragraph without figures: one record, so that it is known by identity. */
export const noFigures: ParagraphFigures = {figures: [], months: [], dates: [], times: [], ranges: [], spelled: []}

/**
 * The figures of a paragraph, each classified once. Lines that lead elsewhere and bylines have none.
 */
export const figuresOf: (paragraph: Paragraph) => ParagraphFigures = perParagraph((paragraph) => {
  if (paragraph.zone === 'link' || paragraph.zone === 'byline') return noFigures
  if ((paragraph.traits & (NUMERAL | MONTH)) === 0 && !hasKind(paragraph, TokenKind.number)) return noFigures
  const numbers = hasKind(paragraph, TokenKind.number)
  const named = (paragraph.traits & MONTH) !== 0
  const words = (paragraph.traits & NUMERAL) !== 0
  const months = named ? findMonths(paragraph) : []
  const spelled = words ? findSpelledUnits(paragraph) : []
  if (!numbers) return months.length + spelled.length === 0 ? noFigures : {...noFigures, months, spelled}
  const dates = findNumericDates(paragraph)
  const ranges = findRanges(paragraph)
  const figures = findFigures(paragraph, months, dates, ranges)
  return {figures, months, dates, times: findTimes(paragraph, figures), ranges, spelled}
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
    const percent = kind === 'quantity' || kind === 'broken' ? readPercent(tokens, i, digits) : undefined
    const scale = kind === 'quantity' && percent === undefined ? readScale(text, tokens, i) : undefined
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
      next: percent?.next ?? (scale === undefined ? i + 1 : scale.token + 1)
    })
  }
  return figures
}

/** What the dates of a paragraph say of its figures; of «22-30 يونيو» and «7 و8 يونيو» both are days. */
function datedKinds(
  {text, tokens}: Paragraph,
  months: readonly MonthMention[],
  dates: readonly NumericDate[]
): Map<number, FigureKind> {
  const kinds = new Map<number, FigureKind>()
  for (const {
    tokens: [a, b, c],
    order
  } of dates) {
    kinds.set(a, order === 'd-m-y' ? 'day' : 'year')
    kinds.set(b, 'day')
    kinds.set(c, order === 'd-m-y' ? 'year' : 'day')
  }
  for (const {day, year} of months) {
    if (year >= 0) kinds.set(year, 'year')
    if (day < 0) continue
    kinds.set(day, 'day')
    for (
      let k = day;
      isDay(text, tokens[k - 2]) && (isMark(tokens, k - 1, '-–—/') || isWord(tokens, k - 1, 'و', 'الي', 'او', 'حتي'));
      k -= 2
    )
      kinds.set(k - 2, 'day')
  }
  return kinds
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
    const {word, start, end, traits} = tokens[i]
    if ((traits & NUMERAL) === 0) continue
    const numeral = numeralWord(word!)
    if (numeral === null || numeral.kind !== 'unit' || numeral.value < 3 || numeral.clitic.endsWith('ل')) continue
    const after = tokens[i + 1]?.word
    if (after === undefined || countedNoun(after) === null) continue
    const before = tokens[i - 1]?.word
    if (before !== undefined && numeralWord(before) !== null) continue
    found.push({start, end, token: i, value: numeral.value, taMarbuta: numeral.taMarbuta})
  }
  return found
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
