import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {isCliticRun} from '../quotations/words.ts'
import {isBlank, type MarkSlip} from './mark-slip.ts'
import type {Replacement} from './placed.ts'

const OPEN = 0x28
const CLOSE = 0x29

/**
 * A blank inside a round bracket, or none between it and the word outside: «( فصلت )», «الوسط)وحزب».
 *
 * @param i the index of the token of a bracket
 */
export function bracketSlip(paragraph: Paragraph, i: number): MarkSlip | undefined {
  const {tokens, text} = paragraph
  const isOpen = tokens[i].kind === TokenKind.open
  const inner = isOpen ? tokens[i + 1] : tokens[i - 1]
  if (tokens[i].code !== (isOpen ? OPEN : CLOSE) || inner === undefined || isBracket(inner)) return undefined
  const gap = isOpen ? {start: tokens[i].end, end: inner.start} : {start: inner.end, end: tokens[i].start}
  const blank = gap.end > gap.start && isBlank(text, gap.start, gap.end)
  const touching = isOpen ? touchesBefore(tokens, i) : touchesAfter(tokens, i)
  if (!blank && !touching) return undefined
  const {start, end} = tokens[i]
  const outside = isOpen ? start : end
  const removed: readonly Replacement[] = blank ? [{...gap, text: ''}] : []
  const added: readonly Replacement[] = touching ? [{start: outside, end: outside, text: ' '}] : []
  const safe = blank && !touching && inner.kind === TokenKind.word
  const slip = {mark: text[start], edits: [...removed, ...added], safe}
  return blank ? {fault: 'inside bracket', ...gap, ...slip} : {fault: 'outside bracket', start, end, ...slip}
}

/** (( )) is a quotation mark of its own, and what is empty a place to be filled in. */
function isBracket({kind}: Token): boolean {
  return kind === TokenKind.open || kind === TokenKind.close
}

function touchesBefore(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i - 1]?.word
  // written onto what follows: «بـ(الرياض)», «و(المدينة)»
  return word !== undefined && !tokens[i].spaced && !isCliticRun(word) && !word.text.endsWith('ـ')
}

function touchesAfter(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1]
  return after?.word !== undefined && !after.spaced
}
