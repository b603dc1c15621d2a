import assert from 'node:assert/strict'
import {figuresOf, quantityValue} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {addUpTo, mayBe} from '../../../../server/src/engine/analysis/headlines/same-value.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

function fits(written: string, one: number, approximate = false): boolean {
  const {figures} = figuresOf(paragraphOf(`بلغ العدد ${written} أمس`))
  return mayBe(one, figures[0], quantityValue(figures[0], figures), approximate)
}

describe('a number that may be that of the headline', () => {
  it('is the same, or has more digits', () => {
    for (const [written, one] of [
      ['15', 15],
      ['72', 71.6],
      ['400', 412],
      ['400', 351],
      ['5.6 مليار', 5.58e9],
      ['13000', 13779],
      ['1.1 مليون', 1137],
      ['0', 0]
    ] as const)
      assert.ok(fits(written, one), `${written} ${one}`)
  })
  it('is not another', () => {
    for (const [written, one] of [
      ['15', 16],
      ['20', 15],
      ['400', 520],
      ['400', 340],
      ['5.6 مليار', 5.4e9],
      ['0', 3]
    ] as const)
      assert.ok(!fits(written, one), `${written} ${one}`)
  })
  it('is near where the headline says so', () => {
    assert.ok(fits('400', 455, true) && fits('20', 22, true))
    assert.ok(!fits('20', 25, true))
  })
})

describe('numbers that add up to another', () => {
  const add = (values: number[], value: number): boolean => addUpTo(values, value, (sum) => sum === value)
  it('are two, three, or what is left', () => {
    assert.ok(add([120, 17], 137) && add([14, 3, 6], 23) && add([20, 5], 15) && add([7, 7], 14))
  })
  it('are not where nothing gives it', () => assert.ok(!add([120, 17], 138) && !add([], 4) && !add([5, 9], 100)))
  it('are not looked for in a table', () =>
    assert.ok(
      add(
        Array.from({length: 200}, (_, i) => i + 1000),
        3
      )
    ))
})
