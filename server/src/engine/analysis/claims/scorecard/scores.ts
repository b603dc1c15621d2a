import type {Article} from '../../../document/article.ts'
import {commonEnds} from '../../../document/incremental/common-ends.ts'
import {perArticle, perArticleFrom, perPart} from '../../../document/incremental/facts.ts'
import {type Candidate, candidatesByStretch, candidatesOf} from '../candidates.ts'
import {shareOdds, tellAround, tellShares} from './context.ts'
import {oddsOf, probabilityOf, Score} from './score.ts'
import {sentenceEvidence, tellSentence} from './sentence.ts'
import {articleSetting, type Setting} from './setting.ts'

/** The scores of the candidates of an article, in the order of {@link candidatesOf}. */
export interface Scores {
  /** How likely a desk is to send each back. */
  readonly probabilities: Float64Array
  /** One of them, with what made it. */
  at(index: number): Score
}

/** What a sentence shows by itself, what stands around it and what the whole article shows are weighed apart, and added up. */
export const scoresOf = perArticle((article: Article): Scores => {
  const setting = articleSetting(article)
  const {odds: around} = oddsAround(article)
  const stretches = weighedByStretch(article)
  const probabilities = new Float64Array(stretches.reduce((sum, {places}) => sum + places.length, 0))
  /** Of each candidate, the place of its sentence in the coverage. */
  const sentences = new Int32Array(probabilities.length)
  let index = 0
  for (let s = 0; s < stretches.length; s++) {
    const {places, claims, alone} = stretches[s]
    for (let c = 0; c < places.length; c++) {
      const i = setting.firsts[s] + places[c]
      sentences[index] = i
      probabilities[index++] = probabilityOf(setting.odds + alone[c] + around[i] + shareOdds(setting, i, claims[c]))
    }
  }
  return {
    probabilities,
    at(index) {
      const candidate = candidatesOf(article)[index]
      const {block, sentence} = candidate.coverage
      const i = sentences[index]
      return new Score(probabilities[index], (take) => {
        setting.tell(take)
        tellSentence(block.paragraph, sentence, take)
        tellAround(setting, i, candidate, take)
        tellShares(setting, i, candidate.open.length > 0, take)
      })
    }
  }
})

/** What is needed of the candidates of a stretch to weigh them anew after every edit, side by side in memory. */
interface Weighed {
  /** {@link Candidate.at} of each. */
  readonly places: readonly number[]
  /** Whether it has a word of a claim that is not covered. */
  readonly claims: readonly boolean[]
  /** What it weighs by what it shows by itself, in log-odds. */
  readonly alone: readonly number[]
}

const weighedByStretch = perPart(
  candidatesByStretch,
  (candidates): Weighed => ({
    places: candidates.map(({at}) => at),
    claims: candidates.map(({open}) => open.length > 0),
    alone: candidates.map(({coverage: {block, sentence}}) => sentenceEvidence(block.paragraph, sentence).odds)
  })
)

/** What the sentences of an article weigh by what stands around them, in log-odds; NaN for what is no candidate. */
interface Around {
  readonly setting: Setting
  readonly odds: Float64Array
}

const oddsAround = perArticleFrom((article: Article, before: Around | undefined): Around => {
  const setting = articleSetting(article)
  const odds = new Float64Array(setting.coverage.length).fill(NaN)
  const placeBefore = before === undefined ? nowhere : samePlaces(before.setting, setting)
  const stretches = weighedByStretch(article)
  for (let s = 0; s < stretches.length; s++) {
    const {places} = stretches[s]
    for (let c = 0; c < places.length; c++) {
      const i = setting.firsts[s] + places[c]
      const j = placeBefore(i)
      const known = j < 0 ? NaN : before!.odds[j]
      odds[i] = Number.isNaN(known) ? aroundOdds(setting, i, candidatesByStretch(article)[s][c]) : known
    }
  }
  return {setting, odds}
})

function aroundOdds(setting: Setting, i: number, candidate: Candidate): number {
  return oddsOf((take) => tellAround(setting, i, candidate, take))
}

const nowhere = (): number => -1

/** Sentences at the head of an article that are told apart by their number. */
const HEAD = 4

/**
 * Where a sentence of an article stood before an edit, if all that {@link tellAround} looks at is the very same; −1 where
 * it is not. An edit leaves the head and the tail of the coverage; who is cited last and next, and the sentences since,
 * must lie in the same of the two.
 */
function samePlaces(before: Setting, now: Setting): (i: number) => number {
  const moved = now.coverage.length - before.coverage.length
  const {head, tail} = commonEnds(before.coverage, now.coverage)
  const firstOfTail = now.coverage.length - tail
  /** In the head the sentence itself stays, and who is cited next must lie in the head too. */
  const inHead = (i: number): number => {
    const next = now.nextCited[i]
    return next === before.nextCited[i] && next < head ? i : -1
  }
  /** In the tail it has moved, and who is cited last must lie in the tail too. */
  const inTail = (i: number, j: number): number => {
    const last = now.lastCited[i]
    if (last < 0) return before.lastCited[j] < 0 ? j : -1
    return last >= firstOfTail && before.lastCited[j] === last - moved ? j : -1
  }
  return (i) => {
    if (i + 1 < head) return inHead(i)
    const j = i - moved
    const isTold = moved !== 0 && (i < HEAD || j < HEAD)
    return i <= firstOfTail || head === 0 || isTold ? -1 : inTail(i, j)
  }
}
