import {commonEnds} from '../../../document/incremental/common-ends.ts'
import {type Layer, type Recurrent, STATE} from './weights.ts'

/** What a walk over the sentences of an article left in mind. */
export interface Walk {
  readonly vectors: readonly Float64Array[]
  /** By sentence, what its vector gives to the unit. */
  readonly fresh: readonly Float64Array[]
  /** By sentence, what is in mind behind it: of it and all that were met before. */
  readonly states: readonly Float64Array[]
}

/**
 * What the sentences before each, or behind it, leave in mind, each with its own. After an edit only what comes after the
 * edit on the way is worked out again; the numbers are the very same.
 *
 * @param step 1 from the first sentence to the last, −1 from the last to the first
 * @param known the walk over the article before the edit
 */
export function walk({input, state}: Recurrent, vectors: readonly Float64Array[], step: 1 | -1, known?: Walk): Walk {
  const n = vectors.length
  const {head, tail} = commonEnds(known?.vectors ?? [], vectors, isSame)
  const moved = (known?.vectors.length ?? 0) - n
  const placeBefore = (i: number): number => (i >= n - tail ? i + moved : i)
  const isKept = (i: number): boolean => i < head || i >= n - tail
  const fresh = vectors.map((vector, i) =>
    isKept(i) ? known!.fresh[placeBefore(i)] : through(input, [vector], 3 * STATE)
  )
  const states = new Array<Float64Array>(n)
  let mind: Float64Array = new Float64Array(STATE)
  for (let i = step === 1 ? 0 : n - 1; i >= 0 && i < n; i += step) {
    // Up to the edit nothing that was met has changed.
    const isBefore = step === 1 ? i < head : i >= n - tail
    mind = isBefore ? known!.states[placeBefore(i)] : after(mind, fresh[i], through(state, [mind], 3 * STATE))
    states[i] = mind
  }
  return {vectors, fresh, states}
}

/** What is in mind after one more sentence. */
function after(mind: Float64Array, fresh: Float64Array, kept: Float64Array): Float64Array {
  return mind.map((old, k) => {
    const reset = sigmoid(fresh[k] + kept[k])
    const update = sigmoid(fresh[STATE + k] + kept[STATE + k])
    const candidate = Math.tanh(fresh[2 * STATE + k] + reset * kept[2 * STATE + k])
    return (1 - update) * candidate + update * old
  })
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Numbers through a layer: its bias, and its weights times each that comes in. */
export function through({weights, bias}: Layer, inputs: readonly Float64Array[], size: number): Float64Array {
  const result = bias.slice()
  let at = 0
  for (const input of inputs)
    for (let i = 0; i < input.length; i++, at += size) {
      const amount = input[i]
      if (amount !== 0) for (let o = 0; o < size; o++) result[o] += amount * weights[at + o]
    }
  return result
}

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds))
