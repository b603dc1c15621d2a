import {type DigitSystem, toDigitSystem, writeDigits} from '../../arabic/numerals.ts'
import type {Article} from '../../document/article.ts'
import {perArticle} from '../../document/incremental/facts.ts'
import {units} from '../../lexicon/generated/units.ts'
import {type Dimension, dimension, keptIn, narrow, type Observed} from './article.ts'
import {listed} from './context.ts'
import {readsAsDecimal} from './figures.ts'
import {countedNoun} from './nouns.ts'
import type {Figure} from './types.ts'

const isUnit = listed(units)
/** Names and numbers of things keep the Latin digits they came with in any article. */
const named = new Set(['model', 'phone', 'identifier', 'item'])

/** Which digits each figure is written in; a score is left out, for its order on the screen hangs on its digits. */
export const digitSystems = dimension<Figure>(({figures}) =>
  figures
    .filter(({kind, digits}) => kind !== 'score' && (digits.system !== 'latin' || !named.has(kind)))
    .map((of) => ({variant: of.digits.system, start: of.start, end: of.end, of}))
)

/** How each percentage is written. A sign of the other digit system (`85٪`) is a variant of its own. */
export const percentForms = dimension<Figure>(({figures}) => {
  const seen: Observed<Figure>[] = []
  for (const [i, of] of figures.entries()) {
    if (of.percent === undefined) continue
    const {form, foreign, start, end} = of.percent
    // Of «7ر1 بالمئة» the whole is named, and only what follows the digits is changed.
    const whole = of.kind === 'broken' && i > 0 && figures[i - 1].kind === 'broken' ? figures[i - 1].start : start
    seen.push({variant: form + (foreign ? '-foreign' : ''), start: whole, end, of})
  }
  return seen
})

const GROUPED = 5
const groupNames = new Map([
  [',', 'comma'],
  ['.', 'dot'],
  ['٬', 'arabic']
])
/** The separator of each variant of `thousands`. */
export const groupMarks: Readonly<Record<string, string>> = {none: '', comma: ',', dot: '.', arabic: '٬'}

/**
 * How the thousands of each quantity are set off. `13.500` counts as grouped where nothing says that it is a decimal;
 * a number of four digits without a separator shows nothing, for many houses set off only five and more.
 */
const thousandsMarks = dimension<Figure>(({figures}) => {
  const seen: Observed<Figure>[] = []
  for (const of of figures) {
    if (of.kind !== 'quantity') continue
    const {digits, start, end} = of
    if (digits.shape === 'plain' && digits.whole.length >= GROUPED && digits.whole[0] !== '0')
      seen.push({variant: 'none', start, end, of})
    else if (
      digits.shape === 'grouped' ||
      digits.shape === 'both' ||
      (digits.shape === 'either' && of.percent === undefined)
    )
      seen.push({variant: groupNames.get(digits.group) ?? 'none', start, end, of})
  }
  return seen
})

/**
 * How the article sets off thousands. `13,500` and `13.500` may be decimals: in an article that writes `2,5`
 * as often the first shows nothing, in one that writes `2.5` the second, unless whole things are counted with it. Before a scale
 * word `1.949` is a decimal, but not where the article itself writes `5,937 مليون`.
 */
export const articleThousands = perArticle((article: Article): Dimension<Figure> => {
  const all = thousandsMarks(article)
  if (all.uniform !== undefined || all.places.every(({of}) => of.digits.shape !== 'either')) return all
  const {counts} = decimalForms(article)
  // Where a comma surely sets off thousands a point most likely does not: «3,941.780 نقطة، بارتفاع 18.540 نقطة».
  const decimals = {
    commas: counts.get('comma') ?? 0,
    hasDots:
      counts.has('dot') || all.places.some(({variant, of}) => variant === 'comma' && of.digits.shape !== 'either')
  }
  return keptIn(all, `${decimals.commas} ${decimals.hasDots}`, () => withoutDecimals(all, decimals))
})

function withoutDecimals(
  all: Dimension<Figure>,
  decimals: {readonly commas: number; readonly hasDots: boolean}
): Dimension<Figure> {
  const commas = all.places.filter(({of: {digits}}) => digits.shape === 'either' && digits.decimal === ',').length
  const countsMillions = all.places.some(({of}) => of.scale !== undefined && of.digits.group === ',')
  return narrow(all, ({of, block}) => {
    const {digits, next, scale} = of
    if (digits.shape !== 'either') return true
    if (digits.decimal !== '.') return decimals.commas < commas
    if (scale !== undefined) return countsMillions
    if (!decimals.hasDots) return true
    const after = block.paragraph.tokens[next]?.word
    const noun = after === undefined ? null : countedNoun(after)
    return noun !== null && !noun.noun.currency && !isUnit(after!)
  })
}

const decimalNames = new Map([
  ['.', 'dot'],
  [',', 'comma'],
  ['٫', 'arabic']
])
/** The mark of each variant of `decimal`. */
export const decimalMarks: Readonly<Record<string, string>> = {dot: '.', comma: ',', arabic: '٫'}

/** How the decimals of each quantity are set off. */
export const decimalForms = dimension<Figure>(({figures}) => {
  const seen: Observed<Figure>[] = []
  for (const of of figures) {
    const {shape, decimal, whole} = of.digits
    // «095,1» is no decimal but a number stored back to front.
    if (whole.length > 1 && whole[0] === '0') continue
    if (
      of.kind === 'quantity' &&
      (shape === 'decimal' || shape === 'both' || (shape === 'either' && readsAsDecimal(of)))
    )
      seen.push({variant: decimalNames.get(decimal) ?? 'dot', start: of.start, end: of.end, of})
  }
  return seen
})

const percentWords: Readonly<Record<string, string>> = {
  'fi-almia': ' في المئة',
  'fi-almaia': ' في المائة',
  bilmia: ' بالمئة',
  bilmaia: ' بالمائة'
}

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
