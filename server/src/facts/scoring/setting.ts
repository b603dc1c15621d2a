import {kinds} from '../../language/word-kinds.ts'
import type {Attribution} from '../attributions.ts'
import {claimsOf} from '../claims.ts'
import type {Coverage} from '../coverage.ts'
import {type Take, oddsOf} from './score.ts'
import {kindCounts} from './sentence.ts'

/** What an article is like as a whole, and who is cited before and after each of its sentences. */
export interface Setting {
  readonly coverage: readonly Coverage[]
  /** Share of its sentences that are somebody's words. */
  readonly attributed: number
  /** By sentence: how many before it are somebody's words. */
  readonly citedBefore: readonly number[]
  /** By sentence: the last one before it, and the next after it, in which somebody is cited; −1 where none is. */
  readonly lastCited: readonly number[]
  readonly nextCited: readonly number[]
  /** What the features of the whole article weigh together, in log-odds. */
  readonly odds: number
  tell(take: Take): void
}

/** @param coverage of every sentence of the article */
export function settingOf(coverage: readonly Coverage[]): Setting {
  const n = coverage.length
  const citedBefore: number[] = [0]
  const lastCited: number[] = []
  const nextCited: number[] = []
  let last = -1
  for (let i = 0; i < n; i++) {
    lastCited.push(last)
    const cited = isCited(coverage[i])
    citedBefore.push(citedBefore[i] + Number(cited))
    if (cited) last = i
  }
  let next = -1
  for (let i = n - 1; i >= 0; i--) {
    nextCited.push(next)
    if (coverage[i].own.length > 0) next = i
  }
  nextCited.reverse()
  // Each finding of the article tells them again.
  const features: Array<readonly [string, number]> = []
  tellArticle(coverage, citedBefore[n], (feature, amount) => features.push([feature, amount]))
  const tell = (take: Take): void => {
    for (const [feature, amount] of features) take(feature, amount)
  }
  return {coverage, attributed: citedBefore[n] / Math.max(1, n), citedBefore, lastCited, nextCited, odds: oddsOf(tell), tell}
}

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

function tellArticle(coverage: readonly Coverage[], cited: number, take: Take): void {
  const n = Math.max(1, coverage.length)
  let claims = 0
  let named = 0
  const heads = new Set<string>()
  for (const {block, sentence, own} of coverage) {
    if (claimsOf(block.paragraph)[sentence].triggers.length > 0) claims++
    if (own.some(({strength}) => strength === 'named')) named++
    for (const attribution of own) {
      const head = headOf(attribution)
      if (head !== undefined) heads.add(head)
    }
  }
  take('share attributed', cited / n)
  if (cited === 0) take('nobody cited at all', 1)
  take('share with a named source', named / n)
  take('share with claims', claims / n)
  take('sources', Math.min(MANY, heads.size) / MANY)
  if (heads.size === 1) take('a single source', 1)
  take('length of the article', Math.min(1, n / 40))
  if (coverage.length > LONG) take('long article', 1)
  tellGenre(coverage, take)
}

/** Words of a short text count for less: they show little of a genre. */
const FEW = 40
const shareFeatures = kinds.map((kind) => `share of ${kind}`)

/** The genre of an article shows in the kinds of its words. */
function tellGenre(coverage: readonly Coverage[], take: Take): void {
  const sums = new Float64Array(kinds.length)
  let total = 0
  for (const {block, sentence} of coverage) {
    if (sentence !== 0) continue
    const counts = kindCounts(block.paragraph)
    for (let kind = 0; kind < counts.length; kind++) {
      sums[kind] += counts[kind]
      total += counts[kind]
    }
  }
  for (let kind = 0; kind < sums.length; kind++) if (sums[kind] > 0) take(shareFeatures[kind], (10 * sums[kind]) / (total + FEW))
}
