import type {Attribution} from '../../../analysis/attributions/attributions.ts'
import {opensReport} from '../../../analysis/attributions/cues/cue.ts'
import {lexicalOf, QUANTIFIER} from '../../../analysis/attributions/lexical.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import type {ReportingVerb} from '../../../lexicon/reporting-verbs.ts'
import {contextWords} from '../../../lexicon/sourcing-context.ts'
import type {Severity} from '../../../rule/rule.ts'
import {tellsSomeone, type VaguePhrase} from './phrase.ts'

/** How much a vague source weighs: information where a desk would ask who it is; a hint where it may let it pass; nothing where nobody is cited. */
export type Weight = Extract<Severity, 'information' | 'hint'> | undefined

/** The weight of a vague source that stands in its sentence. */
export function weightOf(attribution: Attribution, phrase: VaguePhrase): Weight {
  const reason = REASONS.find(({holds}) => holds(attribution, phrase))
  if (reason !== undefined) return reason.weight
  // «دعا المواطنين», «عند استقبال المسافرين قائلا»: they are the object, and tell nothing.
  if (!standsAsSubject(attribution)) return undefined
  const isReport = reports(attribution)
  // «بدأ سكان الحي», «عاد متظاهرون»: what they do is told of them, and nothing they said.
  if (!isReport && phrase.head?.entry.voice === true) return undefined
  return isReport && isAsked(attribution, phrase) ? 'information' : 'hint'
}

/** Why a source weighs less than one whom a desk would ask to be named. */
interface Reason {
  readonly holds: (attribution: Attribution, phrase: VaguePhrase) => boolean
  readonly weight: Weight
}

/** In the order they are asked: the first that holds tells. */
const REASONS: readonly Reason[] = [
  // «سكان ووزارة الداخلية», «رواية "كذا"»: one who can be asked, or no source at all.
  {holds: (_, {named, described}) => named || described, weight: undefined},
  {holds: (_, phrase) => isOwned(phrase), weight: undefined},
  {holds: isHearer, weight: undefined},
  // «مضيفا أن», «تقارير عن»: in passing.
  {holds: ({cue: {kind}}) => kind === 'participle' || kind === 'nominal', weight: 'hint'},
  // «شاهد من رويترز»: the outlet's own.
  {holds: (_, {ofOutlet}) => ofOutlet, weight: undefined},
  {holds: isRelayed, weight: 'hint'},
  // «مسؤولو الشركة»: the company answers for them.
  {holds: (_, {construct, head}) => construct && head?.number !== 'sg' && head?.role === true, weight: 'hint'},
  // «كل الأطراف», «أحد مسؤوليه»: who they are is known.
  {holds: (_, {all, theirs, same}) => all || theirs || same, weight: 'hint'},
  // «قال تاجر للوكالة»: the outlet answers for it; for «مصادر» and «مسؤول» it does not.
  {holds: (_, {told, head}) => told && head?.class !== 'anonymous', weight: 'hint'},
  {holds: isExplained, weight: 'hint'},
  // «ونشرت الوكالة: "قال مصدر أمني إن …"»: another's report, word for word.
  {holds: ({block, cue: {first}}) => block.paragraph.tokens[first - 1]?.kind === TokenKind.quote, weight: 'hint'},
  // «حذر 300 طبيب من أنهم»: so many sign what they say.
  {holds: ({block, cue}) => isMany(block.paragraph.tokens[cue.source!.first]), weight: 'hint'}
]

/** «معلومات الوكالة»: whose they are stands beside them. People and «مصادر» of an institution speak for themselves. */
function isOwned({construct, head}: VaguePhrase): boolean {
  return construct && head?.role !== true && head?.entry.human !== true && head?.entry.noun !== 'مصدر'
}

/** «يقولونه للدبلوماسيين»: they are told, and do not tell. */
function isHearer({block, cue: {kind, reading, source}}: Attribution): boolean {
  if (kind !== 'verb' || reading?.verb.lemma === 'نقل') return false
  const {word} = block.paragraph.tokens[source!.first]
  return word !== undefined && lexicalOf(word).attached === 'ل'
}

