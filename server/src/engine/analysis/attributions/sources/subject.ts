import {isFuture} from '../../../arabic/affixes.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {TokenKind} from '../../../document/tokens.ts'
import type {Complement} from '../cues/cue.ts'
import type {VerbPlace} from '../cues/occurrence.ts'
import {takesObject} from '../cues/passives.ts'
import {COMPLEMENTISER, lexicalOf} from '../lexical.ts'
import type {QuoteIndex} from '../passage.ts'
import {endOfSubject} from './phrase-end.ts'
import {isSpeaker, type SourcePhrase} from './source.ts'
import {sourceAfter} from './source-after.ts'
import {isTopic, sourceBefore, speakerBefore} from './source-before.ts'

/** What stands after a verb and may be its subject. */
interface Follower {
  readonly phrase: SourcePhrase | undefined
  /** It is one who can speak. */
  readonly speaks: boolean
  /** Where the report opens, or the sentence ends. */
  readonly end: number
}

/** One place where a subject may stand: the phrase, `null` where there is surely none, `undefined` where another may tell. */
type Lookup = (place: VerbPlace, complement: Complement, after: Follower) => SourcePhrase | null | undefined

/** In the order in which they decide. */
const lookups: readonly Lookup[] = [
  directlyAfterPronoun,
  beforeNominalVerb,
  speakerAfter,
  nounAfter,
  ofRelativeClause,
  ofWholeSentence,
  beforeVerb
]

/**
 * The subject of a verb. Arabic puts it after the verb that opens a clause («قال الوزير») and before the verb of a
 * nominal clause («الوزير قال»، «كان الوزير قد قال»); it may be dropped where و joins the verb to what was said before.
 *
 * @param prepositions those that the verb takes, folded
 */
export function subjectOf(
  place: VerbPlace,
  complement: Complement,
  prepositions: ReadonlySet<string>
): SourcePhrase | undefined {
  const {paragraph, sentence, quotes, i} = place
  const end = complement.at > i ? complement.at : sentence.last
  const phrase = sourceAfter(paragraph, quotes, i + 1, end, prepositions)
  const after: Follower = {phrase, speaks: phrase !== undefined && isSpeaker(paragraph, phrase), end}
  for (const lookup of lookups) {
    const found = lookup(place, complement, after)
    if (found !== undefined) return found ?? undefined
  }
  return undefined
}

/** «خطوة وصفها مختصون بأنها»: the pronoun is the object, and the noun before the verb is what it stands for. */
function directlyAfterPronoun(
  {paragraph, reading, i}: VerbPlace,
  _: Complement,
  {phrase, speaks}: Follower
): SourcePhrase | undefined {
  return speaks && phrase?.first === i + 1 && reading.suffix !== '' ? bareSubject(paragraph, phrase) : undefined
}

/** A subject after which its object may stand at once. */
function bareSubject(paragraph: Paragraph, phrase: SourcePhrase): SourcePhrase {
  return {first: phrase.first, last: Math.max(phrase.first + 1, endOfSubject(paragraph, phrase))}
}

/** Tokens at the head of a clause in which the subject of its verb begins: «وكان ترامب وصف». */
const TOPIC_REACH = 2

/** «وكان ترامب وصف كيم بأنه»: what follows the verb of a nominal clause is its object. */
function beforeNominalVerb({paragraph, quotes, position, i}: VerbPlace): SourcePhrase | undefined {
  const {joined, head, clause} = position
  if (joined || (head && !isTopic(paragraph.tokens[clause]))) return undefined
  const before = sourceBefore(paragraph, quotes, clause, i)
  if (before === undefined || (head && before.first > clause + TOPIC_REACH)) return undefined
  return isSpeaker(paragraph, before) ? before : undefined
}

/** «قال الوزير إن», «رفض الوزير الاتهامات» */
function speakerAfter(
  {paragraph, quotes, reading}: VerbPlace,
  complement: Complement,
  {phrase, speaks, end}: Follower
): SourcePhrase | undefined {
  if (phrase === undefined || !speaks) return undefined
  const {kind} = complement
  const hasObject = kind === 'none' || (takesObject(reading.verb) && (kind === 'preposition' || kind === 'quote'))
  return hasObject ? bareSubject(paragraph, phrase) : withAppositions(paragraph, quotes, phrase, end, complement)
}

