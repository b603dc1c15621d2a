import {numberOfStem, stemWeights} from '../../../lexicon/gist.ts'
import {bias, weights as weightsByName} from '../../../lexicon/tables/stem-forms.ts'
import {treeOdds} from './trees.ts'

/**
 * Takes a feature of a sentence: its name and how much of it there is. Where it is a word, the name is its light stem, and
 * the word as it is written comes too.
 */
export type Take = (feature: string, amount: number, word?: string) => void

/** Tells the features of a sentence; one that it does not tell is 0. */
export type Tell = (take: Take) => void

/** How much one feature speaks for or against asking for a source, in log-odds. */
export interface Contribution {
  readonly feature: string
  readonly weight: number
  /** As it is written, where the feature is a word. */
  readonly word?: string
}

const weights = new Map(Object.entries(weightsByName))

export {bias}

/** What one feature weighs, in log-odds; 0 for one that was not fitted. */
export function weightOf(feature: string, word?: string): number {
  if (word === undefined) return weights.get(feature) ?? 0
  const stem = numberOfStem(feature)
  return stem < 0 ? 0 : stemWeights[stem]
}

/** What features weigh together, in log-odds (`server/data/scorecard.json`, fitted by `npm run fit`). */
export function oddsOf(tell: Tell): number {
  let odds = 0
  tell((feature, amount, word) => {
    odds += weightOf(feature, word) * amount
  })
  return odds
}

/** The probability that goes with what all features of a sentence weigh together. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-bias - odds))
}

/** What a score is made of. */
export interface Evidence {
  /** All features of the sentence. */
  readonly tell: Tell
  /** Those of them that the trees ask for. */
  readonly tellNear: Tell
  /** How much the card counts, trees and all. */
  readonly share: number
  /** What the tagger makes of it, in log-odds. */
  readonly read: number
}

/** How likely a desk is to send a sentence back, and why. */
export class Score {
  /** The fitted probability. */
  readonly probability: number
  readonly evidence: Evidence

  constructor(probability: number, evidence: Evidence) {
    this.probability = probability
    this.evidence = evidence
  }

  /** What made it, the strongest first. Worked out when asked: most sentences score low. */
  get contributions(): readonly Contribution[] {
    const {tell, tellNear, share, read} = this.evidence
    const contributions: Contribution[] = [
      {feature: 'what stands together', weight: share * treeOdds(tellNear)},
      {feature: 'how it reads', weight: read}
    ]
    tell((feature, amount, word) => {
      const weight = share * weightOf(feature, word) * amount
      if (weight !== 0) contributions.push(word === undefined ? {feature, weight} : {feature: 'word', weight, word})
    })
    return contributions.filter(({weight}) => weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  }
}
