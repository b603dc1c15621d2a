import type {Paragraph} from '../../../document/paragraph.ts'
import type {Sentence} from '../../../document/sentences.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import type {ReportingReading, Requirement} from '../../../lexicon/reporting-verbs.ts'
import {type Lexical, lexicalOf} from '../lexical.ts'
import {isAboutSubject, isAdvice, isHabit, isSubordinate, quotesName} from '../sources/doubt.ts'
import {headOf, isSpeaker, type SourcePhrase, sourceAfter} from '../sources/source.ts'
import {subjectOf} from '../sources/subject.ts'
import {isOtherWord, isWeakNoun} from '../spelling.ts'
import {type Complement, findComplement, type QuoteIndex} from './complement.ts'
import type {Cue} from './cues.ts'
import {opensSentence} from './openings.ts'
import {isAgentless, isVowelledPassive} from './passives.ts'
import {endsPhrase, type Position, positionOf} from './position.ts'

const thirdPerson: ReadonlySet<string> = new Set(['', 'ه', 'ها', 'هم', 'هما', 'هن'])

/** A verb as it stands: what it may be judged by. */
export interface Occurrence {
  readonly paragraph: Paragraph
  readonly i: number
  readonly sentence: Sentence
  readonly reading: ReportingReading
  readonly position: Position
  readonly complement: Complement
  readonly source: SourcePhrase | undefined
  /** The source is one who can speak. */
  readonly speaker: boolean
}

/** The cue that a finite verb makes, in the first of its readings that reports. */
export function verbCue(
  paragraph: Paragraph,
  sentence: Sentence,
  quotes: QuoteIndex,
  i: number,
  clause: number,
  lexical: Lexical
): Cue | undefined {
  for (const reading of lexical.verbs) {
    if (reading.form === 'masdar' || reading.form === 'ap' || reading.form === 'apn') continue
    const cue = readVerb(paragraph, sentence, quotes, i, clause, reading, lexical)
    if (cue !== undefined) return cue
  }
  return undefined
}

