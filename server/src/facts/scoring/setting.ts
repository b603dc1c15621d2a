import {kinds} from '../../language/word-kinds.ts'
import {type Article, perArticle, perPart} from '../../parse/article.ts'
import type {Attribution} from '../attributions.ts'
import {claimsOf} from '../claims.ts'
import {type BlockCoverage, type Coverage, articleCoverage, coverageByBlock} from '../coverage.ts'
import {type Take, oddsOf} from './score.ts'
import {kindCounts} from './sentence.ts'

/** What an article is like as a whole, and who is cited before and after each of its sentences. */
export interface Setting {
  readonly coverage: readonly Coverage[]
  /** Of each block of {@link coverageByBlock}, which sentence of the article is its first. */
  readonly firsts: Int32Array
  /** Share of its sentences that are somebody's words. */
  readonly attributed: number
  /** By sentence: how many before it are somebody's words. */
  readonly citedBefore: Int32Array
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
  const blocks = coverageByBlock(article)
  const firsts = new Int32Array(blocks.length)
  for (let i = 1; i < blocks.length; i++) firsts[i] = firsts[i - 1] + blocks[i - 1].sentences.length
  const citedBefore = new Int32Array(n + 1)
  const lastCited = new Int32Array(n)
  const nextCited = new Int32Array(n)
  for (let i = 0, last = -1; i < n; i++) {
    lastCited[i] = last
    const cited = isCited(coverage[i])
    citedBefore[i + 1] = citedBefore[i] + Number(cited)
    if (cited) last = i
  }
  for (let i = n - 1, next = -1; i >= 0; i--) {
    nextCited[i] = next
    if (coverage[i].own.length > 0) next = i
  }
  // Each finding of the article tells them again.
  const features: Array<readonly [string, number]> = []
  tellArticle(shownByBlock(article), n, citedBefore[n], (feature, amount) => features.push([feature, amount]))
  const tell = (take: Take): void => {
    for (const [feature, amount] of features) take(feature, amount)
  }
  return {coverage, firsts, attributed: citedBefore[n] / Math.max(1, n), citedBefore, lastCited, nextCited, odds: oddsOf(tell), tell}
})

/** Whether a sentence is somebody's words. */
function isCited({own, inherited}: Coverage): boolean {
  return own.length > 0 || inherited !== undefined
}

/** The first word of the phrase that names a source, folded; nothing where the subject is dropped. */
export function headOf({cue: {source}, block}: Attribution): string | undefined {
  return source === undefined ? undefined : block.paragraph.tokens[source.first].word?.fold
}

/** Sentences of a long article. */
const LONG = 25
/** Sources of which one more says nothing. */
const MANY = 4

/** What one block adds to what the article is like. */
interface Shown {
  /** Sentences that claim something, and that cite somebody by name. */
  readonly claims: number
  readonly named: number
  /** See {@link headOf}. */
  readonly heads: readonly string[]
  /** See {@link kindCounts}. */
  readonly kinds: readonly number[]
}

const noHeads: readonly string[] = []

const shownByBlock = perPart(coverageByBlock, ({sentences, block: {paragraph}, attributions}: BlockCoverage): Shown => {
  let claims = 0
  for (const {triggers} of claimsOf(paragraph)) if (triggers.length > 0) claims++
  let named = 0
  if (attributions.length > 0) for (const {own} of sentences) if (own.some(({strength}) => strength === 'named')) named++
  const heads = attributions.length === 0 ? noHeads : attributions.map(headOf).filter((head) => head !== undefined)
  return {claims, named, heads, kinds: kindCounts(paragraph)}
})

function tellArticle(blocks: readonly Shown[], sentences: number, cited: number, take: Take): void {
  const n = Math.max(1, sentences)
  let claims = 0
  let named = 0
  const heads = new Set<string>()
  for (const block of blocks) {
    claims += block.claims
    named += block.named
    if (heads.size < MANY) for (const head of block.heads) heads.add(head)
  }
  take('share attributed', cited / n)
  if (cited === 0) take('nobody cited at all', 1)
  take('share with a named source', named / n)
  take('share with claims', claims / n)
  take('sources', Math.min(MANY, heads.size) / MANY)
  if (heads.size === 1) take('a single source', 1)
  take('length of the article', Math.min(1, n / 40))
  if (sentences > LONG) take('long article', 1)
  tellGenre(blocks, take)
}

/** Words of a short text count for less: they show little of a genre. */
const FEW = 40
const shareFeatures = kinds.map((kind) => `share of ${kind}`)

/** The genre of an article shows in the kinds of its words. */
function tellGenre(blocks: readonly Shown[], take: Take): void {
  const sums = new Float64Array(kinds.length)
  let total = 0
  for (const {kinds: counts} of blocks) {
    for (let i = 0; i < counts.length; i += 2) {
      sums[counts[i]] += counts[i + 1]
      total += counts[i + 1]
    }
  }
  for (let kind = 0; kind < sums.length; kind++) if (sums[kind] > 0) take(shareFeatures[kind], (10 * sums[kind]) / (total + FEW))
}
