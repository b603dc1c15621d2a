import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {setOf} from '../../../lexicon/attribution-words.ts'
import type {Span} from '../../quotations/quotations.ts'
import {COMPLEMENTISER} from '../lexical.ts'
import {COMMA, isComma, SEMICOLON} from '../marks.ts'
import type {Passage, QuoteIndex} from '../passage.ts'
import type {Cue} from './cue.ts'

/** Tokens from a quotation to the verb that tells whose it is: «"…"، وفق ما يقول». */
const VERB_AFTER_QUOTE = 3

/**
 * The words an attribution covers (desk specification 1.6): the whole sentence for «…، وفقا للأمم المتحدة» wherever it
 * stands; for a verb, from what opens the report to the end of the sentence (SC1), since what stands before the verb is
 * the writer's (SC4); in a relative clause, to the comma that ends it.
 */
export function scopeOf({paragraph, sentence, quotes}: Passage, cue: Cue): Span {
  const {tokens} = paragraph
  if (cue.whole) return {start: sentence.start, end: sentence.end}
  // «"…"، يقول سعيد»: a quotation that stands before its verb.
  if (cue.complement.kind === 'none' && cue.first > sentence.first + 2) {
    const before = closingQuoteBefore(paragraph, quotes, sentence.first, cue.first)
    if (before !== undefined) return {start: tokens[before.open].start, end: tokens[before.close].end}
  }
  // «رصد التقرير انخفاضا»: where nothing opens the report, its object is of one piece with the subject.
  const opens = cue.complement.at >= 0 ? cue.complement.at : cue.last
  const from = Math.min(opens, sentence.last - 1)
  return {
    start: tokens[from].start,
    end: cue.relative
      ? endOfClause(paragraph, quotes, from, sentence.last)
      : endOfReport(paragraph, from, sentence.last)
  }
}

function closingQuoteBefore(
  {tokens}: Paragraph,
  quotes: QuoteIndex,
  from: number,
  verb: number
): {open: number; close: number} | undefined {
  for (const [open, close] of quotes.closers)
    if (open >= from && close < verb && close >= verb - VERB_AFTER_QUOTE && close < tokens.length) return {open, close}
  return undefined
}

function endOfClause({tokens}: Paragraph, quotes: QuoteIndex, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const close = quotes.closers.get(i)
    if (close !== undefined && close < to) i = close
    else if (tokens[i].kind === TokenKind.punctuation && (tokens[i].code === COMMA || tokens[i].code === SEMICOLON))
      return tokens[i].start
  }
  return tokens[to - 1].end
}

/** To the semicolon, or to what the writer adds; «؛ وأن …» goes on with the report. */
function endOfReport({tokens}: Paragraph, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const {kind, code, start, end} = tokens[i]
    if (kind < TokenKind.quote) continue
    if (code === SEMICOLON) {
      if (i + 1 >= tokens.length || (tokens[i + 1].traits & COMPLEMENTISER) === 0) return start
    } else if (i + 1 < to && endsBeforeWriter(tokens, i)) return kind === TokenKind.quote ? end : start
  }
  return tokens[to - 1].end
}

const glosses = setOf('glosses')
const allusions = setOf('allusions')
const reasons = setOf('reasons')
const effects = setOf('effects')

/** Whether the writer goes on in his own voice behind a mark: «…، في إشارة إلى الحرب», «"…"، ما جعل الحضور يغادرون». */
function endsBeforeWriter(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1].word?.fold ?? ''
  const second = tokens[i + 2]?.word?.fold ?? ''
  if (isComma(tokens[i].code) && (glosses.has(next) || (next === 'في' && allusions.has(second)))) return true
  const afterQuotation = tokens[isComma(tokens[i].code) ? i - 1 : i].kind === TokenKind.quote
  return afterQuotation && (reasons.has(next) || (/^مم?ا$/.test(next) && effects.has(second)))
}