const RELAYED = /^[وف]?نقلا$/

/** «نقلت عن مصادر», «نقلا عن مسؤولين»: whoever relays it answers for it. */
function isRelayed({block, cue: {reading, first}}: Attribution): boolean {
  return reading?.verb.lemma === 'نقل' || RELAYED.test(block.paragraph.tokens[first].word?.fold ?? '')
}

/** «مسؤول بالوزارة طلب عدم كشف اسمه»: where he works is told, and why he is not named; more a desk cannot ask. */
function isExplained({source}: Attribution, {withheld, end}: VaguePhrase): boolean {
  return withheld && source!.end > end
}

/** Two digits or more. */
function isMany({kind, start, end}: Token): boolean {
  return kind === TokenKind.number && end - start > 1
}

/** Whether it is one whom a desk would ask to be named. */
function isAsked({told, cue: {reading}}: Attribution, phrase: VaguePhrase): boolean {
  // «وسائل إعلام فرنسية»: of one country, which is half a name. «رسالة نشرتها مواقع»: they passed it on.
  if (told?.generic === true) return !phrase.ofNation && reading?.verb.lemma !== 'نشر'
  return isSource(phrase)
}

/** Whether it is somebody who knows, or whose trade it is to judge, or research. */
function isSource({head, definite}: VaguePhrase): boolean {
  // «أحدهم», «عشرات»
  if (head === undefined) return false
  const {entry, class: kind} = head
  // «يعتقد البعض» is mostly the writer's foil, «مغردون» a voice of the street.
  if (entry.voice === true || entry.noun === 'بعض' || entry.noun === 'طرف') return false
  // «الإحصاءات»: those of whom the story is about; «تشير الدراسات» are anybody's.
  if (kind === 'document')
    return entry.study === true && !(definite && (head.number === 'sg' || entry.statistics === true))
  // «أحد المتحدثين باسم البعثة»: an office, and not anybody.
  return kind === 'anonymous' || (kind === 'person' && entry.vague !== undefined)
}

/** Whether the cue says that something was told, and not that something was done, wanted or felt. */
function reports({cue: {kind, complement, reading}, told}: Attribution): boolean {
  // «بحسب مصادر», «ترددت أنباء»
  if (kind === 'phrase' || reading === undefined) return true
  const {verb} = reading
  const opens = opensReport(complement)
  if (isSilent(verb) || isAct(verb) || (isFeeling(verb) && !(opens && isOfSpeech(verb)))) return false
  if (opens) return true
  // «أجمع نشطاء على الذهاب»: an act again.
  if (verb.lemma === 'أجمع') return false
  if (complement.kind === 'preposition') return tellsThroughPreposition(verb)
  return told?.study === true || tellsByItself(verb)
}

/** «امتنعوا عن التعليق»: nothing was said. */
function isSilent({scene, lemma}: ReportingVerb): boolean {
  return scene === true || lemma === 'امتنع'
}

/** «طالب مواطنون», «اشتكى عدد منهم», «أطلق نشطاء على»: an act of theirs, told. */
function isAct({tag}: ReportingVerb): boolean {
  return 'CED'.includes(tag)
}

/** «يخشى المستثمرون من»: what one feels; «علّق … أن», with what was said after it, is a verb of speech. */
function isFeeling({lemma}: ReportingVerb): boolean {
  return contextWords.feels.has(lemma)
}

/** Verbs that say no more than that something was said, and those that affirm it. */
function isOfSpeech({tag}: ReportingVerb): boolean {
  return 'NA'.includes(tag)
}

/** «كشفت مصادر عن», «أفادت تقارير بـ» */
function tellsThroughPreposition({tag, lemma}: ReportingVerb): boolean {
  return tag !== 'L' && (tag !== 'O' || contextWords.judges.has(lemma))
}

