import type {ReportingReading, Requirement} from '../../language/reporting-verbs.ts'
import {afterDateline} from '../../parse/dateline.ts'
import type {Paragraph} from '../../parse/paragraph.ts'
import type {Sentence} from '../../parse/sentences.ts'
import {type Token, TokenKind} from '../../parse/tokens.ts'
import {type Complement, type QuoteIndex, findComplement} from './complement.ts'
import {type Lexical, lexicalOf} from './lexical.ts'
import {phraseAt} from './phrases.ts'
import {type SourcePhrase, isComma, sourceAfter, sourceBefore} from './source.ts'

/**
 * How the words attribute: a verb (قال … إن), a participle that goes on with a speaker (مضيفا أن), a noun that reports
 * (تصريحات … بأن), a preposition (بحسب …), a passive or formula that names nobody (يُعتقد أن).
 */
export type CueKind = 'verb' | 'participle' | 'nominal' | 'phrase' | 'impersonal'

/** A cue and what it takes. Token indexes of the paragraph; `last` is exclusive. */
export interface Cue {
  readonly kind: CueKind
  readonly first: number
  readonly last: number
  readonly source: SourcePhrase | undefined
  readonly complement: Complement
  /** The verb, or `undefined` for a phrase. */
  readonly reading: ReportingReading | undefined
  /** Stands in a relative clause: it covers that clause only. */
  readonly relative: boolean
  /** Covers the whole sentence it stands in, and not only what follows. */
  readonly whole: boolean
}

/** Phrases whose verb reports nothing: «يذكر أن» opens background, «ما سماه …» names, «طلب عدم كشف هويته» excuses. */
const silencing: ReadonlySet<string> = new Set(['background', 'distancing', 'presupposed', 'reason', 'weasel'])

/** The cues of a sentence, in order. */
export function findCues(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex): Cue[] {
  const {tokens} = paragraph
  const cues: Cue[] = []
  const start = sentence.first === 0 ? Math.min(afterDateline(paragraph), sentence.last - 1) : sentence.first
  let clause = start
  for (let i = start; i < sentence.last; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.quote) {
      const close = quotes.closers.get(i)
      // A whole quoted statement is the speaker's: who speaks inside it attributes nothing of ours.
      if (close !== undefined && close < sentence.last && close - i > 4) i = close
      continue
    }
    if (token.kind === TokenKind.punctuation) {
      if (token.code === 0x061b || token.code === 0x3a) clause = i + 1
      continue
    }
    if (token.kind !== TokenKind.word) continue
    const lexical = lexicalOf(token.word!)
    const phrase = phraseAt(paragraph, sentence, quotes, i)
    if (phrase !== undefined && (phrase.cue !== undefined || silencing.has(phrase.kind))) {
      if (phrase.cue !== undefined) cues.push(phrase.cue)
      i = Math.max(i, phrase.last - 1)
      continue
    }
    const cue = lexical.saying ? sayingCue(paragraph, sentence, quotes, i, clause, cues) : verbCue(paragraph, sentence, quotes, i, clause, lexical)
    if (cue === undefined) continue
    cues.push(cue)
    if (cue.complement.kind === 'quote') i = Math.max(i, (quotes.closers.get(cue.complement.at) ?? cue.complement.at))
  }
  return cues
}

const thirdPerson: ReadonlySet<string> = new Set(['', 'ه', 'ها', 'هم', 'هما', 'هن'])

/** Where a verb stands in its sentence. */
interface Position {
  /** Index of the first token of the clause, after connectives. */
  readonly clause: number
  /** The verb opens the clause: a subject may follow it. */
  readonly head: boolean
  /** After الذي، التي، ما. */
  readonly relative: boolean
  readonly negated: boolean
  /** After a preposition or another noun in construct, where no verb can stand. */
  readonly noun: boolean
}

function positionOf(paragraph: Paragraph, sentence: Sentence, i: number, clause: number, reading: ReportingReading): Position {
  const {tokens} = paragraph
  let before = i - 1
  while (before >= sentence.first && tokens[before].kind === TokenKind.word && lexicalOf(tokens[before].word!).particle) before--
  const none = before < sentence.first
  const previous = none ? undefined : tokens[before]
  const lexical = previous?.kind === TokenKind.word ? lexicalOf(previous.word!) : undefined
  const joined = reading.prefix !== ''
  const head = none || joined || before < i - 1 || previous!.kind !== TokenKind.word || lexical!.conjunction || lexical!.marker || lexical!.relative || lexical!.time
  const relative = lexical?.relative === true && !lexical.conjunction
  const noun = !joined && before === i - 1 && lexical?.preposition === true
  const negated = i > sentence.first && tokens[i - 1].kind === TokenKind.word && lexicalOf(tokens[i - 1].word!).negation
  return {clause, head, relative, noun, negated}
}

