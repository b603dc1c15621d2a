/**
 * A conditional logit: of the sites of a case one is true, and each site speaks for itself by its features. Learned by
 * Adagrad with features left out at random and weights decaying, in an order that is the same every time.
 */
import {random} from '../eval/random.ts'

/** The sites among which one is to be found. */
export interface Case {
  readonly group: string
  /** The index of the true site; −1 where it is not among them. */
  readonly gold: number
  /** The features of each site, by number. */
  readonly sites: readonly Int32Array[]
  /** How much the case counts. */
  readonly weight: number
}

/** What keeps the names of one group's week from teaching anything. */
export interface Common {
  /** Sites and groups that must have a feature before it gets a weight. */
  readonly sites: number
  readonly groups: number
}

const EPOCHS = 8
const RATE = 0.1
const DECAY = 0.006
/** The share of features that a case does without, so that no feature leans on another. */
const DROPPED = 0.3

interface State {
  readonly weights: Float64Array
  readonly squares: Float64Array
  readonly gradient: Float64Array
}

/** The weight of each feature, by its number; 0 for those that are not common. */
export function learnWeights(all: readonly Case[], features: number, common: Common): Float64Array {
  const cases = all.filter(({gold}) => gold >= 0)
  const {size, places} = placesOfCommon(cases, features, common)
  const squares = new Float64Array(size).fill(0.01)
  const state: State = {weights: new Float64Array(size), squares, gradient: new Float64Array(size)}
  const numbered = cases.map(({sites, gold, weight}) => ({
    gold,
    weight: Math.sqrt(weight),
    sites: sites.map((site) => [...site].map((feature) => places[feature]).filter((place) => place >= 0))
  }))
  const next = random(11)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(numbered, next)
    const rate = RATE * (1 - (0.8 * epoch) / EPOCHS)
    for (const {gold, weight, sites} of numbered) {
      const salt = Math.floor(next() * 2 ** 31)
      const kept = sites.map((site) => site.filter((feature) => isKept(feature, salt)))
      const touched = addErrors(kept, gold, weight, state)
      step(touched, rate, state)
    }
  }
  return Float64Array.from(places, (place) => (place < 0 ? 0 : state.weights[place] * (1 - DROPPED)))
}

/** How many sites a model ranks before the true one; `undefined` where the true one is not among them. */
export function rankOfGold({sites, gold}: Pick<Case, 'sites' | 'gold'>, model: Float64Array): number | undefined {
  if (gold < 0) return undefined
  const scores = sites.map((features) => features.reduce((sum, feature) => sum + model[feature], 0))
  return scores.filter((score) => score > scores[gold]).length
}

/** Features that are common enough: the place of each among the weights, −1 for the others. */
function placesOfCommon(cases: readonly Case[], features: number, common: Common): {size: number; places: Int32Array} {
  const sites = new Int32Array(features)
  const groups = Array.from({length: features}, () => new Set<string>())
  for (const {sites: all, group} of cases) {
    for (const feature of all.flatMap((site) => [...site])) {
      sites[feature]++
      groups[feature].add(group)
    }
  }
  let size = 0
  const places = sites.map((times, feature) =>
    times >= common.sites && groups[feature].size >= common.groups ? size++ : -1
  )
  return {size, places}
}

function shuffle(list: unknown[], next: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
}

function isKept(feature: number, salt: number): boolean {
  return (Math.imul(feature ^ salt, 0x9e3779b1) >>> 0) / 2 ** 32 >= DROPPED
}

/** Adds to the gradient by how much each site is over- or underrated; the features it touches. */
function addErrors(
  sites: ReadonlyArray<readonly number[]>,
  gold: number,
  weight: number,
  {weights, gradient}: State
): Set<number> {
  const touched = new Set<number>()
  for (const [i, share] of sharesOf(sites, weights).entries()) {
    const error = weight * ((i === gold ? 1 : 0) - share)
    if (Math.abs(error) < 1e-3) continue
    for (const feature of sites[i]) {
      gradient[feature] += error
      touched.add(feature)
    }
  }
  return touched
}

function step(touched: ReadonlySet<number>, rate: number, {weights, squares, gradient}: State): void {
  for (const feature of touched) {
    const slope = gradient[feature] - DECAY * weights[feature]
    gradient[feature] = 0
    squares[feature] += slope * slope
    weights[feature] += (rate * slope) / Math.sqrt(squares[feature])
  }
}

function sharesOf(sites: ReadonlyArray<readonly number[]>, weights: Float64Array): number[] {
  const scores = sites.map((features) => features.reduce((sum, feature) => sum + weights[feature], 0))
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity)
  const odds = scores.map((score) => Math.exp(score - highest))
  const total = odds.reduce((sum, odd) => sum + odd, 0)
  return odds.map((odd) => odd / total)
}
