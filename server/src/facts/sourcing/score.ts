import {scorecard} from '../../generated/scorecard.ts'

/** How much one feature speaks for or against asking for a source, in log-odds. */
export interface Contribution {
  readonly feature: string
  readonly weight: number
}

export interface Score {
  /** The fitted probability that a desk would send the sentence back. */
  readonly probability: number
  /** What made it, the strongest first. */
  readonly contributions: readonly Contribution[]
}

/** Scores a sentence by its features (`server/data/scorecard.json`, fitted by `npm run fit`). */
export function scoreOf(features: ReadonlyMap<string, number>): Score {
  return new FittedScore(features)
}

/** Most sentences score low, and nobody asks what made it. */
class FittedScore implements Score {
  readonly probability: number
  readonly #features: ReadonlyMap<string, number>

  constructor(features: ReadonlyMap<string, number>) {
    let odds = scorecard.bias
    for (const [feature, value] of features) odds += weightOf(feature) * value
    this.probability = 1 / (1 + Math.exp(-odds))
    this.#features = features
  }

  get contributions(): readonly Contribution[] {
    const contributions: Contribution[] = []
    for (const [feature, value] of this.#features) {
      const weight = weightOf(feature) * value
      if (weight !== 0) contributions.push({feature, weight})
    }
    return contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  }
}

const weights = new Map(Object.entries(scorecard.weights))

function weightOf(feature: string): number {
  return weights.get(feature) ?? 0
}
