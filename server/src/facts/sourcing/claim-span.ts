import {claimReadings} from '../../language/claims.ts'
import {numeralWord} from '../../language/numerals-words.ts'
import type {Paragraph} from '../../parse/paragraph.ts'
import type {Sentence} from '../../parse/sentences.ts'
import {type Token, TokenKind} from '../../parse/tokens.ts'
import type {Span} from '../quotations.ts'
import {lexicalOf} from './lexical.ts'

/** Tokens underlined at most. */
const LONGEST = 14
/** Words after the counted noun that may be its adjectives. */
const ADJECTIVES = 3

/**
 * What to underline of a claim: the trigger and its phrase, up to a comma, or past the figure and the noun it counts
 * with its adjectives («أسفر عن مقتل سبعة ضباط عسكريين إيرانيين»).
 *
 * @param at the token of the trigger
 * @param last the token after it
 */
export function claimSpan({tokens}: Paragraph, sentence: Sentence, at: number, last: number): Span {
  const first = withCause(tokens, sentence, at)
  let end = Math.max(at + 1, last)
  let adjectives = -1
  for (let i = end; i < sentence.last && i - first < LONGEST; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.punctuation && !isPercent(token)) break
    if (token.kind === TokenKind.quote || token.kind === TokenKind.close || token.kind === TokenKind.open) break
    if (adjectives >= 0 && (adjectives++ >= ADJECTIVES || !isAdjective(token))) break
    end = i + 1
    if (adjectives < 0 && (isPercent(token) || countsBefore(tokens, i))) adjectives = 0
  }
  return {start: tokens[first].start, end: tokens[end - 1].end}
}

/** «أسفر عن مقتل»، «أدى إلى سقوط»: the verb that leads to the noun belongs to the claim. */
function withCause(tokens: readonly Token[], sentence: Sentence, at: number): number {
  if (at - 2 < sentence.first || tokens[at - 1].kind !== TokenKind.word || tokens[at - 2].kind !== TokenKind.word) return at
  if (!lexicalOf(tokens[at - 1].word!).preposition) return at
  return claimReadings(tokens[at - 2].word!).some(({list, form}) => list === 'cause' && form !== 'noun' && form !== 'masdar') ? at - 2 : at
}

function isPercent({code}: Token): boolean {
  return code === 0x25 || code === 0x066a
}

/** Whether the word at `i` is the noun a figure or a number in words before it counts: «34 ألف فلسطيني»، «سبعة ضباط». */
function countsBefore(tokens: readonly Token[], i: number): boolean {
  const {kind, word} = tokens[i]
  const before = tokens[i - 1]
  if (kind !== TokenKind.word || numeralWord(word!) !== null || before === undefined) return false
  return before.kind === TokenKind.number || (before.kind === TokenKind.word && numeralWord(before.word!) !== null)
}

/** An indefinite adjective follows its noun: «عسكريين إيرانيين». A purpose («هربا»), a preposition or a clause does not. */
function isAdjective(token: Token): boolean {
  if (token.kind !== TokenKind.word) return false
  const {fold} = token.word!
  const {preposition, relative, conjunction, particle, time, complementiser} = lexicalOf(token.word!)
  if (preposition || relative || conjunction || particle || time || complementiser) return false
  return /(?:ين|ون|ي|ية|ات)$/.test(fold) && !/^[ولبف]/.test(fold)
}