/** «قائلا "…"»، «بالقول إن»، «قوله إن»: reports by itself where no verb before it has taken it for its complement. */
function sayingCue(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex, i: number, clause: number, cues: readonly Cue[]): Cue | undefined {
  if (cues.some((cue) => cue.complement.at === i)) return undefined
  const complement = findComplement(paragraph, quotes, i + 1, sentence.last, new Set(), 6)
  if (complement.kind === 'none') return undefined
  const source = sourceBefore(paragraph, quotes, clause, i)
  return {kind: 'participle', first: i, last: i + 1, source, complement, reading: undefined, relative: false, whole: false}
}

function verbCue(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex, i: number, clause: number, lexical: Lexical): Cue | undefined {
  for (const reading of lexical.verbs) {
    const cue = readCue(paragraph, sentence, quotes, i, clause, reading)
    if (cue !== undefined) return cue
  }
  return undefined
}

function readCue(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex, i: number, clause: number, reading: ReportingReading): Cue | undefined {
  const {verb, form} = reading
  // Nobody reports to himself in the third person of news: «أخبرنا» is a witness, and no cue.
  if (verb.requires.length === 0 || !thirdPerson.has(reading.suffix)) return undefined
  const {tokens} = paragraph
  if (form === 'masdar' || form === 'apn') return nominalCue(paragraph, sentence, quotes, i, reading)
  const position = positionOf(paragraph, sentence, i, clause, reading)
  // «علما، تعهدا»: a noun in the accusative, written like a dual.
  if (reading.person === '3md' && form === 'pf' && i > sentence.first && reading.prefix === '') return undefined
  if (position.noun || isSubjunctive(reading, tokens, i, sentence.first)) return undefined
  if (rejects(reading, tokens, i, sentence.last)) return undefined
  const prepositions = prepositionsOf(reading)
  const complement = findComplement(paragraph, quotes, i + 1, sentence.last, prepositions, i <= sentence.first + 1 ? LONG_SUBJECT : verb.near)
  if (form === 'ap') return participleCue(paragraph, i, sentence, reading, complement)
  // بين and عبر are prepositions but at the head of the sentence, with something said.
  if (verb.homograph === 'preposition' && (!joinedHead(reading, position, i, sentence) || i > sentence.first + 1 || complement.kind === 'none')) return undefined
  const end = complement.at > i ? complement.at : sentence.last
  const passive = form === 'pfp' || form === 'impfp' || hasDamma(tokens[i])
  let source = passive ? undefined : sourceAfter(paragraph, quotes, i + 1, end)
  if (source !== undefined && complement.kind === 'none' && !isSpeaker(paragraph, source)) source = undefined
  if (source === undefined && !position.head) source = sourceBefore(paragraph, quotes, position.clause, i)
  else if (source === undefined && !joinedHead(reading, position, i, sentence)) source = sourceBefore(paragraph, quotes, position.clause, i)
  const speaker = source !== undefined && isSpeaker(paragraph, source)
  if (!satisfies({paragraph, i, sentence, reading, position, complement, source, speaker})) return undefined
  const impersonal = source === undefined && (passive || isImpersonal(reading, paragraph, i))
  if (impersonal && verb.background?.includes(form) === true) return undefined
  return {kind: impersonal ? 'impersonal' : 'verb', first: i, last: i + 1, source: impersonal ? undefined : source, complement, reading, relative: position.relative, whole: false}
}

/** «يمكن أن يؤكد»: wished or feared, not said. */
function isSubjunctive({form, prefix}: ReportingReading, tokens: readonly Token[], i: number, first: number): boolean {
  if (form !== 'impf' && form !== 'juss' && form !== 'impfp') return false
  if (i === first || tokens[i - 1].kind !== TokenKind.word) return form === 'juss' && prefix === ''
  // The short form needs لم or لن before it; «يجب» alone is "must".
  if (form === 'juss' && prefix === '' && !/^[وف]?ل[منا]$/.test(tokens[i - 1].word!.fold)) return true
  return prefix.endsWith('ل') || ((tokens[i - 1].word!.fold === 'ان' || tokens[i - 1].word!.fold === 'بان') && form !== 'impfp')
}

/** The subject of the verb that opens a sentence may bring its whole title along, and more about it. */
const LONG_SUBJECT = 32

/** «وأضاف إن»: the sentence opens with the verb, so nothing before it can be its subject. */
function joinedHead(reading: ReportingReading, position: Position, i: number, sentence: Sentence): boolean {
  return position.head && (i === sentence.first || reading.prefix !== '')
}

/** The letter after the first carries a damma: قُتل، يُعتقد, a passive whoever reads it. */
function hasDamma(token: Token): boolean {
  return token.word!.text.slice(0, 4).includes('\u064f')
}

