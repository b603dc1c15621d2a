import {conjoined} from '../../../arabic/affixes.ts'
import {perWord} from '../../../arabic/vocabulary.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {wordsOf} from '../../../lexicon/attribution-words.ts'
import {
  ATTACHED,
  COMPLEMENTISER,
  CONJUNCTION,
  DEMONSTRATIVE,
  MARKER,
  PARTICLE,
  PREPOSITION,
  RELATIVE,
  SAYING,
  SOURCE,
  TIME,
  VERB
} from '../lexical.ts'
import type {QuoteIndex} from '../passage.ts'
import {endOfPhrase} from './phrase-end.ts'
import {beginsSourceName, type SourcePhrase} from './source.ts'
import {sourceAfter} from './source-after.ts'

/** Tokens between a noun that opens a clause and its verb, at most. */
const OPENER_REACH = 6
/** Tokens at the head of a clause among which «كان» or «أما» stands: «وقبل ذلك كان». */
const TOPIC_REACH = 2

/** What a noun that opens a clause is not. */
const NO_PLAIN_NOUN =
  VERB | PREPOSITION | PARTICLE | CONJUNCTION | RELATIVE | TIME | COMPLEMENTISER | SAYING | MARKER | DEMONSTRATIVE

/**
 * The subject that stands before a verb: what follows «كان» or «أما» («وكان الوزير … قال»، «أما المحامي، فقد رأى»), else
 * the first noun of the clause that can speak, else the noun that opens it («التنسيقية دعت»).
 *
 * @param from the first token of the clause
 * @param verb the token of the verb
 */
export function sourceBefore(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  from: number,
  verb: number
): SourcePhrase | undefined {
  const stretch = {paragraph, quotes, from, verb}
  let opener: SourcePhrase | undefined
  for (let i = from; i < verb; i++) {
    const subject = subjectAfterTopic(stretch, i) ?? speakerAt(stretch, i)
    if (subject !== undefined) return subject
    opener ??= openerAt(stretch, i)
  }
  return opener !== undefined && verb - opener.last <= OPENER_REACH ? opener : undefined
}

/** The words of a clause before its verb. */
interface Stretch {
  readonly paragraph: Paragraph
  readonly quotes: QuoteIndex
  readonly from: number
  readonly verb: number
}

/** «وكان الوزير … قال»، «أما المحامي، فقد رأى» */
function subjectAfterTopic({paragraph, quotes, from, verb}: Stretch, i: number): SourcePhrase | undefined {
  if (i > from + TOPIC_REACH || i + 1 >= verb || !isTopic(paragraph.tokens[i])) return undefined
  return sourceAfter(paragraph, quotes, i + 1, verb)
}

/** «الوزارة … قالت»: one who can speak, whom no preposition governs. */
function speakerAt(stretch: Stretch, i: number): SourcePhrase | undefined {
  const {paragraph, quotes, verb} = stretch
  const {tokens} = paragraph
  if (tokens[i].kind !== TokenKind.word || isGoverned(stretch, i)) return undefined
  if ((tokens[i].traits & SOURCE) === 0 && !beginsSourceName(tokens, i)) return undefined
  const last = endOfPhrase(paragraph, quotes, i, verb)
  return last > i ? {first: i, last} : undefined
}

/** «"الوطن" كتبت», «CNN قالت», «التنسيقية دعت»: what opens the clause, whoever it is. */
function openerAt(stretch: Stretch, i: number): SourcePhrase | undefined {
  const {paragraph, quotes, from, verb} = stretch
  const {kind, traits} = paragraph.tokens[i]
  if (kind === TokenKind.latin || (kind === TokenKind.quote && i === from))
    return {first: i, last: Math.min(verb, (quotes.closers.get(i) ?? i) + 1)}
  if (kind !== TokenKind.word || (traits & NO_PLAIN_NOUN) !== 0) return undefined
  if (isGoverned(stretch, i) || !beginsClause(stretch, i)) return undefined
  return {first: i, last: Math.max(i + 1, endOfPhrase(paragraph, quotes, i, verb))}
}

/** «بالوزارة», «في الوزارة». */
function isGoverned({paragraph: {tokens}, from}: Stretch, i: number): boolean {
  return (tokens[i].traits & ATTACHED) !== 0 || (i > from && (tokens[i - 1].traits & PREPOSITION) !== 0)
}

function beginsClause({paragraph: {tokens}, from}: Stretch, i: number): boolean {
  return i === from || (tokens[i - 1].traits & (CONJUNCTION | COMPLEMENTISER)) !== 0
}

const topics = conjoined(wordsOf('topics'))
const isTopicWord = perWord((word) => topics.has(word.fold), false)

/** Whether a word puts the subject before its verb: كان، أما، لكن، إن. */
export function isTopic({word}: Token): boolean {
  return word !== undefined && isTopicWord(word)
}

/** The last one who can speak before a token, whatever governs him: «مع المتحدث باسم الوزارة، الذي أفاد». */
export function speakerBefore(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  from: number,
  verb: number
): SourcePhrase | undefined {
  const {tokens} = paragraph
  let found: SourcePhrase | undefined
  for (let i = from; i < verb; i++) {
    if ((tokens[i].traits & SOURCE) === 0) continue
    const last = Math.max(endOfPhrase(paragraph, quotes, i, verb), i + 1)
    found = {first: i, last}
    i = last
  }
  return found
}
