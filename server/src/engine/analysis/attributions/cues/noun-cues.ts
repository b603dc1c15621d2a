import type {Paragraph} from '../../../document/paragraph.ts'
import type {Sentence} from '../../../document/sentences.ts'
import {TokenKind} from '../../../document/tokens.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {type Lexical, lexicalOf} from '../lexical.ts'
import {isComma, isSpeaker, type SourcePhrase, sourceAfter, sourceBefore} from '../sources/source.ts'
import {type Complement, findComplement, type QuoteIndex} from './complement.ts'
import type {Cue} from './cues.ts'
import {prepositionsOf, rejects} from './verb-cues.ts'

/** The cue that a participle («مضيفا أن») or a verbal noun («تصريحات الوزير بأن») makes. */
export function nounCue(
  paragraph: Paragraph,
  sentence: Sentence,
  quotes: QuoteIndex,
  i: number,
  lexical: Lexical,
  cues: readonly Cue[]
): Cue | undefined {
  for (const reading of lexical.verbs) {
    if (reading.verb.requires.length === 0) continue
    let cue: Cue | undefined
    if (reading.form === 'masdar' || reading.form === 'apn') cue = nominalCue(paragraph, sentence, quotes, i, reading)
    else if (reading.form === 'ap' && !isNounForm(paragraph, i, sentence, reading))
      cue = participleCue(
        paragraph,
        i,
        sentence,
        reading,
        findComplement(paragraph, quotes, i + 1, sentence.last, prepositionsOf(reading), reading.verb.near)
      )
    // «رد فلان، قائلا»: whose participle it is stands before it, where no verb has named him.
    if (cue !== undefined && cue.kind === 'participle' && !cues.some((known) => known.source !== undefined))
      cue = {...cue, source: mainSpeaker(paragraph, quotes, sentence, i)}
    if (cue !== undefined) return cue
  }
  return undefined
}

/** «مدونات»، «مبررات» are nouns, «سائلا الله» a prayer. */
function isNounForm({tokens}: Paragraph, i: number, sentence: Sentence, reading: ReportingReading): boolean {
  return tokens[i].word!.fold.endsWith('ات') || rejects(reading, tokens, i, sentence.last)
}

function mainSpeaker(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  sentence: Sentence,
  i: number
): SourcePhrase | undefined {
  const source = sourceBefore(paragraph, quotes, sentence.first, i)
  return source !== undefined && isSpeaker(paragraph, source) ? source : undefined
}

/** «قائلا "…"»، «بالقول إن»، «قوله إن»: reports by itself where no verb before it has taken it for its complement. */
export function sayingCue(
  paragraph: Paragraph,
  sentence: Sentence,
  quotes: QuoteIndex,
  i: number,
  clause: number,
  cues: readonly Cue[]
): Cue | undefined {
  if (cues.some((cue) => cue.complement.at === i)) return undefined
  const complement = findComplement(paragraph, quotes, i + 1, sentence.last, new Set(), 6)
  if (complement.kind === 'none') return undefined
  // «قوله تعالى: …» at the head is scripture put before its commentary.
  if (i === sentence.first && /^(?:تعالي|سبحانه|عز|جل)$/.test(paragraph.tokens[i + 1]?.word?.fold ?? ''))
    return undefined
  const source = sourceBefore(paragraph, quotes, clause, i)
  return {
    kind: 'participle',
    first: i,
    last: i + 1,
    source,
    complement,
    reading: undefined,
    relative: false,
    whole: false
  }
}

/** «مضيفا أن»، «مشيرا إلى»: goes on with the speaker of the sentence. */
function participleCue(
  paragraph: Paragraph,
  i: number,
  sentence: Sentence,
  reading: ReportingReading,
  complement: Complement
): Cue | undefined {
  // «مؤكدا دعم …»: at the head of the sentence its object is what was said.
  if (
    (i === sentence.first ||
      (paragraph.tokens[i - 1].kind === TokenKind.punctuation &&
        reading.verb.frame.includes('np') &&
        'NAEL'.includes(reading.verb.tag))) &&
    /ا$/.test(paragraph.tokens[i].word!.fold) &&
    (complement.kind === 'none' || complement.at - i > 3)
  )
    return {
      kind: 'participle',
      first: i,
      last: i + 1,
      source: undefined,
      complement: {kind: 'none', at: i + 1},
      reading,
      relative: false,
      whole: true
    }
  if (complement.kind === 'none' || complement.at - i > 6) return undefined
  // «متابعة: فلان»: a byline.
  if (complement.kind === 'colon' && complement.at === i + 1 && /ة$/.test(paragraph.tokens[i].word!.fold))
    return undefined
  if (
    complement.kind === 'preposition' &&
    (complement.at - i > 3 ||
      (i > sentence.first &&
        reading.verb.tag !== 'N' &&
        reading.prefix === '' &&
        paragraph.tokens[i - 1].kind === TokenKind.word))
  )
    return undefined
  // Without the ا of the accusative it may be any noun or adjective: what it says must follow at once.
  if (!/ا$/.test(paragraph.tokens[i].word!.fold) && complement.at - i > 2) return undefined
  if (
    complement.kind === 'preposition' &&
    !reading.verb.requires.some(
      ({prepositions, subject}) => subject === true || prepositions?.includes(complement.word!) === true
    )
  )
    return undefined
  const previous = paragraph.tokens[i - 1]
  // «معتقدة»، «متهمة» after a noun are its adjective; set off they go on with the speaker.
  if (i > sentence.first && /ة$/.test(paragraph.tokens[i].word!.fold) && previous.kind === TokenKind.word)
    return undefined
  // «لافتة إلى»: after a noun it may be its adjective; a participle that reports is set off or opens.
  if (previous?.kind === TokenKind.word && reading.prefix === '' && lexicalOf(previous.word!).preposition)
    return undefined
  return {
    kind: 'participle',
    first: i,
    last: i + 1,
    source: undefined,
    complement,
    reading,
    relative: false,
    whole: false
  }
}

