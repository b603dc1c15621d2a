import assert from 'node:assert/strict'
import {unequalTallies} from '../../../../server/src/engine/analysis/figures/tallies.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const told = (text: string): Array<[number, number]> =>
  unequalTallies(readArticle(text)).map(({whole, parts}) => [whole.tally.value, parts.tally.value])

describe('a total and what the next sentence makes of it', () => {
  it('is told where the parts are more', () => {
    assert.deepEqual(told('أوقف 17 عاملا. ومنهم 9 رجال و9 نساء.'), [[17, 18]])
    assert.deepEqual(told('أوقف 17 عاملا.\nومنهم 9 رجال و9 نساء.'), [[17, 18]])
  })
  it('is not where they are fewer or as many', () => {
    assert.deepEqual(told('أوقف 18 عاملا. ومنهم 9 رجال و9 نساء.'), [])
    assert.deepEqual(told('أوقف 28 عاملا. ومنهم 9 رجال و9 نساء.'), [])
  })
})
