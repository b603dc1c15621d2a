import {Char, charClass} from '../../../arabic/characters.ts'
import {lightStem} from '../../../arabic/light-stem.ts'
import {NUMERAL, numeralWord} from '../../../arabic/numeral-words.ts'
import type {Word} from '../../../arabic/vocabulary.ts'
import {perParagraph, perSentence} from '../../../document/incremental/facts.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {isTelling, kindIn, stemIn, stemWeights} from '../../../lexicon/gist.ts'
import {kinds, NO_KIND} from '../../../lexicon/word-kinds.ts'
import {lexicalOf, NAME, SOURCE} from '../../attributions/lexical.ts'
import {oddsOf, type Take} from './score.ts'

/** What a sentence shows by itself. */
export interface SentenceEvidence {
  /** What its features weigh together, in log-odds. */
  readonly odds: number
  readonly figures: number
  /** A percentage, or a figure in thousands, millions…: a statistic rather than a date. */
  readonly statistic: boolean
}

/** What a sentence shows by itself, worked out when it first is a candidate. */
export const sentenceEvidence = perSentence(evidenceOf)

function evidenceOf(paragraph: Paragraph, sentence: number): SentenceEvidence {
  let figures = 0
  let scale = false
  const {tokens, sentences} = paragraph
  const {first, last} = sentences[sentence]
  const odds = oddsOf((take) => {
    tellMarks(tokens, first, last, (feature, amount) => {
      if (feature === 'figures') figures = amount
      else if (feature === 'percentage' || feature === 'scale word') scale = true
      take(feature, amount)
    })
    tellKinds(tokens, first, last, take)
  })
  return {odds: odds + wordOdds(tokens, first, last), figures, statistic: figures > 0 && scale}
}

/** The features of a sentence by itself. */
export function tellSentence(paragraph: Paragraph, sentence: number, take: Take): void {
  tellShape(paragraph, sentence, take)
  const {first, last} = paragraph.sentences[sentence]
  tellWords(paragraph.tokens, first, last, take)
}

/** The same without its words. */
export function tellShape({tokens, sentences}: Paragraph, sentence: number, take: Take): void {
  const {first, last} = sentences[sentence]
  tellMarks(tokens, first, last, take)
  tellKinds(tokens, first, last, take)
}

/** What there is in a sentence, of each. One for all sentences: a sentence is counted and told before the next one is. */
const marks = {words: 0, figures: 0, quoted: 0, people: 0, bodies: 0, latin: false, percent: false, scale: false}

function tellMarks(tokens: readonly Token[], first: number, last: number, take: Take): void {
  Object.assign(marks, {
    words: 0,
    figures: 0,
    quoted: 0,
    people: 0,
    bodies: 0,
    latin: false,
    percent: false,
    scale: false
  })
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    countMark(token)
    if (token.word !== undefined) countWord(token.word, token.traits)
  }
  const {words, figures, quoted, people, bodies, latin, percent, scale} = marks
  if (latin) take('Latin letters', 1)
  if (percent) take('percentage', 1)
  if (scale) take('scale word', 1)
  if (figures > 0) take('figures', Math.min(3, figures))
  if (figures > 1) take('several figures', 1)
  if (figures > 3) take('many figures', 1)
  if (quoted > 1) take('quotation marks', 1)
  if (people > 0) take('named people', Math.min(3, people))
  if (bodies > 0) take('institutions and states', Math.min(3, bodies))
  take('length', Math.min(3, Math.log2(Math.max(1, words / 8))))
  if (words < 8) take('short', 1)
  tellEnds(tokens[first], tokens[last - 1], take)
}

function countMark({kind, code}: Token): void {
  if (kind === TokenKind.number) marks.figures++
  else if (kind === TokenKind.quote) marks.quoted++
  else if (kind === TokenKind.latin && charClass(code) === Char.latin) marks.latin = true
  else if (kind === TokenKind.punctuation && (code === 0x25 || code === 0x066a)) marks.percent = true
}

function countWord(word: Word, traits: number): void {
  marks.words++
  // «مليون»
  if ((traits & NUMERAL) !== 0 && numeralWord(word)?.kind === 'scale') marks.scale = true
  if ((traits & (SOURCE | NAME)) === 0) return
  const {source, name} = lexicalOf(word)
  if (name !== undefined && name !== 'particle' && name !== 'ambiguous') marks.people++
  if (source?.class === 'institution' || source?.class === 'place') marks.bodies++
}

