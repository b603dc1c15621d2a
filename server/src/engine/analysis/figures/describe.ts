import {scales} from '../../arabic/numeral-words.ts'
import {digitsValue} from '../../arabic/numerals.ts'
import type {Article, Block} from '../../document/article.ts'
import {months} from '../../lexicon/generated/months.ts'
import {quotationSpans} from '../quotations/quotations.ts'
import {isQuoted} from './article.ts'
import {figuresOf, quantityValue} from './figures.ts'
import {writeDigitSystem, writePercent, writeThousands} from './forms.ts'
import {nounFollows, writeDecimalScale, writeScale} from './large.ts'
import {joinNames} from './months.ts'
import type {Figure, FigureKind, MonthMention} from './types.ts'

/** What a hover says of a figure. Offsets are UTF-16 code units from the start of the article. */
export interface FigureDescription {
  readonly start: number
  readonly end: number
  readonly kind: FigureKind | 'month'
  /** With its scale words; of a month its number; `undefined` for what has none, as half of a broken number. */
  readonly value?: number
  /** In a direct quotation: left as it is. */
  readonly quoted: boolean
  /** How other houses would write it. */
  readonly otherSpellings: readonly string[]
}

/**
 * The figure or month at a place of an article.
 *
 * @param offset UTF-16 code units from the start of the article
 * @returns `undefined` where there is none
 */
export function describeFigure(article: Article, offset: number): FigureDescription | undefined {
  const block = article.blockAround(offset)
  if (block === undefined) return undefined
  const at = offset - article.startOf(block)
  const facts = figuresOf(block.paragraph)
  const month = facts.months.find(({start, end}) => start <= at && at <= end)
  if (month !== undefined) return describeMonth(article, block, month)
  for (const figure of facts.figures) {
    const {start, end} = extent(block, figure)
    if (start <= at && at <= end) return describeNumber(article, block, figure, facts.figures)
  }
  return undefined
}

/** The figure with its percent sign or scale word. */
function extent({paragraph}: Block, {start, end, percent, scale}: Figure): {start: number; end: number} {
  if (percent !== undefined) return percent
  return {start, end: scale === undefined ? end : paragraph.tokens[scale.token].end}
}

function describeNumber(article: Article, block: Block, figure: Figure, figures: readonly Figure[]): FigureDescription {
  const {start, end} = extent(block, figure)
  const {kind} = figure
  return {
    start: article.startOf(block) + start,
    end: article.startOf(block) + end,
    kind,
    value: numberOf(figure, figures),
    quoted: isQuoted({spans: quotationSpans(article, block)}, start, end),
    otherSpellings: spellings(block, figure).filter((text) => text !== block.paragraph.text.slice(start, end))
  }
}

/** Half of a broken number has no value of its own. */
function numberOf(figure: Figure, figures: readonly Figure[]): number | undefined {
  if (figure.kind === 'broken') return undefined
  return figure.percent === undefined ? quantityValue(figure, figures) : digitsValue(figure.digits, false)
}

/** Beyond it hovers write out the number of billions. */
const LARGEST_BAND = 1e9

/** Kinds of which the digits are part of a name, or whose order hangs on them. */
const keptAsWritten: ReadonlySet<FigureKind> = new Set(['model', 'phone', 'identifier', 'broken', 'score'])

function spellings({paragraph}: Block, figure: Figure): string[] {
  const {kind, percent, scale, digits} = figure
  const other = writeDigitSystem(figure, digits.system === 'latin' ? 'arabic' : 'latin')
  if (percent !== undefined && kind === 'quantity')
    return ['sign', 'sign-first', 'fi-almia', 'fi-almaia', 'bilmia', 'bilmaia'].map((form) =>
      writePercent(figure, form)
    )
  const found = keptAsWritten.has(kind) ? [] : [other]
  const whole = digits.shape === 'plain' || digits.shape === 'grouped'
  const value = digitsValue(digits)
  if (kind !== 'quantity' || scale !== undefined || !whole || value < 1000) return found
  const large = {figure, value, band: scales.findLast((scale) => scale <= Math.min(value, LARGEST_BAND)) ?? 1e3}
  const scaled = [writeScale(large, nounFollows(paragraph, figure)), writeDecimalScale(large)].filter(
    (text) => text !== undefined
  )
  return [...['none', 'comma'].map((variant) => writeThousands(figure, variant)), ...scaled, ...found]
}

function describeMonth(article: Article, block: Block, {first, start, end}: MonthMention): FigureDescription {
  const row = months[first.month - 1]
  const [gregorian] = row.gregorian
  const [levantine] = row.levantine
  const all = new Set([
    gregorian,
    levantine,
    row.algerian[0],
    row.moroccan[0],
    joinNames(gregorian, levantine, 'slash'),
    joinNames(levantine, gregorian, 'slash'),
    joinNames(gregorian, levantine, 'parentheses')
  ])
  all.delete(block.paragraph.text.slice(start, end))
  return {
    start: article.startOf(block) + start,
    end: article.startOf(block) + end,
    kind: 'month',
    value: first.month,
    quoted: isQuoted({spans: quotationSpans(article, block)}, start, end),
    otherSpellings: [...all]
  }
}
