import {TokenKind} from '../../../document/tokens.ts'
import {endsPhrase} from '../cues/position.ts'
import type {Occurrence} from '../cues/verb-cues.ts'
import {lexicalOf} from '../lexical.ts'
import {headOf} from './source.ts'

/** What kind of speaker a source phrase has at its head; `unknown` for a noun that is in no list. */
type Speaker = 'person' | 'body' | 'document' | 'place' | 'nobody' | 'unknown'

function speakerOf({paragraph, source}: Occurrence): Speaker {
  const at = headOf(paragraph, source!)
  const token = paragraph.tokens[at]
  if (token?.word === undefined) return token?.kind === TokenKind.latin ? 'person' : 'unknown'
  const {source: reading, name} = lexicalOf(token.word)
  if (reading === undefined) return name === undefined ? 'unknown' : 'person'
  const {class: of} = reading
  return of === 'person' || of === 'document' || of === 'place'
    ? of
    : of === 'anonymous' || of === 'modifier'
      ? 'nobody'
      : 'body'
}

/** Between the subject and the verb after it: «الوزير أيضا يطالب». */
const BESIDE = 1

/**
 * Whether a form that may tell of a habit or a state does so here. The imperfect after its subject («تركيا تعترف
 * بالاتفاق», «الحزب يطالب بالحصة») reports only words that follow, or what a person says; before an unknown noun
 * («تنصح المستخدم ب…», «تظهر الصور») only words that follow.
 */
export function isHabit(occurrence: Occurrence): boolean {
  const {
    reading: {form, verb},
    source,
    complement,
    i,
    position
  } = occurrence
  if (form !== 'impf' || source === undefined || verb.tag === 'P') return false
  const speaker = speakerOf(occurrence)
  const words =
    complement.kind === 'complementiser' ||
    complement.kind === 'colon' ||
    complement.kind === 'saying' ||
    (complement.kind === 'quote' && verb.frame.includes('quote'))
  if (source.first < i) {
    const away = i - source.last
    if (words)
      return (
        'OLFC'.includes(verb.tag) &&
        (speaker === 'unknown' || speaker === 'place' || (speaker === 'body' && away > BESIDE))
      )
    return away > BESIDE || speaker === 'place' || speaker === 'unknown' || speaker === 'nobody'
  }
  if (speaker === 'unknown' && !position.joined) return !words || 'LFCE'.includes(verb.tag)
  return speaker === 'document' && complement.kind === 'none' && isPicture(occurrence)
}

/** «تظهر الصور حريقا»: seen, not said. */
function isPicture({paragraph, source}: Occurrence): boolean {
  const {word} = paragraph.tokens[headOf(paragraph, source!)]
  return word !== undefined && /^(?:صور|مقطع|فيديو|لقطات)$/.test(lexicalOf(word).source?.entry.noun ?? '')
}

/** «ينصح بشرب الماء»، «ويطلب من الزائر»: with nobody before or after it, an imperfect that bids is advice of nobody's. */
export function isAdvice({
  reading: {form, verb, person},
  source,
  complement,
  speaker,
  paragraph: {tokens}
}: Occurrence): boolean {
  if (form !== 'impf' || verb.tag !== 'C' || complement.kind !== 'preposition' || person !== '3ms') return false
  return source === undefined || (!speaker && /^[وف]?ال/.test(tokens[source.first].word?.fold ?? ''))
}

/** «بعد أن رفض»، «لما رفض»، «أو نفى»: what serves to date or to offer a choice is not reported here, unless words follow. */
export function isSubordinate({
  paragraph: {tokens},
  i,
  reading: {form, prefix},
  complement,
  speaker,
  source
}: Occurrence): boolean {
  if (complement.kind === 'complementiser' && (speaker || source === undefined)) return false
  return prefix === '' && form === 'pf' && i > 0 && /^(?:ان|او|لما)$/.test(tokens[i - 1].word?.fold ?? '')
}

/** «أطلقت عليها اسم», «يسمى»: after the noun it names, a verb of naming is only ever about it. */
export function isAboutSubject({reading: {verb}, source, i}: Occurrence): boolean {
  return verb.tag === 'D' && source !== undefined && source.first < i
}

/** Words between a subject and the quotation that is its report, where the verb has an object of its own. */
const OWN_QUOTE = 1

/**
 * Whether the quotation after a verb of publishing or showing is a name in its object: «نشر صورا لفندق "القصر الذهبي
 * الكبير"».
 */
export function quotesName({reading: {verb}, source, complement, i}: Occurrence): boolean {
  if (complement.kind !== 'quote' || complement.before !== undefined || (verb.tag !== 'N' && verb.tag !== 'F'))
    return false
  const speaks = verb.frame.some((frame) => /^(?:quote|colon|inna|saying|(?:.*\+)?anna)$/.test(frame))
  if (
    speaks &&
    (!verb.frame.includes('np') ||
      verb.frame.some((frame) => frame === 'quote' || frame === 'colon' || frame === 'inna'))
  )
    return false
  return complement.at - endsPhrase(source, i) > OWN_QUOTE
}
