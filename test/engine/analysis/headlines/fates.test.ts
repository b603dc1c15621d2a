import assert from 'node:assert/strict'
import {amountsOf} from '../../../../server/src/engine/analysis/headlines/amounts.ts'
import {fateOf} from '../../../../server/src/engine/analysis/headlines/fates.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const fates = (text: string): unknown[] => {
  const paragraph = paragraphOf(text)
  return amountsOf(paragraph).map((amount) => fateOf(paragraph, amount))
}

describe('the fate of people who are counted', () => {
  it('is told by their noun', () => {
    assert.deepEqual(fates('سقط 7 قتلى'), ['killed'])
    assert.deepEqual(fates('جريحان في حريق'), ['hurt'])
    assert.deepEqual(fates('أفرج عن 7 معتقلين'), ['held'])
  })
  it('or by the word before', () => {
    assert.deepEqual(fates('بمقتل سبعة'), ['killed'])
    assert.deepEqual(fates('وأصيب 9 عمال'), ['hurt'])
    assert.deepEqual(fates('وتوقيف 9 عمال'), ['held'])
  })
  it('or by nothing', () => {
    assert.deepEqual(fates('وصل 9 عمال'), [undefined])
    assert.deepEqual(fates('مقتل 9 طيور'), ['killed'])
    assert.deepEqual(fates('إصابة 9 منازل'), [undefined])
    assert.deepEqual(fates('إصابة 9%'), [undefined])
  })
})
