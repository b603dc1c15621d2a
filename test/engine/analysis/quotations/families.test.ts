import assert from 'node:assert/strict'
import {Family, isBracket, isSingle} from '../../../../server/src/engine/analysis/quotations/families.ts'

describe('families of marks', () => {
  it('are brackets or quotation marks', () => {
    const brackets = Object.entries(Family).filter(([, family]) => isBracket(family))
    assert.deepEqual(
      brackets.map(([name]) => name),
      ['paren', 'bracket', 'brace']
    )
  })

  it('also serve as apostrophes where they are single', () => {
    const singles = Object.entries(Family).filter(([, family]) => isSingle(family))
    assert.deepEqual(
      singles.map(([name]) => name),
      ['singleCurly', 'singleStraight', 'singleGuillemets']
    )
  })
})
