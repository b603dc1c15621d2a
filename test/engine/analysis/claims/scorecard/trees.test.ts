import assert from 'node:assert/strict'
import {treeOdds} from '../../../../../server/src/engine/analysis/claims/scorecard/trees.ts'
import {scorecardTrees} from '../../../../../server/src/engine/lexicon/generated/scorecard-trees.ts'

/** What one tree says, read as it is written. */
function worth(tree: string, amounts: ReadonlyMap<string, number>): number {
  const nodes = tree.split(' ')
  let at = 0
  const read = (): number => {
    const [feature, threshold] = nodes[at++].split('<')
    if (threshold === undefined) return Number(feature)
    const isLow = (amounts.get(scorecardTrees.features[Number(feature)]) ?? 0) <= Number(threshold)
    const low = read()
    const high = read()
    return isLow ? low : high
  }
  return read()
}

describe('what the trees say of a sentence', () => {
  const {features, trees} = scorecardTrees
  const cases: Array<[what: string, amounts: ReadonlyMap<string, number>]> = [
    ['that has nothing', new Map()],
    ['that has one of everything', new Map(features.map((feature) => [feature, 1]))],
    ['that has half of every other', new Map(features.filter((_, i) => i % 2 === 0).map((feature) => [feature, 0.5]))],
    ['after one that had everything', new Map()]
  ]
  for (const [what, amounts] of cases) {
    it(`is the sum of all of them, of one ${what}`, () => {
      let expected = 0
      for (const tree of trees) expected += worth(tree, amounts)
      const odds = treeOdds((take) => {
        for (const [feature, amount] of amounts) take(feature, amount)
        take('a feature that no tree asks for', 1)
      })
      assert.ok(Math.abs(odds - expected) < 1e-9, `${odds}, not ${expected}`)
    })
  }

  it('differs from one to the other', () => {
    const odds = cases.slice(0, 3).map(([, amounts]) =>
      treeOdds((take) => {
        for (const [feature, amount] of amounts) take(feature, amount)
      })
    )
    assert.equal(new Set(odds).size, 3)
  })
})
