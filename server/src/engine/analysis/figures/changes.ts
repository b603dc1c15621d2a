import {digitsValue} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {againstWhat, circumstances} from '../../lexicon/generated/figure-cues.ts'
import {ages, change, changeOf} from '../../lexicon/generated/figure-exclusions.ts'
import {figureAt, foldedForms, isMark, isOneOf, isWord, listed} from './context.ts'
import type {Contradiction} from './contradiction.ts'
import {quantityValue} from './figures.ts'
import {boundsOf, mayChange} from './rounding.ts'
import type {Figure, ParagraphFigures, Range} from './types.ts'

const isChange = listed(change)
const comparisonForms = foldedForms(againstWhat)
const circumstanceForms = foldedForms(circumstances)
const isAge = listed(ages)
const isChangeOf = listed(changeOf)

/** «من 40 إلى 60، بزيادة 20 في المئة». */
export function changes(paragraph: Paragraph, {figures, ranges}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  const percents = figures.filter((one) => one.kind === 'quantity' && one.percent !== undefined)
  let next = 0
  for (const range of ranges) {
    const ends = endsOf(range, figures)
    if (ends === undefined) continue
    while (next < percents.length && percents[next].token <= range.high) next++
    const percent = percents[next]
    if (percent === undefined || !saysChange(paragraph.tokens, ends.to.next, percent)) continue
    if (isAgeRange(paragraph.tokens, range.low)) continue
    const wrong = wrongChange(ends, percent, figures)
    if (wrong !== undefined) found.push(wrong)
  }
  return found
}

/** What was and what is. */
interface Ends {
  readonly from: Figure
  readonly to: Figure
}

/** The two quantities of a range in words; `undefined` for another range. */
export function endsOf({low, high, shape}: Range, figures: readonly Figure[]): Ends | undefined {
  if (shape !== 'from-to') return undefined
  const from = figureAt(figures, low)
  const to = figureAt(figures, high)
  return isPlainQuantity(from) && isPlainQuantity(to) ? {from, to} : undefined
}

function isPlainQuantity(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && figure.kind === 'quantity' && figure.percent === undefined
}

/** The percentage, where the two figures give another. «من 20 إلى 30 مليونا» begins at 20 million. */
function wrongChange({from, to}: Ends, percent: Figure, figures: readonly Figure[]): Contradiction | undefined {
  const scale = from.scale === undefined && to.scale !== undefined ? to.scale.scale : 1
  const before = quantityValue(from, figures) * scale
  const real = (Math.abs(quantityValue(to, figures) - before) / before) * 100
  const said = digitsValue(percent.digits, false)
  if (before <= 0 || mayChange(boundsOf(from, figures, scale), boundsOf(to, figures), said)) return undefined
  const {start, end} = percent.percent!
  return {start, end, kind: 'change', values: [said, Math.round(real * 10) / 10]}
}

/** How many words the second figure may count: «60 مليون دولار أمريكي». */
const COUNTED = 3
/**
 * Whether a percentage is that of the change between two figures: «إلى 60، أي بزيادة نسبتها 20%» right after them.
 * «بعد زيادة بلغت 3%» and «وزيادة المعاشات 10%» are of something else, and so is «بزيادة 20% عن المتوقع».
 */
function saysChange(tokens: Paragraph['tokens'], from: number, percent: Figure): boolean {
  let at = from
  while (at - from < COUNTED && tokens[at]?.kind === TokenKind.word && !isOpening(tokens, at)) at++
  while (isMark(tokens, at, '،,(-–') || isWord(tokens, at, 'اي')) at++
  if (tokens[at]?.word === undefined || !isChange(tokens[at].word!)) return false
  at++
  while (at < percent.token && tokens[at].word !== undefined && isChangeOf(tokens[at].word!)) at++
  return (
    at === percent.token - (percent.percent!.start < percent.start ? 1 : 0) &&
    !isOneOf(tokens, percent.next, comparisonForms)
  )
}

/** Where «بزيادة 20%» begins, so that the words before it are what the figure counts. */
function isOpening(tokens: Paragraph['tokens'], i: number): boolean {
  const {fold: word} = tokens[i].word!
  return (
    isWord(tokens, i, 'اي') || isChange(tokens[i].word!) || /^[وف]/.test(word) || isOneOf(tokens, i, circumstanceForms)
  )
}

/** «سن التقاعد من 60 إلى 65»: an age is raised by years, not by a percentage. */
function isAgeRange(tokens: Paragraph['tokens'], low: number): boolean {
  for (let i = low - 1; i >= Math.max(0, low - COUNTED); i--)
    if (tokens[i].word !== undefined && isAge(tokens[i].word!)) return true
  return false
}
