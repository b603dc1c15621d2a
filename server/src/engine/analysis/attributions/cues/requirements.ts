import {fold} from '../../../arabic/fold.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import type {ReportingReading, Requirement} from '../../../lexicon/reporting-verbs.ts'
import {Tag} from '../../../lexicon/verb-tags.ts'
import {lexicalOf} from '../lexical.ts'
import {isSpeaker} from '../sources/source.ts'
import {isNounOrJoined} from './another-word.ts'
import {type Complement, opensReport} from './cue.ts'
import {affirmsOwn, goesOn, reportsObject} from './object-reports.ts'
import type {Occurrence, VerbPlace} from './occurrence.ts'
import {opensSentence} from './openings.ts'
import {takesObject} from './passives.ts'
import {endsPhrase} from './position.ts'

const prepositionSets = new WeakMap<object, ReadonlySet<string>>()

/** The prepositions, folded, that may open what a verb reports. */
export function prepositionsOf({verb}: ReportingReading): ReadonlySet<string> {
  let set = prepositionSets.get(verb)
  if (set === undefined) {
    // «بأنّ» does not make ب a preposition of its own.
    const framed = verb.frame.filter((f) => !/^(?!np)[^+]+\+(?:anna|inna)$/.test(f)).flatMap((f) => f.split('+'))
    const required = verb.requires.flatMap(({prepositions}) => prepositions ?? [])
    set = new Set([...required, ...framed.filter((f) => /^[\u0600-\u06ff]+$/.test(f))].map(fold))
    prepositionSets.set(verb, set)
  }
  return set
}

/** A verb, and whether what it takes opens what was said in so many words. */
type Test = (occurrence: Occurrence, opens: boolean) => boolean

/** Whether a verb reports: nothing bars it, and one of its requirements holds, or it does so without. */
export function satisfies(occurrence: Occurrence): boolean {
  const opens = opensReport(occurrence.complement) && fits(occurrence)
  if (bars.some((bar) => bar(occurrence, opens))) return false
  return (
    occurrence.reading.verb.requires.some((requirement) => meets(requirement, occurrence, opens)) ||
    goesOn(occurrence) ||
    affirmsOwn(occurrence) ||
    opensSentence(occurrence)
  )
}

/** Between the subject and the colon or the quotation that is its report. */
const MARK_REACH = 6
/** The same after the verb that opens its clause, where only circumstances can stand between. */
const MARK_REACH_OF_HEAD = 16
/** And after the verb that opens the sentence, whose speaker may bring a long title. */
const MARK_REACH_OF_OPENING = 26

/** Whether what opens is what the verb takes, and near enough: a colon far off introduces something else. */
function fits(occurrence: Occurrence): boolean {
  const {
    reading: {verb},
    complement: {kind, at, word, before},
    source,
    i
  } = occurrence
  if ((kind === 'colon' || kind === 'quote') && at - endsPhrase(source, i) > markReach(occurrence)) return false
  if (verb.strictFrame !== true) return true
  if (kind === 'complementiser')
    return verb.frame.some((frame) => takesComplementiser(frame) || frame === word || frame === before)
  return verb.frame.some((frame) => frame.split('+').includes(kind) || frame === before)
}

function markReach({position: {opening, head}}: Occurrence): number {
  if (opening) return MARK_REACH_OF_OPENING
  return head ? MARK_REACH_OF_HEAD : MARK_REACH
}

/** «إنّ», «بأنّ», «أنْ». */
function takesComplementiser(frame: string): boolean {
  return /inna|anna|(?:^|\+)an$/.test(frame)
}

/** What keeps a verb from reporting, whatever it takes. */
const bars: readonly Test[] = [
  (occurrence) => !hasCompanion(occurrence),
  hasAnotherSubject,
  isOwnedNoun,
  isBarePassive,
  // «لم تفصح الشرطة عن …»: nothing was said.
  ({position}, opens) => position.negated && !opens,
  // «الذي يرفض …»: in a relative clause only what is said in so many words is a report.
  ({position}, opens) => position.relative && !opens,
  isAnybody,
  isFormOfAnother,
  // «مما يؤكد أن»: what the writer infers, unless a subject follows.
  ({position, source, i}) => position.inferred && (source === undefined || source.first < i),
  // «سماه», «تسمى» name a thing; they report only what somebody calls it.
  ({reading, speaker}) => reading.verb.tag === Tag.naming && !speaker,
  isAnybodysKnowledge
]

