import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {isDay, isImpossibleDay, isYear} from './calendar.ts'
import {isMark, isNumber} from './context.ts'
import type {NumericDate} from './types.ts'

/** Tokens of a date in digits: three figures and two separators. */
const LENGTH = 5

/** The dates in digits of a paragraph: three figures with one kind of separator, of which one is a year. */
export function findNumericDates({text, tokens}: Paragraph): NumericDate[] {
  const found: NumericDate[] = []
  for (let i = 0; i + LENGTH <= tokens.length; i++) {
    const order = isTriple(tokens, i) ? orderOf(text, tokens, i) : undefined
    if (order === undefined) continue
    found.push({
      start: tokens[i].start,
      end: tokens[i + 4].end,
      tokens: [i, i + 2, i + 4],
      separator: String.fromCharCode(tokens[i + 1].code),
      order
    })
    i += LENGTH - 1
  }
  return found
}

/** `7/10/2023`: three figures that touch, with the same mark twice. */
function isTriple(tokens: readonly Token[], i: number): boolean {
  if (!isNumber(tokens, i) || !isNumber(tokens, i + 2) || !isNumber(tokens, i + 4)) return false
  if (!isMark(tokens, i + 1, '/-–.') || tokens[i + 1].code !== tokens[i + 3].code) return false
  for (let k = i + 1; k < i + LENGTH; k++) if (tokens[k].spaced) return false
  return true
}

/** Where the year stands; `undefined` where the three figures are no date. */
function orderOf(text: string, tokens: readonly Token[], i: number): NumericDate['order'] | undefined {
  const mayBeImpossible = isMark(tokens, i + 1, '/-')
  const isPart = (k: number): boolean =>
    isDay(text, tokens[k]) || (mayBeImpossible && isImpossibleDay(text, tokens, k, i - 1))
  if (isYear(text, tokens[i + 4]) && isPart(i) && isPart(i + 2)) return 'd-m-y'
  return isYear(text, tokens[i]) && isPart(i + 2) && isPart(i + 4) ? 'y-m-d' : undefined
}