function tellEnds(head: Token, end: Token, take: Take): void {
  if (end.code === 0x061f || end.code === 0x3f) take('question', 1)
  else if (end.code === 0x21) take('exclamation', 1)
  else if (end.code !== 0x2e && end.code !== 0x22 && end.code !== 0x201d && end.code !== 0xbb) take('no full stop', 1)
  if (head.word === undefined) return
  const {fold: full} = head.word
  if (/^و?[يت]...?/.test(full) && lexicalOf(head.word).source === undefined) take('opens with an imperfect', 1)
  else if (/^و?ال/.test(full)) take('opens with a noun', 1)
  if (/^و(?=...)/.test(full)) take('opens with و', 1)
  if (/^و?(?:يذكر|يشار|جدير|الجدير|تجدر|يجدر)$/.test(full)) take('background opener', 1)
}

/** Tokens among which the verb of a clause stands. */
const OPENING = 8
const aspect = kinds.indexOf('aspect verb')
const isVerb = kinds.map((kind, number) => /verb$|^public act$/.test(kind) && number !== aspect)
const verbFeatures = kinds.map((kind) => `first verb: ${kind}`)
const counts = new Uint32Array(kinds.length)

function tellKinds(tokens: readonly Token[], first: number, last: number, take: Take): void {
  counts.fill(0)
  let verb = NO_KIND
  for (let i = first; i < last; i++) {
    const kind = kindIn(tokens[i].gist)
    if (kind === NO_KIND) continue
    if (counts[kind] < 3) counts[kind]++
    if (verb === NO_KIND && i < first + OPENING && isVerb[kind]) verb = kind
  }
  for (let kind = 0; kind < kinds.length; kind++) if (counts[kind] > 0) take(kinds[kind], counts[kind] / 2)
  if (verb !== NO_KIND) take(verbFeatures[verb], 1)
}

/** Each word once. */
function tellWords(tokens: readonly Token[], first: number, last: number, take: Take): void {
  const told = new Set<string>()
  for (let i = first; i < last; i++) {
    const {word} = tokens[i]
    if (word === undefined) continue
    const stem = lightStem(word)
    if (told.has(stem)) continue
    told.add(stem)
    take(stem, 1, word.text)
  }
}

/** By stem: the last sentence that had it, of those that were weighed. */
const met = new Uint32Array(stemWeights.length)
let weighed = 0

/** What the words of a sentence weigh together, each word once: as {@link tellWords} tells them. */
function wordOdds(tokens: readonly Token[], first: number, last: number): number {
  if (++weighed === 2 ** 32) {
    met.fill(0)
    weighed = 1
  }
  let odds = 0
  for (let i = first; i < last; i++) {
    const {word, gist} = tokens[i]
    const stem = stemIn(gist)
    if (word === undefined || stem >= met.length || met[stem] === weighed) continue
    met[stem] = weighed
    odds += stemWeights[stem]
  }
  return odds
}

/** The kinds of words that a paragraph has (see {@link kinds}): each, and after it how many of them. */
export const kindCounts: (paragraph: Paragraph) => readonly number[] = perParagraph(({tokens}) => {
  counts.fill(0)
  for (const {gist} of tokens) {
    const kind = kindIn(gist)
    if (kind !== NO_KIND) counts[kind]++
  }
  return pairsOf(counts)
})

/** Counts by kind as a short list: each kind of which there is something, and after it how much. */
export function pairsOf(counts: Uint32Array): readonly number[] {
  const pairs: number[] = []
  for (let kind = 0; kind < counts.length; kind++) if (counts[kind] > 0) pairs.push(kind, counts[kind])
  return pairs
}

/** The light stems of what a sentence is about: their numbers, each once, in order. */
export const contentStems = perSentence(stemsOf)

let scratch = new Int32Array(128)

function stemsOf({tokens, sentences}: Paragraph, sentence: number): readonly number[] {
  const {first, last} = sentences[sentence]
  if (scratch.length < last - first) scratch = new Int32Array(2 * (last - first))
  let count = 0
  for (let i = first; i < last; i++) {
    const {gist} = tokens[i]
    if (isTelling(gist)) scratch[count++] = stemIn(gist)
  }
  sort(scratch, count)
  const stems: number[] = []
  for (let i = 0; i < count; i++) if (i === 0 || scratch[i] !== scratch[i - 1]) stems.push(scratch[i])
  return stems
}

/** Numbers so few that putting each into its place takes less than calling the library. */
const FEW = 48

function sort(numbers: Int32Array, count: number): void {
  if (count > FEW) {
    numbers.subarray(0, count).sort()
    return
  }
  for (let i = 1; i < count; i++) {
    const number = numbers[i]
    let at = i
    while (at > 0 && numbers[at - 1] > number) {
      numbers[at] = numbers[at - 1]
      at--
    }
    numbers[at] = number
  }
}
