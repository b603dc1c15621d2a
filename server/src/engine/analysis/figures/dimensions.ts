import {digitsValue} from '../../arabic/numerals.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {currencies} from '../../lexicon/generated/currencies.ts'
import {dimension, type Observed} from './article.ts'
import {figureAt, isMark, isWord, touches} from './context.ts'
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
    const name = HYPHENS.includes(dash) ? 'hyphen' : dash === '–' ? 'en-dash' : 'other'
    seen.push({variant: name + (dash === of.join ? '' : '-spaced'), start: of.start, end: of.end, of})
  }
  return seen
})

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

/** Whether a sum with a sign is whole: of `A$40`, `$1.5M`, `$30 AUD`, `$40-50`, `$40/طن` the sign or the figure is a part of more. */
function standsAlone(tokens: readonly Token[], {token, next, ranged}: Figure): boolean {
  if (ranged) return false
  const first = isMark(tokens, token - 1, SIGNS) ? token - 1 : token
  const last = isMark(tokens, next, SIGNS) ? next : next - 1
  const before = tokens[first - 1]
  const after = tokens[last + 1]
  const isPart = (one: Token | undefined): boolean =>
    one !== undefined &&
    (one.kind === TokenKind.latin || one.kind === TokenKind.number || JOINTS.includes(String.fromCharCode(one.code)))
  if (isPart(before) && (touches(tokens, first) || (before.kind === TokenKind.punctuation && first === token - 1)))
    return false
  return !isPart(after) || (last === next && after.kind === TokenKind.latin && after.spaced)
}

/** How each sum of money is written: «25 دولارا», `$25`, `25$`, `25 USD`. */
export const currencyForms = dimension<Money>(({figures}, {text, tokens}) => {
  const seen: Observed<Money>[] = []
  for (const figure of figures) {
    if (figure.kind !== 'quantity' || figure.percent !== undefined) continue
    const at = tokens[figure.next]
    const before = tokens[figure.token - 1]
    const scaled = figure.scale !== undefined
    const put = (variant: string, start: number, end: number, currency: string): void =>
      void seen.push({variant, start, end, of: {figure, currency, scaled}})
    const written = (token: typeof at): string => (token === undefined ? '' : text.slice(token.start, token.end))
    const noun = at?.kind === TokenKind.word ? countedNoun(at.word!) : null
    if (noun?.noun.currency === true) put('noun', figure.start, at.end, noun.noun.singular)
    else if (!standsAlone(tokens, figure)) continue
    else if (bySign.has(written(at))) put('sign-after', figure.start, at.end, bySign.get(written(at))!)
    else if (byCode.has(written(at))) put('code', figure.start, at.end, byCode.get(written(at))!)
    else if (bySign.has(written(before)) && tokens[figure.token - 2]?.kind !== TokenKind.number)
      put('sign-first', before.start, tokens[figure.next - 1].end, bySign.get(written(before))!)
  }
  return seen
})

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
    const {kind, percent, scale, ranged, digits, start, end, next, definite} = figure
    if (
      kind !== 'quantity' ||
      percent !== undefined ||
      scale !== undefined ||
      ranged ||
      definite ||
      digits.shape !== 'plain' ||
      figure.remainder
    )
      continue
    const value = digitsValue(digits)
    const noun = tokens[next]?.kind === TokenKind.word ? countedNoun(tokens[next].word!) : null
    if (
      value < SMALLEST ||
      value > LARGEST ||
      noun === null ||
      noun.form !== 'plural' ||
      noun.noun.currency ||
      isMark(tokens, figure.token - 1, '-+')
    )
      continue
    seen.push({
      variant: 'figures',
      start,
      end,
      of: {value, figure, noun: noun.noun.singular, feminine: noun.noun.feminine}
    })
  }
  for (const one of spelled) {
    const noun = countedNoun(tokens[one.token + 1].word!)
    if (noun === null || noun.noun.currency || isWord(tokens, one.token - 1, 'عقارب')) continue
    seen.push({
      variant: 'words',
      start: one.start,
      end: one.end,
      of: {value: one.value, spelled: one, noun: noun.noun.singular, feminine: noun.noun.feminine}
    })
  }
  return seen.sort((a, b) => a.start - b.start)
})
