import {tagger} from '../../../lexicon/generated/tagger.ts'

/** A matrix as it is written: see `tools/fit/tagger/train.py`. */
interface Written {
  readonly rows: number
  readonly columns: number
  /** The largest weight: of all, or of each column. */
  readonly scale: number | readonly number[]
  /** Row by row. */
  readonly data: string
}

/** The weights of the tagger. Those of a layer stand row by row, a row for each number that comes in. */
export interface Weights {
  /** By the number of a stem, its row, for {@link vectorOfStem}; the row 0 is that of all other stems. */
  readonly rowOf: ReadonlyMap<number, number>
  /** By the kind of a word, by whose words it is of, by the kind of a token: what is added to the stem. */
  readonly words: Float32Array
  readonly marks: Float32Array
  readonly tokens: Float32Array
  readonly first: Layer
  readonly second: Layer
  readonly sentence: Layer
  readonly forwards: Recurrent
  readonly backwards: Recurrent
  readonly out: Layer
}

export interface Layer {
  readonly weights: Float64Array
  readonly bias: Float64Array
}

/** A gated recurrent unit: reset, update and candidate rows below one another (Cho et al. 2014). */
export interface Recurrent {
  readonly input: Layer
  readonly state: Layer
}

/** How long the vector of a stem is, of the other three of a token, of what is found of a word, and of half of the context. */
export const STEM = tagger.stems.columns
export const WORD = tagger.words.columns
export const MARK = tagger.marks.columns
export const TOKEN = tagger.tokens.columns
export const FOUND = tagger.firstBias.columns
export const STATE = tagger.forwardsState.rows

let known: Weights | undefined

/** The weights, read when somebody first asks. */
export function weightsOfTagger(): Weights {
  known ??= {
    rowOf: new Map(numbersIn(tagger.numbers).map((number, i) => [number, i + 1])),
    words: matrixIn(tagger.words),
    marks: matrixIn(tagger.marks),
    tokens: matrixIn(tagger.tokens),
    first: layerIn(tagger.first, tagger.firstBias),
    second: layerIn(tagger.second, tagger.secondBias),
    sentence: layerIn(tagger.sentence, tagger.sentenceBias),
    forwards: {
      input: layerIn(tagger.forwardsInput, tagger.forwardsInputBias),
      state: layerIn(tagger.forwardsState, tagger.forwardsStateBias)
    },
    backwards: {
      input: layerIn(tagger.backwardsInput, tagger.backwardsInputBias),
      state: layerIn(tagger.backwardsState, tagger.backwardsStateBias)
    },
    out: layerIn(tagger.out, tagger.outBias)
  }
  return known
}

/** The vector of a stem, read when it is asked for: an article has some hundreds of ten thousand. */
export function vectorOfStem(row: number): Float32Array {
  const {columns, scale, data} = tagger.stems
  const from = row * columns
  return matrixIn({rows: 1, columns, scale, data: data.slice(from, from + columns)})
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const digits = new Uint8Array(128)
for (let digit = 0; digit < ALPHABET.length; digit++) digits[ALPHABET.charCodeAt(digit)] = digit

function layerIn(weights: Written, bias: Written): Layer {
  return {weights: Float64Array.from(matrixIn(weights)), bias: Float64Array.from(matrixIn(bias))}
}

/** One letter a weight, or two, from −scale to scale. */
function matrixIn({rows, columns, scale, data}: Written): Float32Array {
  const matrix = new Float32Array(rows * columns)
  const letters = data.length / matrix.length
  const most = letters === 1 ? 31 : 2047
  for (let i = 0, at = 0; i < matrix.length; i++, at += letters) {
    const largest = typeof scale === 'number' ? scale : scale[i % columns]
    const high = digits[data.charCodeAt(at)]
    const number = letters === 1 ? high : high * 64 + digits[data.charCodeAt(at + 1)]
    matrix[i] = (largest * (number - most)) / most
  }
  return matrix
}

/** Four letters a number. */
function numbersIn(data: string): number[] {
  return Array.from({length: data.length / 4}, (_, i) => numberAt(data, 4 * i, 4))
}

function numberAt(data: string, at: number, letters: number): number {
  let number = 0
  for (let k = 0; k < letters; k++) number = number * 64 + digits[data.charCodeAt(at + k)]
  return number
}