function readVerb(
  paragraph: Paragraph,
  sentence: Sentence,
  quotes: QuoteIndex,
  i: number,
  clause: number,
  reading: ReportingReading,
  lexical: Lexical
): Cue | undefined {
  const {verb, form} = reading
  // Nobody reports to himself in the third person of news: «أخبرنا» is a witness, and no cue.
  if (verb.requires.length === 0 || !thirdPerson.has(reading.suffix) || verb.silent?.includes(form) === true)
    return undefined
  const {tokens} = paragraph
  const position = positionOf(paragraph, sentence, i, clause, reading)
  if (isOtherWord(reading, tokens[i].word!.text)) return undefined
  if (position.noun || position.conditional || isSubjunctive(reading, tokens, i, sentence.first)) return undefined
  if (rejects(reading, tokens, i, sentence.last) || describesNoun(reading, tokens, i, position)) return undefined
  // نادي is a club; only نادى calls.
  if (lexical.source !== undefined && /ي$/.test(tokens[i].word!.text)) return undefined
  const complement = findComplement(
    paragraph,
    quotes,
    i + 1,
    sentence.last,
    prepositionsOf(reading),
    position.opening ? LONG_SUBJECT : verb.near
  )
  const weak = isWeakNoun(reading, tokens[i].word!.text) && !(isOpening(complement) && complement.at - i <= WEAK_REACH)
  const passive = form === 'pfp' || form === 'impfp' || isVowelledPassive(reading, tokens[i])
  if (passive && verb.passive === false) return undefined
  if (
    isAgentless(reading, tokens, i, passive, position, complement) &&
    !(verb.requireFollow !== undefined && !follows(tokens, i, sentence.last, verb.requireFollow))
  ) {
    // «في خطوة وصفت بأنها جريئة»: after a noun it describes the noun, in passing.
    return position.negated
      ? undefined
      : {
          kind: 'impersonal',
          first: i,
          last: i + 1,
          source: undefined,
          complement,
          reading,
          relative: position.relative || !position.head,
          whole: false
        }
  }
  let source = passive
    ? undefined
    : (citedBy(paragraph, sentence, quotes, i, reading) ??
      subjectOf(
        paragraph,
        sentence,
        quotes,
        i,
        position,
        complement,
        prepositionsOf(reading),
        verb.frame.some((frame) => frame.startsWith('np+')),
        reading.suffix !== ''
      ))
  const speaker = source !== undefined && isSpeaker(paragraph, source)
  if (weak && !(speaker && position.joined && form === 'pf' && source!.first === i + 1)) return undefined
  // «موقع يعتقد أنه له»: the noun before it is what it tells of.
  if (source !== undefined && !speaker && source.first < i && isImpersonal(reading, tokens, i)) source = undefined
  const occurrence: Occurrence = {paragraph, i, sentence, reading, position, complement, source, speaker}
  if (
    isHabit(occurrence) ||
    isAdvice(occurrence) ||
    isSubordinate(occurrence) ||
    isAboutSubject(occurrence) ||
    quotesName(occurrence) ||
    isAnotherWord(occurrence, lexical) ||
    isFirstPerson(occurrence) ||
    !satisfies(occurrence)
  )
    return undefined
  // «المدرب يعتقد أن»: where a noun stands before it, it is his.
  const impersonal = source === undefined && (passive || (position.head && isImpersonal(reading, tokens, i)))
  if (
    impersonal &&
    (verb.impersonal !== true ||
      position.negated ||
      isGloss(complement, tokens) ||
      verb.background?.includes(form) === true ||
      !isOpening(complement) ||
      complement.at - i > IMPERSONAL_REACH)
  )
    return undefined
  return {
    kind: impersonal ? 'impersonal' : 'verb',
    first: i,
    last: i + 1,
    source: impersonal ? undefined : source,
    complement,
    reading,
    relative: position.relative,
    whole: false
  }
}

/** «نقلت عن شهود أن»، «علمت "الوطن" من مصادر أن»: the verb that says whose words they are, with nobody between. */
function citedBy(
  paragraph: Paragraph,
  sentence: Sentence,
  quotes: QuoteIndex,
  i: number,
  {verb}: ReportingReading
): SourcePhrase | undefined {
  const preposition = verb.lemma === 'نقل' ? 'عن' : verb.lemma === 'علم' ? 'من' : undefined
  if (preposition === undefined) return undefined
  const {tokens} = paragraph
  let at = i + 1
  if (verb.lemma === 'علم' && at < sentence.last && tokens[at].kind === TokenKind.quote)
    at = (quotes.closers.get(at) ?? at) + 1
  if (at + 1 >= sentence.last || tokens[at].word?.fold !== preposition) return undefined
  const cited = sourceAfter(paragraph, quotes, at + 1, sentence.last)
  return cited !== undefined && cited.first === at + 1 && isSpeaker(paragraph, cited) ? cited : undefined
}

/** From a verb that is written as a noun is to what opens its report: «ونفي الوزير صحة …» is no negation. */
const WEAK_REACH = 4
/** From a passive to what is reported: «أُعلن أمس أن». */
const IMPERSONAL_REACH = 4
/** The subject of the verb that opens a sentence may bring its whole title along, and more about it. */
const LONG_SUBJECT = 32

/** Words of a name between a verb and the colon of what was said. */
const NAME = 4

/** «ليقول فلان: "…"»: a colon or a quotation follows, past a name at most. */
function speaksNext(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < Math.min(tokens.length, i + 2 + NAME); j++) {
    if (tokens[j].kind === TokenKind.quote || tokens[j].code === 0x3a) return true
    if (tokens[j].kind !== TokenKind.word || lexicalOf(tokens[j].word!).preposition) return false
  }
  return false
}

