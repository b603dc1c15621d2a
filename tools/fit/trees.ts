/** A tree of questions: how much of a feature there is, then what that is worth. */
export type Tree = number | Split

export interface Split {
  /** Its number. */
  readonly feature: number
  /** The low side has this much of it or less. */
  readonly threshold: number
  readonly low: Tree
  readonly high: Tree
}

/** What is known of an example before any tree: which features it has and how much of each, and what is left to learn. */
export interface Started {
  readonly at: Int32Array
  readonly amount: Float64Array
  readonly wanted: 0 | 1
  readonly weight: number
  /** Its log-odds by a model that has not seen it. */
  readonly odds: number
}

const TREES = 250
const LEAVES = 16
/** How much of what a leaf has learned is believed. */
const PACE = 0.05
/** Examples in a leaf, at least. */
const FEW = 40
/** How strongly the worth of a leaf is held near 0. */
const RIDGE = 5
/** Which share of the examples, and of the features, each tree sees: trees that differ err less together. */
const SEEN_EXAMPLES = 0.7
const SEEN_FEATURES = 0.3
/** Different amounts of a feature that are told apart, about. */
const BINS = 32

/**
 * Small trees that learn, one after another, what a linear model leaves over (gradient boosting of the logistic loss, each
 * split at the greatest gain first, after Friedman 2001). Deterministic: chance comes from a generator with a fixed seed.
 *
 * @param size how many features there are
 * @returns trees whose worths are added to the log-odds
 */
export function fitTrees(examples: readonly Started[], size: number): Tree[] {
  const useful = columnsOf(examples, size).filter(({edges}) => edges.length > 0)
  const odds = Float64Array.from(examples, (example) => example.odds)
  const slopes = new Float64Array(examples.length)
  const bends = new Float64Array(examples.length)
  const random = generator(1)
  return Array.from({length: TREES}, () => {
    examples.forEach(({wanted, weight}, r) => {
      const p = 1 / (1 + Math.exp(-odds[r]))
      slopes[r] = (wanted - p) * weight
      bends[r] = Math.max(1e-6, p * (1 - p)) * weight
    })
    const rows = Int32Array.from(examples.keys()).filter(() => random() < SEEN_EXAMPLES)
    const seen = useful.filter(() => random() < SEEN_FEATURES)
    const tree = grow({slopes, bends, columns: seen}, rows)
    examples.forEach((example, r) => {
      odds[r] += worthOf(tree, (feature) => amountOf(example, feature))
    })
    return tree
  })
}

/** What a tree says of an example. */
export function worthOf(tree: Tree, amount: (feature: number) => number): number {
  let node = tree
  while (typeof node !== 'number') node = amount(node.feature) <= node.threshold ? node.low : node.high
  return node
}

/** How much of a feature an example has. Its features are in order. */
export function amountOf({at, amount}: Pick<Started, 'at' | 'amount'>, feature: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle] < feature) low = middle + 1
    else high = middle
  }
  return at[low] === feature ? amount[low] : 0
}

/** One feature of all examples, by which of its bins each is in. */
interface Column {
  readonly feature: number
  /** Between two bins, the greatest amount of the lower one. */
  readonly edges: readonly number[]
  readonly bins: Uint8Array
}

function columnsOf(examples: readonly Started[], size: number): Column[] {
  const amounts = Array.from({length: size}, () => [] as number[])
  for (const {at, amount} of examples) for (let k = 0; k < at.length; k++) amounts[at[k]].push(amount[k])
  const columns = amounts.map((found, feature): Column => {
    if (found.length < examples.length) found.push(0)
    const edges = edgesOf(found)
    return {feature, edges, bins: new Uint8Array(examples.length).fill(binOf(edges, 0))}
  })
  examples.forEach(({at, amount}, r) => {
    for (let k = 0; k < at.length; k++) columns[at[k]].bins[r] = binOf(columns[at[k]].edges, amount[k])
  })
  return columns
}

/** Edges half way between amounts, so many of them apart that the bins are about equally full. */
function edgesOf(amounts: number[]): number[] {
  const sorted = amounts.sort((a, b) => a - b)
  const edges = new Set<number>()
  const step = new Set(sorted).size <= BINS ? 1 : sorted.length / BINS
  for (let i = 0, from = 0; i + 1 < sorted.length; i++) {
    if (sorted[i] === sorted[i + 1] || i + 1 - from < step) continue
    edges.add(Number(((sorted[i] + sorted[i + 1]) / 2).toFixed(3)))
    from = i + 1
  }
  return [...edges]
}

