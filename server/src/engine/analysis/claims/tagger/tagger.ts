import type {Strength} from '../../attributions/sources/strength.ts'
import type {Coverage} from '../coverage.ts'
import {through, type Walk, walk} from './recurrent.ts'
import {READ, sentenceVector} from './sentence-vector.ts'
import {FOUND, type Layer, weightsOfTagger} from './weights.ts'

/*
 * The scorecard weighs what it has a name for. The tagger reads the words themselves, each sentence with all before and
 * behind it, and says which of seven labels a desk gave it (`tools/fit/tagger/`). The two err on different sentences.
 */

/** Labels of a desk, in the order of what comes out: nothing to source, attributed, goes on, claim, vague, quotation, stray. */
const LABELS = 7
const CLAIM = 3
const QUOTATION = 5

/** Sentences of which nothing longer is read as one article: a keystroke reads all of them again. */
export const LONGEST = 80

/** What the tagger is told of a sentence beside its words. */
export interface Told {
  readonly coverage: Coverage
  /** Whether it may want a source, and whether another part of it has one. */
  readonly candidate: boolean
}

/** What the tagger says of an article, and what it needs to say it again after an edit. */
export interface Tagged {
  /** By sentence, how likely it is to be a claim, or a quotation, without a source; from 0 to 1. */
  readonly shares: Float64Array
  readonly before: Walk
  readonly behind: Walk
}

/**
 * How likely each sentence of an article is to be a claim, or a quotation, without a source.
 *
 * @param sentences all of them, in order
 * @param known what was said of the article before an edit
 */
export function tagSentences(sentences: readonly Told[], known?: Tagged): Tagged {
  const {sentence, forwards, backwards, out} = weightsOfTagger()
  const vectors = sentences.map(({coverage}) => Float64Array.from(sentenceVector(coverage)))
  tellPlaces(sentences, (i, feature, amount) => {
    if (amount === 0) return
    const from = (2 * FOUND + feature) * FOUND
    for (let o = 0; o < FOUND; o++) vectors[i][o] += amount * sentence.weights[from + o]
  })
  for (const vector of vectors) for (let o = 0; o < FOUND; o++) vector[o] = Math.max(0, vector[o])
  const before = walk(forwards, vectors, 1, known?.before)
  const behind = walk(backwards, vectors, -1, known?.behind)
  const shares = Float64Array.from(vectors, (vector, i) => asked(out, [vector, before.states[i], behind.states[i]]))
  return {shares, before, behind}
}

const strengths: readonly (Strength | undefined)[] = [undefined, 'named', 'role', 'vague']
/** Sentences, and words, of an article and a sentence that are long. */
const LONG = 40
/** Sentences since somebody was cited: where nobody was, and from where on it is long ago. */
const UNKNOWN = 9
const LATELY = 6

/** How a sentence stands in its article, by the number of the feature. */
export function tellPlaces(
  sentences: readonly Told[],
  take: (sentence: number, feature: number, amount: number) => void
): void {
  const n = sentences.length
  let since = UNKNOWN
  let cited = 0
  sentences.forEach(({coverage: {block, sentence, own, inherited}, candidate}, i) => {
    const {sentences: its, zone} = block.paragraph
    const {first, last} = its[sentence]
    const features = [
      Number(inherited !== undefined),
      Math.min(3, own.length) / 2,
      Number(candidate),
      Number(candidate && own.length > 0),
      Number(i === 0),
      i / Math.max(1, n),
      Number(i === 0 || sentences[i - 1].coverage.block !== block),
      Math.min(since, LATELY) / LATELY,
      cited,
      Math.min(1, n / LONG),
      Math.max(1, Math.min(READ, last - first)) / LONG,
      Number(zone === 'list')
    ]
    for (const [feature, amount] of features.entries()) take(i, feature, amount)
    take(i, features.length + strengths.indexOf(own.at(-1)?.strength), 1)
    since = own.length > 0 ? 0 : since + 1
    if (own.length > 0) cited = 1
  })
}

/** The share of the labels that ask. */
function asked(out: Layer, found: readonly Float64Array[]): number {
  const powers = through(out, found, LABELS).map(Math.exp)
  const sum = powers.reduce((a, b) => a + b, 0)
  return (powers[CLAIM] + powers[QUOTATION]) / sum
}