/** «يمكن أن يؤكد»: wished or feared, not said. */
function isSubjunctive(
  {form, prefix, verb}: ReportingReading,
  tokens: readonly Token[],
  i: number,
  first: number
): boolean {
  if (form !== 'impf' && form !== 'juss' && form !== 'impfp' && form !== 'pfp') return false
  const before = i > first && tokens[i - 1].kind === TokenKind.word ? tokens[i - 1].word!.fold : ''
  // The short form needs لم or لن before it; «يجب» alone is "must".
  if (form === 'juss') return !/^[وف]?ل[من]$/.test(before) || prefix !== ''
  // «…، ليقول الرئيس: "…"»: what came next, told with لـ.
  if (prefix === 'ل' && verb.tag === 'N' && speaksNext(tokens, i)) return false
  if (prefix.endsWith('ل') || /^(?:لكي|كي|لكيلا|حتي)$/.test(before)) return true
  return /^[وف]?(?:ب?ان|الا)$/.test(before)
}

/** «ويقال: عسر عليه»، «وقيل "كذا"»: how a thing is said, but for «قيل: إن». */
function isGloss({kind, at}: Complement, tokens: readonly Token[]): boolean {
  if (kind === 'quote') return true
  const next = tokens[at + 1]
  return kind === 'colon' && !(next?.word !== undefined && lexicalOf(next.word).complementiser)
}

/** «يعتقد أن»، «ذكر أن» at the head with the complementiser directly after: nobody is named. */
function isImpersonal({verb, form, prefix, person}: ReportingReading, tokens: readonly Token[], i: number): boolean {
  if (verb.impersonal !== true || person !== '3ms' || verb.continues === true) return false
  const next = tokens[i + 1]
  if (next === undefined || next.kind !== TokenKind.word || !lexicalOf(next.word!).complementiser) return false
  // «لكنه يعتقد أن», «إنه يعتقد»: the pronoun is the subject. «اعتقد أن» at the head is the writer's, without its hamza.
  if (i > 0 && /^(?:[وف]?(?:لكن|ان)ه|[وف]?هو)$/.test(tokens[i - 1].word?.fold ?? '')) return false
  if (form === 'pf' && verb.pattern === 'VIII') return false
  return form === 'impf' || (form === 'pf' && prefix === '' && i === 0)
}

/** «كنت أعتقد»: a hamza on the first letter of افتعل and استفعل is the first person, not the perfect; some write it so, with a subject. */
function isFirstPerson({reading: {verb, form, prefix}, paragraph: {tokens}, i, speaker, source}: Occurrence): boolean {
  if (form !== 'pf' || (speaker && source!.first > i) || !/^(?:VII|VIII|IX|X)$/.test(verb.pattern)) return false
  return tokens[i].word!.text[prefix.length] === 'أ'
}

/**
 * A form that is more often another word: عبر and بين (prepositions) but at the head of the sentence; حكم, قدر, أمر
 * (nouns) but where a clause begins, or with what they say directly after.
 */
function isAnotherWord(
  {reading: {verb, form, suffix}, position, complement, i, speaker, paragraph: {tokens}}: Occurrence,
  lexical: Lexical
): boolean {
  // «تعبر الموسيقى عن جيل»: in the imperfect whoever expresses himself tells what he feels.
  if (verb.homograph === 'preposition' && form === 'impf' && complement.kind === 'preposition')
    return !isFeeling(tokens, complement.at)
  if (verb.homograph === undefined || form !== 'pf') return false
  if (lexical.preposition)
    return (
      complement.kind === 'none' ||
      (!position.joined && !(complement.word === 'عن' && isFeeling(tokens, complement.at)))
    )
  if (verb.homograph !== 'noun') return false
  // ذكره، تحكمها: a noun and whose it is.
  if (suffix !== '') return !(isOpening(complement) && complement.at - i <= 2)
  if (position.afterSubject || (position.head && !isAfterKana(tokens, i))) return false
  return (
    !(isOpening(complement) && complement.at - i <= 2) &&
    !(speaker && isOpening(complement) && complement.kind === 'complementiser')
  )
}

