import {stripNounClitics} from '../../../arabic/clitics.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import type {Sentence} from '../../../document/sentences.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {
  type AttributionPhrase,
  goingOn,
  matchPhrase,
  type PhraseKind,
  type PhraseSlot,
  rejectsNoun
} from '../../../lexicon/attribution-phrases.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {COMPLEMENTISER, lexicalOf} from '../lexical.ts'
import {isSpeaker, type SourcePhrase, sourceAfter} from '../sources/source.ts'
import {findComplement, type QuoteIndex} from './complement.ts'
import type {Cue} from './cues.ts'

/** A phrase of the lexicon where it stands. */
export interface PhraseMatch {
  readonly kind: PhraseKind
  /** Index after its last token. */
  readonly last: number
  /** What it attributes; `undefined` where it only bears on attribution (background, a change of speaker). */
  readonly cue: Cue | undefined
}

/** Kinds that attribute by themselves. */
const attributing: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  'according',
  'report',
  'anaphor',
  'forecast',
  'rumour',
  'distancing'
])

/** The phrase that begins at a token («وفقا للأمم المتحدة»، «حسبما ذكرت الوكالة»، «من المتوقع أن»). */
export function phraseAt(
  paragraph: Paragraph,
  sentence: Sentence,
  quotes: QuoteIndex,
  at: number
): PhraseMatch | undefined {
  const {tokens} = paragraph
  const {phrases} = lexicalOf(tokens[at].word!)
  if (phrases === undefined) return undefined
  for (const phrase of goingOn(phrases, at + 1 < sentence.last ? tokens[at + 1].word?.fold : undefined)) {
    const match = matchAt(paragraph, sentence, quotes, at, phrase)
    if (match !== undefined) return match
  }
  return undefined
}

function matchAt(
  paragraph: Paragraph,
  sentence: Sentence,
  quotes: QuoteIndex,
  at: number,
  phrase: AttributionPhrase
): PhraseMatch | undefined {
  const {tokens} = paragraph
  let source: SourcePhrase | undefined
  let reading: ReportingReading | undefined
  let slotAt = -1
  const word = (index: number): string | undefined =>
    index < sentence.last && tokens[index].kind === TokenKind.word ? tokens[index].word!.fold : undefined
  const fill = (slot: PhraseSlot, index: number, prefix: string | undefined): number => {
    if (index >= sentence.last) return -1
    slotAt = index
    if (slot === 'COMP')
      return tokens[index].kind === TokenKind.word && lexicalOf(tokens[index].word!).complementiser ? index + 1 : -1
    if (slot === 'VERB') {
      reading = verbAt(tokens[index])
      if (reading === undefined) return -1
      // «وهو ما أكده الوزير», «هذا ما صرح به»; «وهو ما يؤكد أن» is the writer's.
      if (phrase.kind === 'report' && reading.suffix !== 'ه' && !/^(?:ب|عن|الي|علي|ل)ه$/.test(word(index + 1) ?? ''))
        return -1
      const at = word(index + 1) === 'في' || word(index + 1) === 'عن' ? index + 2 : index + 1
      source = sourceNear(paragraph, quotes, at, sentence.last)
      return index + 1
    }
    const noun = sourceFrom(paragraph, quotes, index, sentence.last, prefix)
    if (noun === undefined || (slot === 'DOC' && !headsDocument(tokens, noun))) return -1
    source = noun
    return noun.last
  }
  const last = matchPhrase(phrase, at, word, fill)
  if (last < 0) return undefined
  if (
    slotAt >= 0 &&
    source !== undefined &&
    tokens[source.first].kind === TokenKind.word &&
    rejectsNoun(phrase, stripNounClitics(tokens[source.first].word!.fold, 2))
  )
    return undefined
  // «أكبر من المتوقع» compares; at the head of a clause it foretells.
  if (
    phrase.kind === 'forecast' &&
    slotAt < 0 &&
    at > sentence.first &&
    tokens[at - 1].kind !== TokenKind.punctuation &&
    !/^و/.test(tokens[at].word!.fold)
  )
    return undefined
  // With a figure it is the writer's own claim (C7), with none a forecast of nobody's.
  if (phrase.kind === 'forecast' && hasFigure(tokens, last, sentence.last))
    return {kind: phrase.kind, last, cue: undefined}
  if (!attributing.has(phrase.kind)) return {kind: phrase.kind, last, cue: undefined}
  if (reading !== undefined && phrase.kind === 'report' && (source === undefined || !isSpeaker(paragraph, source)))
    return undefined
  if (reading !== undefined && !attributesBackward(paragraph, sentence, quotes, at, last, reading, source))
    return undefined
  if (
    source !== undefined &&
    reading === undefined &&
    !canSpeak(paragraph, source, tokens[at].word!.fold) &&
    !isSetOff(tokens, sentence, at, source)
  )
    return undefined
  if (phrase.kind === 'rumour' || phrase.kind === 'distancing')
    return {kind: phrase.kind, last, cue: namelessCue(paragraph, quotes, at, last, sentence.last, phrase.kind)}
  const first = firstSlot(phrase) ? Math.min(slotAt, last) : last
  // «بحسب ما ورد»، «حسبما علم»: nobody is named.
  const nameless =
    (reading?.suffix === '' || reading?.verb.tag === 'F') &&
    reading.verb.impersonal === true &&
    reading.verb.strictFrame === true &&
    (source === undefined || !isSpeaker(paragraph, source))
  if (nameless) source = undefined
  const cue: Cue = {
    kind:
      !nameless && (phrase.kind === 'according' || phrase.kind === 'report' || phrase.kind === 'anaphor')
        ? 'phrase'
        : 'impersonal',
    first: at,
    last: Math.max(at + 1, reading === undefined && source !== undefined ? Math.min(first, source.first) : first),
    source: phrase.kind === 'anaphor' ? {first: Math.max(at, last - 2), last} : source,
    complement: {kind: 'none', at: last},
    reading,
    relative: false,
    whole: phrase.scope !== 'complement'
  }
  return {kind: phrase.kind, last: Math.max(last, source?.last ?? last), cue}
}

