import {conjoined} from '../../../arabic/affixes.ts'
import {stripNounClitics} from '../../../arabic/clitics.ts'
import {TokenKind} from '../../../document/tokens.ts'
import {
  type AttributionPhrase,
  goingOn,
  matchPhrase,
  type PhraseKind,
  rejectsNoun
} from '../../../lexicon/attribution-phrases.ts'
import {wordsOf} from '../../../lexicon/attribution-words.ts'
import {Tag, tags} from '../../../lexicon/verb-tags.ts'
import {COMPLEMENTISER, lexicalOf} from '../lexical.ts'
import type {Passage} from '../passage.ts'
import {isSpeaker, type SourcePhrase} from '../sources/source.ts'
import {sourceAfter} from '../sources/source-after.ts'
import {hasAmount} from './amounts.ts'
import {findComplement} from './complement.ts'
import {type Cue, cueAt} from './cue.ts'
import {fillSlot, headsDocument, type PhrasePlace, wordAt} from './phrase-slots.ts'

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
/** Of those, the ones that name a source. */
const naming: ReadonlySet<PhraseKind> = new Set<PhraseKind>(['according', 'report', 'anaphor'])

/** The phrase that begins at a token («وفقا للأمم المتحدة»، «حسبما ذكرت الوكالة»، «من المتوقع أن»). */
export function phraseAt(passage: Passage, at: number): PhraseMatch | undefined {
  const {phrases} = lexicalOf(passage.paragraph.tokens[at].word!)
  if (phrases === undefined) return undefined
  for (const phrase of goingOn(phrases, wordAt(passage, at + 1))) {
    const match = matchAt(passage, at, phrase)
    if (match !== undefined) return match
  }
  return undefined
}

function matchAt(passage: Passage, at: number, phrase: AttributionPhrase): PhraseMatch | undefined {
  const place: PhrasePlace = {passage, at, phrase, source: undefined, reading: undefined, slotAt: -1}
  const last = matchPhrase(
    phrase,
    at,
    (index) => wordAt(passage, index),
    (slot, index, prefix) => fillSlot(place, slot, index, prefix)
  )
  if (last < 0 || hasRejectedNoun(place) || isComparison(place)) return undefined
  const {kind} = phrase
  if (!attributing.has(kind) || isWritersClaim(place, last)) return {kind, last, cue: undefined}
  if (refusals.some((refuses) => refuses(place, last))) return undefined
  if (kind === 'rumour') return {kind, last, cue: rumourCue(place, last)}
  if (kind === 'distancing') return {kind, last, cue: distancingCue(place, last)}
  return sourceMatch(place, last)
}

/** «بحسب الفئة», «وفق القانون»: the noun makes the phrase distributive. */
function hasRejectedNoun({passage, phrase, source, slotAt}: PhrasePlace): boolean {
  const word = slotAt < 0 || source === undefined ? undefined : passage.paragraph.tokens[source.first].word
  return word !== undefined && rejectsNoun(phrase, stripNounClitics(word.fold, 2))
}

/** «أكبر من المتوقع» compares; at the head of a clause it foretells. */
function isComparison({passage: {paragraph, sentence}, at, phrase, slotAt}: PhrasePlace): boolean {
  if (phrase.kind !== 'forecast' || slotAt >= 0 || at <= sentence.first) return false
  const {tokens} = paragraph
  return tokens[at - 1].kind !== TokenKind.punctuation && !tokens[at].word!.fold.startsWith('و')
}

/** «من المتوقع أن يرتفع إلى 5 ملايين»: with a figure it is the writer's own claim (C7), with none a forecast of nobody's. */
function isWritersClaim({passage: {paragraph, sentence}, phrase}: PhrasePlace, last: number): boolean {
  return phrase.kind === 'forecast' && hasAmount(paragraph.tokens, last, sentence.last)
}

/** What shows that a phrase that would attribute does not. */
const refusals: ReadonlyArray<(place: PhrasePlace, last: number) => boolean> = [
  // «وهو ما يؤكد أن»: nobody who can speak.
  (place) => place.reading !== undefined && place.phrase.kind === 'report' && !hasSpeaker(place),
  (place, last) => place.reading !== undefined && !attributesBackward(place, last),
  // «حسب الحاجة»: a noun that cannot speak.
  (place) => place.reading === undefined && place.source !== undefined && !canSpeak(place) && !isSetOff(place)
]

function hasSpeaker({passage, source}: PhrasePlace): boolean {
  return source !== undefined && isSpeaker(passage.paragraph, source)
}

const sure = conjoined(wordsOf('sure'))

/** What names a source whatever follows it; «حسب», «وفق», «برأي» have other senses, so their noun must be one who can speak. */
function canSpeak(place: PhrasePlace): boolean {
  return sure.has(place.passage.paragraph.tokens[place.at].word!.fold) || isSpeakerOrQuoted(place)
}

/** «الوزير», «"الوطن"». */
function isSpeakerOrQuoted(place: PhrasePlace): boolean {
  const {passage, source} = place
  return source !== undefined && (passage.paragraph.tokens[source.first].kind === TokenKind.quote || hasSpeaker(place))
}

