import {scorecardTrees} from '../../../lexicon/generated/scorecard-trees.ts'
import type {Tell} from './score.ts'

/*
 * A scorecard adds up: it cannot say that a figure speaks for asking in a report on trade and against it in one on sport.
 * Small trees, fitted to what the scorecard leaves over (`npm run fit`), say what features mean together.
 */

/** All trees in one: by node, the feature that is asked for, and −1 in a leaf. */
interface Forest {
  readonly features: Int16Array
  /** In a split the most that the low side has, in a leaf its worth in log-odds. */
  readonly values: Float64Array
  /** Where the high side goes on; the low side follows at once. */
  readonly highs: Int32Array
  readonly roots: readonly number[]
}

let forest: Forest | undefined
const places = new Map(scorecardTrees.features.map((feature, place) => [feature, place]))
/** How much there is of each feature in the sentence that is asked for, and which there are. */
const amounts = new Float64Array(places.size)
const told: number[] = []

/** What the trees say of a sentence, in log-odds. */
export function treeOdds(tell: Tell): number {
  forest ??= planted()
  tell((feature, amount) => {
    const place = places.get(feature)
    if (place === undefined) return
    amounts[place] += amount
    told.push(place)
  })
  let odds = 0
  for (const root of forest.roots) odds += leafFrom(forest, root)
  for (const place of told) amounts[place] = 0
  told.length = 0
  return odds
}

function leafFrom({features, values, highs}: Forest, root: number): number {
  let node = root
  while (features[node] >= 0) node = amounts[features[node]] <= values[node] ? node + 1 : highs[node]
  return values[node]
}

/** The trees as they are written, each from its root down, low sides first: `12<0.5` asks, any other number is a leaf. */
function planted(): Forest {
  const written = scorecardTrees.trees.map((tree) => tree.split(' '))
  const size = written.reduce((sum, {length}) => sum + length, 0)
  const features = new Int16Array(size).fill(-1)
  const values = new Float64Array(size)
  const highs = new Int32Array(size)
  const roots: number[] = []
  let node = 0
  const plant = (nodes: readonly string[], i: number): number => {
    const here = node++
    const split = nodes[i].indexOf('<')
    values[here] = Number(nodes[i].slice(split + 1))
    if (split < 0) return i + 1
    features[here] = Number(nodes[i].slice(0, split))
    const next = plant(nodes, i + 1)
    highs[here] = node
    return plant(nodes, next)
  }
  for (const nodes of written) {
    roots.push(node)
    plant(nodes, 0)
  }
  return {features, values, highs, roots}
}
