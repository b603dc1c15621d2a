import assert from 'node:assert/strict'
import {Family} from '../../../../server/src/engine/analysis/quotations/families.ts'
import {closingGlyph, openingGlyph} from '../../../../server/src/engine/analysis/quotations/glyphs.ts'

describe('glyphs', () => {
  it('turn by custom only where they do not mirror', () => {
    const pair = (family: number, orientation: 66 | 99): string =>
      openingGlyph(family, orientation) + closingGlyph(family, orientation)
    assert.deepEqual([pair(Family.curly, 66), pair(Family.curly, 99)], ['“”', '”“'])
    assert.deepEqual([pair(Family.singleCurly, 66), pair(Family.singleCurly, 99)], ['‘’', '’‘'])
    assert.deepEqual([pair(Family.guillemets, 66), pair(Family.guillemets, 99)], ['«»', '«»'])
    assert.equal(pair(Family.prime, 66), '""')
  })
})
