/**
 * Where the features of a place go. A feature is a name, given in parts: to score a place some sixty names are looked up,
 * and nearly all are of no weight, so putting them together would be most of the work.
 */
export interface Features {
  /** Adds the feature whose name is these parts one after the other. */
  add(a: string, b?: string, c?: string, d?: string, e?: string, f?: string, g?: string): void
}

/** Keeps the names, for whoever fits their weights. */
export class FeatureNames implements Features {
  readonly names: string[] = []

  add(...parts: string[]): void {
    this.names.push(parts.join(''))
  }
}

/** The weights of names, found by their parts. */
export class Weights {
  readonly #names: readonly string[]
  readonly #weights: Float64Array
  /** Open addressing: one more than the number of a name; 0 where nothing stands. */
  readonly #table: Int32Array

  constructor(rows: ReadonlyArray<readonly [name: string, weight: number]>) {
    this.#names = rows.map(([name]) => name)
    this.#weights = Float64Array.from(rows, ([, weight]) => weight)
    let size = 16
    while (size < rows.length * 4) size *= 2
    this.#table = new Int32Array(size)
    rows.forEach(([name], i) => {
      let at = place(mix(0, name), size)
      while (this.#table[at] !== 0) at = (at + 1) % size
      this.#table[at] = i + 1
    })
  }

  /** The weight of the name that is these parts one after the other; 0 where it has none. */
  of(a: string, b: string, c: string, d: string, e: string, f: string, g: string): number {
    const table = this.#table
    const hash = mix(mix(mix(mix(mix(mix(mix(0, a), b), c), d), e), f), g)
    for (let at = place(hash, table.length); table[at] !== 0; at = (at + 1) % table.length) {
      const name = this.#names[table[at] - 1]
      let end = 0
      // each part where the last one ended
      if (
        name.startsWith(a, end) &&
        name.startsWith(b, (end += a.length)) &&
        name.startsWith(c, (end += b.length)) &&
        name.startsWith(d, (end += c.length)) &&
        name.startsWith(e, (end += d.length)) &&
        name.startsWith(f, (end += e.length)) &&
        name.startsWith(g, (end += f.length)) &&
        name.length === end + g.length
      )
        return this.#weights[table[at] - 1]
    }
    return 0
  }
}

function mix(hash: number, part: string): number {
  for (let i = 0; i < part.length; i++) hash = (Math.imul(hash, 31) + part.charCodeAt(i)) | 0
  return hash
}

function place(hash: number, size: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12) & (size - 1)
}

/** Adds up the weights of the features. */
export class FeatureScore implements Features {
  readonly #weights: Weights
  score = 0

  constructor(weights: Weights) {
    this.#weights = weights
  }

  add(a: string, b = '', c = '', d = '', e = '', f = '', g = ''): void {
    this.score += this.#weights.of(a, b, c, d, e, f, g)
  }
}
