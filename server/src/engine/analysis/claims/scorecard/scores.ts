import type {Article} from '../../../document/article.ts'
import {commonEnds} from '../../../document/incremental/common-ends.ts'
import {perArticleFrom, perPart} from '../../../document/incremental/facts.ts'
import {type Candidate, candidatesByStretch, candidatesOf} from '../candidates.ts'
import {LONGEST, type Tagged, tagSentences} from '../tagger/tagger.ts'
import {shareOdds, tellAround, tellShares, wordsOfFirst} from './context.ts'
import {bias, probabilityOf, Score, type Take, weightOf} from './score.ts'
import {sentenceEvidence, tellSentence, tellShape} from './sentence.ts'
import {articleSetting, type Setting} from './setting.ts'
import {treeOdds} from './trees.ts'

/** The scores of the candidates of an article, in the order of {@link candidatesOf}. */
export interface Scores {
  /** How likely a desk is to send each back. */
  readonly probabilities: Float64Array
  /** What the scorecard alone makes of each, in log-odds without its bias. */
  readonly odds: Float64Array
  /** What the tagger read, of which the next reading keeps what an edit leaves; `undefined` where it was not asked. */
  readonly tagged: Tagged | undefined
  /** One of them, with what made it. */
  at(index: number): Score
}

/** What a sentence shows by itself, what stands around it and what the whole article shows are weighed apart, and added up. */
export const scoresOf = perArticleFrom((article: Article, before: Scores | undefined): Scores => {
  const setting = articleSetting(article)
  const {odds: around} = oddsAround(article)
  const stretches = weighedByStretch(article)
  const odds = new Float64Array(stretches.reduce((sum, {places}) => sum + places.length, 0))
  /** Of each candidate, the place of its sentence in the coverage. */
  const sentences = new Int32Array(odds.length)
  let index = 0
  for (let s = 0; s < stretches.length; s++) {
    const {places, claims, alone} = stretches[s]
    for (let c = 0; c < places.length; c++) {
      const i = setting.firsts[s] + places[c]
      sentences[index] = i
      odds[index++] = setting.odds + alone[c] + around[i] + shareOdds(setting, i, claims[c])
    }
  }
  const tagged = isAsked(setting, odds) ? readSentences(setting, sentences, before?.tagged) : undefined
  const read = readOdds(setting, sentences, tagged)
  const probabilities = odds.map((card, index) =>
    Number.isNaN(read[index]) ? probabilityOf(card) : bothOf(card, read[index])
  )
  return {
    probabilities,
    odds,
    tagged,
    at(index) {
      const candidate = candidatesOf(article)[index]
      const {block, sentence} = candidate.coverage
      const i = sentences[index]
      return new Score(probabilities[index], {
        tell(take) {
          setting.tell(take)
          tellSentence(block.paragraph, sentence, take)
          tellAround(setting, i, candidate, take)
          tellShares(setting, i, candidate.open.length > 0, take)
        },
        tellNear(take) {
          tellNear(setting, i, candidate, take)
        },
        share: Number.isNaN(read[index]) ? 1 : CARD,
        read: Number.isNaN(read[index]) ? 0 : READ * read[index]
      })
    }
  }
})

/** Where no sentence has this the tagger is not asked: it takes time, and hardly ever lifts such a sentence to a finding. */
const ASKED = Math.log(0.2 / 0.8)

function isAsked({coverage}: Setting, odds: Float64Array): boolean {
  return coverage.length <= LONGEST && odds.some((card) => card + bias >= ASKED)
}

/** @param candidates the places of their sentences in the coverage */
function readSentences({coverage}: Setting, candidates: Int32Array, before: Tagged | undefined): Tagged {
  const places = new Set(candidates)
  return tagSentences(
    coverage.map((coverage, i) => ({coverage, candidate: places.has(i)})),
    before
  )
}

/**
 * What the tagger says of each candidate, in log-odds; NaN where it is not asked, and where another part of the sentence has
 * a source, for then the label of the sentence says nothing of this part.
 */
function readOdds({coverage}: Setting, candidates: Int32Array, tagged: Tagged | undefined): Float64Array {
  return Float64Array.from(candidates, (i) => {
    if (tagged === undefined || coverage[i].own.length > 0) return NaN
    const share = Math.min(1 - LEAST, Math.max(LEAST, tagged.shares[i]))
    return Math.log(share / (1 - share))
  })
}

/** The tagger is never surer than this. */
const LEAST = 1e-4

/**
 * How much each of the two is believed, and what is added where both are asked: fitted to the labels of `gold.jsonl` and of
 * `unseen-labels.tsv`, which neither has learned from.
 */
const CARD = 0.6
const READ = 0.45
const BOTH = 0.35

function bothOf(card: number, read: number): number {
  return 1 / (1 + Math.exp(-(CARD * (bias + card) + READ * read + BOTH)))
}

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

/** With what the trees make of it and of the sentence together. */
function aroundOdds(setting: Setting, i: number, candidate: Candidate): number {
  const {block, sentence} = candidate.coverage
  let odds = 0
  const together = treeOdds((take) => {
    tellShape(block.paragraph, sentence, take)
    tellAround(setting, i, candidate, (feature, amount) => {
      odds += weightOf(feature) * amount
      take(feature, amount)
    })
  })
  return odds + together
}

/** What the trees look at: no single words, and nothing that an edit far away changes. */
function tellNear(setting: Setting, i: number, candidate: Candidate, take: Take): void {
  const {block, sentence} = candidate.coverage
  tellShape(block.paragraph, sentence, take)
  tellAround(setting, i, candidate, take)
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
    const place = i <= firstOfTail || isTold ? -1 : inTail(i, j)
    // Every sentence is held against the first one.
    const isSame = head > 0 || place < 0 || wordsOfFirst(before.coverage, j) === wordsOfFirst(now.coverage, i)
    return isSame ? place : -1
  }
}
