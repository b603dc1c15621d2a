import type {Paragraph} from '../../parse/paragraph.ts'
import type {Sentence} from '../../parse/sentences.ts'
import type {Complement, QuoteIndex} from './complement.ts'
import type {Position} from './position.ts'
import {type SourcePhrase, isSpeaker, sourceAfter, sourceBefore} from './source.ts'

/**
 * The subject of a verb. Arabic puts it after the verb that opens a clause («قال الوزير») and before the verb of a
 * nominal clause («الوزير قال»، «كان الوزير قد قال»); it may be dropped where و joins the verb to what was said before.
 */
export function subjectOf(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex, i: number, position: Position, complement: Complement, prepositions: ReadonlySet<string>): SourcePhrase | undefined {
  const end = complement.at > i ? complement.at : sentence.last
  const after = sourceAfter(paragraph, quotes, i + 1, end, prepositions)
  if (after !== undefined && isSpeaker(paragraph, after)) return after
  const plausible = after !== undefined && complement.kind !== 'none' ? after : undefined
  if (position.joined) return plausible
  const before = sourceBefore(paragraph, quotes, position.clause, i)
  if (before !== undefined && (plausible === undefined || isSpeaker(paragraph, before))) return before
  return plausible
}
