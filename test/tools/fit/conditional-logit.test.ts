import assert from 'node:assert/strict'
import {type Case, learnWeights, rankOfGold} from '../../../tools/fit/conditional-logit.ts'

/** A hundred cases of three sites: feature 0 marks the true one, feature 1 a wrong one, feature 2 stands everywhere. */
const cases: Case[] = Array.from({length: 100}, (_, i) => ({
  group: `outlet ${i % 4}`,
  gold: i % 3,
  weight: 1,
  sites: [0, 1, 2].map((site) => Int32Array.from([site === i % 3 ? 0 : 1, 2]))
}))
/** The same with a feature of one group alone. */
const withHabit = cases.map((each) =>
  each.group === 'outlet 0' ? {...each, sites: each.sites.map((site) => Int32Array.from([...site, 3]))} : each
)
const common = {sites: 20, groups: 2}

describe('the conditional logit of quotation repairs', () => {
  it('learns what speaks for a site and what against it', () => {
    const [speaksFor, against, everywhere] = learnWeights(cases, 3, common)
    assert.ok(speaksFor > 0.5 && against < -0.5, `${speaksFor} ${against}`)
    assert.ok(Math.abs(everywhere) < 0.1, `${everywhere}`)
  })

  it('learns the same every time', () => {
    assert.deepEqual(learnWeights(cases, 3, common), learnWeights(cases, 3, common))
  })

  it('gives no weight to the habit of one group, nor to what is seldom', () => {
    assert.equal(learnWeights(withHabit, 4, common)[3], 0)
    assert.equal(learnWeights(cases, 3, {sites: 1000, groups: 1})[0], 0)
  })

  it('ranks the true site, and says where it is not listed', () => {
    const model = Float64Array.from([1, -1, 0])
    const [{sites}] = cases
    assert.equal(rankOfGold({sites, gold: 0}, model), 0)
    assert.equal(rankOfGold({sites, gold: 1}, model), 1)
    assert.equal(rankOfGold({sites, gold: -1}, model), undefined)
  })
})