/** «أصدر … قال فيه»: whether one of the words stands after the verb without which it is another. */
export function hasCompanion({reading: {verb}, paragraph: {tokens}, i, sentence}: VerbPlace): boolean {
  const {requireFollow} = verb
  if (requireFollow === undefined) return true
  for (let j = i + 1; j < sentence.last; j++)
    if (tokens[j].word !== undefined && requireFollow.includes(tokens[j].word!.fold)) return true
  return false
}

/** «نشر الغسيل»: the verb is in this sense only with a subject of some kind. */
function hasAnotherSubject({reading: {verb}, source, speaker}: Occurrence): boolean {
  return verb.requireSubject !== undefined && source !== undefined && !speaker
}

/** «ذكرهم الطيب»: a noun and whose it is, unless somebody says it of them. */
function isOwnedNoun({reading, speaker}: Occurrence, opens: boolean): boolean {
  return reading.suffix !== '' && !opens && !speaker
}

/** «اتهمت بالعمل لصالح»: with neither accuser nor accused beside it, it is the passive. */
function isBarePassive({reading: {verb, suffix}, source, complement, i}: Occurrence): boolean {
  return (
    verb.passiveClaim !== undefined &&
    source === undefined &&
    suffix === '' &&
    complement.kind === 'preposition' &&
    complement.at === i + 1
  )
}

/** «قال أي شخص»، «يعلم الجميع»: a subject that is nobody in particular. */
function isAnybody({paragraph: {tokens}, source}: Occurrence): boolean {
  const word = source === undefined ? undefined : tokens[source.first].word
  if (word === undefined || !lexicalOf(word).anybody) return false
  // «أحد السكان» is one of them, «أحد» alone is nobody; «أي»، «الجميع» are anybody whatever follows.
  return source!.last - source!.first < 2 || !lexicalOf(word).quantifier
}

/** «يُعتبر» is no more than "is", «يبلغ» is of بلغ too: such a form reports only with what opens a report. */
function isFormOfAnother({reading: {verb, form, person}}: Occurrence, opens: boolean): boolean {
  if (opens) return false
  const isCopula = verb.copula?.includes(form) === true && (person === '3ms' || person === '3fs')
  return isCopula || verb.opens?.includes(form) === true
}

/** Who knows, thinks or shows in the imperfect is mostly anybody: «يعرف الجميع أن». */
function isAnybodysKnowledge(
  {reading: {verb, form}, position, complement, source, speaker, i}: Occurrence,
  opens: boolean
): boolean {
  if ((verb.tag !== Tag.opinion && verb.tag !== Tag.factive) || form === 'pf' || speaker || verb.impersonal === true)
    return false
  if (!opens) return true
  const hasSubjectBeside = position.head && source?.first === i + 1
  return !hasSubjectBeside && !(position.joined && complement.at === i + 1)
}

/** Whether a requirement of server/data/reporting-verbs.yaml holds. */
function meets(requirement: Requirement, occurrence: Occurrence, opens: boolean): boolean {
  if (requirement.words !== undefined) return hasItsNoun(requirement, requirement.words, occurrence, opens)
  if (requirement.prepositions !== undefined) return hasItsPreposition(requirement, occurrence, opens)
  if (requirement.complement === 'window') return opens || reportsObject(occurrence)
  if (requirement.complement === 'adjacent') return (opens && isAdjacent(occurrence)) || reportsObject(occurrence)
  if (requirement.subject === true) return opens || hasItsSubject(occurrence)
  return (requirement.document === true || requirement.source === true) && occurrence.speaker
}

/** Tokens of the phrases that tell more of a speaker, before the noun a verb needs: «ألقى فلان، رئيس القسم، الضوء». */
const APPOSED = 14
/** The same where the verb does not open the sentence: its object alone. */
const OBJECT = 4

/** «أدلى بتصريح»، «ألقى الضوء على»: with the noun, and the preposition, that make a report of the verb. */
function hasItsNoun(
  requirement: Requirement,
  nouns: readonly string[],
  {paragraph, i, source, position, complement, speaker}: Occurrence,
  opens: boolean
): boolean {
  const end = endsPhrase(source, i) + (position.opening ? APPOSED : OBJECT)
  if (!hasNounNear(paragraph.tokens, i, end, nouns)) return false
  return requirement.prepositions === undefined
    ? speaker || position.joined || opens
    : takes(requirement.prepositions, complement)
}

