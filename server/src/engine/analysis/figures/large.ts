import {numeralWord, type Scale, scaleForm, scales, toScaleWords} from '../../arabic/numeral-words.ts'
import {digitsValue, writeDigits} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {approximators, beforeOf} from '../../lexicon/generated/figure-exclusions.ts'
import {dimension, type Observed} from './article.ts'
import {isMark, isWord, listed, wordBefore} from './context.ts'
import {partsOfNumber, quantityValue} from './figures.ts'
import {beginsAnew, countedNoun} from './nouns.ts'
import type {Figure} from './types.ts'

/** A large round number: how much it is, and where it ends with its scale words. */
export interface LargeNumber {
  readonly figure: Figure
  readonly value: number
  /** The power it is counted in. */
  readonly band: Scale
}

const SMALLEST = 10_000
/** An exact count («76834») keeps its digits in every house; only a rounded one is a matter of style. */
const ROUND: Readonly<Record<Scale, number>> = {1e3: 1000, 1e6: 100_000, 1e9: 100_000_000, 1e12: 1e11}
const isApproximator = listed([...approximators, ...beforeOf])

/** «30000»; «أكثر من 76800», «نحو 1,250,000»: said to be rounded, or round to the thousand. */
function isRound(value: number, {tokens}: Paragraph, {token}: Figure): boolean {
  const round = ROUND[bandOf(value)]
  if (value % round === 0) return true
  const before = wordBefore(tokens, token)
  return (
    before >= 0 &&
    value % (round / 10) === 0 &&
    (isApproximator(tokens[before].word!) ||
      (isWord(tokens, before, 'من', 'عن', 'الي') &&
        before > 0 &&
        tokens[before - 1].word !== undefined &&
        isApproximator(tokens[before - 1].word!)))
  )
}

function bandOf(value: number): Scale {
  let band: Scale = 1e3
  for (const scale of scales) if (value >= scale) band = scale
  return band
}

/** «(30000) ثلاثين ألف رأس»: the digits only check the words after them, as in a contract. */
function isGlossed(tokens: Paragraph['tokens'], {token, next}: Figure): boolean {
  const word = tokens[next + 1]?.word
  return isMark(tokens, token - 1, '(') && isMark(tokens, next, ')') && word !== undefined && numeralWord(word) !== null
}

/** Where a number ends with its scale words and all its remainders: «3 ملايين و250 ألفا و100». */
function endOfNumber(figure: Figure, figures: readonly Figure[], tokens: Paragraph['tokens']): number {
  const {scale, end} = partsOfNumber(figure, figures).at(-1)!
  return scale === undefined ? end : tokens[scale.token].end
}

/** How each large round number is written: in digits, or with a scale word. */
export const largeForms = dimension<LargeNumber>(({figures}, paragraph) => {
  const {tokens} = paragraph
  const seen: Observed<LargeNumber>[] = []
  for (const figure of figures) {
    if (
      figure.kind !== 'quantity' ||
      figure.percent !== undefined ||
      figure.remainder ||
      figure.ranged ||
      figure.definite ||
      (figure.scale !== undefined && figure.digits.shape === 'either')
    )
      continue
    const value = quantityValue(figure, figures)
    if (value < SMALLEST || isGlossed(tokens, figure)) continue
    const {scale, start, end, digits} = figure
    if (scale !== undefined) {
      seen.push({
        variant: 'scale',
        start,
        end: endOfNumber(figure, figures, tokens),
        of: {figure, value, band: bandOf(value)}
      })
    } else if (digits.shape !== 'decimal' && digits.shape !== 'both' && isRound(value, paragraph, figure)) {
      seen.push({variant: 'digits', start, end, of: {figure, value: digitsValue(digits), band: bandOf(value)}})
    }
  }
  return seen
})

/** Whether a noun that is counted follows: «34 ألف فلسطيني», not «34 ألفا في غزة». */
export function nounFollows({tokens}: Paragraph, figure: Figure): boolean {
  const {word, kind} = tokens[figure.next] ?? {}
  if (kind !== TokenKind.word || word === undefined) return false
  if (countedNoun(word) !== null) return true
  return !beginsAnew(word)
}

/** A large number with a scale word; `undefined` where that would not be exact. */
export function writeScale({figure, value, band}: LargeNumber, inConstruct: boolean): string | undefined {
  const system = figure.digits.system === 'mixed' ? 'latin' : figure.digits.system
  const write = (n: number): string => writeDigits(String(n), '', '', '', system)
  if (band === 1e3) return toScaleWords(value, inConstruct, write)
  const [whole, fraction = ''] = String(value / band).split('.')
  if (fraction.length > 2) return undefined
  if (fraction !== '') return `${writeDigits(whole, fraction, '', '.', system)} ${scaleForm(band, 100, true)}`
  return Number(whole) < 3 ? undefined : `${write(Number(whole))} ${scaleForm(band, Number(whole), inConstruct)}`
}

/** A large number in thousands with a decimal: «76.8 ألف»; `undefined` where that is no shorter. */
export function writeDecimalScale({figure, value, band}: LargeNumber): string | undefined {
  const [whole, fraction = ''] = String(value / band).split('.')
  if (band !== 1e3 || fraction.length !== 1) return undefined
  return `${writeDigits(whole, fraction, '', '.', figure.digits.system === 'mixed' ? 'latin' : figure.digits.system)} ${scaleForm(band, 100, true)}`
}
