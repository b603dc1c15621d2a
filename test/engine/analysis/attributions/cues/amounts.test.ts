import assert from 'node:assert/strict'

import {hasAmount} from '../../../../../server/src/engine/analysis/attributions/cues/amounts.ts'
import {passageOf} from '../../../../support/passages.ts'

function holds(text: string): boolean {
  const {paragraph, sentence} = passageOf(text)
  return hasAmount(paragraph.tokens, 0, sentence.last)
}

describe('hasAmount', () => {
  for (const text of ['5 ملايين', '12%', '12٪', '12 في المئة', '12 بالمية', '350', '25000'])
    it(`${text}: an amount`, () => assert.equal(holds(text), true))
  for (const text of ['عام 2030', 'يوم 12', '12 في المدينة', '5 رجال', 'ملايين'])
    it(`${text}: none`, () => assert.equal(holds(text), false))
})
