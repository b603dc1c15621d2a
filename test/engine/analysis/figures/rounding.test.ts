import assert from 'node:assert/strict'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {boundsOf, mayChange} from '../../../../server/src/engine/analysis/figures/rounding.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const bounds = (written: string): number[] => {
  const {figures} = figuresOf(paragraphOf(`بلغ ${written} أمس`))
  return boundsOf(figures[0], figures).map((value) => Math.round(value * 1000) / 1000)
}

describe('what rounding leaves open', () => {
  it('is half of the last digit', () => {
    assert.deepEqual(bounds('1.2 مليار'), [1.15e9, 1.25e9])
    assert.deepEqual(bounds('60 مليونا'), [59.5e6, 60.5e6])
    assert.deepEqual(bounds('4.5'), [4.45, 4.55])
  })
  it('is nothing of a whole number', () => assert.deepEqual(bounds('60'), [60, 60]))
  it('lets a percentage be the change, up or down', () => {
    assert.ok(mayChange([1.035, 1.045], [1.15, 1.25], 10.7) && mayChange([40, 40], [60, 60], 50))
    assert.ok(mayChange([80, 80], [60, 60], 25) && mayChange([99, 101], [99, 101], 0.5))
    assert.ok(!mayChange([40, 40], [60, 60], 25) && !mayChange([80, 80], [60, 60], 33))
  })
})
