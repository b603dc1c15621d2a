import {numeralWord} from '../../arabic/numeral-words.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import type {Contradiction} from './arithmetic.ts'
import {figureAt, isMark, isWord} from './context.ts'
import {figuresOf, quantityValue} from './figures.ts'
import {countedNoun} from './nouns.ts'
import type {Figure} from './types.ts'

/** One of the parts of a total. */
interface Part {
  readonly value: number
  readonly end: number
  /** Token index after its noun. */
  readonly next: number
}

/** How many tokens may stand between the noun of a total and «بينهم». */
const REACH = 3

/**
 * Parts that their total does not hold: «قتل 12 شخصا بينهم 15 طفلا», «12 شخصا هم 5 رجال و4 نساء». Only people, and
 * only where the total with its noun stands directly before: another figure between them may be the real total.
 */
export function partsOf(paragraph: Paragraph): Contradiction[] {
  const {tokens} = paragraph
  const {figures} = figuresOf(paragraph)
  const found: Contradiction[] = []
  for (const total of figures) {
    if (total.kind !== 'quantity' || total.percent !== undefined || total.ranged || total.remainder) continue
    const noun = tokens[total.next]?.kind === TokenKind.word ? countedNoun(tokens[total.next].word!) : null
    if (noun === null || !noun.noun.human) continue
    const cue = cueAfter(tokens, total.next + 1)
    if (cue === undefined) continue
    const parts = listOf(paragraph, figures, cue.next)
    if (parts.length === 0) continue
    const whole = quantityValue(total, figures)
    const sum = parts.reduce((all, part) => all + part.value, 0)
    const {start} = total
    const {end} = parts[parts.length - 1]
    if (sum > whole) found.push({start, end, kind: 'part', values: [whole, sum]})
    else if (cue.complete && sum < whole && parts.length > 1 && endsThere(paragraph, parts[parts.length - 1].next))
      found.push({start, end, kind: 'sum', values: [whole, sum]})
  }
  return found
}

function cueAfter(tokens: Paragraph['tokens'], from: number): {next: number; complete: boolean} | undefined {
  for (let i = from; i < from + REACH && i < tokens.length; i++) {
    if (tokens[i].kind === TokenKind.number || isMark(tokens, i, '.؟!')) return undefined
    if (isWord(tokens, i, 'بينهم', 'منهم', 'بينهن', 'منهن')) return {next: i + 1, complete: false}
    if (isWord(tokens, i, 'هم', 'وهم')) return {next: i + 1, complete: true}
  }
  return undefined
}

/** The parts from a token on, joined by و or a comma, each a number with a noun for people. */
function listOf(paragraph: Paragraph, figures: readonly Figure[], from: number): Part[] {
  const {tokens} = paragraph
  const parts: Part[] = []
  let at = from
  for (;;) {
    while (isMark(tokens, at, '،:') || isWord(tokens, at, 'و')) at++
    const part = partAt(paragraph, figures, at)
    if (part === undefined) return parts
    parts.push(part)
    at = part.next
  }
}

function partAt({tokens}: Paragraph, figures: readonly Figure[], at: number): Part | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  const figure = figureAt(figures, at)
  const numeral = token.word === undefined ? null : numeralWord(token.word)
  const next = figure?.next ?? at + 1
  const noun = tokens[next]?.kind === TokenKind.word ? countedNoun(tokens[next].word!) : null
  if (noun === null || !noun.noun.human) return undefined
  if (figure !== undefined)
    return figure.kind === 'quantity' && figure.percent === undefined
      ? {value: quantityValue(figure, figures), end: tokens[next].end, next: next + 1}
      : undefined
  if (numeral === null || numeral.kind !== 'unit' || numeral.value < 3) return undefined
  return {value: numeral.value, end: tokens[next].end, next: next + 1}
}

/** Whether nothing more is listed: «5 رجال و4 نساء وطفل» goes on. */
function endsThere({tokens}: Paragraph, at: number): boolean {
  return tokens[at] === undefined || isMark(tokens, at, '.؛؟!')
}
