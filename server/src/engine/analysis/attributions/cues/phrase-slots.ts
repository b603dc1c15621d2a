import {type Token, TokenKind} from '../../../document/tokens.ts'
import type {AttributionPhrase, PhraseSlot} from '../../../lexicon/attribution-phrases.ts'
import {setOf} from '../../../lexicon/attribution-words.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {lexicalOf} from '../lexical.ts'
import type {Passage} from '../passage.ts'
import type {SourcePhrase} from '../sources/source.ts'
import {sourceAfter} from '../sources/source-after.ts'
import {isFiniteVerb} from './occurrence.ts'

/** A phrase of the lexicon where it may stand, and what has filled its slots so far. */
export interface PhrasePlace {
  readonly passage: Passage
  /** Its first token. */
  readonly at: number
  readonly phrase: AttributionPhrase
  source: SourcePhrase | undefined
  reading: ReportingReading | undefined
  /** The first token of its last slot; -1 where it has come to none. */
  slotAt: number
}

/** Nothing fills the slot. */
const UNFILLED = -1

/** The folded word at a token of the sentence; `undefined` where none stands. */
export function wordAt({paragraph, sentence}: Passage, i: number): string | undefined {
  return i < sentence.last ? paragraph.tokens[i].word?.fold : undefined
}

/**
 * Fills a slot of a phrase.
 *
 * @param prefix the preposition that must be written onto what fills it
 * @returns the index after what fills it; -1 where nothing does
 */
export function fillSlot(place: PhrasePlace, slot: PhraseSlot, index: number, prefix: string | undefined): number {
  const {passage} = place
  if (index >= passage.sentence.last) return UNFILLED
  place.slotAt = index
  if (slot === 'COMP') return isComplementiser(passage.paragraph.tokens[index]) ? index + 1 : UNFILLED
  if (slot === 'VERB') return fillVerb(place, index)
  const noun = sourceFrom(passage, index, prefix)
  if (noun === undefined || (slot === 'DOC' && !headsDocument(passage.paragraph.tokens, noun))) return UNFILLED
  place.source = noun
  return noun.last
}

function isComplementiser({word}: Token): boolean {
  return word !== undefined && lexicalOf(word).complementiser
}

const objectPronouns = setOf('objectPronouns')
const links = setOf('links')

/** «كما قال الوزير», «حسبما جاء في البيان»: the verb, and whoever stands after it. */
function fillVerb(place: PhrasePlace, index: number): number {
  const {passage, phrase} = place
  const {paragraph, quotes, sentence} = passage
  place.reading = verbAt(paragraph.tokens[index])
  if (place.reading === undefined) return UNFILLED
  const next = wordAt(passage, index + 1) ?? ''
  // «وهو ما أكده الوزير», «هذا ما صرح به»; «وهو ما يؤكد أن» is the writer's.
  if (phrase.kind === 'report' && place.reading.suffix !== 'ه' && !objectPronouns.has(next)) return UNFILLED
  const from = links.has(next) ? index + 2 : index + 1
  place.source = from < sentence.last ? sourceAfter(paragraph, quotes, from, sentence.last) : undefined
  return index + 1
}

/** The finite verb that a word may be, of those that report. */
function verbAt({word}: Token): ReportingReading | undefined {
  if (word === undefined) return undefined
  return lexicalOf(word).verbs.find((reading) => isFiniteVerb(reading) && reading.verb.requires.length > 0)
}

/** The noun phrase that begins at a token, whose preposition may be written onto it («للأمم المتحدة»). */
function sourceFrom(passage: Passage, at: number, prefix: string | undefined): SourcePhrase | undefined {
  if (prefix === undefined) return phraseFrom(passage, at)
  const {word} = passage.paragraph.tokens[at]
  if (word === undefined || word.fold[0] !== prefix) return undefined
  if (word.fold !== prefix) return phraseFrom(passage, at)
  // «لـ"الصحيفة"»: the preposition stands alone before the mark.
  return at + 1 < passage.sentence.last ? phraseFrom(passage, at + 1) : undefined
}

/** The noun phrase at a token; a word that cannot open one stands before the rest of it. */
function phraseFrom({paragraph, quotes, sentence}: Passage, at: number): SourcePhrase | undefined {
  const phrase = sourceAfter(paragraph, quotes, at, sentence.last)
  if (phrase?.first === at) return phrase
  const {kind} = paragraph.tokens[at]
  if (kind === TokenKind.punctuation || kind === TokenKind.close) return undefined
  const rest = at + 1 < sentence.last ? sourceAfter(paragraph, quotes, at + 1, sentence.last) : undefined
  return {first: at, last: rest?.first === at + 1 ? rest.last : at + 1}
}

/** Whether one of the first words of a noun phrase is a document: «تقرير», «أحدث تقرير». */
export function headsDocument(tokens: readonly Token[], {first, last}: SourcePhrase): boolean {
  return tokens
    .slice(first, Math.min(last, first + 2))
    .some(({word}) => word !== undefined && lexicalOf(word).source?.document === true)
}
