import {digitsValue} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {ofTheWhole, thatIs, wholes} from '../../lexicon/generated/figure-cues.ts'
import {figureAt, foldedForms, isMark, isOneOf, isWord} from './context.ts'
import type {Contradiction} from './contradiction.ts'
import {inexactForms, isInexact} from './exactness.ts'
import {boundsOf, EPSILON, lastDigitOf} from './rounding.ts'
import type {Figure, ParagraphFigures} from './types.ts'

const wholeForms = foldedForms(wholes)
const thatIsForms = foldedForms(thatIs)
const ofTheWholeForms = foldedForms(ofTheWhole)

/** Words of what is counted, at most: «350 نائبا منتخبا من أصل 500 عضو». */
const COUNTED = 3
/** Points that «نحو» leaves open. */
const ABOUT = 5

/** «350 من أصل 500، أي 60 في المئة»: the part and its whole give another percentage. */
export function wrongShares(paragraph: Paragraph, {figures}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (let i = 1; i + 1 < figures.length; i++) {
    const [part, whole] = [figures[i - 1], figures[i]]
    if (!isCount(part) || !isCount(whole) || !isPartOf(paragraph, part, whole)) continue
    const percent = percentAfter(paragraph, figures, whole)
    const wrong = percent === undefined ? undefined : wrongShare(paragraph, {part, whole, percent}, figures)
    if (wrong !== undefined) found.push(wrong)
  }
  return found
}

function isCount({kind, percent, ranged, definite, remainder}: Figure): boolean {
  return kind === 'quantity' && percent === undefined && !ranged && !definite && !remainder
}

/** «350 نائبا من أصل نحو 500»: only what is counted stands between the two. */
function isPartOf({tokens}: Paragraph, part: Figure, whole: Figure): boolean {
  let at = part.next
  while (at - part.next <= COUNTED && tokens[at]?.kind === TokenKind.word && !isWord(tokens, at, 'من')) at++
  if (!isWord(tokens, at, 'من') || !isOneOf(tokens, at + 1, wholeForms)) return false
  return whole.token - at <= COUNTED && tokens.slice(at, whole.token).every(({kind}) => kind === TokenKind.word)
}

/** «، أي 60 في المئة», «(60%)»: right after the whole and what is counted. */
function percentAfter({tokens}: Paragraph, figures: readonly Figure[], {next}: Figure): Figure | undefined {
  let at = next
  while (at - next < COUNTED && tokens[at]?.kind === TokenKind.word && !isOneOf(tokens, at, thatIsForms)) at++
  const from = at
  while (isMark(tokens, at, '،,(-–') || isOneOf(tokens, at, thatIsForms)) at++
  // «500 نائب 60%» has lost something else.
  if (at === from) return undefined
  while (isOneOf(tokens, at, inexactForms) || isWord(tokens, at, 'من', 'علي', 'عن')) at++
  const percent = figureAt(figures, isMark(tokens, at, '%٪') ? at + 1 : at)
  return percent?.percent === undefined || percent.ranged || isOfAnother(tokens, percent) ? undefined : percent
}

/** «60 في المئة من السكان» is of another whole; «من المجموع» is not. */
function isOfAnother(tokens: Paragraph['tokens'], {next}: Figure): boolean {
  return isWord(tokens, next, 'من') && !isOneOf(tokens, next + 1, ofTheWholeForms)
}

interface Share {
  readonly part: Figure
  readonly whole: Figure
  readonly percent: Figure
}

function wrongShare(
  paragraph: Paragraph,
  {part, whole, percent}: Share,
  figures: readonly Figure[]
): Contradiction | undefined {
  const [least, most] = boundsOf(part, figures)
  const [fewest, all] = boundsOf(whole, figures)
  const said = digitsValue(percent.digits, false)
  const open = [part, whole, percent].some((figure) => isInexact(paragraph, figure)) ? ABOUT : lastDigitOf(percent)
  if (fewest <= 0 || most > fewest) return undefined
  const [from, to] = [(least / all) * 100, (most / fewest) * 100]
  if (said >= from - open - EPSILON && said <= to + open + EPSILON) return undefined
  const {start, end} = percent.percent!
  const real = Math.round(((least + most) / (fewest + all)) * 1000) / 10
  const related = {start: part.start, end: whole.end}
  return {start, end, kind: 'proportion', values: [said, real], related}
}