/** «كان قدر المدينة أن»: the noun, subject of كان. */
function isAfterKana(tokens: readonly Token[], i: number): boolean {
  return i > 0 && /^[وف]?(?:كان|كانت|ليس)$/.test(tokens[i - 1].word?.fold ?? '')
}

/** «عن أمله»، «عن قلقها»: what one voices. */
function isFeeling(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.kind === TokenKind.word && lexicalOf(next.word!).feeling
}

/** «عبارة تقول "…"»: an imperfect directly after an indefinite noun describes the noun. */
function describesNoun(
  {form, person}: ReportingReading,
  tokens: readonly Token[],
  i: number,
  {head, clause}: Position
): boolean {
  if (form !== 'impf' || person !== '3fs' || head || i === 0) return false
  // «والوثيقة الواقعة في 48 صفحة تشير إلى»: the subject opens the clause.
  const opener = tokens[clause].word
  if (opener !== undefined && clause < i - 1 && lexicalOf(opener).source?.definite === true) return false
  const {word} = tokens[i - 1]
  if (word === undefined || !/^(?!ال).*(?:ة|ات)$/.test(word.fold)) return false
  const {source, name} = lexicalOf(word)
  return source === undefined && name === undefined
}

/** Words after the verb among which its object may stand: «شدد الجيش الحصار». */
const OBJECT_REACH = 3

/** Whether what follows, or stands before, tells that the verb is another or in another sense. */
export function rejects({verb}: ReportingReading, tokens: readonly Token[], i: number, to: number): boolean {
  if (verb.rejectAfter !== undefined && i > 0 && verb.rejectAfter.includes(tokens[i - 1].word?.fold ?? '')) return true
  const next = tokens[i + 1]
  if (next === undefined || i + 1 >= to) return verb.rejectNext !== undefined
  if (next.kind === TokenKind.punctuation) return verb.rejectNext?.includes(String.fromCharCode(next.code)) === true
  if (verb.rejectNumber === true && next.kind === TokenKind.number) return true
  if (next.kind !== TokenKind.word) return false
  if (
    verb.rejectNext?.some(
      (word) =>
        word === next.word!.fold || (word.length === 1 && next.word!.fold[0] === word && next.word!.fold.length > 3)
    ) === true
  )
    return true
  if (verb.rejectObject === undefined) return false
  for (let j = i + 1; j < Math.min(to, i + 1 + OBJECT_REACH) && tokens[j].kind === TokenKind.word; j++) {
    const {fold} = tokens[j].word!
    const {preposition, complementiser} = lexicalOf(tokens[j].word!)
    if (preposition || complementiser) return false
    // «اعترف بدولة»: the object may carry the verb's preposition.
    if (
      verb.rejectObject.some((word) => matchesNoun(fold, word) || (fold[0] === 'ب' && matchesNoun(fold.slice(1), word)))
    )
      return true
  }
  return false
}

function matchesNoun(fold: string, word: string): boolean {
  return (
    fold === word ||
    fold === `ال${word}` ||
    (fold.startsWith(word) && fold.length <= word.length + 2 && !fold.endsWith('ين'))
  )
}

const prepositionSets = new WeakMap<object, ReadonlySet<string>>()

/** The prepositions, folded, that may open what a verb reports. */
export function prepositionsOf({verb}: ReportingReading): ReadonlySet<string> {
  let set = prepositionSets.get(verb)
  if (set === undefined) {
    // «بأنّ» does not make ب a preposition of its own.
    const framed = verb.frame.filter((f) => !/^(?!np)[^+]+\+(?:anna|inna)$/.test(f)).flatMap((f) => f.split('+'))
    set = new Set(
      [
        ...verb.requires.flatMap((r) => r.prepositions ?? []),
        ...framed.filter((f) => /^[\u0600-\u06ff]+$/.test(f))
      ].map((p) => p.replace('ى', 'ي').replace('إ', 'ا'))
    )
    prepositionSets.set(verb, set)
  }
  return set
}