/** «يعتقد أن»، «ذكر أن» at the head with the complementiser directly after: nobody is named. */
function isImpersonal({verb, form, prefix, person}: ReportingReading, {tokens}: Paragraph, i: number): boolean {
  if (verb.impersonal !== true || person !== '3ms' || verb.continues === true) return false
  const next = tokens[i + 1]
  if (next === undefined || next.kind !== TokenKind.word || !lexicalOf(next.word!).complementiser) return false
  return form === 'impf' || (form === 'pf' && prefix === '' && i === 0)
}

function rejects({verb}: ReportingReading, tokens: readonly Token[], i: number, to: number): boolean {
  const next = tokens[i + 1]
  if (next === undefined || i + 1 >= to) return verb.rejectNext !== undefined
  if (next.kind === TokenKind.word) {
    const {fold} = next.word!
    if (verb.rejectNext?.some((word) => word === fold || (word.length === 1 && fold[0] === word && fold.length > 3)) === true) return true
    if (verb.rejectObject?.some((word) => matchesNoun(fold, word)) === true) return true
  }
  if (verb.rejectNumber === true && next.kind === TokenKind.number) return true
  return false
}

function matchesNoun(fold: string, word: string): boolean {
  return fold === word || fold === 'ال' + word || (fold.startsWith(word) && fold.length <= word.length + 2 && !fold.endsWith('ين'))
}

const prepositionSets = new WeakMap<object, ReadonlySet<string>>()

function prepositionsOf({verb}: ReportingReading): ReadonlySet<string> {
  let set = prepositionSets.get(verb)
  if (set === undefined) {
    set = new Set([...verb.requires.flatMap((r) => r.prepositions ?? []), ...verb.frame.flatMap((f) => f.split('+')).filter((f) => /^[\u0600-\u06ff]+$/.test(f))].map((p) => p.replace('ى', 'ي').replace('إ', 'ا')))
    prepositionSets.set(verb, set)
  }
  return set
}

function isSpeaker({tokens}: Paragraph, {first, last}: SourcePhrase): boolean {
  for (let i = first; i < Math.min(last, first + 3); i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.latin) return true
    if (token.kind !== TokenKind.word) continue
    const lexical = lexicalOf(token.word!)
    if (lexical.source !== undefined || lexical.name !== undefined) return true
  }
  return false
}

