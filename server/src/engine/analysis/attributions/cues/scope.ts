import type {Paragraph} from '../../../document/paragraph.ts'
import {TokenKind} from '../../../document/tokens.ts'
import type {Span} from '../../quotations/quotations.ts'
import {COMPLEMENTISER} from '../lexical.ts'
import type {QuoteIndex} from './complement.ts'
import type {Cue} from './cues.ts'

/**
 * The words an attribution covers (desk specification 1.6): the whole sentence for «…، وفقا للأمم المتحدة» wherever it
 * stands; for a verb, from what opens the report to the end of the sentence (SC1), since what stands before the verb is
 * the writer's (SC4); in a relative clause, to the comma that ends it.
 */
export function scopeOf(
  paragraph: Paragraph,
  sentence: {readonly first: number; readonly last: number; readonly start: number; readonly end: number},
  quotes: QuoteIndex,
  cue: Cue
): Span {
  const {tokens} = paragraph
  if (cue.whole) return {start: sentence.start, end: sentence.end}
  // «رصد التقرير انخفاضا»: where nothing opens the report, its object is of one piece with the subject.
  const opens = cue.complement.at >= 0 ? cue.complement.at : cue.last
  const from = Math.min(opens, sentence.last - 1)
  // «"…"، يقول سعيد»: a quotation that stands before its verb.
  if (cue.complement.kind === 'none' && cue.first > sentence.first + 2) {
    const before = closingQuoteBefore(paragraph, quotes, sentence.first, cue.first)
    if (before !== undefined) return {start: tokens[before.open].start, end: tokens[before.close].end}
  }
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
    if (open >= from && close < verb && close >= verb - 3 && close < tokens.length) return {open, close}
  return undefined
}

function endOfClause({tokens}: Paragraph, quotes: QuoteIndex, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const close = quotes.closers.get(i)
    if (close !== undefined && close < to) i = close
    else if (tokens[i].kind === TokenKind.punctuation && (tokens[i].code === 0x060c || tokens[i].code === 0x061b))
      return tokens[i].start
  }
  return tokens[to - 1].end
}

/** To the semicolon, or to a turn to something else: «في المقابل»، «من جهة أخرى»، «يذكر أن». */
function endOfReport({tokens}: Paragraph, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.punctuation && token.code === 0x061b) {
      const next = tokens[i + 1]
      // «؛ وأن …» goes on with the report.
      if (next === undefined || (next.traits & COMPLEMENTISER) === 0) return token.start
    }
  }
  return tokens[to - 1].end
}