function binOf(edges: readonly number[], amount: number): number {
  let bin = 0
  while (bin < edges.length && amount > edges[bin]) bin++
  return bin
}

interface Sight {
  readonly slopes: Float64Array
  readonly bends: Float64Array
  readonly columns: readonly Column[]
}

/** A leaf that may still be split, and what its best split would gain. */
interface Leaf {
  readonly rows: Int32Array
  readonly best: Best | undefined
  split?: {readonly column: Column; readonly bin: number; readonly low: Leaf; readonly high: Leaf}
}

interface Best {
  readonly column: Column
  readonly bin: number
  readonly gain: number
}

/** Splits the leaf that gains the most, until there are enough leaves or none gains. */
function grow(sight: Sight, rows: Int32Array): Tree {
  const root = leafOf(sight, rows)
  const leaves = [root]
  while (leaves.length < LEAVES) {
    const next = leaves.reduce((a, b) => ((b.best?.gain ?? 0) > (a.best?.gain ?? 0) ? b : a))
    if (next.best === undefined) break
    const {column, bin} = next.best
    const low = leafOf(
      sight,
      next.rows.filter((r) => column.bins[r] <= bin)
    )
    const high = leafOf(
      sight,
      next.rows.filter((r) => column.bins[r] > bin)
    )
    next.split = {column, bin, low, high}
    leaves.splice(leaves.indexOf(next), 1, low, high)
  }
  return treeOf(sight, root)
}

function treeOf(sight: Sight, {rows, split}: Leaf): Tree {
  if (split === undefined) return worth(sight, rows)
  const {column, bin, low, high} = split
  return {
    feature: column.feature,
    threshold: column.edges[bin],
    low: treeOf(sight, low),
    high: treeOf(sight, high)
  }
}

function leafOf(sight: Sight, rows: Int32Array): Leaf {
  return {rows, best: rows.length < 2 * FEW ? undefined : bestSplit(sight, rows)}
}

function worth({slopes, bends}: Sight, rows: Int32Array): number {
  let slope = 0
  let bend = 0
  for (const r of rows) {
    slope += slopes[r]
    bend += bends[r]
  }
  return Number(((PACE * slope) / (bend + RIDGE)).toFixed(4))
}

const slopeOf = new Float64Array(BINS * 2)
const bendOf = new Float64Array(BINS * 2)
const countOf = new Uint32Array(BINS * 2)

function bestSplit(sight: Sight, rows: Int32Array): Best | undefined {
  let best: Best | undefined
  for (const column of sight.columns) {
    const found = splitOf(sight, rows, column)
    if (found !== undefined && found.gain > (best?.gain ?? 0)) best = found
  }
  return best
}

/** The best split of one column: what both sides are worth apart, over what they are worth together. */
function splitOf({slopes, bends}: Sight, rows: Int32Array, column: Column): Best | undefined {
  const {bins, edges} = column
  slopeOf.fill(0, 0, edges.length + 1)
  bendOf.fill(0, 0, edges.length + 1)
  countOf.fill(0, 0, edges.length + 1)
  for (const r of rows) {
    const bin = bins[r]
    slopeOf[bin] += slopes[r]
    bendOf[bin] += bends[r]
    countOf[bin]++
  }
  let slope = 0
  let bend = 0
  for (let bin = 0; bin <= edges.length; bin++) {
    slope += slopeOf[bin]
    bend += bendOf[bin]
  }
  let best: Best | undefined
  const whole = (slope * slope) / (bend + RIDGE)
  for (let bin = 0, low = 0, lowBend = 0, count = 0; bin < edges.length; bin++) {
    low += slopeOf[bin]
    lowBend += bendOf[bin]
    count += countOf[bin]
    if (count < FEW || rows.length - count < FEW) continue
    const high = slope - low
    const gain = (low * low) / (lowBend + RIDGE) + (high * high) / (bend - lowBend + RIDGE) - whole
    if (gain > (best?.gain ?? 1e-9)) best = {column, bin, gain}
  }
  return best
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
