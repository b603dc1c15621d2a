import type {Article} from '../../../document/article.ts'
import {perArticle, perPart} from '../../../document/incremental/facts.ts'
import {kinds} from '../../../lexicon/word-kinds.ts'
import type {Attribution} from '../../attributions/attributions.ts'
import {claimsOf} from '../claims.ts'
import {articleCoverage, type Coverage, coverageByStretch, type StretchCoverage} from '../coverage.ts'
import {oddsOf, type Take} from './score.ts'
import {kindCounts, pairsOf} from './sentence.ts'

/** What an article is like as a whole, and who is cited before and after each of its sentences. */
export interface Setting {
  readonly coverage: readonly Coverage[]
  /** Of each stretch, which sentence of the article is its first. */
  readonly firsts: Int32Array
  /** Share of its sentences that are somebody's words. */
  readonly attributed: number
  /** How many sources it names, by the first words of the phrases that name them; {@link MANY} for as many or more. */
  readonly sources: number
  /** By sentence: how many before it are somebody's words. */
  readonly citedBefore: Int32Array
  /** By sentence: the number of its paragraph. */
  readonly paragraphs: Int32Array
  /** By sentence: the last one before it, and the next after it, in which somebody is cited; −1 where none is. */
  readonly lastCited: Int32Array
  readonly nextCited: Int32Array
  /** What the features of the whole article weigh together, in log-odds. */
  readonly odds: number
  tell(take: Take): void
}

/** It holds nothing of the article but its sentences. */
export const articleSetting = perArticle((article: Article): Setting => {
  const coverage = articleCoverage(article)
  const n = coverage.length
  const stretches = shownByStretch(article)
  const firsts = new Int32Array(stretches.length)
  const citedBefore = new Int32Array(n + 1)
  const paragraphs = new Int32Array(n)
  const lastCited = new Int32Array(n)
  const nextCited = new Int32Array(n)
  let last = -1
  let paragraph = 0
  for (let s = 0, i = 0; s < stretches.length; s++) {
    firsts[s] = i
    paragraphs.set(stretches[s].paragraphs, i)
    for (const cited of stretches[s].cited) {
      paragraphs[i] += paragraph
      lastCited[i] = last
      citedBefore[i + 1] = citedBefore[i] + Math.min(1, cited)
      if (cited !== Cited.no) last = i
      i++
    }
    paragraph += stretches[s].blocks
  }
  let next = -1
  for (let s = stretches.length - 1; s >= 0; s--) {
    const {cited} = stretches[s]
    for (let k = cited.length - 1; k >= 0; k--) {
      nextCited[firsts[s] + k] = next
      if (cited[k] === Cited.here) next = firsts[s] + k
    }
  }
  // Each finding of the article tells them again.
  const features: Array<readonly [string, number]> = []
  tellArticle(stretches, n, citedBefore[n], (feature, amount) => features.push([feature, amount]))
  const tell = (take: Take): void => {
    for (const [feature, amount] of features) take(feature, amount)
  }
  return {
    coverage,
    firsts,
    attributed: citedBefore[n] / Math.max(1, n),
    sources: headsOf(stretches).size,
    citedBefore,
    paragraphs,
    lastCited,
    nextCited,
    odds: oddsOf(tell),
    tell
  }
})

/** Whether a sentence is somebody's words, and whether he is cited in it. */
const Cited = {no: 0, before: 1, here: 2} as const

/** The first word of the phrase that names a source, folded; nothing where the subject is dropped. */
export function headOf({cue: {source}, block}: Attribution): string | undefined {
  return source === undefined ? undefined : block.paragraph.tokens[source.first].word?.fold
}

/** Sentences of a long article. */
const LONG = 25
/** Sources of which one more says nothing. */
const MANY = 4

/** What one stretch adds to what the article is like. */
interface Shown {
  /** How many blocks it has. */
  readonly blocks: number
  /** By sentence, which of them it is in. */
  readonly paragraphs: readonly number[]
  /** By sentence, one of {@link Cited}. */
  readonly cited: readonly number[]
  /** Sentences that claim something, and that cite somebody by name. */
  readonly claims: number
  readonly named: number
  /** See {@link headOf}. */
  readonly heads: readonly string[]
  /** The kinds of its words: each, and after it how many of them. */
  readonly kinds: readonly number[]
}

const shownByStretch = perPart(coverageByStretch, ({sentences, stretch: {blocks}}: StretchCoverage): Shown => {
  let claims = 0
  let named = 0
  const heads: string[] = []
  const cited: number[] = []
  sums.fill(0)
  for (const {block, sentence, own, inherited} of sentences) {
    const {paragraph} = block
    if (claimsOf(paragraph)[sentence].triggers.length > 0) claims++
    if (sentence === 0) addKinds(kindCounts(paragraph))
    if (own.length === 0) {
      cited.push(inherited === undefined ? Cited.no : Cited.before)
      continue
    }
    cited.push(Cited.here)
    if (own.some(({strength}) => strength === 'named')) named++
    addHeads(own, heads)
  }
  return {
    blocks: blocks.length,
    paragraphs: sentences.map(({block}) => blocks.indexOf(block)),
    cited,
    claims,
    named,
    heads,
    kinds: pairsOf(sums)
  }
})

/** Adds the heads of sources that are not among them yet. */
function addHeads(attributions: readonly Attribution[], heads: string[]): void {
  for (const attribution of attributions) {
    const head = headOf(attribution)
    if (head !== undefined && !heads.includes(head)) heads.push(head)
  }
}

/** How many words there are of each kind in what is being added up. */
const sums = new Uint32Array(kinds.length)

/** @param counts kinds, each with how many after it */
function addKinds(counts: readonly number[]): void {
  for (let i = 0; i < counts.length; i += 2) sums[counts[i]] += counts[i + 1]
}

function headsOf(stretches: readonly Shown[]): ReadonlySet<string> {
  const heads = new Set<string>()
  for (const shown of stretches) if (heads.size < MANY) for (const head of shown.heads) heads.add(head)
  return heads
}

function tellArticle(stretches: readonly Shown[], sentences: number, cited: number, take: Take): void {
  const n = Math.max(1, sentences)
  let claims = 0
  let named = 0
  for (const shown of stretches) {
    claims += shown.claims
    named += shown.named
  }
  const heads = headsOf(stretches)
  take('share attributed', cited / n)
  if (cited === 0) take('nobody cited at all', 1)
  take('share with a named source', named / n)
  take('share with claims', claims / n)
  take('sources', Math.min(MANY, heads.size) / MANY)
  if (heads.size === 1) take('a single source', 1)
  take('length of the article', Math.min(1, n / 40))
  if (sentences > LONG) take('long article', 1)
  tellGenre(stretches, take)
}

/** Words of a short text count for less: they show little of a genre. */
const FEW = 40
const shareFeatures = kinds.map((kind) => `share of ${kind}`)

/** The genre of an article shows in the kinds of its words. */
function tellGenre(stretches: readonly Shown[], take: Take): void {
  sums.fill(0)
  for (const shown of stretches) addKinds(shown.kinds)
  let total = 0
  for (let kind = 0; kind < sums.length; kind++) total += sums[kind]
  for (let kind = 0; kind < sums.length; kind++)
    if (sums[kind] > 0) take(shareFeatures[kind], (10 * sums[kind]) / (total + FEW))
}
