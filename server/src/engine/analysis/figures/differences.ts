import {digitsValue} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {differences, points} from '../../lexicon/generated/figure-cues.ts'
import {changeOf} from '../../lexicon/generated/figure-exclusions.ts'
import {figureAt, foldedForms, isMark, isOneOf, isWord, listed, readingAt} from './context.ts'
import type {Contradiction} from './contradiction.ts'
import {isInexact} from './exactness.ts'
import {quantityValue} from './figures.ts'
import {countedNoun} from './nouns.ts'
import {boundsOf, EPSILON, lastDigitOf} from './rounding.ts'
import type {Figure, ParagraphFigures, Range} from './types.ts'

const differenceForms = foldedForms(differences)
const pointForms = foldedForms(points)
const isChangeOf = listed(changeOf)

/** Words of what the second figure counts, at most: «60 مليون دولار أمريكي». */
const COUNTED = 3
/** «نقطة أساس» is so much of a point. */
const BASIS = 0.01

/** «من 14.9 إلى 12.5 في المئة، أي بمقدار 3.4 نقطة»: between the two figures lies another number of the same. */
export function wrongDifferences(paragraph: Paragraph, {figures, ranges}: ParagraphFigures): Contradiction[] {
  return ranges.flatMap((range) => {
    const change = changeIn(paragraph, range, figures)
    return change === undefined ? [] : (wrongDifference(paragraph, change, figures) ?? [])
  })
}

/** What was, what is, and how much is said to lie between them. */
interface Change {
  readonly from: Figure
  readonly to: Figure
  readonly by: Figure
  /** What the last figure has to be multiplied with. */
  readonly unit: number
}

function changeIn(paragraph: Paragraph, {shape, low, high}: Range, figures: readonly Figure[]): Change | undefined {
  const from = figureAt(figures, low)
  const to = figureAt(figures, high)
  if (shape !== 'from-to' || from?.kind !== 'quantity' || to?.kind !== 'quantity') return undefined
  if (from.percent !== undefined && to.percent === undefined) return undefined
  const by = differenceAfter(paragraph, figures, to.next)
  if (by === undefined || by.kind !== 'quantity' || by.percent !== undefined || by.ranged) return undefined
  if ([from, to, by].some((figure) => isInexact(paragraph, figure))) return undefined
  const unit = unitOf(paragraph, to, by)
  return unit === undefined ? undefined : {from, to, by, unit}
}

/** «، أي بمقدار 20», «بزيادة قدرها 20»: right after the second figure and what it counts. */
function differenceAfter({tokens}: Paragraph, figures: readonly Figure[], from: number): Figure | undefined {
  let at = from
  while (at - from < COUNTED && tokens[at]?.kind === TokenKind.word && !isOneOf(tokens, at, differenceForms)) {
    if (isWord(tokens, at, 'اي')) break
    at++
  }
  while (isMark(tokens, at, '،,(-–') || isWord(tokens, at, 'اي')) at++
  if (!isOneOf(tokens, at, differenceForms)) return undefined
  at++
  while (tokens[at]?.word !== undefined && isChangeOf(tokens[at].word!)) at++
  return figureAt(figures, at)
}

/** In what unit the difference is counted, of the figures: 1 where in the same; `undefined` where of something else. */
function unitOf({tokens}: Paragraph, to: Figure, by: Figure): number | undefined {
  if (isOneOf(tokens, by.next, pointForms)) return pointsOf(tokens, to, by.next)
  return to.percent === undefined && isSame(tokens, to.next, by.next) ? 1 : undefined
}

/** «بمقدار 2.4 نقطة» of percentages and of what has no other unit, «25 نقطة أساس» of percentages. */
function pointsOf(tokens: Paragraph['tokens'], {percent, next}: Figure, at: number): number | undefined {
  if (isWord(tokens, at + 1, 'اساس')) return percent === undefined ? undefined : BASIS
  return percent !== undefined || !isNamed(tokens, next) || isOneOf(tokens, next, pointForms) ? 1 : undefined
}

/** Whether two figures count the same by the words after them, of which the earlier may be left out, or both. */
function isSame(tokens: Paragraph['tokens'], one: number, other: number): boolean {
  if (tokens[other] === undefined || isMark(tokens, other, '.،؛)')) return true
  const noun = readingAt(tokens, other, countedNoun)?.noun
  if (noun === undefined || !isOver(tokens, other + 1)) return false
  return readingAt(tokens, one, countedNoun)?.noun === noun || !isNamed(tokens, one)
}

/** Whether the second figure has a noun after it: «إلى 60 مدرسة», not «إلى 60، بزيادة». */
function isNamed(tokens: Paragraph['tokens'], at: number): boolean {
  return tokens[at]?.kind === TokenKind.word && !isOneOf(tokens, at, differenceForms) && !isWord(tokens, at, 'اي')
}

/** «بزيادة 25 طالبا عن المتوقع», «3 دولارات كل شهر»: the difference is said of something else. */
function isOver(tokens: Paragraph['tokens'], at: number): boolean {
  return tokens[at] === undefined || tokens[at].kind !== TokenKind.word || tokens[at].word!.fold.startsWith('و')
}

function wrongDifference(
  {tokens}: Paragraph,
  {from, to, by, unit}: Change,
  figures: readonly Figure[]
): Contradiction | undefined {
  const said = quantityValue(by, figures) * unit
  const after = boundsOf(to, figures)
  let nearest: number | undefined
  for (const [fromScale, byScale] of scalings(from, to, by)) {
    const before = boundsOf(from, figures, fromScale)
    const open = isRounded([from, to, by]) ? lastDigitOf(by) * unit * byScale : 0
    const [least, most] = between(before, after)
    if (said * byScale >= least - open - EPSILON && said * byScale <= most + open + EPSILON) return undefined
    const real = (least + most) / 2 / byScale
    if (nearest === undefined || Math.abs(real - said) < Math.abs(nearest - said)) nearest = real
  }
  const real = Math.round((nearest! / unit / (by.scale?.scale ?? 1)) * 100) / 100
  return {
    start: by.start,
    end: endOf(tokens, by),
    kind: 'difference',
    values: [digitsValue(by.digits, false), real],
    related: {start: from.start, end: to.end}
  }
}

type Bounds = ReturnType<typeof boundsOf>

/** The least and the most that may lie between two figures that are rounded. */
function between(before: Bounds, after: Bounds): Bounds {
  const ends = [after[0] - before[1], after[1] - before[0]]
  return ends[0] * ends[1] < 0
    ? [0, Math.max(...ends.map(Math.abs))]
    : [Math.min(...ends.map(Math.abs)), Math.max(...ends.map(Math.abs))]
}

/** «من 20 إلى 30 مليونا، بزيادة 10»: the scale word of the second figure may go for the others too. */
function scalings(from: Figure, to: Figure, by: Figure): Array<[number, number]> {
  const shared = to.scale?.scale
  const ofFrom = shared === undefined || from.scale !== undefined ? [1] : [1, shared]
  const ofBy = shared === undefined || by.scale !== undefined ? [1] : [1, shared]
  return ofFrom.flatMap((one) => ofBy.map((other): [number, number] => [one, other]))
}

/** Whether one of some figures is not written to its last one. */
function isRounded(figures: readonly Figure[]): boolean {
  return figures.some((figure) => lastDigitOf(figure) !== 1)
}

/** The end of a difference and of what it counts. */
function endOf(tokens: Paragraph['tokens'], {next}: Figure): number {
  const isCounted = isOneOf(tokens, next, pointForms) || readingAt(tokens, next, countedNoun) !== null
  return tokens[isCounted ? next : next - 1].end
}
