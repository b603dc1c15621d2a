import assert from 'node:assert/strict'
import {amountOf, fitTrees, type Started, type Tree, worthOf} from '../../../tools/fit/trees.ts'

const example = (features: Readonly<Record<number, number>>, wanted: boolean, odds = 0): Started => {
  const known = Object.entries(features).map(([feature, amount]) => [Number(feature), amount] as const)
  return {
    at: Int32Array.from(known, ([feature]) => feature),
    amount: Float64Array.from(known, ([, amount]) => amount),
    wanted: wanted ? 1 : 0,
    weight: 1,
    odds
  }
}

const sumOf = (trees: readonly Tree[], of: Started): number => {
  let sum = 0
  for (const tree of trees) sum += worthOf(tree, (feature) => amountOf(of, feature))
  return sum
}

/** Each kind as often as there must be examples in a leaf, and more. */
const often = <T>(kinds: readonly T[]): T[] => Array.from({length: 100}, () => kinds).flat()

describe('the trees of the scorecard', () => {
  const both = example({0: 1, 1: 1}, false)
  const one = example({0: 1}, true)
  const other = example({1: 1}, true)
  const neither = example({}, false)

  it('learn what two features mean together, which no sum of weights can say', () => {
    const trees = fitTrees(often([both, one, other, neither]), 2)
    assert.ok(sumOf(trees, one) > 1, `one ${sumOf(trees, one)}`)
    assert.ok(sumOf(trees, other) > 1, `the other ${sumOf(trees, other)}`)
    assert.ok(sumOf(trees, both) < -1, `both ${sumOf(trees, both)}`)
    assert.ok(sumOf(trees, neither) < -1, `neither ${sumOf(trees, neither)}`)
  })

  it('ask how much there is of a feature', () => {
    const rows = often([0.2, 0.4, 0.6, 0.8].map((amount) => example({0: amount}, amount > 0.5)))
    const trees = fitTrees(rows, 1)
    assert.ok(sumOf(trees, example({0: 0.45}, false)) < -1)
    assert.ok(sumOf(trees, example({0: 0.55}, true)) > 1)
  })

  it('add nothing to what is known already', () => {
    const known = often([example({0: 1}, true, 9), example({}, false, -9)])
    assert.ok(Math.abs(sumOf(fitTrees(known, 1), known[0])) < 0.1)
  })

  it('are the same each time', () => {
    const rows = often([both, one, other, neither])
    assert.deepEqual(fitTrees(rows, 2), fitTrees(rows, 2))
  })

  it('do not part a handful of examples', () => {
    const rows = [...often([neither]), ...Array.from({length: 20}, () => one)]
    assert.ok(fitTrees(rows, 2).every((tree) => typeof tree === 'number'))
  })
})
