import type {Attribution} from '../../../analysis/attributions/attributions.ts'
import {PREPOSITION, QUANTIFIER, RELATIVE} from '../../../analysis/attributions/lexical.ts'
import {fold} from '../../../arabic/fold.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {outcomes} from '../../../lexicon/generated/forecasts.ts'
import type {Severity} from '../../../rule/rule.ts'
import type {VaguePhrase} from './phrase.ts'

/** How much a vague source weighs: information where a desk would ask who it is; a hint where it may let it pass; nothing where nobody is cited. */
export type Weight = Extract<Severity, 'information' | 'hint'> | undefined

/** The weight of a vague source that stands in its sentence. */
export function weightOf(attribution: Attribution, phrase: VaguePhrase): Weight {
  const {
    cue,
    told,
    block: {paragraph}
  } = attribution
  // «معلومات الوكالة»: whose they are stands beside them.
  if (
    phrase.named ||
    phrase.described ||
    (phrase.construct &&
      phrase.head?.role !== true &&
      phrase.head?.entry.human !== true &&
      phrase.head?.entry.noun !== 'مصدر')
  )
    return undefined
  // «يقولونه للدبلوماسيين»: they are told, and do not tell.
  if (
    cue.kind === 'verb' &&
    cue.reading?.verb.lemma !== 'نقل' &&
    /^[وف]?لل/.test(paragraph.tokens[cue.source!.first].word?.fold ?? '')
  )
    return undefined
  if (cue.kind === 'participle' || cue.kind === 'nominal') return 'hint'
  // «شاهد من رويترز»: the outlet's own.
  if (phrase.ofOutlet) return undefined
  // «نقلت عن مصادر», «نقلا عن مسؤولين»: whoever relays it answers for it.
  if (cue.reading?.verb.lemma === 'نقل' || RELAYED.test(paragraph.tokens[cue.first].word?.fold ?? '')) return 'hint'
  // «مسؤولو الشركة»: the company answers for them.
  if (phrase.construct && phrase.head?.number !== 'sg' && phrase.head?.role === true) return 'hint'
  // «كل الأطراف», «أحد مسؤوليه»: who they are is known.
  if (phrase.all || phrase.theirs || phrase.same) return 'hint'
  if (phrase.told || (phrase.withheld && isPlaced(phrase, attribution))) return 'hint'
  // «حذر 300 طبيب من أنهم»: so many sign what they say.
  if (isMany(paragraph.tokens[cue.source!.first])) return 'hint'
  // «وسائل إعلام فرنسية»: of one country, which is half a name. «رسالة نشرتها مواقع»: they passed it on.
  if (told?.generic === true)
    return !phrase.ofNation && cue.reading?.verb.lemma !== 'نشر' && reports(attribution) && standsAsSubject(attribution)
      ? 'information'
      : 'hint'
  return isSource(phrase) && reports(attribution) && standsAsSubject(attribution) ? 'information' : 'hint'
}

/** Two digits or more. */
function isMany({kind, start, end}: Token): boolean {
  return kind === TokenKind.number && end - start > 1
}

const RELAYED = /^[وف]?نقلا$/

/** «مسؤول بالوزارة طلب عدم كشف اسمه»: where he works is told, and why he is not named; more a desk cannot ask. */
function isPlaced({end}: VaguePhrase, {source}: Attribution): boolean {
  return source!.end > end
}

/** Whether it is one whom a desk would ask to be named: somebody who knows, or whose trade it is to judge, or research. */
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

/** Verbs that tell what one feels or wants, and nothing that is so: «يخشى المستثمرون من». */
const FEELS: ReadonlySet<string> = new Set([
  'خشي',
  'تخوف',
  'أمل',
  'تمنى',
  'آمن',
  'اتفق',
  'شبه',
  'أعرب',
  'أبدى',
  'هتف',
  'صاح',
  'صرخ',
  'همس',
  'سأل',
  'تساءل',
  'نفى',
  'علّق',
  'سلط'
])

