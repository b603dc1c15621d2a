import assert from 'node:assert/strict'
import {FeatureNames, FeatureScore, Weights} from '../../../../server/src/engine/analysis/quotations/weights.ts'

describe('weights of features', () => {
  const weights = new Weights([
    ['len 3', 0.5],
    ['len 34', -2],
    ['', 7]
  ])

  it('are found by the parts of a name', () => {
    assert.equal(weights.of(['len ', '3']), 0.5)
    assert.equal(weights.of(['len', ' ', '3']), 0.5)
    assert.equal(weights.of(['len 3', '4']), -2)
    assert.equal(weights.of([]), 7)
    assert.equal(weights.of(['len ', '5']), 0)
    assert.equal(weights.of(['len ']), 0)
  })

  it('are added up, or their names are kept', () => {
    const score = new FeatureScore(weights)
    score.add('len ', '3')
    score.add('len ', '34')
    score.add('other')
    assert.equal(score.score, -1.5)
    const names = new FeatureNames()
    names.add('len ', '3')
    assert.deepEqual(names.names, ['len 3'])
  })

  it('are all found, however many', () => {
    const many = new Weights(Array.from({length: 500}, (_, i) => [`name ${i}`, i] as const))
    for (let i = 0; i < 500; i++) assert.equal(many.of(['name ', String(i)]), i)
  })
})