/** «ترددت أنباء» names what is passed round; «ما وصفه الوزير بـ» covers the noun phrase it introduces. */
function namelessCue(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  at: number,
  last: number,
  to: number,
  kind: 'rumour' | 'distancing'
): Cue {
  const complement = {kind: 'none', at: last} as const
  if (kind === 'rumour') {
    const noun =
      at + 1 < last && lexicalOf(paragraph.tokens[at + 1].word!).source !== undefined
        ? {first: at + 1, last: at + 2}
        : undefined
    return {
      kind: 'impersonal',
      first: at,
      // «بحسب ما يتردد»: all of it, where nothing that is passed round stands in it.
      last: noun === undefined && (paragraph.tokens[last - 1].traits & COMPLEMENTISER) === 0 ? last : at + 1,
      source: noun,
      complement,
      reading: undefined,
      relative: false,
      whole: false
    }
  }
  const after = sourceAfter(paragraph, quotes, last, to)
  const source = after !== undefined && after.first === last && isSpeaker(paragraph, after) ? after : undefined
  return {kind: 'phrase', first: at, last, source, complement, reading: undefined, relative: true, whole: false}
}

function hasFigure(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const {kind, start, end} = tokens[i]
    const next = tokens[i + 1]
    // Neither a year nor a day of a month.
    if (
      kind === TokenKind.number &&
      (end - start > 4 ||
        end - start === 3 ||
        next?.code === 0x25 ||
        next?.code === 0x66a ||
        (next?.kind === TokenKind.word &&
          /^(?:الف|الاف|مليون|ملايين|مليار|مليارات|تريليون|دولار|بالمية|بالماية)/.test(next.word!.fold)) ||
        (next?.word?.fold === 'في' && /^الما?ية$|^الم[ئا]/.test(tokens[i + 2]?.word?.fold ?? '')))
    )
      return true
  }
  return false
}