/** «أفادت التنسيقية بأن»: a noun that is in no list, directly after the verb or joined to what went before. */
function nounAfter(place: VerbPlace, complement: Complement, after: Follower): SourcePhrase | undefined {
  const {paragraph, quotes, position, i} = place
  const noun = plausible(place, complement, after)
  if (noun === undefined || !(position.joined || (position.head && noun.first === i + 1))) return undefined
  return withAppositions(paragraph, quotes, noun, after.end, complement)
}

/** What stands after the verb, where it is not what was said. */
function plausible({paragraph, position}: VerbPlace, {kind}: Complement, {phrase}: Follower): SourcePhrase | undefined {
  if (phrase === undefined || kind !== 'none') return phrase
  return position.joined && !isObject(paragraph, phrase) && !opensFuture(paragraph, phrase) ? phrase : undefined
}

/** «المتحدث باسم الوزارة، الذي أفاد بأن» */
function ofRelativeClause(place: VerbPlace, complement: Complement, after: Follower): SourcePhrase | null | undefined {
  const {paragraph, sentence, quotes, position, i} = place
  if (!position.relative) return undefined
  return speakerBefore(paragraph, quotes, sentence.first, i) ?? plausible(place, complement, after) ?? null
}

/** «أجرت كوريا تجارب … وهددت بأن»: a verb that و joins in mid-sentence goes on with the subject of the sentence. */
function ofWholeSentence({paragraph, sentence, quotes, position, i}: VerbPlace): SourcePhrase | null | undefined {
  if (!position.joined) return undefined
  if (i <= sentence.first + 1) return null
  // Whoever stands in what is reported is not the one who reports.
  let to = sentence.first
  while (to < i && (paragraph.tokens[to].traits & COMPLEMENTISER) === 0) to++
  const before = sourceBefore(paragraph, quotes, sentence.first, to)
  return before !== undefined && isSpeaker(paragraph, before) ? before : null
}

/** «التنسيقية دعت»: the noun that opens the clause, or else what follows the verb. */
function beforeVerb(place: VerbPlace, complement: Complement, after: Follower): SourcePhrase | undefined {
  const {paragraph, quotes, position, i} = place
  const noun = plausible(place, complement, after)
  const before = sourceBefore(paragraph, quotes, position.clause, i)
  return before !== undefined && (noun === undefined || isSpeaker(paragraph, before)) ? before : noun
}

/** What an object in the accusative, or with a pronoun, ends in. */
const objectEnding = /(?:ا|اً|ًا|ه|ها|هم)$/

/** «وأكد دعمه»، «كما أكد خططا»: with the subject dropped, what follows the verb is what he affirmed. */
function isObject({tokens}: Paragraph, {first}: SourcePhrase): boolean {
  const {word} = tokens[first]
  return word !== undefined && objectEnding.test(word.text) && !word.fold.startsWith('ال')
}

/** «وأضاف ستكون …»: what he said, and no subject. */
function opensFuture({tokens}: Paragraph, {first}: SourcePhrase): boolean {
  const {word} = tokens[first]
  return word !== undefined && isFuture(word.fold)
}

/** Tokens of an apposition at most. */
const APPOSITION_LENGTH = 12

/** «قال أستاذ الآثار، رئيس القسم، ماركو روسي إن»: the phrases that tell more of the speaker, up to what he said. */
function withAppositions(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  phrase: SourcePhrase,
  end: number,
  {kind}: Complement
): SourcePhrase {
  if (kind === 'none' || kind === 'preposition') return phrase
  const {tokens} = paragraph
  let {last} = phrase
  while (last + 1 < end && tokens[last].kind === TokenKind.punctuation) {
    const next = sourceAfter(paragraph, quotes, last + 1, end)
    if (next?.first !== last + 1 || !isApposition(paragraph, next)) break
    last = next.last
  }
  return last === phrase.last ? phrase : {first: phrase.first, last}
}

/** «رئيس القسم»: short, one who can speak, and no verb. */
function isApposition(paragraph: Paragraph, phrase: SourcePhrase): boolean {
  if (phrase.last - phrase.first > APPOSITION_LENGTH || !isSpeaker(paragraph, phrase)) return false
  const {word} = paragraph.tokens[phrase.first]
  return word === undefined || !lexicalOf(word).verbs.some(({form}) => form === 'pf' || form === 'impf')
}