/** Tokens of a source between pauses that need not be known. */
const SET_OFF = 3
/** «رأيه», «قولنا», «دولي»: a noun with a pronoun or an adjective, and no name. */
const ownedEnding = /(?:ه|ها|هم|ي|نا)$/

/** «…، بحسب فلان.», «حسب فلان، …»: between pauses a short phrase names who says it, known or not. */
function isSetOff({passage: {paragraph, sentence}, at, source}: PhrasePlace): boolean {
  const {first, last} = source!
  const {tokens} = paragraph
  if (last - first > SET_OFF) return false
  if (at > sentence.first && tokens[at - 1].kind < TokenKind.quote) return false
  if (last < sentence.last && tokens[last].kind < TokenKind.quote) return false
  const head = tokens[first].word?.fold ?? ''
  return head.startsWith('ال') || !ownedEnding.test(head)
}

const [upon] = wordsOf('upon')
const comparisons = conjoined(wordsOf('comparisons'))
/** Tags of verbs that, after «كما», compare and do not report: «كما رفض», «كما رأى». */
const comparing = tags('directive', 'evaluative', 'publicAct', 'never', 'opinion')
/** Words after «كما قال الوزير» in which something more would be reported. */
const MORE_REACH = 12
const noPrepositions: ReadonlySet<string> = new Set()

/**
 * «…، كما قال الوزير» attributes what stands before it; «كما قال الوزير إن …» reports something more, and is read as a
 * verb.
 */
function attributesBackward(place: PhrasePlace, verbEnd: number): boolean {
  const {passage, at, source, reading} = place
  const {tokens} = passage.paragraph
  const head = tokens[at].word!.fold
  if (head === upon) return isSpeakerOrQuoted(place)
  if (!comparisons.has(head)) return true
  const {tag} = reading!.verb
  if (at === passage.sentence.first || source === undefined || comparing.has(tag)) return false
  if (tag === Tag.factive && !headsDocument(tokens, source)) return false
  return findComplement(passage, verbEnd, noPrepositions, MORE_REACH).kind === 'none' && isSpeakerOrQuoted(place)
}

/** «ترددت أنباء»: names what is passed round. */
function rumourCue({passage: {paragraph}, at}: PhrasePlace, last: number): Cue {
  const isNoun = at + 1 < last && lexicalOf(paragraph.tokens[at + 1].word!).source !== undefined
  const complement = {kind: 'none', at: last} as const
  if (isNoun) return cueAt('impersonal', at, {source: {first: at + 1, last: at + 2}, complement})
  // «بحسب ما يتردد»: all of it, where nothing that is passed round stands in it.
  const isWhole = (paragraph.tokens[last - 1].traits & COMPLEMENTISER) === 0
  return {...cueAt('impersonal', at, {complement}), last: isWhole ? last : at + 1}
}

/** «ما وصفه الوزير بـ»: covers the noun phrase it introduces. */
function distancingCue({passage: {paragraph, quotes, sentence}, at}: PhrasePlace, last: number): Cue {
  const after = sourceAfter(paragraph, quotes, last, sentence.last)
  const source = after?.first === last && isSpeaker(paragraph, after) ? after : undefined
  return {...cueAt('phrase', at, {source, complement: {kind: 'none', at: last}, relative: true}), last}
}

/** «وفقا للأمم المتحدة», «حسبما ذكرت الوكالة», «من المتوقع أن». */
function sourceMatch(place: PhrasePlace, last: number): PhraseMatch {
  const {at, phrase, reading} = place
  const {kind, scope} = phrase
  const nameless = namesNobody(place)
  const source = nameless ? undefined : place.source
  const cue = cueAt(naming.has(kind) && !nameless ? 'phrase' : 'impersonal', at, {
    source: kind === 'anaphor' ? anaphorSource(at, last) : source,
    complement: {kind: 'none', at: last},
    reading,
    whole: scope !== 'complement'
  })
  return {
    kind,
    last: Math.max(last, source?.last ?? last),
    cue: {...cue, last: endOfCue(place, last, source)}
  }
}

/** Tokens of a phrase that points back to who was cited: «المصدر ذاته». */
const ANAPHOR_LENGTH = 2

/** «وفق المصدر ذاته»: the last words of the phrase. */
function anaphorSource(at: number, last: number): SourcePhrase {
  return {first: Math.max(at, last - ANAPHOR_LENGTH), last}
}

/** The words that attribute, without what fills a slot of theirs. */
function endOfCue({at, phrase, reading, slotAt}: PhrasePlace, last: number, source: SourcePhrase | undefined): number {
  const hasSlot = phrase.steps.some(({slots}) => slots !== undefined)
  const beforeSlot = hasSlot ? Math.min(slotAt, last) : last
  const end = reading === undefined && source !== undefined ? Math.min(beforeSlot, source.first) : beforeSlot
  return Math.max(at + 1, end)
}

/** «بحسب ما ورد»، «حسبما علم»: a verb that finds out or comes, with nobody beside it. */
function namesNobody(place: PhrasePlace): boolean {
  const {reading} = place
  if (reading === undefined || hasSpeaker(place)) return false
  const {verb, suffix} = reading
  return (suffix === '' || verb.tag === Tag.factive) && verb.impersonal === true && verb.strictFrame === true
}