/** «توقع خبراء نموا»: its object is what was said. «أبرز نشطاء مقاطع»: shown, not said. */
function tellsByItself({tag, lemma, requires}: ReportingVerb): boolean {
  const says = tag === 'N' || tag === 'A' || tag === 'P' || contextWords.judges.has(lemma)
  return says && requires.some(({subject}) => subject === true)
}

/** Characters between a verb and its subject: «قال في تصريح لوسائل الإعلام أمس مسؤول». */
const FAR = 40

/** Whether the noun is surely the subject of its verb. */
function standsAsSubject(attribution: Attribution): boolean {
  const {cue, source, span, told} = attribution
  if (told?.noun === 'مصدر' || cue.kind !== 'verb') return true
  return source!.start < span.start ? isSubjectBefore(attribution) : isSubjectAfter(attribution)
}

/** Whether a noun before its verb is the subject: it opens the sentence, or one of the words that want a noun stands before it. */
function isSubjectBefore(attribution: Attribution): boolean {
  const {block, cue} = attribution
  if (opensSentence(attribution)) return true
  return /^[وف]?(?:كان|كانت|ان|لكن|اما|هناك|ثمة)$/.test(block.paragraph.tokens[cue.source!.first - 1]?.word?.fold ?? '')
}

/** «المدافعون عن القرار يقولون إن», «وسائل إعلام فرنسية أفادت بأن»: it opens the sentence, and the verb after it agrees with it. */
function opensSentence({block: {paragraph}, sentence, cue, told}: Attribution): boolean {
  const {person} = cue.reading ?? {}
  const agrees = person === '3mp' || (person === '3fs' && (told?.agrees === 'f' || told?.generic === true))
  if (!agrees || !opensReport(cue.complement)) return false
  const {first: opens} = paragraph.sentences[sentence]
  const at = cue.source!.first
  // «بعض المدافعين يقولون»
  return at === opens || (at - opens <= 1 && (paragraph.tokens[opens].traits & QUANTIFIER) !== 0)
}

/** Whether a noun after its verb is the subject, and neither its object nor in what it says. */
function isSubjectAfter(attribution: Attribution): boolean {
  const {block, cue, source, span, told} = attribution
  const {complement, reading, source: subject} = cue
  if (isOblique(block.paragraph.tokens[subject!.first])) return false
  // «تتطرق إلى دور الضباط»: they are what it says.
  if (complement.kind === 'preposition' && complement.at < subject!.first) return false
  // «كان أعلن في الصيف بدء … لحماية السكان»: too far off to be its subject.
  if (source!.start - span.end > FAR) return false
  if (complement.kind !== 'none' && complement.kind !== 'preposition') return true
  if (told?.many !== true && reading !== undefined && saysNoPeople(reading.verb, told?.generic === true)) return true
  // «حذر التجار من المخالفة»: where no words are reported, a definite noun may be the object of a verb whose subject is dropped.
  if (!mayBeObject(block.paragraph.tokens[subject!.first])) return true
  return (reading?.prefix === '' && reading.form === 'impf') || complement.word === 'الي'
}

/** «أعلن الإعلام سقوط قذيفة»: what is said is no people; who is told, of these verbs, is. */
function saysNoPeople(verb: ReportingVerb, outlets: boolean): boolean {
  // «عيّن المستشار»: a public act may have a man for its object, and no outlets.
  return (isOfSpeech(verb) || (outlets && verb.tag === 'P')) && !tellsSomeone.has(verb.lemma)
}

/** «دعا المواطنين»: a plural that is no subject, by its ending. */
function isOblique({word}: Token): boolean {
  const number = word && lexicalOf(word).source?.number
  return number === 'pl' && word!.fold.endsWith('ين')
}

/** «التجار», and not «المحللون», of the subject by its ending. */
function mayBeObject({word}: Token): boolean {
  const first = word?.fold ?? ''
  return /^[وف]?ال/.test(first) && !first.endsWith('ون')
}