/** Whether one of the verb's requirements holds. */
function satisfies(occurrence: Occurrence): boolean {
  const {reading, paragraph, i, sentence, source, speaker, complement, position} = occurrence
  const {verb, form} = reading
  if (verb.requireFollow !== undefined && !follows(paragraph.tokens, i, sentence.last, verb.requireFollow)) return false
  if (verb.requireSubject !== undefined && source !== undefined && !speaker) return false
  const opens = isOpening(complement) && fits(occurrence)
  // «ذكرهم الطيب»: a noun and whose it is, unless somebody says it of them.
  if (reading.suffix !== '' && !opens && !speaker) return false
  // «اتهمت بالعمل لصالح»: with neither accuser nor accused beside it, it is the passive.
  if (
    verb.passiveClaim !== undefined &&
    source === undefined &&
    reading.suffix === '' &&
    complement.kind === 'preposition' &&
    complement.at === i + 1
  )
    return false
  // «لم تفصح الشرطة عن …»: nothing was said.
  if (position.negated && !opens) return false
  if (source !== undefined && isAnybody(paragraph, source)) return false
  if (
    ((verb.copula?.includes(form) === true && (reading.person === '3ms' || reading.person === '3fs')) ||
      verb.opens?.includes(form) === true) &&
    !opens
  )
    return false
  // «الذي يرفض …»: in a relative clause only what is said in so many words is a report.
  if (position.relative && !opens) return false
  if (position.inferred && (source === undefined || source.first < i)) return false
  // «سماه», «تسمى» name a thing; they report only what somebody calls it.
  if (verb.tag === 'D' && !speaker) return false
  // Who knows, thinks or shows in the imperfect is mostly anybody: «يعرف الجميع أن».
  if (
    (verb.tag === 'O' || verb.tag === 'F') &&
    form !== 'pf' &&
    !speaker &&
    !verb.impersonal &&
    !(position.head && opens && source?.first === i + 1) &&
    !(position.joined && opens && complement.at === i + 1)
  )
    return false
  return (
    verb.requires.some((requirement) => meets(requirement, occurrence, opens)) ||
    goesOn(occurrence) ||
    affirmsOwn(occurrence) ||
    opensSentence(occurrence)
  )
}

/** «وأضاف ستكون …»، «وأوضح فلان هاتفيا، …»: what goes on with a speaker may do without أن. */
function goesOn({reading: {verb, form}, position, complement, source, i, paragraph: {tokens}}: Occurrence): boolean {
  // «…، تضيف فلانة، …»
  const after = source === undefined ? undefined : tokens[source.last]
  if (
    verb.continues === true &&
    verb.strictFrame !== true &&
    source?.first === i + 1 &&
    source.last - source.first <= 4 &&
    i > 0 &&
    tokens[i - 1].kind === TokenKind.punctuation &&
    after?.kind === TokenKind.punctuation
  )
    return true
  if (
    verb.continues !== true ||
    verb.strictFrame === true ||
    form !== 'pf' ||
    !position.joined ||
    complement.kind !== 'none'
  )
    return false
  const next = tokens[i + 1]?.word?.fold
  return (
    (next !== undefined && /^س[يتن]...?/.test(next)) ||
    (source !== undefined && source.first === i + 1 && source.last - source.first <= 6 && verb.rejectNumber !== true)
  )
}

