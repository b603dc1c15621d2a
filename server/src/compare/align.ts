/** Two words of two texts that stand for each other; -1 where one has none. */
export interface Pair {
  /** Index of the word that is looked for. */
  readonly mine: number
  /** Index of the word of the original. */
  readonly theirs: number
}

/**
 * Where a run of words first stands in a text, word by word.
 *
 * @returns the index of its first word; -1 where it does not stand there. Linear in both
 */
export function indexOfRun(run: readonly string[], text: readonly string[]): number {
  if (run.length === 0) return -1
  const back = fallbacks(run)
  let matched = 0
  for (let i = 0; i < text.length; i++) {
    while (matched > 0 && run[matched] !== text[i]) matched = back[matched - 1]
    if (run[matched] === text[i]) matched++
    if (matched === run.length) return i - run.length + 1
  }
  return -1
}

/** After how many words of a run it may still match, where the next does not (Knuth, Morris, Pratt). */
function fallbacks(run: readonly string[]): number[] {
  const back = [0]
  for (let i = 1, matched = 0; i < run.length; i++) {
    while (matched > 0 && run[matched] !== run[i]) matched = back[matched - 1]
    if (run[matched] === run[i]) matched++
    back.push(matched)
  }
  return back
}

/** Places in a text that are looked at, at most, for one word. */
const MOST_PLACES = 64
/** Windows that are tried. */
const WINDOWS = 3
const BUCKET = 8

/** The places of each word of a text. */
export function placesOf(text: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [i, key] of text.entries()) {
    const known = places.get(key)
    if (known === undefined) places.set(key, [i])
    else if (known.length <= MOST_PLACES) known.push(i)
  }
  return places
}

/**
 * The stretch of a text that is nearest to a run of words, and which word stands for which.
 *
 * @param places of the text; see {@link placesOf}
 * @returns pairs in order, from the first word that both have to the last; none where they share nothing
 */
export function nearestRun(
  run: readonly string[],
  text: readonly string[],
  places: ReadonlyMap<string, readonly number[]>
): readonly Pair[] {
  let best: readonly Pair[] = []
  let most = 0
  for (const start of windowsFor(run, places)) {
    const slack = BUCKET + (run.length >> 2)
    const from = Math.max(0, start - slack)
    const pairs = aligned(run, text.slice(from, start + run.length + BUCKET + slack), from)
    const same = pairs.filter(({mine, theirs}) => mine >= 0 && theirs >= 0 && run[mine] === text[theirs]).length
    if (same > most) [best, most] = [pairs, same]
  }
  return best
}

/** Where the run would begin if its words stood as the most of them do. Words that stand everywhere say little. */
function windowsFor(run: readonly string[], places: ReadonlyMap<string, readonly number[]>): number[] {
  const votes = new Map<number, number>()
  for (const [i, key] of run.entries()) {
    const at = places.get(key) ?? []
    if (at.length > MOST_PLACES) continue
    for (const place of at) {
      const bucket = Math.floor((place - i) / BUCKET)
      for (const near of [bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + 1 / at.length)
    }
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1])
  return ranked.slice(0, WINDOWS).map(([bucket]) => bucket * BUCKET)
}

/** Steps of an alignment. */
const Step = {both: 0, mine: 1, theirs: 2} as const

/**
 * Aligns a run with the stretch of a window that is nearest to it, by the fewest words changed, added and left out; what
 * stands before and after that stretch costs nothing (Sellers, 1980).
 *
 * @param from index of the window's first word
 */
function aligned(run: readonly string[], window: readonly string[], from: number): Pair[] {
  const width = window.length + 1
  const steps = new Uint8Array((run.length + 1) * width)
  let above = new Int32Array(width)
  for (let i = 1; i <= run.length; i++) {
    const row = new Int32Array(width)
    row[0] = i
    steps[i * width] = Step.mine
    for (let j = 1; j < width; j++) {
      const both = above[j - 1] + (run[i - 1] === window[j - 1] ? 0 : 1)
      const mine = above[j] + 1
      const theirs = row[j - 1] + 1
      row[j] = Math.min(both, mine, theirs)
      steps[i * width + j] = stepOf(row[j], both, mine)
    }
    above = row
  }
  return traced(steps, run.length, above.lastIndexOf(above.reduce((a, b) => Math.min(a, b))), from)
}

function stepOf(least: number, both: number, mine: number): number {
  if (least === both) return Step.both
  return least === mine ? Step.mine : Step.theirs
}

function traced(steps: Uint8Array, rows: number, end: number, from: number): Pair[] {
  const width = steps.length / (rows + 1)
  const pairs: Pair[] = []
  let [i, j] = [rows, end]
  while (i > 0) {
    const step = steps[i * width + j]
    if (step !== Step.theirs) i--
    if (step !== Step.mine) j--
    pairs.push({mine: step === Step.theirs ? -1 : i, theirs: step === Step.mine ? -1 : from + j})
  }
  return pairs.reverse()
}
