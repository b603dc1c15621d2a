import assert from 'node:assert/strict'
import {type Example, fitLogistic, probability} from '../../../tools/fit/logistic.ts'

const example = (features: readonly number[], wanted: 0 | 1, weight = 1): Example => ({
  at: Int32Array.from(features),
  amount: new Float64Array(features.length).fill(1),
  wanted,
  weight
})

describe('the logistic regression of the scorecard', () => {
  it('finds the odds of what it has seen, where nothing holds it back', () => {
    // feature 0: wanted in 3 of 4; feature 1: in 1 of 4
    const rows = [1, 1, 1, 0]
      .map((wanted) => example([0], wanted as 0 | 1))
      .concat([1, 0, 0, 0].map((wanted) => example([1], wanted as 0 | 1)))
    const model = fitLogistic(rows, 2, 1e-6)
    assert.ok(Math.abs(probability(model, example([0], 1)) - 0.75) < 1e-3)
    assert.ok(Math.abs(probability(model, example([1], 1)) - 0.25) < 1e-3)
  })

  it('counts an example by its weight', () => {
    const model = fitLogistic([example([], 1, 3), example([], 0, 1)], 0, 1)
    assert.ok(Math.abs(probability(model, example([], 1)) - 0.75) < 1e-3)
  })

  it('holds weights near 0 by the ridge', () => {
    const rows = [example([0], 1), example([0], 1), example([], 0), example([], 0)]
    assert.ok(Math.abs(fitLogistic(rows, 1, 10).weights[0]) < Math.abs(fitLogistic(rows, 1, 0.1).weights[0]))
  })
})