/** «وأكد دعمه لـ»، «كما أكد خططًا»: with the subject dropped, an object that is his or in the accusative is what he said. */
function affirmsOwn({
  reading: {verb, form},
  position,
  complement,
  source,
  i,
  paragraph: {tokens}
}: Occurrence): boolean {
  if (form !== 'pf' || !position.joined || position.negated || source !== undefined || isOpening(complement))
    return false
  if (!verb.frame.some((frame) => frame.startsWith('np')) || !verb.requires.some(({subject}) => subject === true))
    return false
  const next = tokens[i + 1]?.word
  return (
    next !== undefined && /(?:ًا|اً|ته|تها|تهم|[^اي]ه|[^اي]ها|[^اي]هم)$/.test(next.text) && !lexicalOf(next).preposition
  )
}

/** Between the subject and the colon or the quotation that is its report. */
const MARK_REACH = 6
/** The same after the verb that opens the sentence, where only circumstances can stand between. */
const HEAD_REACH = 16
/** And after the verb that opens the sentence, whose speaker may bring a long title. */
const OPENING_REACH = 26

/** Whether what opens is what the verb takes, and near enough: a colon far off introduces something else. */
function fits({reading, complement, source, i, position}: Occurrence): boolean {
  const {verb} = reading
  const end = endsPhrase(source, i)
  const {kind} = complement
  if (
    (kind === 'colon' || kind === 'quote') &&
    complement.at - end > (position.opening ? OPENING_REACH : position.head ? HEAD_REACH : MARK_REACH)
  )
    return false
  if (verb.strictFrame !== true) return true
  if (kind === 'complementiser')
    return verb.frame.some(
      (frame) => /inna|anna|(?:^|\+)an$/.test(frame) || frame === complement.word || frame === complement.before
    )
  return verb.frame.some((frame) => frame.split('+').includes(kind) || frame === complement.before)
}

function isAnybody({tokens}: Paragraph, {first, last}: SourcePhrase): boolean {
  if (tokens[first].kind !== TokenKind.word || !lexicalOf(tokens[first].word!).anybody) return false
  // «أحد السكان» is one of them, «أحد» alone is nobody; «أي»، «الجميع» are anybody whatever follows.
  return last - first < 2 || !lexicalOf(tokens[first].word!).quantifier
}

function isOpening({kind}: Complement): boolean {
  return kind === 'complementiser' || kind === 'colon' || kind === 'quote' || kind === 'saying'
}

function follows(tokens: readonly Token[], i: number, to: number, words: readonly string[]): boolean {
  for (let j = i + 1; j < to; j++)
    if (tokens[j].kind === TokenKind.word && words.includes(tokens[j].word!.fold)) return true
  return false
}

/** Words directly after the subject, at most, for a verb whose commoner sense is another (C!). */
const ADJACENT = 3
/** Tags of verbs whose object is what was said: «رفض الوزير الاتهامات»، «توقع البنك نموا». */
const speaking = 'ELCPO'

function meets(requirement: Requirement, occurrence: Occurrence, opens: boolean): boolean {
  const {paragraph, i, reading, position, complement, source, speaker} = occurrence
  const {tokens} = paragraph
  const {verb} = reading
  const end = endsPhrase(source, i)
  if (requirement.words !== undefined) {
    if (!wordNear(tokens, i, end + (position.opening ? APPOSED : 4), requirement.words)) return false
    if (requirement.prepositions !== undefined) return takes(requirement, complement)
    return speaker || position.joined || opens
  }
  if (requirement.prepositions !== undefined) {
    if (requirement.complement !== undefined)
      return opens && complement.word !== undefined && requirement.prepositions.includes(complement.word)
    if (!takes(requirement, complement)) return opens && requirement.document !== true && verb.strictFrame !== true
    if (requirement.document === true) return documentNear(tokens, complement.at)
    if (requirement.source === true)
      return (
        speaker ||
        (position.joined && source !== undefined && source.first === i + 1) ||
        isSpeaker(paragraph, {first: complement.at + 1, last: complement.at + 5})
      )
    if (opens) return true
    // «دعا الوزير الأطراف إلى»: who is called upon stands between.
    const near =
      gap(tokens, end, complement.at) <=
      (speaker ? (verb.frame.some((frame) => frame.startsWith('np+')) ? (position.opening ? 14 : 8) : 4) : 2)
    return near && (speaker || (source === undefined ? position.joined : source.first === i + 1 && position.head))
  }
  if (requirement.complement === 'window') return opens || reportsObject(occurrence)
  if (requirement.complement === 'adjacent')
    return (
      (opens &&
        (gap(tokens, end, complement.at) <= ADJACENT ||
          (source !== undefined &&
            source.first > i &&
            (speaker || (verb.continues === true && position.joined && source.first === i + 1))))) ||
      reportsObject(occurrence)
    )
  if (requirement.subject === true)
    return (
      opens ||
      (speaker && (position.head || position.clause < i)) ||
      (complement.kind === 'preposition' && source === undefined && position.head)
    )
  if (requirement.document === true || requirement.source === true) return speaker
  return false
}

