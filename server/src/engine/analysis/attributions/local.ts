import {perParagraphBy} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {BlockQuotations, Span} from '../quotations/quotations.ts'
import type {Cue} from './cues/cue.ts'
import {findCues} from './cues/cues.ts'
import {scopeOf} from './cues/scope.ts'
import type {Passage, QuoteIndex} from './passage.ts'
import {endOfSpeaker} from './sources/phrase-end.ts'
import {type SourceStrength, type Strength, strengthOf} from './sources/strength.ts'

/** An attribution as a paragraph shows it; offsets in UTF-16 code units from the start of the paragraph. */
export interface LocalAttribution {
  readonly cue: Cue
  readonly span: Span
  /** The source phrase, where one stands in the sentence. */
  readonly source: Span | undefined
  /** Its strength by itself, for «المصدر» and «الدراسة» point back; `undefined` where the subject is dropped. */
  readonly strength: Strength | undefined
  /** What more there is to know of the source phrase. */
  readonly told: SourceStrength | undefined
  /** What it covers. */
  readonly statement: Span
}

/** By sentence. */
export type ParagraphAttributions = ReadonlyArray<readonly LocalAttribution[]>

const kept = perParagraphBy<BlockQuotations, ParagraphAttributions>()
const none: readonly LocalAttribution[] = []

/** The attributions of a paragraph, by sentence. */
export function paragraphAttributions(paragraph: Paragraph, quotations: BlockQuotations): ParagraphAttributions {
  return kept(paragraph, quotations, () => {
    const quotes = quoteIndex(paragraph, quotations)
    return paragraph.sentences.map((sentence) => {
      const passage: Passage = {paragraph, sentence, quotes}
      const cues = findCues(passage)
      return cues.length === 0 ? none : cues.map((cue) => localAttribution(passage, cue))
    })
  })
}

/** The quotation marks of a paragraph by token. */
export function quoteIndex(paragraph: Paragraph, {quotations}: BlockQuotations): QuoteIndex {
  const closers = new Map<number, number>()
  let carriedTo = -1
  for (const {open, close} of quotations) {
    if (open === undefined) carriedTo = close?.first ?? paragraph.tokens.length
    else closers.set(open.first, close?.first ?? paragraph.tokens.length)
  }
  return {closers, carriedTo}
}

function localAttribution(passage: Passage, cue: Cue): LocalAttribution {
  const {paragraph, sentence} = passage
  const {tokens} = paragraph
  const span = (first: number, last: number): Span => ({start: tokens[first].start, end: tokens[last - 1].end})
  const source = cue.source === undefined ? undefined : span(cue.source.first, endOfSpeaker(tokens, cue.source))
  const told = cue.source === undefined ? undefined : strengthOf(paragraph, sentence, cue.source)
  return {
    cue,
    span: span(cue.first, cue.last),
    source,
    strength: cue.kind === 'impersonal' ? 'vague' : told?.strength,
    told,
    statement: scopeOf(passage, cue)
  }
}
