import {digitsValue} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {currencies} from '../../lexicon/generated/currencies.ts'
import {dimension, type Observed} from './article.ts'
import {figureAt, isMark, isNumber, isWord, readingAt, touches} from './context.ts'
import {countedNoun} from './nouns.ts'
import type {Figure, NumericDate, Range, SpelledUnit, Time} from './types.ts'

/** The separator of each time of day: `10:30`, `10.30`. */
export const timeForms = dimension<Time>(({times}) =>
  times.map((of) => ({variant: of.separator === ':' ? 'colon' : 'dot', start: of.start, end: of.end, of}))
)

/** The order of each date in digits: day first or year first. */
export const dateOrders = dimension<NumericDate>(({dates}) =>
  dates.map((of) => ({variant: of.order, start: of.start, end: of.end, of}))
)

const HYPHENS = '-‐‑'
/** How each range with a dash is joined; a score, a date or a document is no range. */
export const rangeDashes = dimension<Range>(({ranges, figures}) => {
  const seen: Observed<Range>[] = []
  for (const of of ranges) {
    if (of.shape !== 'dash' || of.cue !== undefined || !rangeKinds(of, figures)) continue
    const dash = of.join.trim()
    seen.push({variant: dashName(dash) + (dash === of.join ? '' : '-spaced'), start: of.start, end: of.end, of})
  }
  return seen
})

function dashName(dash: string): string {
  if (HYPHENS.includes(dash)) return 'hyphen'
  return dash === '–' ? 'en-dash' : 'other'
}

/** Whether the two figures of a range are of one kind that has ranges. */
export function rangeKinds({low, high}: Range, figures: readonly Figure[]): boolean {
  const a = figureAt(figures, low)
  const b = figureAt(figures, high)
  return (
    a !== undefined &&
    b !== undefined &&
    a.kind === b.kind &&
    (a.kind === 'quantity' || a.kind === 'day' || a.kind === 'year')
  )
}

/** A sum of money: the figure, and the currency as noun, sign or code. */
export interface Money {
  readonly figure: Figure
  /** The noun of the currency. */
  readonly currency: string
  /** Whether a scale word stands between figure and currency: a sign cannot follow it. */
  readonly scaled: boolean
}
const bySign = new Map(currencies.flatMap(({noun, signs}) => (signs ?? []).map((sign) => [sign, noun] as const)))
const SIGNS = currencies.flatMap(({signs}) => signs ?? []).join('')
const JOINTS = '-–—/+±~*'
const byCode = new Map(currencies.flatMap(({noun, codes}) => (codes ?? []).map((code) => [code, noun] as const)))

/**
 * Whether a sum with a sign or a code is whole: of `A$40`, `$1.5M`, `$30 AUD`, `$50 USD`, `$40-50`, `$40/طن` the sign or the
 * figure is a part of more.
 */
function standsAlone(tokens: readonly Token[], {token, next, ranged}: Figure, code: string | undefined): boolean {
  if (ranged) return false
  const first = isMark(tokens, token - 1, SIGNS) ? token - 1 : token
  if (code !== undefined && first < token) return false
  const last = code !== undefined || isMark(tokens, next, SIGNS) ? next : next - 1
  const before = tokens[first - 1]
  const after = tokens[last + 1]
  if (isPart(before) && (touches(tokens, first) || (before.kind === TokenKind.punctuation && first === token - 1)))
    return false
  return !isPart(after) || (last === next && after.kind === TokenKind.latin && after.spaced)
}

/** A letter, a figure or a dash: a part of the same name or range. */
function isPart(token: Token | undefined): boolean {
  if (token === undefined) return false
  return (
    token.kind === TokenKind.latin ||
    token.kind === TokenKind.number ||
    JOINTS.includes(String.fromCharCode(token.code))
  )
}

/** How each sum of money is written: «25 دولارا», `$25`, `25$`, `25 USD`. */
export const currencyForms = dimension<Money>(({figures}, paragraph) => {
  const seen: Observed<Money>[] = []
  for (const figure of figures) {
    if (figure.kind !== 'quantity' || figure.percent !== undefined) continue
    const written = moneyAt(paragraph, figure)
    if (written === undefined) continue
    const {variant, start, end, currency} = written
    seen.push({variant, start, end, of: {figure, currency, scaled: figure.scale !== undefined}})
  }
  return seen
})

