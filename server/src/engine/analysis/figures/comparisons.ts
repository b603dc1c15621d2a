import {digitsValue} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {comparisons, comparisonTails, signed} from '../../lexicon/generated/figure-cues.ts'
import {change, changeOf} from '../../lexicon/generated/figure-exclusions.ts'
import {foldedForms, isOneOf, listed} from './context.ts'
import type {Contradiction} from './contradiction.ts'
import {boundsOf, mayChange} from './rounding.ts'
import type {Figure, ParagraphFigures} from './types.ts'

const isChange = listed(change)
const isChangeOf = listed(changeOf)
const comparisonForms = foldedForms(comparisons)
const tailForms = foldedForms(comparisonTails)
const signedForms = foldedForms(signed)

/** What a sentence compares: so much now, so much then, and the percentage of change that it says. */
interface Comparison {
  readonly now: Figure
  readonly then: Figure
  readonly percent: Figure
}

/**
 * «بلغت 60 مليونا، مقابل 40 مليونا قبل عام، بزيادة 25%»: the two figures give another percentage. Only where the sentence
 * has these two quantities and this percentage alone, so that nothing else can be what has changed.
 */
export function wrongComparisons(paragraph: Paragraph, facts: ParagraphFigures): Contradiction[] {
  const {tokens, sentences} = paragraph
  if (facts.figures.every(({percent}) => percent === undefined)) return []
  const found: Contradiction[] = []
  let at = 0
  for (const {first, last} of sentences) {
    const from = at
    while (at < facts.figures.length && facts.figures[at].token < last) at++
    const figures = facts.figures.slice(from, at).filter(({kind}) => kind === 'quantity')
    const comparison = comparisonIn(paragraph, figures)
    if (comparison === undefined) continue
    if (tokens.slice(first, last).some(({word}) => word !== undefined && signedForms.has(word.fold))) continue
    const wrong = wrongPercentage(comparison, facts.figures)
    if (wrong !== undefined) found.push(wrong)
  }
  return found
}

/** The comparison of a sentence with three figures; `undefined` where it has others, or says them otherwise. */
function comparisonIn(paragraph: Paragraph, all: readonly Figure[]): Comparison | undefined {
  const figures = all.filter(({remainder}) => !remainder)
  if (figures.length !== 3 || figures.some(({ranged, definite}) => ranged || definite)) return undefined
  const percent = figures.find((figure) => figure.percent !== undefined)
  const [now, then] = figures.filter((figure) => figure.percent === undefined)
  if (percent === undefined || then === undefined || percent.token < now.token) return undefined
  return saysChange(paragraph, percent) && isCompared(paragraph, then) ? {now, then, percent} : undefined
}

/** «بزيادة 25%», «بزيادة نسبتها 25%». */
function saysChange({tokens}: Paragraph, percent: Figure): boolean {
  let at = percent.token - 1
  if (percent.percent!.start < percent.start) at--
  while (tokens[at]?.word !== undefined && isChangeOf(tokens[at].word!)) at--
  return tokens[at]?.word !== undefined && isChange(tokens[at].word!)
}

/** How many words may stand between «مقابل» and its figure: «مقابل نحو 40», «مقارنة مع 40». */
const REACH = 3

/** «مقابل 40», «مقارنة بنحو 40». */
function isCompared({tokens}: Paragraph, {token}: Figure): boolean {
  for (let i = token - 1; i >= token - REACH; i--) {
    if (tokens[i]?.kind !== TokenKind.word) return false
    if (isOneOf(tokens, i, comparisonForms)) return true
    if (!isOneOf(tokens, i, tailForms)) return false
  }
  return false
}

function wrongPercentage({now, then, percent}: Comparison, figures: readonly Figure[]): Contradiction | undefined {
  const said = digitsValue(percent.digits, false)
  let real: number | undefined
  for (const [after, before] of readings(now, then, figures)) {
    if (before[0] <= 0 || after[0] <= 0 || mayChange(before, after, said)) return undefined
    const change = Math.abs(middle(after) / middle(before) - 1) * 100
    if (real === undefined || Math.abs(change - said) < Math.abs(real - said)) real = change
  }
  const {start, end} = percent.percent!
  return {start, end, kind: 'change', values: [said, Math.round(real! * 10) / 10]}
}

type Bounds = ReturnType<typeof boundsOf>

function middle([least, most]: Bounds): number {
  return (least + most) / 2
}

/**
 * What was and what is, in every way that the two figures may be read: the scale may go for both («60 مليون دولار مقابل 40»)
 * or for one («3 آلاف مقابل 2500»), and the earlier one may stand first («15 مليارا عام 1983 مقابل 105 مليارات عام 2000»).
 */
function readings(now: Figure, then: Figure, figures: readonly Figure[]): Array<[Bounds, Bounds]> {
  const [one, other] = [boundsOf(now, figures), boundsOf(then, figures)]
  const pairs: Array<[Bounds, Bounds]> = [[one, other]]
  if (then.scale === undefined && now.scale !== undefined) pairs.push([one, boundsOf(then, figures, now.scale.scale)])
  if (now.scale === undefined && then.scale !== undefined) pairs.push([boundsOf(now, figures, then.scale.scale), other])
  return pairs.flatMap(
    ([a, b]): Array<[Bounds, Bounds]> => [
      [a, b],
      [b, a]
    ]
  )
}
