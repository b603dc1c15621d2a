import type {Paragraph} from '../../../document/paragraph.ts'
import type {Sentence} from '../../../document/sentences.ts'
import {TokenKind} from '../../../document/tokens.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {CONDITIONAL, CONJUNCTION, MARKER, NEGATION, PARTICLE, PREPOSITION, RELATIVE, TIME} from '../lexical.ts'
import type {SourcePhrase} from '../sources/source.ts'

/** Where a verb stands in its sentence. */
export interface Position {
  /** Index of the first token of the clause, after connectives. */
  readonly clause: number
  /** The verb opens the clause: a subject may follow it. */
  readonly head: boolean
  /** It opens the sentence, or و joins it to what went before: nothing before it can be its subject. */
  readonly joined: boolean
  /** Only adverbials stand before it in the sentence. */
  readonly opening: boolean
  /** After قد: no noun stands there. */
  readonly afterSubject: boolean
  /** After الذي، التي، ما. */
  readonly relative: boolean
  readonly negated: boolean
  /** After مما، بما: what the writer infers. */
  readonly inferred: boolean
  /** After إذا، لو: nobody has said it yet. */
  readonly conditional: boolean
  /** After a preposition or another noun in construct, where no verb can stand. */
  readonly noun: boolean
}

/** Words before a verb that still opens its sentence: «وفي المقابل وصف»، «من جانبه، دعا». */
const OPENING = 4

/** The position of the verb at a token. */
export function positionOf(
  {tokens}: Paragraph,
  sentence: Sentence,
  i: number,
  clause: number,
  reading: ReportingReading
): Position {
  let before = i - 1
  while (before >= sentence.first && (tokens[before].traits & PARTICLE) !== 0) before--
  const none = before < sentence.first
  const previous = none ? undefined : tokens[before]
  const traits = previous?.traits ?? 0
  const prefixed = reading.prefix !== ''
  const skipped = before < i - 1
  const head =
    none ||
    i === clause ||
    prefixed ||
    skipped ||
    previous!.kind !== TokenKind.word ||
    (traits & (CONJUNCTION | MARKER | RELATIVE | TIME)) !== 0
  // «كما أكد»، «و أكد» at the head of the sentence go on with its speaker.
  const joined =
    head &&
    (i === sentence.first ||
      prefixed ||
      (before === sentence.first && /^(?:كما|و|ف|ثم)$/.test(previous!.word?.fold ?? '')) ||
      /^[وف]?لكن(?:ه|ها|هم)$/.test(previous?.word?.fold ?? ''))
  // «ما تقوله المصادر»: before a verb with its object «ما» does not deny.
  const relative =
    (traits & (RELATIVE | CONJUNCTION)) === RELATIVE ||
    (reading.suffix !== '' && i > sentence.first && tokens[i - 1].word?.fold === 'ما')
  const noun = !prefixed && !skipped && (traits & PREPOSITION) !== 0
  const negated = i > sentence.first && (tokens[i - 1].traits & NEGATION) !== 0
  const conditional = (traits & CONDITIONAL) !== 0
  return {
    clause,
    head,
    joined,
    opening: i <= sentence.first + 1 || (head && i <= sentence.first + OPENING),
    afterSubject: skipped && /^[وف]?ل?قد$/.test(tokens[i - 1].word!.fold),
    relative,
    noun,
    negated,
    inferred: /^(?:مما|بما)$/.test(previous?.word?.fold ?? ''),
    conditional
  }
}

/** Where the report can begin at the earliest: after the subject that follows the verb, else after the verb. */
export function endsPhrase(source: SourcePhrase | undefined, verb: number): number {
  return source === undefined || source.first < verb ? verb + 1 : source.last
}
