import {afterDateline} from '../../../document/dateline.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import type {Sentence} from '../../../document/sentences.ts'
import {TokenKind} from '../../../document/tokens.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {lexicalOf, PHRASE, RUMOUR, SAYING, VERB} from '../lexical.ts'
import type {SourcePhrase} from '../sources/source.ts'
import {colonCue} from './colon-cue.ts'
import type {Complement, QuoteIndex} from './complement.ts'
import {nounCue, rumourCue, sayingCue} from './noun-cues.ts'
import {phraseAt} from './phrases.ts'
import {verbCue} from './verb-cues.ts'

/**
 * How the words attribute: a verb (قال … إن), a participle that goes on with a speaker (مضيفا أن), a noun that reports
 * (تصريحات … بأن), a preposition (بحسب …), a passive or formula that names nobody (يُعتقد أن).
 */
export type CueKind = 'verb' | 'participle' | 'nominal' | 'phrase' | 'impersonal'

/** A cue and what it takes. Token indexes of the paragraph; `last` is exclusive. */
export interface Cue {
  readonly kind: CueKind
  readonly first: number
  readonly last: number
  readonly source: SourcePhrase | undefined
  readonly complement: Complement
  /** The verb, or `undefined` for a phrase. */
  readonly reading: ReportingReading | undefined
  /** Stands in a relative clause: it covers that clause only. */
  readonly relative: boolean
  /** Covers the whole sentence it stands in, and not only what follows. */
  readonly whole: boolean
}

/** Phrases whose verb reports nothing: «يذكر أن» opens background, «ما يسمى» doubts, «طلب عدم كشف هويته» excuses. */
const silencing: ReadonlySet<string> = new Set(['background', 'presupposed', 'reason', 'weasel', 'forecast'])

/** What a word must have to be a cue, and what to be one by itself. */
const CUE = VERB | PHRASE | SAYING | RUMOUR
const WORD_CUE = VERB | SAYING | RUMOUR
const none: readonly Cue[] = []

/** The cues of a sentence, in order. */
export function findCues(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex): readonly Cue[] {
  if ((sentence.traits & CUE) === 0) return none
  const {tokens} = paragraph
  const cues: Cue[] = []
  const start = sentence.first === 0 ? Math.min(afterDateline(paragraph), sentence.last - 1) : sentence.first
  let clause = start
  const named = colonCue(paragraph, sentence, start)
  if (named !== undefined) cues.push(named)
  for (let i = start; i < sentence.last; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.quote) {
      const close = quotes.closers.get(i)
      // A whole quoted statement is the speaker's: who speaks inside it attributes nothing of ours.
      if (close !== undefined && close < sentence.last && close - i > 4) i = close
      continue
    }
    if (token.kind === TokenKind.punctuation) {
      if (token.code === 0x061b || token.code === 0x3a) clause = i + 1
      continue
    }
    const {traits} = token
    if ((traits & CUE) === 0) continue
    const phrase = (traits & PHRASE) === 0 ? undefined : phraseAt(paragraph, sentence, quotes, i)
    if (phrase !== undefined && (phrase.cue !== undefined || silencing.has(phrase.kind))) {
      if (phrase.cue !== undefined) cues.push(phrase.cue)
      i = Math.max(i, phrase.last - 1)
      continue
    }
    // «في سياق آخر أظهر تقرير»: a clause begins after it.
    if (phrase !== undefined && (phrase.kind === 'ender' || phrase.kind === 'switch')) clause = phrase.last
    if ((traits & WORD_CUE) === 0) continue
    const lexical = lexicalOf(token.word!)
    const cue = lexical.saying
      ? sayingCue(paragraph, sentence, quotes, i, clause, cues)
      : (verbCue(paragraph, sentence, quotes, i, clause, lexical) ??
        nounCue(paragraph, sentence, quotes, i, lexical, cues) ??
        (lexical.rumour ? rumourCue(paragraph, sentence, i) : undefined))
    if (cue === undefined) continue
    cues.push(cue)
    if (cue.complement.kind === 'quote') i = Math.max(i, quotes.closers.get(cue.complement.at) ?? cue.complement.at)
  }
  return cues
}
