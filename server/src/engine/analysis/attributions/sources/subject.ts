import type {Paragraph} from '../../../document/paragraph.ts'
import type {Sentence} from '../../../document/sentences.ts'
import {TokenKind} from '../../../document/tokens.ts'
import type {Complement, QuoteIndex} from '../cues/complement.ts'
import type {Position} from '../cues/position.ts'
import {COMPLEMENTISER, lexicalOf} from '../lexical.ts'
import {
  endOfSubject,
  isSpeaker,
  isTopic,
  type SourcePhrase,
  sourceAfter,
  sourceBefore,
  speakerBefore
} from './source.ts'

/**
 * The subject of a verb. Arabic puts it after the verb that opens a clause («قال الوزير») and before the verb of a
 * nominal clause («الوزير قال»، «كان الوزير قد قال»); it may be dropped where و joins the verb to what was said before.
 *
 * @param takesObject the verb has somebody or something between its subject and what it says («وصف الوزير القرار بـ»)
 * @param hasPronoun its object is written onto it
 */
export function subjectOf(
  paragraph: Paragraph,
  sentence: Sentence,
  quotes: QuoteIndex,
  i: number,
  position: Position,
  complement: Complement,
  prepositions: ReadonlySet<string>,
  takesObject: boolean,
  hasPronoun: boolean
): SourcePhrase | undefined {
  const {tokens} = paragraph
  const end = complement.at > i ? complement.at : sentence.last
  const after = sourceAfter(paragraph, quotes, i + 1, end, prepositions)
  const spoken = after !== undefined && isSpeaker(paragraph, after)
  // «خطوة وصفها مختصون بأنها»: the pronoun is the object, and the noun before the verb is what it stands for.
  if (spoken && after.first === i + 1 && hasPronoun)
    return {first: after.first, last: Math.max(after.first + 1, endOfSubject(paragraph, after))}
  // «وكان ترامب وصف كيم بأنه»: what follows the verb of a nominal clause is its object.
  if (!position.joined && (!position.head || isTopic(tokens[position.clause]))) {
    const before = sourceBefore(paragraph, quotes, position.clause, i)
    if (before !== undefined && (!position.head || before.first <= position.clause + 2) && isSpeaker(paragraph, before))
      return before
  }
  if (spoken)
    return complement.kind === 'none' ||
      (takesObject && (complement.kind === 'preposition' || complement.kind === 'quote'))
      ? {first: after.first, last: Math.max(after.first + 1, endOfSubject(paragraph, after))}
      : appositions(paragraph, quotes, after, end, complement)
  const plausible =
    after !== undefined &&
    (complement.kind !== 'none' || position.joined) &&
    !(complement.kind === 'none' && (isObject(paragraph, after) || isFuture(paragraph, after)))
      ? after
      : undefined
  if (plausible !== undefined && (position.joined || (position.head && plausible.first === i + 1)))
    return appositions(paragraph, quotes, plausible, end, complement)
  if (position.relative) return speakerBefore(paragraph, quotes, sentence.first, i) ?? plausible
  if (position.joined) return i > sentence.first + 1 ? mainSubject(paragraph, quotes, sentence, i) : undefined
  const before = sourceBefore(paragraph, quotes, position.clause, i)
  return before !== undefined && (plausible === undefined || isSpeaker(paragraph, before)) ? before : plausible
}

/** «أجرت كوريا تجارب … وهددت بأن»: a verb that و joins in mid-sentence goes on with the subject of the sentence. */
function mainSubject(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  sentence: Sentence,
  i: number
): SourcePhrase | undefined {
  // Whoever stands in what is reported is not the one who reports.
  let to = sentence.first
  while (to < i && (paragraph.tokens[to].traits & COMPLEMENTISER) === 0) to++
  const before = sourceBefore(paragraph, quotes, sentence.first, to)
  return before !== undefined && isSpeaker(paragraph, before) ? before : undefined
}

/** «وأكد دعمه»، «كما أكد خططا»: with the subject dropped, what follows the verb is what he affirmed. */
function isObject({tokens}: Paragraph, {first}: SourcePhrase): boolean {
  const {word} = tokens[first]
  return word !== undefined && /(?:ا|اً|ًا|ته|تها|تهم|ه|ها|هم)$/.test(word.text) && !word.fold.startsWith('ال')
}

/** «وأضاف ستكون …»: what he said, and no subject. */
function isFuture({tokens}: Paragraph, {first}: SourcePhrase): boolean {
  return /^س[يتن]...?/.test(tokens[first].word?.fold ?? '')
}

/** Words of an apposition at most. */
const LONGEST = 12

/** «قال أستاذ الآثار، رئيس القسم، ماركو روسي إن»: the phrases that tell more of the speaker, up to what he said. */
function appositions(
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
    if (
      next === undefined ||
      next.first !== last + 1 ||
      next.last - next.first > LONGEST ||
      !isSpeaker(paragraph, next)
    )
      break
    if (
      tokens[next.first].word !== undefined &&
      lexicalOf(tokens[next.first].word!).verbs.some(({form}) => form === 'pf' || form === 'impf')
    )
      break
    last = next.last
  }
  return last === phrase.last ? phrase : {first: phrase.first, last}
}
