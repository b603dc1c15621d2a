import {toDigitSystem, type DigitSystem, writeDigits} from '../language/numerals.ts'
import {dimension, type Observed} from './figures-article.ts'
import {readsAsDecimal} from './figures.ts'
import type {Figure} from './figures-types.ts'

/** Names and numbers of things are not written in a style; they are what they are. */
const named = new Set(['model', 'phone', 'identifier', 'item', 'score'])

/** Which digits each figure is written in. */
export const digitSystems = dimension<Figure>(({figures}) => figures.filter(({kind}) => !named.has(kind)).map((of) => ({variant: of.digits.system, start: of.start, end: of.end, of})))

/** How each percentage is written. A sign of the other digit system (`85٪`) is a variant of its own. */
export const percentForms = dimension<Figure>(({figures}) => {
  const seen: Observed<Figure>[] = []
  for (const of of figures) if (of.percent !== undefined) seen.push({variant: of.percent.form + (of.percent.foreign ? '-foreign' : ''), start: of.percent.start, end: of.percent.end, of})
  return seen
})

const GROUPED = 5
const groupNames = new Map([[',', 'comma'], ['.', 'dot'], ['٬', 'arabic']])
/** The separator of each variant of `thousands`. */
export const groupMarks: Readonly<Record<string, string>> = {none: '', comma: ',', dot: '.', arabic: '٬'}

/**
 * How the thousands of each quantity are set off. `13.500` counts as grouped where nothing says that it is a decimal;
 * a number of four digits without a separator shows nothing, for many houses set off only five and more.
 */
export const thousandsMarks = dimension<Figure>(({figures}) => {
  const seen: Observed<Figure>[] = []
  for (const of of figures) {
    if (of.kind !== 'quantity') continue
    const {digits, start, end} = of
    if (digits.shape === 'plain' && digits.whole.length >= GROUPED && digits.whole[0] !== '0') seen.push({variant: 'none', start, end, of})
    else if (digits.shape === 'grouped' || digits.shape === 'both' || (digits.shape === 'either' && !readsAsDecimal(of))) seen.push({variant: groupNames.get(digits.group) ?? 'none', start, end, of})
  }
  return seen
})

const decimalNames = new Map([['.', 'dot'], [',', 'comma'], ['٫', 'arabic']])
/** The mark of each variant of `decimal`. */
export const decimalMarks: Readonly<Record<string, string>> = {dot: '.', comma: ',', arabic: '٫'}

/** How the decimals of each quantity are set off. */
export const decimalForms = dimension<Figure>(({figures}) => {
  const seen: Observed<Figure>[] = []
  for (const of of figures) {
    const {shape, decimal} = of.digits
    if (of.kind === 'quantity' && (shape === 'decimal' || shape === 'both' || (shape === 'either' && readsAsDecimal(of)))) seen.push({variant: decimalNames.get(decimal) ?? 'dot', start: of.start, end: of.end, of})
  }
  return seen
})

const percentWords: Readonly<Record<string, string>> = {'fi-almia': ' في المئة', 'fi-almaia': ' في المائة', bilmia: ' بالمئة', bilmaia: ' بالمائة'}

/** A percentage in another form; the figure stays as it is, the sign is that of its digits. */
export function writePercent({text, digits}: Figure, form: string): string {
  const words = percentWords[form]
  if (words !== undefined) return text + words
  const foreign = form.endsWith('-foreign')
  const sign = (digits.system === 'latin') !== foreign ? '%' : '٪'
  if (form.startsWith('sign-first')) return sign + text
  return form.startsWith('sign-spaced') ? `${text} ${sign}` : text + sign
}

/** A figure with another separator of thousands. */
export function writeThousands({digits}: Figure, variant: string): string {
  const system = digits.system === 'mixed' ? 'latin' : digits.system
  const whole = digits.shape === 'either' ? digits.whole + digits.fraction : digits.whole
  return writeDigits(whole, digits.shape === 'both' ? digits.fraction : '', groupMarks[variant], digits.decimal, system)
}

/** A figure in other digits. */
export function writeDigitSystem(figure: Figure, system: DigitSystem): string {
  return toDigitSystem(figure.text, system)
}
