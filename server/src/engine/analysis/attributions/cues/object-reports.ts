import {isFuture} from '../../../arabic/affixes.ts'
import {TokenKind} from '../../../document/tokens.ts'
import {Tag, tags} from '../../../lexicon/verb-tags.ts'
import {lexicalOf} from '../lexical.ts'
import {headOf} from '../sources/source.ts'
import {opensReport} from './cue.ts'
import type {Occurrence} from './occurrence.ts'

/** Tags of verbs whose object is what was said: «رفض الوزير الاتهامات»، «توقع البنك نموا». */
const speaking = tags('evaluative', 'loaded', 'directive', 'publicAct', 'opinion')

/**
 * «رفض الوزير الاتهامات»، «أظهر التقرير انخفاضا»: with the speaker directly beside a verb that opens its clause, the
 * object is what was said. Of the verbs that tell or show, only documents and those whose office it is do so.
 */
export function reportsObject(occurrence: Occurrence): boolean {
  const {
    reading: {verb},
    position,
    speaker
  } = occurrence
  if (!verb.frame.includes('np') || !speaker || position.negated || !hasSpeakerBeside(occurrence)) return false
  return speaking.has(verb.tag) || showsObject(occurrence)
}

/** Tokens from a verb to its speaker. */
const BESIDE = 2

function hasSpeakerBeside({position, source, i}: Occurrence): boolean {
  const {first, last} = source!
  return first > i ? position.head && first - i <= BESIDE : last >= i - 1
}

/** «أظهر التقرير انخفاضا»: what a document shows, or one whose office it is. */
function showsObject(occurrence: Occurrence): boolean {
  const {
    paragraph: {tokens},
    reading: {verb},
    source,
    i
  } = occurrence
  const at = headOf(occurrence.paragraph, source!)
  const word = tokens[at].word
  const head = word === undefined ? undefined : lexicalOf(word).source
  if (head === undefined) return false
  if (verb.requireSubject !== undefined) return verb.requireSubject.some((kind) => kind === head.class)
  if (head.document) return true
  if (source!.first < i || verb.tag !== Tag.neutral || !head.role || head.number !== 'sg') return false
  // «أبرز الوزير الإجراءات», «عرض وزير الاقتصاد خطته»; «أبرز مرشحي الحزب» is an elative.
  if (head.definite || head.unique) return true
  const next = tokens[at + 1]?.word
  return next !== undefined && (next.fold.startsWith('ال') || lexicalOf(next).source !== undefined)
}

/** Words of a speaker between commas, and of one who begins a sentence that goes on. */
const SET_OFF = 4
const GOING_ON = 6

/** «وأضاف ستكون …»، «وأوضح فلان هاتفيا، …»: what goes on with a speaker may do without أن. */
export function goesOn(occurrence: Occurrence): boolean {
  const {verb} = occurrence.reading
  if (verb.continues !== true || verb.strictFrame === true) return false
  return isSetOff(occurrence) || goesOnWithout(occurrence)
}

/** «…، تضيف فلانة، …» */
function isSetOff({source, i, paragraph: {tokens}}: Occurrence): boolean {
  return (
    source?.first === i + 1 &&
    source.last - source.first <= SET_OFF &&
    i > 0 &&
    tokens[i - 1].kind === TokenKind.punctuation &&
    tokens[source.last]?.kind === TokenKind.punctuation
  )
}

/** «وأضاف ستكون …»، «وأوضح فلان هاتفيا …» */
function goesOnWithout({
  reading: {verb, form},
  position,
  complement,
  source,
  i,
  paragraph: {tokens}
}: Occurrence): boolean {
  if (form !== 'pf' || !position.joined || complement.kind !== 'none') return false
  const next = tokens[i + 1]?.word
  if (next !== undefined && isFuture(next.fold)) return true
  return source?.first === i + 1 && source.last - source.first <= GOING_ON && verb.rejectNumber !== true
}

/** An object that is his who speaks («دعمه», «رؤيتها»), or stands in the accusative («خططًا»); «معناه», «فيها» are neither. */
const ownOrAccusative = /(?:ًا|اً|ته|تها|تهم|[^اي]ه|[^اي]ها|[^اي]هم)$/

/** «وأكد دعمه لـ»، «كما أكد خططًا»: with the subject dropped, an object that is his or in the accusative is what he said. */
export function affirmsOwn({
  reading: {verb, form},
  position,
  complement,
  source,
  i,
  paragraph: {tokens}
}: Occurrence): boolean {
  if (form !== 'pf' || !position.joined || position.negated || source !== undefined || opensReport(complement))
    return false
  if (!verb.frame.some((frame) => frame.startsWith('np')) || !verb.requires.some(({subject}) => subject === true))
    return false
  const next = tokens[i + 1]?.word
  return next !== undefined && ownOrAccusative.test(next.text) && !lexicalOf(next).preposition
}
