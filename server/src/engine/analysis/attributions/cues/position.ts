import {conjoined, isQad} from '../../../arabic/affixes.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {setOf, wordsOf} from '../../../lexicon/attribution-words.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {CONDITIONAL, CONJUNCTION, MARKER, NEGATION, PARTICLE, PREPOSITION, RELATIVE, TIME} from '../lexical.ts'
import type {Passage} from '../passage.ts'
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
const OPENING_WORDS = 4

/** After these a clause begins. */
const OPENS_CLAUSE = CONJUNCTION | MARKER | RELATIVE | TIME

const resumptive = setOf('resumptive')
const butPronouns = conjoined(wordsOf('butPronouns'))
const inferences = setOf('inferences')
const [whatever] = wordsOf('whatever')

/** What stands before a verb, past its particles. */
interface Before {
  readonly first: number
  /** Index of the token; before the sentence where only particles stand before the verb. */
  readonly at: number
  readonly token: Token | undefined
  /** Particles stand between. */
  readonly skipped: boolean
}

/**
 * The position of a verb.
 *
 * @param i the token of the verb
 * @param clause the first token of its clause
 */
export function positionOf(
  {paragraph: {tokens}, sentence: {first}}: Passage,
  i: number,
  clause: number,
  {prefix, suffix}: ReportingReading
): Position {
  const before = beforeVerb(tokens, first, i)
  const {token, skipped} = before
  const traits = token?.traits ?? 0
  const previous = i > first ? tokens[i - 1] : undefined
  const prefixed = prefix !== ''
  const head = i === clause || prefixed || skipped || opensClauseAfter(token)
  return {
    clause,
    head,
    joined: head && (i === first || prefixed || joins(before)),
    opening: i <= first + 1 || (head && i <= first + OPENING_WORDS),
    afterSubject: skipped && isQad(tokens[i - 1].word!.fold),
    // «ما تقوله المصادر»: before a verb with its object «ما» does not deny.
    relative: (traits & (RELATIVE | CONJUNCTION)) === RELATIVE || (suffix !== '' && previous?.word?.fold === whatever),
    noun: !prefixed && !skipped && (traits & PREPOSITION) !== 0,
    negated: previous !== undefined && (previous.traits & NEGATION) !== 0,
    inferred: token?.word !== undefined && inferences.has(token.word.fold),
    conditional: (traits & CONDITIONAL) !== 0
  }
}

function beforeVerb(tokens: readonly Token[], first: number, i: number): Before {
  let at = i - 1
  while (at >= first && (tokens[at].traits & PARTICLE) !== 0) at--
  return {first, at, token: at < first ? undefined : tokens[at], skipped: at < i - 1}
}

/** Nothing, a mark, «وفي الأثناء», «أمس»: what stands before a verb that opens its clause. */
function opensClauseAfter(token: Token | undefined): boolean {
  return token === undefined || token.kind !== TokenKind.word || (token.traits & OPENS_CLAUSE) !== 0
}

/** «كما أكد»، «و أكد» at the head of the sentence, «لكنها أكدت» anywhere go on with its speaker. */
function joins({first, at, token}: Before): boolean {
  if (token?.word === undefined) return false
  const {fold} = token.word
  return (at === first && resumptive.has(fold)) || butPronouns.has(fold)
}

/** Where the report can begin at the earliest: after the subject that follows the verb, else after the verb. */
export function endsPhrase(source: SourcePhrase | undefined, verb: number): number {
  return source === undefined || source.first < verb ? verb + 1 : source.last
}
