import {numeralWord} from '../../arabic/numeral-words.ts'
import {perWord} from '../../arabic/vocabulary.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {allOf, partsOf as someOf} from '../../lexicon/generated/figure-cues.ts'
import {figureAt, foldedForms, isMark, isOneOf, isWord, readingAt} from './context.ts'
import type {Contradiction} from './contradiction.ts'
import {figuresOf, quantityValue} from './figures.ts'
import {countedNoun, type NounForm, nounOf} from './nouns.ts'
import type {Figure} from './types.ts'

/** One of the parts of a total. */
interface Part {
  readonly value: number
  readonly end: number
  /** Token index after its noun. */
  readonly next: number
}

const someForms = foldedForms(someOf)
const allForms = foldedForms(allOf)
/** How many tokens may stand between the noun of a total and «بينهم». */
const CUE_REACH = 3

/**
 * Parts that their total does not hold: «قتل 12 شخصا بينهم 15 طفلا», «12 شخصا هم 5 رجال و4 نساء». Only people, and
 * only where the total with its noun stands directly before: another figure between them may be the real total.
 */
export function partsOf(paragraph: Paragraph): Contradiction[] {
  const {figures} = figuresOf(paragraph)
  const found: Contradiction[] = []
  for (const total of figures) {
    const end = endOfTotal(paragraph, total)
    const cue = end === undefined ? undefined : cueAfter(paragraph.tokens, end)
    if (cue === undefined) continue
    const parts = listOf(paragraph, figures, cue.next)
    if (parts.length === 0) continue
    const last = parts[parts.length - 1]
    const whole = quantityValue(total, figures)
    const sum = parts.reduce((all, part) => all + part.value, 0)
    const isList = cue.complete && parts.length > 1 && endsThere(paragraph, last.next)
    if (sum > whole) found.push({start: total.start, end: last.end, kind: 'part', values: [whole, sum]})
    else if (sum < whole && isList) found.push({start: total.start, end: last.end, kind: 'sum', values: [whole, sum]})
  }
  return found
}

/** The token after a number of people; `undefined` for a figure that is none. */
function endOfTotal(paragraph: Paragraph, total: Figure): number | undefined {
  // «285 شخصا بينهم 8 أطفال، منهم 152 مصابا»: of a part nothing is told; the parts after it may be of the whole.
  if (isOneOf(paragraph.tokens, total.token - 1, someForms)) return undefined
  if (isKnownTotal(paragraph, total)) return total.next
  return isTotalOfPeople(paragraph, total) ? total.next + 1 : undefined
}

/** «12 شخصا»: a whole number of people. */
function isTotalOfPeople({tokens}: Paragraph, {kind, percent, ranged, remainder, next}: Figure): boolean {
  if (kind !== 'quantity' || percent !== undefined || ranged || remainder) return false
  return readingAt(tokens, next, countedNoun)?.noun.human === true
}

/** «المتهمون الـ11»: all of a number of people that is known. */
function isKnownTotal({tokens}: Paragraph, {kind, percent, definite, token}: Figure): boolean {
  if (kind !== 'quantity' || percent !== undefined || !definite) return false
  return readingAt(tokens, token - 2, peopleAfterArticle) !== null
}

const ARTICLE = 'ال'
/** «المتهمون»: people named in the plural with the article, in either case. */
const peopleAfterArticle = perWord((word): NounForm | null => {
  if (!word.fold.startsWith(ARTICLE)) return null
  const stem = word.fold.slice(ARTICLE.length)
  const reading = nounOf(stem) ?? nounOf(stem.replace(/ون$/, 'ين'))
  return reading?.form === 'plural' && reading.noun.human ? reading : null
})

/** The word that announces the parts of a total, and whether they are all of it. */
function cueAfter(tokens: Paragraph['tokens'], from: number): {next: number; complete: boolean} | undefined {
  for (let i = from; i < from + CUE_REACH && i < tokens.length; i++) {
    if (tokens[i].kind === TokenKind.number || isMark(tokens, i, '.؟!')) return undefined
    if (isOneOf(tokens, i, someForms)) return {next: i + 1, complete: false}
    if (isOneOf(tokens, i, allForms)) return {next: i + 1, complete: true}
  }
  return undefined
}

/** The parts from a token on, joined by و or a comma, each a number with a noun for people. */
function listOf(paragraph: Paragraph, figures: readonly Figure[], from: number): Part[] {
  const {tokens} = paragraph
  const parts: Part[] = []
  const alone = loneFigure(tokens, figures, from)
  if (alone !== undefined) return [alone]
  let at = from
  for (;;) {
    while (isMark(tokens, at, '،:') || isWord(tokens, at, 'و')) at++
    const part = partAt(paragraph, figures, at)
    if (part === undefined) return parts
    parts.push(part)
    at = part.next
  }
}

/** «منهم 400»، «منهم 400 من الخارج»: a figure without a noun, which counts what its total does. */
function loneFigure(tokens: Paragraph['tokens'], figures: readonly Figure[], at: number): Part | undefined {
  const figure = figureAt(figures, at)
  if (figure === undefined || figure.ranged || figure.definite) return undefined
  const {next} = figure
  if (tokens[next] !== undefined && !isMark(tokens, next, '.،؛') && !isWord(tokens, next, 'من')) return undefined
  const value = figureValue(figure, figures)
  return value === undefined ? undefined : {value, end: tokens[next - 1].end, next}
}

/** «5 رجال», «ثلاثة رجال»: a number of people. */
function partAt({tokens}: Paragraph, figures: readonly Figure[], at: number): Part | undefined {
  const figure = figureAt(figures, at)
  const next = figure?.next ?? at + 1
  if (readingAt(tokens, next, countedNoun)?.noun.human !== true) return undefined
  const value = figure === undefined ? spelledValue(tokens, at) : figureValue(figure, figures)
  return value === undefined ? undefined : {value, end: tokens[next].end, next: next + 1}
}

function figureValue(figure: Figure, figures: readonly Figure[]): number | undefined {
  return figure.kind === 'quantity' && figure.percent === undefined ? quantityValue(figure, figures) : undefined
}

/** «ثلاثة» to «عشرة». */
function spelledValue(tokens: Paragraph['tokens'], at: number): number | undefined {
  const numeral = readingAt(tokens, at, numeralWord)
  return numeral !== null && numeral.kind === 'unit' && numeral.value >= 3 ? numeral.value : undefined
}

/** Whether nothing more is listed: «5 رجال و4 نساء وطفل» goes on. */
function endsThere({tokens}: Paragraph, at: number): boolean {
  return tokens[at] === undefined || isMark(tokens, at, '.؛؟!')
}
