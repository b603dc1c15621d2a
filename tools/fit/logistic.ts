/** One example: which features it has, how much of each, and whether it is wanted. */
export interface Example {
  readonly at: Int32Array
  readonly amount: Float64Array
  readonly wanted: 0 | 1
  /** How much it counts. */
  readonly weight: number
}

export interface Model {
  readonly weights: Float64Array
  readonly bias: number
}

/** Steps of Newton's method, and of the conjugate gradients inside each, at most. */
const STEPS = 12
const INNER = 40

/**
 * A logistic regression with a ridge penalty on all weights but the bias, by Newton's method with conjugate gradients:
 * deterministic, and linear in what the examples hold.
 *
 * @param size how many features there are
 * @param ridge how strongly weights are held near 0
 */
export function fitLogistic(examples: readonly Example[], size: number, ridge: number): Model {
  // The last place is the bias.
  const w = new Float64Array(size + 1)
  const curvature = new Float64Array(examples.length)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size + 1)
    examples.forEach((example, r) => {
      const p = sigmoid(odds(w, example))
      curvature[r] = Math.max(1e-6, p * (1 - p)) * example.weight
      spread(gradient, example, (example.wanted - p) * example.weight)
    })
    for (let i = 0; i < size; i++) gradient[i] -= ridge * w[i]
    const delta = solve(examples, curvature, gradient, ridge)
    let moved = 0
    for (let i = 0; i <= size; i++) {
      w[i] += delta[i]
      moved = Math.max(moved, Math.abs(delta[i]))
    }
    if (moved < 1e-4) break
  }
  return {weights: w.subarray(0, size), bias: w[size]}
}

/** The probability that an example is wanted. */
export function probability({weights, bias}: Model, {at, amount}: Pick<Example, 'at' | 'amount'>): number {
  let sum = bias
  for (let k = 0; k < at.length; k++) sum += weights[at[k]] * amount[k]
  return sigmoid(sum)
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

function odds(w: Float64Array, {at, amount}: Example): number {
  let sum = w[w.length - 1]
  for (let k = 0; k < at.length; k++) sum += w[at[k]] * amount[k]
  return sum
}

function spread(into: Float64Array, {at, amount}: Example, by: number): void {
  for (let k = 0; k < at.length; k++) into[at[k]] += by * amount[k]
  into[into.length - 1] += by
}

/** Conjugate gradients: what, times the curvature of the loss, is the gradient. */
function solve(
  examples: readonly Example[],
  curvature: Float64Array,
  gradient: Float64Array,
  ridge: number
): Float64Array {
  const n = gradient.length
  const x = new Float64Array(n)
  const rest = Float64Array.from(gradient)
  const direction = Float64Array.from(gradient)
  let size = dot(rest, rest)
  const enough = size * 1e-6
  for (let step = 0; step < INNER && size > enough; step++) {
    const bent = new Float64Array(n)
    for (const [r, example] of examples.entries()) spread(bent, example, curvature[r] * odds(direction, example))
    for (let i = 0; i < n - 1; i++) bent[i] += ridge * direction[i]
    const along = size / dot(direction, bent)
    for (let i = 0; i < n; i++) {
      x[i] += along * direction[i]
      rest[i] -= along * bent[i]
    }
    const next = dot(rest, rest)
    for (let i = 0; i < n; i++) direction[i] = rest[i] + (next / size) * direction[i]
    size = next
  }
  return x
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