/** «…، بحسب فلان.», «حسب فلان، …»: between pauses a short phrase names who says it, known or not. */
function isSetOff(tokens: readonly Token[], sentence: Sentence, at: number, {first, last}: SourcePhrase): boolean {
  if (last - first > 3) return false
  const before = at === sentence.first || tokens[at - 1].kind >= TokenKind.quote
  const after = last >= sentence.last || tokens[last].kind >= TokenKind.quote
  if (!before || !after) return false
  const head = tokens[first].word?.fold ?? ''
  return !/(?:ه|ها|هم|ي|نا)$/.test(head) || head.startsWith('ال')
}

function firstSlot({steps}: AttributionPhrase): boolean {
  return steps.some((step) => step.slots !== undefined)
}

function verbAt(token: Token): ReportingReading | undefined {
  if (token.kind !== TokenKind.word) return undefined
  return lexicalOf(token.word!).verbs.find(
    ({form, verb}) => form !== 'masdar' && form !== 'ap' && form !== 'apn' && verb.requires.length > 0
  )
}

/**
 * «…، كما قال الوزير» attributes what stands before it; «كما قال الوزير إن …» reports something more, and is read as a
 * verb.
 */
function attributesBackward(
  paragraph: Paragraph,
  sentence: Sentence,
  quotes: QuoteIndex,
  at: number,
  verbEnd: number,
  reading: ReportingReading,
  source: SourcePhrase | undefined
): boolean {
  const head = paragraph.tokens[at].word!.fold
  if (head === 'علي') return source !== undefined && canSpeak(paragraph, source, '')
  if (!/^[وف]?(?:كما|مثلما)$/.test(head)) return true
  if (at === sentence.first || source === undefined || 'CEPXO'.includes(reading.verb.tag)) return false
  if (reading.verb.tag === 'F' && !headsDocument(paragraph.tokens, source)) return false
  return (
    findComplement(paragraph, quotes, verbEnd, sentence.last, new Set(), 12).kind === 'none' &&
    canSpeak(paragraph, source, '')
  )
}

/** The noun phrase that begins at a token, whose preposition may be written onto it («للأمم المتحدة»). */
function sourceFrom(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  at: number,
  to: number,
  prefix: string | undefined
): SourcePhrase | undefined {
  const token = paragraph.tokens[at]
  if (prefix !== undefined) {
    if (token.kind !== TokenKind.word || token.word!.fold[0] !== prefix) return undefined
    // «لـ"الصحيفة"»: the preposition stands alone before the mark.
    if (token.word!.fold === prefix) return at + 1 < to ? phraseFrom(paragraph, quotes, at + 1, to) : undefined
  }
  return phraseFrom(paragraph, quotes, at, to)
}

function phraseFrom(paragraph: Paragraph, quotes: QuoteIndex, at: number, to: number): SourcePhrase | undefined {
  const phrase = sourceAfter(paragraph, quotes, at, to)
  if (phrase !== undefined && phrase.first === at) return phrase
  const token = paragraph.tokens[at]
  if (token.kind === TokenKind.punctuation || token.kind === TokenKind.close) return undefined
  const rest = at + 1 < to ? sourceAfter(paragraph, quotes, at + 1, to) : undefined
  return {first: at, last: rest !== undefined && rest.first === at + 1 ? rest.last : at + 1}
}

function sourceNear(paragraph: Paragraph, quotes: QuoteIndex, from: number, to: number): SourcePhrase | undefined {
  return from < to ? sourceAfter(paragraph, quotes, from, to) : undefined
}

function headsDocument(tokens: readonly Token[], {first, last}: SourcePhrase): boolean {
  for (let i = first; i < Math.min(last, first + 2); i++)
    if (tokens[i].kind === TokenKind.word && lexicalOf(tokens[i].word!).source?.document === true) return true
  return false
}

/** What names a source whatever follows it; «حسب», «وفق», «برأي» have other senses, so their noun must be one who can speak. */
const SURE = /^[وف]?(?:نقلا|طبقا|استنادا|بالاستناد|اعتمادا|بناء|علي)$/

function canSpeak(paragraph: Paragraph, source: SourcePhrase, head: string): boolean {
  return SURE.test(head) || paragraph.tokens[source.first].kind === TokenKind.quote || isSpeaker(paragraph, source)
}