/** A currency as written beside a figure, and where the whole begins and ends. */
interface WrittenMoney {
  readonly variant: 'noun' | 'sign-first' | 'sign-after' | 'code'
  readonly start: number
  readonly end: number
  readonly currency: string
}

/** The sum of money that a figure is; `undefined` where it is none, or a part of more. */
function moneyAt({text, tokens}: Paragraph, figure: Figure): WrittenMoney | undefined {
  const at = tokens[figure.next]
  const before = tokens[figure.token - 1]
  const {start} = figure
  const noun = readingAt(tokens, figure.next, countedNoun)?.noun
  if (noun?.currency === true) return {variant: 'noun', start, end: at.end, currency: noun.singular}
  const written = (token: Token | undefined): string => (token === undefined ? '' : text.slice(token.start, token.end))
  const code = byCode.get(written(at))
  if (!standsAlone(tokens, figure, code)) return undefined
  const after = bySign.get(written(at))
  if (after !== undefined) return {variant: 'sign-after', start, end: at.end, currency: after}
  if (code !== undefined) return {variant: 'code', start, end: at.end, currency: code}
  const first = isNumber(tokens, figure.token - 2) ? undefined : bySign.get(written(before))
  if (first === undefined) return undefined
  return {variant: 'sign-first', start: before.start, end: tokens[figure.next - 1].end, currency: first}
}

/** A number from 3 to 10 before a counted noun, in words or in figures. */
export interface SmallNumber {
  readonly value: number
  readonly figure?: Figure
  readonly spelled?: SpelledUnit
  /** The noun, singular: two numbers of the same thing are compared. */
  readonly noun: string
  readonly feminine: boolean
}
const SMALLEST = 3
const LARGEST = 10

/** How each number from 3 to 10 before a counted noun is written; money, measures and ranges stay in figures. */
export const smallForms = dimension<SmallNumber>(({figures, spelled}, {tokens}) => {
  const seen: Observed<SmallNumber>[] = []
  for (const figure of figures) {
    const small = smallFigure(tokens, figure)
    if (small !== undefined) seen.push({variant: 'figures', start: figure.start, end: figure.end, of: small})
  }
  for (const one of spelled) {
    const small = smallWord(tokens, one)
    if (small !== undefined) seen.push({variant: 'words', start: one.start, end: one.end, of: small})
  }
  return seen.sort((a, b) => a.start - b.start)
})

/** «7 أيام»: a whole number by itself, that counts a plural. */
function smallFigure(tokens: readonly Token[], figure: Figure): SmallNumber | undefined {
  if (!isPlainNumber(figure) || isMark(tokens, figure.token - 1, '-+')) return undefined
  const value = digitsValue(figure.digits)
  const reading = readingAt(tokens, figure.next, countedNoun)
  if (value < SMALLEST || value > LARGEST || reading?.form !== 'plural' || reading.noun.currency) return undefined
  return {value, figure, noun: reading.noun.singular, feminine: reading.noun.feminine}
}

/** A number that nothing is added to: no percentage, scale word, range, or one of a row. */
function isPlainNumber({kind, percent, scale, ranged, definite, digits, remainder}: Figure): boolean {
  if (kind !== 'quantity' || percent !== undefined || scale !== undefined) return false
  return !ranged && !definite && !remainder && digits.shape === 'plain'
}

/** «سبعة أيام»; «عكس عقارب الساعة» counts no hands. */
function smallWord(tokens: readonly Token[], spelled: SpelledUnit): SmallNumber | undefined {
  const noun = readingAt(tokens, spelled.token + 1, countedNoun)?.noun
  if (noun === undefined || noun.currency || isWord(tokens, spelled.token - 1, 'عقارب')) return undefined
  return {value: spelled.value, spelled, noun: noun.singular, feminine: noun.feminine}
}