/** «تم»، «جرى»: with a verbal noun the passive that names nobody. */
const DONE = /^[وف]?س?(?:تم|تمت|[يت]تم|جري|جرت|[يت]جري)$/
/** From the verbal noun to what it reports: «تم التأكيد خلال اللقاء على أن». */
const DONE_REACH = 6
/** «من قبل»، «من طرف»: who did it after all. */
const AGENT = /^(?:قبل|طرف|جانب|لدن)$/

/** «تم التأكيد على أن»، «جرى توضيح أن»: said, by nobody who is named. */
function doneCue(
  {tokens}: Paragraph,
  sentence: Sentence,
  i: number,
  reading: ReportingReading,
  complement: Complement
): Cue | undefined {
  // «تم إقرارها على أن …», «تم الاتفاق على أن»: acts.
  if (
    reading.suffix !== '' ||
    !'NA'.includes(reading.verb.tag) ||
    !reading.verb.frame.some((frame) => /^(?!np).*anna$/.test(frame))
  )
    return undefined
  if (
    i === sentence.first ||
    complement.kind !== 'complementiser' ||
    complement.at - i > DONE_REACH ||
    !DONE.test(tokens[i - 1].word?.fold ?? '')
  )
    return undefined
  for (let j = i + 1; j < complement.at; j++) if (AGENT.test(tokens[j].word?.fold ?? '')) return undefined
  return {
    kind: 'impersonal',
    first: i - 1,
    last: i + 1,
    source: undefined,
    complement,
    reading,
    relative: false,
    whole: false
  }
}

/** «تصريحات الوزير بأن»، «بالقول إن»: a noun that opens a reported clause. */
function nominalCue(
  paragraph: Paragraph,
  sentence: Sentence,
  quotes: QuoteIndex,
  i: number,
  reading: ReportingReading
): Cue | undefined {
  const {verb} = reading
  const {tokens} = paragraph
  if (reading.form === 'masdar' && i > sentence.first && DONE.test(tokens[i - 1].word?.fold ?? ''))
    return doneCue(
      paragraph,
      sentence,
      i,
      reading,
      findComplement(paragraph, quotes, i + 1, sentence.last, prepositionsOf(reading), 10)
    )
  // «انتهى إلى القول إن» reports; «لا بد من القول إن», «يمكن القول إن» are the writer's.
  const saying =
    verb.lemma === 'قال' &&
    (reading.prefix.includes('ب') || reading.suffix !== '' || tokens[i - 1]?.word?.fold === 'الي')
  if (verb.nominal !== true && !saying) return undefined
  const complement = findComplement(paragraph, quotes, i + 1, sentence.last, prepositionsOf(reading), 10)
  // «رغم دعوات المدافعين إلى إلغائه»، «بعد اتهام النواب المصرف بـ»
  if (complement.kind === 'preposition' && 'CL'.includes(verb.tag) && complement.at - i <= 8) {
    const caller = sourceAfter(paragraph, quotes, i + 1, complement.at)
    if (caller !== undefined && caller.first === i + 1 && isSpeaker(paragraph, caller))
      return {
        kind: 'nominal',
        first: i,
        last: i + 1,
        source: caller,
        complement,
        reading,
        relative: false,
        whole: false
      }
  }
  if (
    complement.kind !== 'complementiser' &&
    complement.kind !== 'quote' &&
    !(complement.kind === 'colon' && complement.at - i < 4)
  )
    return undefined
  if (complement.kind === 'quote' && complement.at - i > 5) return undefined
  for (let j = i + 1; j < complement.at; j++)
    if (tokens[j].kind === TokenKind.punctuation && isComma(tokens[j].code)) return undefined
  const source = reading.suffix === '' ? sourceAfter(paragraph, quotes, i + 1, complement.at) : undefined
  if (!saying && reading.suffix === '' && (source === undefined || !isSpeaker(paragraph, source))) return undefined
  return {kind: 'nominal', first: i, last: i + 1, source, complement, reading, relative: false, whole: false}
}

/** Adjectives between the noun and عن, at most. */
const ADJECTIVES = 2

/**
 * A mention of reports that nobody is said to have made, after a preposition: «يوما بعد التقارير عن غارة». Its source is
 * the noun, عن and the noun phrase that says of what.
 */
export function rumourCue({tokens}: Paragraph, sentence: Sentence, i: number): Cue | undefined {
  if (i === sentence.first) return undefined
  const before = tokens[i - 1].word
  if (before === undefined || !lexicalOf(before).preposition) return undefined
  let about = i + 1
  while (
    about < sentence.last &&
    about <= i + ADJECTIVES &&
    tokens[about].word !== undefined &&
    tokens[about].word!.fold !== 'عن'
  )
    about++
  if (about >= sentence.last - 1 || tokens[about].word?.fold !== 'عن') return undefined
  let last = about + 1
  while (
    last < sentence.last &&
    last - about <= 4 &&
    tokens[last].kind === TokenKind.word &&
    (last === about + 1 || !endsNoun(lexicalOf(tokens[last].word!)))
  )
    last++
  return {
    kind: 'nominal',
    first: i,
    last: i + 1,
    source: {first: i, last},
    complement: {kind: 'preposition', at: about, word: 'عن'},
    reading: undefined,
    relative: true,
    whole: false
  }
}

function endsNoun({preposition, relative, conjunction, particle, time, complementiser, attached}: Lexical): boolean {
  return preposition || relative || conjunction || particle || time || complementiser || attached !== undefined
}