/** A verb as it stands: what it may be judged by. */
interface Occurrence {
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

/** Whether one of the verb's requirements holds. */
function satisfies(occurrence: Occurrence): boolean {
  const {reading, paragraph, i, sentence, source, speaker, complement, position} = occurrence
  const {verb, form} = reading
  if (verb.requireFollow !== undefined && !follows(paragraph.tokens, i, sentence.last, verb.requireFollow)) return false
  if (verb.requireSubject !== undefined && source !== undefined && !speaker) return false
  const opens = isOpening(complement) && fits(occurrence)
  // «لم تفصح الشرطة عن …»: nothing was said.
  if (position.negated && !opens) return false
  if (source !== undefined && isAnybody(paragraph, source)) return false
  if (verb.copula?.includes(form) === true && !opens) return false
  // «الذي يرفض …»: in a relative clause only what is said in so many words is a report.
  if (position.relative && !opens) return false
  // Who knows, thinks or shows in the imperfect is mostly anybody: «يعرف الجميع أن».
  if ((verb.tag === 'O' || verb.tag === 'F') && form !== 'pf' && !speaker && !verb.impersonal && !(position.head && opens && source?.first === i + 1)) return false
  return verb.requires.some((requirement) => meets(requirement, occurrence, opens))
}

/** Between the subject and the colon or the quotation that is its report. */
const MARK_REACH = 6
/** The same after the verb that opens the sentence, where only circumstances can stand between. */
const HEAD_REACH = 16

/** Whether what opens is what the verb takes, and near enough: a colon far off introduces something else. */
function fits({reading, complement, source, i, position}: Occurrence): boolean {
  const {verb} = reading
  const end = source === undefined || source.first < i ? i + 1 : source.last
  const {kind} = complement
  if ((kind === 'colon' || kind === 'quote') && complement.at - end > (position.head ? HEAD_REACH : MARK_REACH)) return false
  if (verb.strictFrame !== true) return true
  if (kind === 'complementiser') return verb.frame.some((frame) => /inna|anna|(?:^|\+)an$/.test(frame))
  return verb.frame.some((frame) => frame.split('+').includes(kind))
}

function isAnybody({tokens}: Paragraph, {first}: SourcePhrase): boolean {
  return tokens[first].kind === TokenKind.word && lexicalOf(tokens[first].word!).anybody
}

function isOpening({kind}: Complement): boolean {
  return kind === 'complementiser' || kind === 'colon' || kind === 'quote' || kind === 'saying'
}

function follows(tokens: readonly Token[], i: number, to: number, words: readonly string[]): boolean {
  for (let j = i + 1; j < to; j++) if (tokens[j].kind === TokenKind.word && words.includes(tokens[j].word!.fold)) return true
  return false
}

/** Words directly after the subject, at most, for a verb whose commoner sense is another (C!). */
const ADJACENT = 3
/** Tags of verbs whose object is what was said: «رفض الوزير الاتهامات»، «توقع البنك نموا». */
const speaking = 'ELCPO'

function meets(requirement: Requirement, occurrence: Occurrence, opens: boolean): boolean {
  const {paragraph, i, reading, position, complement, source, speaker} = occurrence
  const {tokens} = paragraph
  const end = source === undefined || source.first < i ? i + 1 : source.last
  if (requirement.words !== undefined && !wordNear(tokens, i, requirement.words)) return false
  if (requirement.complement === 'window') return opens || (reading.verb.frame.includes('np') && speaking.includes(reading.verb.tag) && position.head && speaker && source!.first - i <= 2)
  if (requirement.complement === 'adjacent') return opens && (complement.at - end <= ADJACENT || (speaker && source!.first > i))
  if (requirement.prepositions !== undefined) {
    if (complement.word === undefined || !requirement.prepositions.includes(complement.word)) return opens && requirement.document !== true && reading.verb.strictFrame !== true
    if (requirement.document === true) return documentNear(tokens, complement.at)
    const direct = source === undefined || source.first === i + 1
    return opens || (complement.at - end <= 2 && (speaker || (direct && position.head)))
  }
  if (requirement.subject === true) return opens || (speaker && (position.head || position.clause < i)) || (complement.kind === 'preposition' && source === undefined && position.head)
  if (requirement.document === true || requirement.source === true) return speaker
  return requirement.words !== undefined
}

function wordNear(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  return tokens.slice(i + 1, i + 7).some((token) => token.kind === TokenKind.word && words.some((word) => matchesNoun(token.word!.fold.replace(/^[بو]/, ''), word) || matchesNoun(token.word!.fold, word)))
}

function documentNear(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some((token) => token.kind === TokenKind.word && lexicalOf(token.word!).source?.document === true)
}

/** «مضيفا أن»، «مشيرا إلى»: goes on with the speaker of the sentence. */
function participleCue(paragraph: Paragraph, i: number, sentence: Sentence, reading: ReportingReading, complement: Complement): Cue | undefined {
  // «مؤكدا دعم …»: at the head of the sentence its object is what was said.
  if (i === sentence.first && /ا$/.test(paragraph.tokens[i].word!.fold) && (complement.kind === 'none' || complement.at - i > 3)) return {kind: 'participle', first: i, last: i + 1, source: undefined, complement: {kind: 'none', at: i + 1}, reading, relative: false, whole: true}
  if (complement.kind === 'none' || complement.at - i > 6) return undefined
  if (complement.kind === 'preposition' && complement.at - i > 3) return undefined
  // Without the ا of the accusative it may be any noun or adjective: what it says must follow at once.
  if (!/ا$/.test(paragraph.tokens[i].word!.fold) && complement.at - i > 2) return undefined
  const previous = paragraph.tokens[i - 1]
  // «لافتة إلى»: after a noun it may be its adjective; a participle that reports is set off or opens.
  if (previous?.kind === TokenKind.word && reading.prefix === '' && lexicalOf(previous.word!).preposition) return undefined
  return {kind: 'participle', first: i, last: i + 1, source: undefined, complement, reading, relative: false, whole: false}
}

/** «تصريحات الوزير بأن»، «بالقول إن»: a noun that opens a reported clause. */
function nominalCue(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex, i: number, reading: ReportingReading): Cue | undefined {
  const {verb} = reading
  const {tokens} = paragraph
  const saying = verb.lemma === 'قال' && (reading.prefix.includes('ب') || reading.prefix.includes('ل') || reading.suffix !== '')
  if ((verb.nominal !== true || verb.homograph !== undefined) && !saying) return undefined
  const complement = findComplement(paragraph, quotes, i + 1, sentence.last, prepositionsOf(reading), 10)
  if (complement.kind !== 'complementiser' && complement.kind !== 'quote' && !(complement.kind === 'colon' && complement.at - i < 4)) return undefined
  if (complement.kind === 'quote' && complement.at - i > 5) return undefined
  for (let j = i + 1; j < complement.at; j++) if (tokens[j].kind === TokenKind.punctuation && isComma(tokens[j].code)) return undefined
  const source = reading.suffix === '' ? sourceAfter(paragraph, quotes, i + 1, complement.at) : undefined
  if (!saying && source === undefined && reading.suffix === '') return undefined
  return {kind: 'nominal', first: i, last: i + 1, source, complement, reading, relative: false, whole: false}
}
