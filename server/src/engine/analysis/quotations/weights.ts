/** A name in parts, to be read one after the other. */
type NameParts = readonly string[]

/**
 * Where the features of a place go. A feature is a name, given in parts: to score a place some sixty names are looked up,
 * and nearly all are of no weight, so putting them together would be most of the work.
 */
export interface Features {
  /** Adds the feature whose name is these parts one after the other. */
  add(...parts: NameParts): void
}

/** Keeps the names, for whoever fits their weights. */
export class FeatureNames implements Features {
  readonly names: string[] = []

  add(...parts: NameParts): void {
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
  of(parts: NameParts): number {
    const table = this.#table
    let hash = 0
    for (const part of parts) hash = mix(hash, part)
    for (let at = place(hash, table.length); table[at] !== 0; at = (at + 1) % table.length)
      if (isMadeOf(this.#names[table[at] - 1], parts)) return this.#weights[table[at] - 1]
    return 0
  }
}

/** Whether a name is these parts one after the other. */
function isMadeOf(name: string, parts: NameParts): boolean {
  let end = 0
  for (const part of parts) {
    if (!name.startsWith(part, end)) return false
    end += part.length
  }
  return name.length === end
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

  add(...parts: NameParts): void {
    this.score += this.#weights.of(parts)
  }
}