/**
 * «رفض الوزير الاتهامات»، «أظهر التقرير انخفاضا»: with the speaker directly beside a verb that opens its clause, the
 * object is what was said. Of the verbs that tell or show, only documents and those whose office it is do so.
 */
function reportsObject({paragraph, reading: {verb}, position, source, speaker, i}: Occurrence): boolean {
  if (!verb.frame.includes('np') || !speaker || position.negated) return false
  const after = source!.first > i
  if (after ? !position.head || source!.first - i > 2 : source!.last < i - 1) return false
  if (speaking.includes(verb.tag)) return true
  const at = headOf(paragraph, source!)
  const head = paragraph.tokens[at].word === undefined ? undefined : lexicalOf(paragraph.tokens[at].word!).source
  if (head === undefined) return false
  if (verb.requireSubject !== undefined) return verb.requireSubject.some((klass) => klass === head.class)
  if (head.document) return true
  // «أبرز الوزير الإجراءات», «عرض وزير الاقتصاد خطته»; «أبرز مرشحي الحزب» is an elative.
  const next = paragraph.tokens[at + 1]?.word
  const known =
    head.definite ||
    head.unique ||
    (next !== undefined && (next.fold.startsWith('ال') || lexicalOf(next).source !== undefined))
  return after && head.role && known && head.number === 'sg' && verb.tag === 'N'
}

/** Tokens of the phrases that tell more of a speaker, before the noun a verb needs: «ألقى فلان، رئيس القسم، الضوء». */
const APPOSED = 14

function takes({prepositions}: Requirement, {word, before}: Complement): boolean {
  return (
    (word !== undefined && prepositions!.includes(word)) || (before !== undefined && prepositions!.includes(before))
  )
}

/** Words from one token to another, but for those that say when and the brackets and commas between. */
function gap(tokens: readonly Token[], from: number, to: number): number {
  let words = 0
  for (let j = from; j < to; j++)
    if (tokens[j].kind <= TokenKind.latin && !(tokens[j].kind === TokenKind.word && lexicalOf(tokens[j].word!).time))
      words++
  return words
}

function wordNear(tokens: readonly Token[], i: number, end: number, words: readonly string[]): boolean {
  for (let k = i + 1; k < Math.min(tokens.length, Math.max(i + 7, end)); k++) {
    const fold = tokens[k].word?.fold
    if (fold === undefined) continue
    // «بـ» and «و» are written onto the noun.
    const joined = fold[0] === 'ب' || fold[0] === 'و' ? fold.slice(1) : undefined
    if (words.some((word) => matchesNoun(fold, word) || (joined !== undefined && matchesNoun(joined, word))))
      return true
  }
  return false
}

function documentNear(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at, at + 4)
    .some((token) => token.kind === TokenKind.word && lexicalOf(token.word!).source?.document === true)
}
