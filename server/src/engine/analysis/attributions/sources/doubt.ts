import {hasArticle} from '../../../arabic/affixes.ts'
import {TokenKind} from '../../../document/tokens.ts'
import {setOf} from '../../../lexicon/attribution-words.ts'
import type {SourceClass} from '../../../lexicon/sources.ts'
import {Tag, tags} from '../../../lexicon/verb-tags.ts'
import {opensReport} from '../cues/cue.ts'
import type {Occurrence} from '../cues/occurrence.ts'
import {endsPhrase} from '../cues/position.ts'
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
  return speakerClasses[reading.class]
}

const speakerClasses: Readonly<Record<SourceClass, Speaker>> = {
  person: 'person',
  document: 'document',
  place: 'place',
  anonymous: 'nobody',
  modifier: 'nobody',
  institution: 'body',
  media: 'body'
}

/** Between the subject and the verb after it: «الوزير أيضا يطالب». */
const BESIDE = 1
/** Tags of verbs that, with an unknown subject before them, tell what it is like: «الخطة تكشف أن». */
const describing = tags('opinion', 'loaded', 'factive', 'directive')
/** The same with the subject after them: «تنصح المستخدم بأن». */
const describingFirst = tags('loaded', 'factive', 'directive', 'evaluative')

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
  if (form !== 'impf' || source === undefined || verb.tag === Tag.publicAct) return false
  const speaker = speakerOf(occurrence)
  if (source.first < i) return isHabitOf(speaker, i - source.last, occurrence)
  if (speaker === 'unknown' && !position.joined) return !wordsFollow(occurrence) || describingFirst.has(verb.tag)
  return speaker === 'document' && complement.kind === 'none' && isPicture(occurrence)
}

/** «تركيا تعترف بالاتفاق»: of the subject before it, so many tokens away. */
function isHabitOf(speaker: Speaker, away: number, occurrence: Occurrence): boolean {
  if (!wordsFollow(occurrence))
    return away > BESIDE || speaker === 'place' || speaker === 'unknown' || speaker === 'nobody'
  if (!describing.has(occurrence.reading.verb.tag)) return false
  return speaker === 'unknown' || speaker === 'place' || (speaker === 'body' && away > BESIDE)
}

/** Whether what is said follows in so many words; a quotation may be a name. */
function wordsFollow({complement, reading: {verb}}: Occurrence): boolean {
  return opensReport(complement) && (complement.kind !== 'quote' || verb.frame.includes('quote'))
}

const pictures = setOf('pictures')

/** «تظهر الصور حريقا»: seen, not said. */
function isPicture({paragraph, source}: Occurrence): boolean {
  const {word} = paragraph.tokens[headOf(paragraph, source!)]
  return word !== undefined && pictures.has(lexicalOf(word).source?.entry.noun ?? '')
}

/** «ينصح بشرب الماء»، «ويطلب من الزائر»: with nobody before or after it, an imperfect that bids is advice of nobody's. */
export function isAdvice({
  reading: {form, verb, person},
  source,
  complement,
  speaker,
  paragraph: {tokens}
}: Occurrence): boolean {
  if (form !== 'impf' || verb.tag !== Tag.directive || complement.kind !== 'preposition' || person !== '3ms')
    return false
  return source === undefined || (!speaker && hasArticle(tokens[source.first].word?.fold ?? ''))
}

const subordinating = setOf('subordinating')

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
  return prefix === '' && form === 'pf' && i > 0 && subordinating.has(tokens[i - 1].word?.fold ?? '')
}

/** «أطلقت عليها اسم», «يسمى»: after the noun it names, a verb of naming is only ever about it. */
export function isAboutSubject({reading: {verb}, source, i}: Occurrence): boolean {
  return verb.tag === Tag.naming && source !== undefined && source.first < i
}

/** Words between a subject and the quotation that is its report, where the verb has an object of its own. */
const OWN_QUOTE = 1

/**
 * Whether the quotation after a verb of publishing or showing is a name in its object: «نشر صورا لفندق "القصر الذهبي
 * الكبير"».
 */
export function quotesName({reading: {verb}, source, complement, i}: Occurrence): boolean {
  if (complement.kind !== 'quote' || complement.before !== undefined) return false
  if ((verb.tag !== Tag.neutral && verb.tag !== Tag.factive) || takesWords(verb.frame)) return false
  return complement.at - endsPhrase(source, i) > OWN_QUOTE
}

/** «قال: "…"»: whether what a verb takes is what was said, and not a thing besides. */
function takesWords(frame: readonly string[]): boolean {
  if (frame.some((complement) => /^(?:quote|colon|inna)$/.test(complement))) return true
  return !frame.includes('np') && frame.some((complement) => /^(?:saying|(?:.*\+)?anna)$/.test(complement))
}
