import {digitsValue} from '../../arabic/numerals.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {clock, shares} from '../../lexicon/generated/figure-exclusions.ts'
import {changes} from './changes.ts'
import {wrongComparisons} from './comparisons.ts'
import {figureAt, isWord, listed} from './context.ts'
import type {Contradiction} from './contradiction.ts'
import {impossibleDates} from './date-contradictions.ts'
import {wrongDifferences} from './differences.ts'
import {wrongDirections} from './directions.ts'
import {figuresOf} from './figures.ts'
import {partsOf} from './parts.ts'
import {wrongShares} from './shares.ts'
import {isPossibleTime} from './times.ts'
import type {ParagraphFigures} from './types.ts'

const isClock = listed(clock)
const isShare = listed(shares)

const none: readonly Contradiction[] = []

/** The contradictions of a paragraph. */
export const contradictionsOf = perParagraph((paragraph: Paragraph): readonly Contradiction[] => {
  const facts = figuresOf(paragraph)
  if (facts.figures.length === 0 && facts.months.length === 0) return none
  return [
    ...impossibleDates(paragraph, facts),
    ...times(paragraph, facts),
    ...partsOf(paragraph),
    ...overfullShares(paragraph, facts),
    ...changes(paragraph, facts),
    ...wrongComparisons(paragraph, facts),
    ...wrongDirections(paragraph, facts),
    ...wrongShares(paragraph, facts),
    ...wrongDifferences(paragraph, facts),
    ...reversedDays(facts)
  ]
})

/** «الساعة 25:10»: only where a clock is plainly meant, for «90:15» may be minutes of a match. */
function times({tokens}: Paragraph, {times: all, figures}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  const tokenAt = new Map(all.length === 0 ? [] : figures.map((figure) => [figure.start, figure.token]))
  for (const {start, end, hour, minute} of all) {
    const at = tokenAt.get(start)!
    const before = tokens[at - 1]?.word
    if (!isPossibleTime(hour, minute) && before !== undefined && isClock(before))
      found.push({start, end, kind: 'time', values: [hour, minute]})
  }
  return found
}

/** «120% من السكان»: a share of people or votes cannot be more than all of them. */
function overfullShares({tokens}: Paragraph, {figures}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (const {kind, percent, digits, next} of figures) {
    const of = tokens[next + 1]?.word
    if (kind !== 'quantity' || percent === undefined || of === undefined || !isWord(tokens, next, 'من') || !isShare(of))
      continue
    const share = digitsValue(digits, false)
    if (share > 100) found.push({start: percent.start, end: percent.end, kind: 'share', values: [share]})
  }
  return found
}

/** «من 22 إلى 10 يونيو»: the days of one month run backwards. */
function reversedDays({figures, ranges}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (const {low, high, start, end} of ranges) {
    // «من 28 سبتمبر إلى 6 أكتوبر» runs on into the next month.
    if (high - low > 2) continue
    const a = figureAt(figures, low)
    const b = figureAt(figures, high)
    if (a?.kind === 'day' && b?.kind === 'day' && digitsValue(a.digits) > digitsValue(b.digits))
      found.push({start, end, kind: 'reversed', values: [a.text, b.text]})
  }
  return found
}