/** Verbs of opinion whose object is the judgement: «توقع خبراء نموا», «يعتبر محللون القرار خطأ». */
const JUDGES: ReadonlySet<string> = new Set(['توقع', 'رجح', 'استبعد', 'اعتبر', 'قدر'])

/** Whether the cue says that something was told, and not that something was done, wanted or felt. */
function reports({cue: {kind, complement, reading}, told}: Attribution): boolean {
  // «بحسب مصادر», «ترددت أنباء»
  if (kind === 'phrase' || reading === undefined) return true
  const {lemma, tag, scene, requires} = reading.verb
  const opens =
    complement.kind === 'complementiser' ||
    complement.kind === 'colon' ||
    complement.kind === 'quote' ||
    complement.kind === 'saying'
  // «امتنعوا عن التعليق»: nothing was said.
  if (scene === true || lemma === 'امتنع' || (FEELS.has(lemma) && !(opens && 'NA'.includes(tag)))) return false
  // «طالب مواطنون», «اشتكى عدد منهم», «أطلق نشطاء على»: an act of theirs, told.
  if ('CED'.includes(tag)) return false
  if (opens) return true
  // «أجمع نشطاء على الذهاب»: an act again.
  if (lemma === 'أجمع') return false
  // «كشفت مصادر عن», «أفادت تقارير بـ»
  if (complement.kind === 'preposition') return tag !== 'L' && (tag !== 'O' || JUDGES.has(lemma))
  // «أبرز نشطاء مقاطع»: shown, not said.
  return (
    told?.study === true ||
    ((tag === 'N' || tag === 'A' || tag === 'P' || JUDGES.has(lemma)) && requires.some(({subject}) => subject === true))
  )
}

/** Characters between a verb and its subject: «قال في تصريح لوسائل الإعلام أمس مسؤول». */
const FAR = 40

/** Whether the noun is surely the subject of its verb. */
function standsAsSubject({
  block: {paragraph},
  sentence,
  cue: {kind, complement, reading, source: subject},
  source,
  span,
  told
}: Attribution): boolean {
  const {tokens, sentences} = paragraph
  if (told?.noun === 'مصدر' || kind !== 'verb') return true
  if (source!.start < span.start) {
    const at = subject!.first
    // «المدافعون عن القرار يقولون إن»: it opens the sentence, and the verb after it agrees with it.
    const {first: opens} = sentences[sentence]
    if (
      reading?.person === '3mp' &&
      complement.kind === 'complementiser' &&
      at - opens <= 1 &&
      (at === opens || (tokens[opens].traits & QUANTIFIER) !== 0)
    )
      return true
    return /^[وف]?(?:كان|كانت|ان|لكن|اما)$/.test(tokens[at - 1]?.word?.fold ?? '')
  }
  // «تتطرق إلى دور الضباط»: they are what it says.
  if (complement.kind === 'preposition' && complement.at < subject!.first) return false
  // «كان أعلن في الصيف بدء … لحماية السكان»: too far off to be its subject.
  if (source!.start - span.end > FAR) return false
  if (complement.kind !== 'none' && complement.kind !== 'preposition') return true
  // «حذر التجار من المخالفة»: where no words are reported, a definite noun may be the object of a verb whose subject is dropped.
  const first = tokens[subject!.first].word?.fold ?? ''
  // «المحللون»: of the subject by its ending.
  const definite = /^[وف]?ال/.test(first) && !first.endsWith('ون')
  return !definite || (reading?.prefix === '' && reading.form === 'impf') || complement.word === 'الي'
}

const FROM = /^(?:من|لدي|عند)$/
const WHERE = /^(?:في|علي|عن)$/

/** «المزمع», «المرتقب», «المقرر»: what is on a calendar. */
const SCHEDULED = /^(?:المزمع|المرتقب|المقرر|يرتقب)$/
/** Passives that describe in passing, «وصفت بأنها», and verbs of what nobody doubts, «يُنظر إلى». */
const DESCRIBES: ReadonlySet<string> = new Set(['وصف', 'اعتبر', 'عد', 'أشاد', 'شبه', 'رحب', 'توقع', 'رجح', 'انتظر'])
/** Verbs whose passive is the common one: «يعتقد أن», «يقال إن», «يعزى إلى». */
const RUMOURS: ReadonlySet<string> = new Set(['اعتقد', 'قال', 'زعم', 'روى', 'حكى', 'ظن', 'عزا', 'نسب', 'اشتبه', 'أرجع'])
const DAMMA = '\u064f'