/** Tokens after the verb in which its noun is looked for at least. */
const NOUN_REACH = 7

function hasNounNear(tokens: readonly Token[], i: number, end: number, nouns: readonly string[]): boolean {
  for (let k = i + 1; k < Math.min(tokens.length, Math.max(i + NOUN_REACH, end)); k++) {
    const {word} = tokens[k]
    if (word !== undefined && nouns.some((noun) => isNounOrJoined(word.fold, noun, 'بو'))) return true
  }
  return false
}

/** «دعا إلى»، «جاء في البيان»، «علم من مصادر»: with the preposition, and what must stand after it. */
function hasItsPreposition(requirement: Requirement, occurrence: Occurrence, opens: boolean): boolean {
  const {paragraph, complement, reading} = occurrence
  const prepositions = requirement.prepositions!
  if (requirement.complement !== undefined)
    return opens && complement.word !== undefined && prepositions.includes(complement.word)
  if (!takes(prepositions, complement))
    return opens && requirement.document !== true && reading.verb.strictFrame !== true
  if (requirement.document === true) return hasDocumentNear(paragraph.tokens, complement.at)
  if (requirement.source === true) return hasCitedSource(occurrence)
  return opens || isNearPreposition(occurrence)
}

function takes(prepositions: readonly string[], {word, before}: Complement): boolean {
  return (word !== undefined && prepositions.includes(word)) || (before !== undefined && prepositions.includes(before))
}

/** Tokens from a preposition to the document it governs. */
const DOCUMENT_REACH = 4

function hasDocumentNear(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at, at + DOCUMENT_REACH)
    .some(({word}) => word !== undefined && lexicalOf(word).source?.document === true)
}

/** Tokens after a preposition in which the one it cites is looked for. */
const CITED_REACH = 4

/** «علم المراسل من مصادر»: the one who tells it, or the one it was heard from, can speak. */
function hasCitedSource({paragraph, position, complement, source, speaker, i}: Occurrence): boolean {
  return (
    speaker ||
    (position.joined && source !== undefined && source.first === i + 1) ||
    isSpeaker(paragraph, {first: complement.at + 1, last: complement.at + 1 + CITED_REACH})
  )
}

/** «دعا الوزير الأطراف إلى»: who is called upon stands between. */
function isNearPreposition(occurrence: Occurrence): boolean {
  const {paragraph, i, position, complement, source, speaker} = occurrence
  if (wordsBetween(paragraph.tokens, endsPhrase(source, i), complement.at) > prepositionReach(occurrence)) return false
  if (speaker) return true
  return source === undefined ? position.joined : source.first === i + 1 && position.head
}

/** Words from the subject to the preposition of what is reported, at most. */
function prepositionReach({reading: {verb}, position, speaker}: Occurrence): number {
  if (!speaker) return 2
  if (!takesObject(verb)) return 4
  return position.opening ? 14 : 8
}

/** Words directly after the subject, at most, for a verb whose commoner sense is another (C!). */
const ADJACENT = 3

/** «كتب الوزير أن»: what is said follows at once, or after the one who said it. */
function isAdjacent(occurrence: Occurrence): boolean {
  const {paragraph, i, reading, position, complement, source, speaker} = occurrence
  if (wordsBetween(paragraph.tokens, endsPhrase(source, i), complement.at) <= ADJACENT) return true
  if (source === undefined || source.first < i) return false
  return speaker || (reading.verb.continues === true && position.joined && source.first === i + 1)
}

/** «قال الوزير»: the one who said it at the head of a clause, or nobody beside what it takes. */
function hasItsSubject({position, complement, source, speaker, i}: Occurrence): boolean {
  if (speaker && (position.head || position.clause < i)) return true
  return complement.kind === 'preposition' && source === undefined && position.head
}

/** Words from one token to another, but for those that say when and the brackets and commas between. */
function wordsBetween(tokens: readonly Token[], from: number, to: number): number {
  let words = 0
  for (let j = from; j < to; j++)
    if (tokens[j].kind <= TokenKind.latin && !(tokens[j].word !== undefined && lexicalOf(tokens[j].word!).time)) words++
  return words
}
