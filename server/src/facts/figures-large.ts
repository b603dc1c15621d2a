import {type Scale, numeralWord, scaleForm, scales, toScaleWords} from '../language/numerals-words.ts'
import {digitsValue, writeDigits} from '../language/numerals.ts'
import type {Paragraph} from '../parse/paragraph.ts'
import {TokenKind} from '../parse/tokens.ts'
import {type Observed, dimension} from './figures-article.ts'
import {isMark} from './figures-context.ts'
import {beginsAnew, countedNoun} from './figures-nouns.ts'
import {quantityValue} from './figures.ts'
import type {Figure} from './figures-types.ts'

/** A large round number: how much it is, and where it ends with its scale words. */
export interface LargeNumber {
  readonly figure: Figure
  readonly value: number
  /** The power it is counted in. */
  readonly band: Scale
}

const SMALLEST = 10_000
/** An exact count («76834») keeps its digits in every house; only a rounded one is a matter of style. */
const ROUND: Readonly<Record<Scale, number>> = {1e3: 100, 1e6: 10_000, 1e9: 10_000_000, 1e12: 1e10}

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

/** How each large round number is written: in digits, or with a scale word. */
export const largeForms = dimension<LargeNumber>(({figures}, {tokens}) => {
  const seen: Observed<LargeNumber>[] = []
  for (const figure of figures) {
    if (figure.kind !== 'quantity' || figure.percent !== undefined || figure.remainder || figure.ranged || figure.definite || (figure.scale !== undefined && figure.digits.shape === 'either')) continue
    const value = quantityValue(figure, figures)
    if (value < SMALLEST || isGlossed(tokens, figure)) continue
    const {scale, start, end, digits} = figure
    if (scale !== undefined) {
      const last = scale.rest >= 0 ? figures.find(({token}) => token === scale.rest) : undefined
      const whole = last === undefined ? tokens[scale.token].end : last.scale === undefined ? last.end : tokens[last.scale.token].end
      seen.push({variant: 'scale', start, end: whole, of: {figure, value, band: bandOf(value)}})
    } else if (digits.shape !== 'decimal' && digits.shape !== 'both' && value % ROUND[bandOf(value)] === 0) {
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
