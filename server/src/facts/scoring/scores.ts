import {type Article, perArticle, perArticleFrom, perPart} from '../../parse/article.ts'
import {type Candidate, candidatesByBlock, candidatesOf} from '../candidates.ts'
import {shareOdds, tellAround, tellShares} from './context.ts'
import {Score, oddsOf, probabilityOf} from './score.ts'
import {sentenceEvidence, tellSentence} from './sentence.ts'
import {type Setting, articleSetting} from './setting.ts'

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
  const blocks = candidatesByBlock(article)
  const alone = oddsAlone(article)
  const probabilities = new Float64Array(blocks.reduce((sum, {length}) => sum + length, 0))
  let index = 0
  for (let b = 0; b < blocks.length; b++) {
    for (let c = 0; c < blocks[b].length; c++) {
      const candidate = blocks[b][c]
      const i = setting.firsts[b] + candidate.coverage.sentence
      probabilities[index++] = probabilityOf(setting.odds + alone[b][c] + around[i] + shareOdds(setting, i, candidate))
    }
  }
  return {
    probabilities,
    at(index) {
      const candidate = candidatesOf(article)[index]
      const {block, sentence} = candidate.coverage
      const i = setting.coverage.indexOf(candidate.coverage)
      return new Score(probabilities[index], (take) => {
        setting.tell(take)
        tellSentence(block.paragraph, sentence, take)
        tellAround(setting, i, candidate, take)
        tellShares(setting, i, candidate, take)
      })
    }
  }
})

/** What the candidates of each block weigh by what they show by themselves, in log-odds. */
const oddsAlone = perPart(candidatesByBlock, (candidates): readonly number[] => candidates.map(({coverage: {block, sentence}}) => sentenceEvidence(block.paragraph, sentence).odds))

/** What the sentences of an article weigh by what stands around them, in log-odds; NaN for what is no candidate. */
interface Around {
  readonly setting: Setting
  readonly odds: Float64Array
}

const oddsAround = perArticleFrom((article: Article, before: Around | undefined): Around => {
  const setting = articleSetting(article)
  const odds = new Float64Array(setting.coverage.length).fill(NaN)
  const placeBefore = before === undefined ? nowhere : samePlaces(before.setting, setting)
  const blocks = candidatesByBlock(article)
  for (let b = 0; b < blocks.length; b++) {
    for (const candidate of blocks[b]) {
      const i = setting.firsts[b] + candidate.coverage.sentence
      const j = placeBefore(i)
      const known = j < 0 ? NaN : before!.odds[j]
      odds[i] = Number.isNaN(known) ? aroundOdds(setting, i, candidate) : known
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
  const most = Math.min(now.coverage.length, before.coverage.length)
  let head = 0
  while (head < most && before.coverage[head] === now.coverage[head]) head++
  let tail = 0
  while (tail < most - head && before.coverage[before.coverage.length - 1 - tail] === now.coverage[now.coverage.length - 1 - tail]) tail++
  const firstOfTail = now.coverage.length - tail
  return (i) => {
    if (i + 1 < head) {
      const next = now.nextCited[i]
      return next === before.nextCited[i] && next < head ? i : -1
    }
    const j = i - moved
    if (i <= firstOfTail || head === 0 || (moved !== 0 && (i < HEAD || j < HEAD))) return -1
    const last = now.lastCited[i]
    if (last < 0) return before.lastCited[j] < 0 ? j : -1
    return last >= firstOfTail && before.lastCited[j] === last - moved ? j : -1
  }
}