const outcome: ReadonlySet<string> = new Set(outcomes.split(' ').map(fold))

/** «أن ترتفع الأسعار», «ألا يتجاوز النمو»: how things will go, and no date on a calendar. */
function foretellsOutcome(tokens: readonly Token[], after: number): boolean {
  for (let i = after; i < Math.min(tokens.length, after + REACH); i++) {
    const word = tokens[i].word?.fold ?? ''
    if (/^[يت]/.test(word) && outcome.has(word.slice(1))) return true
  }
  return false
}

/** Words after a forecast in which its verb stands: «أن لا ترتفع». */
const REACH = 3

/**
 * The weight of a formula that names nobody: «يُعتقد أن», «من المرجح أن», «تم التأكيد على أن».
 *
 * @param goesOn a man with a name was cited before it in its paragraph
 */
export function formulaWeight(
  {
    block: {
      paragraph: {tokens}
    },
    cue: {first, last, reading, whole}
  }: Attribution,
  goesOn: boolean
): Weight {
  const {text, fold} = tokens[first].word!
  const next = tokens[first + 1]?.word?.fold ?? ''
  const before = tokens[first - 1]
  // «كتب أنه "يُعتقد أن …"»: somebody's words.
  if (before?.kind === TokenKind.quote || SCHEDULED.test(/^[وف]?من$/.test(fold) ? next : fold.replace(/^[وف]/, '')))
    return undefined
  // «من المرجح أن»: what is foretold is mostly on a calendar too. «وتردد أن»: rumours are mostly told to be denied.
  if (reading === undefined) {
    if (!/^[وف]?(?:من|[ين]|هناك|ثمة|تردد)/.test(fold)) return 'information'
    return !goesOn && foretellsOutcome(tokens, last) ? 'information' : 'hint'
  }
  const {
    verb: {lemma},
    form
  } = reading
  // «وعُلم من مسؤول بالوزارة», «حسبما علم لدى المديرية»: who told it stands after it.
  if (lemma === 'علم' && tokens.slice(last, last + 2).some(({word}) => word !== undefined && FROM.test(word.fold)))
    return undefined
  // «بحسب ما ورد»; «بحسب ما نقل فلان» has a subject, known or not, and «بحسب ما ورد على حسابه» a place.
  const after = tokens[last + 1]
  if (whole && lemma === 'ورد' && WHERE.test(after?.word?.fold ?? '')) return undefined
  if (whole)
    return lemma !== 'ورد' && lemma !== 'علم' && after?.kind === TokenKind.word && (after.traits & PREPOSITION) === 0
      ? 'hint'
      : 'information'
  // «يُنظر إلى الجسر على أنه»: what nobody doubts. «يدعي أنه»: with this letter it is the active.
  if (lemma === 'نظر' || (form === 'impf' && lemma === 'ادعى' && text.endsWith('ي'))) return undefined
  // «تم التأكيد على أن»: done before witnesses.
  if (form === 'masdar' || DESCRIBES.has(lemma)) return 'hint'
  // «الذي يُعتقد أنه»: in passing. «قيل لنا»: we were there.
  if ((before !== undefined && (before.traits & RELATIVE) !== 0) || /^ل(?:نا|ه|ها|هم|ي)$/.test(next)) return 'hint'
  // «يعلن أنه»: without vowels mostly the active.
  if (form === 'impf' && !RUMOURS.has(lemma) && !text.includes(DAMMA)) return 'hint'
  // «ذكر أن», «ويعتقد أن»: without vowels it may go on with whoever the story is about.
  return (lemma === 'ذكر' || goesOn) && !text.includes(DAMMA) ? 'hint' : 'information'
}
