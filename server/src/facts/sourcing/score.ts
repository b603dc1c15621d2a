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
  let odds = scorecard.bias
  const contributions: Contribution[] = []
  for (const [feature, value] of features) {
    const weight = (scorecard.weights[feature] ?? 0) * value
    if (weight === 0) continue
    odds += weight
    contributions.push({feature, weight})
  }
  contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return {probability: 1 / (1 + Math.exp(-odds)), contributions}
}
