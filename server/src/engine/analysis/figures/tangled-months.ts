import {type Token, TokenKind} from '../../document/tokens.ts'
import {isMark, isWord} from './context.ts'
import {monthAt} from './month-words.ts'
import type {MonthMention, MonthName} from './types.ts'

/** The token after a month with its second name. */
function afterMention({first, second, join}: MonthMention): number {
  return second === undefined ? first.to : second.to + (join === 'parentheses' ? 1 : 0)
}

/**
 * The months that are joined to something else than a second name of theirs, by index: «حزيرن/يونيو» (misspelled),
 * «يونيو/تموز» (one of them is wrong), and of «أكتوبر ونوفمبر (تشرين الأول وتشرين الثاني)» all four. «يناير/فبراير» is
 * a period.
 */
export function tangledMonths(text: string, tokens: readonly Token[], found: readonly MonthMention[]): Set<number> {
  const tangled = new Set<number>()
  for (const [i, mention] of found.entries()) {
    const after = afterMention(mention)
    if (isTornBefore(tokens, found, i) || isTornAfter(text, tokens, mention.first, after)) tangled.add(i)
    if (isMark(tokens, after, '(') && monthAt(text, tokens, after + 1) !== undefined)
      for (const k of bracketed(tokens, found, i, after)) tangled.add(k)
  }
  return tangled
}

/** «حزيرن/يونيو»: a slash joins the month to a word before it that is no name of it. */
function isTornBefore(tokens: readonly Token[], found: readonly MonthMention[], i: number): boolean {
  const {first} = found[i]
  const before = first.from - 1
  if (!isMark(tokens, before, '/') || tokens[before - 1]?.kind !== TokenKind.word) return false
  return !shareSystem(first, i > 0 && afterMention(found[i - 1]) === before ? found[i - 1].first : undefined)
}

/** «يونيو/تموز»: a slash joins the month to a word after it that is no name of it. */
function isTornAfter(text: string, tokens: readonly Token[], first: MonthName, after: number): boolean {
  if (!isMark(tokens, after, '/') || tokens[after + 1]?.kind !== TokenKind.word) return false
  return !shareSystem(first, monthAt(text, tokens, after + 1))
}

/** «أكتوبر ونوفمبر (تشرين الأول وتشرين الثاني)»: the months listed before a bracket, and those in it. */
function bracketed(tokens: readonly Token[], found: readonly MonthMention[], i: number, bracket: number): number[] {
  const all = [i]
  for (let k = i - 1; k >= 0 && isListed(tokens, found, k); k--) all.push(k)
  for (let k = i + 1; k < found.length && !hasClose(tokens, bracket, found[k].first.from); k++) all.push(k)
  return all
}

function shareSystem(a: MonthName, b: MonthName | undefined): boolean {
  return b !== undefined && (a.systems & b.systems) !== 0
}

/** A bracket with more tokens holds something else than months. */
const LONGEST_BRACKET = 8

/** Whether a bracket closes between two tokens, or is too long to be one of months. */
function hasClose(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > LONGEST_BRACKET) return true
  for (let i = from; i < to; i++) if (isMark(tokens, i, ')')) return true
  return false
}

/** Whether a month and the next are of one list: «أكتوبر ونوفمبر», «أكتوبر أو نوفمبر», «أكتوبر - نوفمبر». */
function isListed(tokens: readonly Token[], found: readonly MonthMention[], i: number): boolean {
  const after = afterMention(found[i])
  const next = found[i + 1].first.from
  return (
    after === next ||
    (next === after + 1 && (isMark(tokens, after, '،,-–/') || isWord(tokens, after, 'و', 'او', 'الي', 'حتي')))
  )
}
