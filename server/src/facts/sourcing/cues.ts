import type {ReportingReading, Requirement} from '../../language/reporting-verbs.ts'
import type {Paragraph} from '../../parse/paragraph.ts'
import type {Sentence} from '../../parse/sentences.ts'
import {type Token, TokenKind} from '../../parse/tokens.ts'
import {type Complement, type QuoteIndex, findComplement} from './complement.ts'
import {type Lexical, lexicalOf} from './lexical.ts'
import {phraseCue} from './phrases.ts'
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

/** The cues of a sentence, in order. */
export function findCues(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex): Cue[] {
  const {tokens} = paragraph
  const cues: Cue[] = []
  let clause = sentence.first
  for (let i = sentence.first; i < sentence.last; i++) {
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
    const phrase = phraseCue(paragraph, sentence, quotes, i)
    if (phrase !== undefined) {
      cues.push(phrase)
      i = Math.max(i, phrase.last - 1)
      continue
    }
    if (lexical.verbs.length === 0) continue
    const cue = verbCue(paragraph, sentence, quotes, i, clause, lexical)
    if (cue === undefined) continue
    cues.push(cue)
    if (cue.complement.kind === 'quote') i = Math.max(i, (quotes.closers.get(cue.complement.at) ?? cue.complement.at))
  }
  return cues
}

/** Where a verb stands in its sentence. */
interface Position {
  /** Index of the first token of the clause, after connectives. */
  readonly clause: number
  /** The verb opens the clause: a subject may follow it. */
  readonly head: boolean
  /** After الذي، التي، ما. */
  readonly relative: boolean
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
  const noun = !joined && before === i - 1 && (lexical?.preposition === true || lexical?.demonstrative === true)
  return {clause, head, relative, noun}
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
  if (verb.requires.length === 0) return undefined
  const {tokens} = paragraph
  if (form === 'masdar' || form === 'apn') return nominalCue(paragraph, sentence, quotes, i, reading)
  const position = positionOf(paragraph, sentence, i, clause, reading)
  if (position.noun) return undefined
  const next = tokens[i + 1]
  if (rejects(reading, tokens, i, sentence.last)) return undefined
  const prepositions = prepositionsOf(reading)
  const complement = findComplement(paragraph, quotes, i + 1, sentence.last, prepositions, verb.near)
  if (form === 'ap') return participleCue(paragraph, i, reading, complement)
  const end = complement.at > i ? complement.at : sentence.last
  const passive = form === 'pfp' || form === 'impfp' || hasDamma(tokens[i])
  let source = passive ? undefined : sourceAfter(paragraph, quotes, i + 1, end)
  const after = source
  if (source !== undefined && complement.kind === 'none' && !isSpeaker(paragraph, source)) source = undefined
  if (source === undefined && !position.head) source = sourceBefore(paragraph, quotes, position.clause, i)
  else if (source === undefined && !joinedHead(reading, position, i, sentence)) source = sourceBefore(paragraph, quotes, position.clause, i)
  if (!satisfies(reading, complement, source, position, paragraph, i, sentence, next, after)) return undefined
  const impersonal = source === undefined && (passive || isImpersonal(reading, paragraph, i))
  if (impersonal && verb.background?.includes(form) === true) return undefined
  return {kind: impersonal ? 'impersonal' : 'verb', first: i, last: i + 1, source: impersonal ? undefined : source, complement, reading, relative: position.relative, whole: false}
}

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

/** Whether one of the verb's requirements holds. */
function satisfies(reading: ReportingReading, complement: Complement, source: SourcePhrase | undefined, position: Position, paragraph: Paragraph, i: number, sentence: Sentence, next: Token | undefined, after: SourcePhrase | undefined): boolean {
  const {verb} = reading
  if (verb.requireFollow !== undefined && !follows(paragraph.tokens, i, sentence.last, verb.requireFollow)) return false
  if (verb.requireSubject !== undefined && source !== undefined && !isSpeaker(paragraph, source)) return false
  return verb.requires.some((requirement) => meets(requirement, reading, complement, source, position, paragraph, i, next, after))
}

function follows(tokens: readonly Token[], i: number, to: number, words: readonly string[]): boolean {
  for (let j = i + 1; j < to; j++) if (tokens[j].kind === TokenKind.word && words.includes(tokens[j].word!.fold)) return true
  return false
}

/** Words directly after the subject, at most, for a verb whose commoner sense is another (C!). */
const ADJACENT = 3

function meets(requirement: Requirement, reading: ReportingReading, complement: Complement, source: SourcePhrase | undefined, position: Position, paragraph: Paragraph, i: number, next: Token | undefined, after: SourcePhrase | undefined): boolean {
  const opens = complement.kind === 'complementiser' || complement.kind === 'colon' || complement.kind === 'quote' || complement.kind === 'saying'
  if (requirement.words !== undefined) {
    const near = paragraph.tokens.slice(i + 1, i + 7).some((token) => token.kind === TokenKind.word && requirement.words!.some((word) => matchesNoun(token.word!.fold.replace(/^[بو]/, ''), word) || matchesNoun(token.word!.fold, word)))
    if (!near) return false
  }
  if (requirement.complement === 'window') return opens || (reading.verb.frame.includes('np') && position.head && source !== undefined && after === source && isSpeaker(paragraph, source))
  if (requirement.complement === 'adjacent') {
    if (!opens) return false
    const end = source === undefined || source.first < i ? i + 1 : source.last
    return complement.at - end <= ADJACENT || (source !== undefined && source.first > i && isSpeaker(paragraph, source))
  }
  if (requirement.prepositions !== undefined) {
    if (complement.word !== undefined && requirement.prepositions.includes(complement.word)) return requirement.document !== true || documentNear(paragraph.tokens, complement.at)
    return opens && requirement.document !== true && (complement.kind !== 'complementiser' || reading.verb.strictFrame !== true)
  }
  if (requirement.subject === true) return opens || complement.kind === 'preposition' || (position.head && source !== undefined && next !== undefined && isSpeaker(paragraph, source))
  if (requirement.document === true || requirement.source === true) return source !== undefined && isSpeaker(paragraph, source)
  return requirement.words !== undefined
}

function documentNear(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some((token) => token.kind === TokenKind.word && lexicalOf(token.word!).source?.document === true)
}

/** «مضيفا أن»، «مشيرا إلى»: goes on with the speaker of the sentence. */
function participleCue(paragraph: Paragraph, i: number, reading: ReportingReading, complement: Complement): Cue | undefined {
  if (complement.kind === 'none' || complement.at - i > 6) return undefined
  if (complement.kind === 'preposition' && complement.at - i > 3) return undefined
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
  if (verb.nominal !== true && !saying) return undefined
  const complement = findComplement(paragraph, quotes, i + 1, sentence.last, prepositionsOf(reading), 10)
  if (complement.kind !== 'complementiser' && complement.kind !== 'quote' && !(complement.kind === 'colon' && complement.at - i < 4)) return undefined
  if (complement.kind === 'quote' && complement.at - i > 5) return undefined
  for (let j = i + 1; j < complement.at; j++) if (tokens[j].kind === TokenKind.punctuation && isComma(tokens[j].code)) return undefined
  const source = reading.suffix === '' ? sourceAfter(paragraph, quotes, i + 1, complement.at) : undefined
  if (!saying && source === undefined && reading.suffix === '') return undefined
  return {kind: 'nominal', first: i, last: i + 1, source, complement, reading, relative: false, whole: false}
}
