import assert from 'node:assert/strict'
import {verbEntryOf} from '../../../server/src/engine/arabic/verb-shape.ts'

describe('shape of a verb', () => {
  const told: ReadonlyArray<readonly [string, string, string]> = [
    ['كتب', 'I', 'sound'],
    ['وصل', 'I', 'assimilated'],
    ['أخذ', 'I', 'hamza'],
    ['كرّر', 'II', 'sound'],
    ['شارك', 'III', 'sound'],
    ['أعلن', 'IV', 'sound'],
    ['أضاف', 'IV', 'hollow'],
    ['تحدث', 'V', 'sound'],
    ['تبادل', 'VI', 'sound'],
    ['انطلق', 'VII', 'sound'],
    ['انتقل', 'VIII', 'sound'],
    ['اختار', 'VIII', 'hollow'],
    ['انتقى', 'VIII', 'defective'],
    ['استقال', 'X', 'hollow']
  ]
  for (const [lemma, pattern, verbClass] of told)
    it(`tells ${lemma}`, () => {
      const entry = verbEntryOf(lemma)
      assert.deepEqual([entry?.pattern, entry?.class], [pattern, verbClass])
    })

  it('takes what somebody says of a verb before what its letters look like', () => {
    assert.equal(verbEntryOf('ترجم', {pattern: 'Q'})?.pattern, 'Q')
    assert.deepEqual(verbEntryOf('قال', {imperfect: 'يَقول'}), {
      lemma: 'قال',
      pattern: 'I',
      class: 'hollow',
      stem: 'قول'
    })
  })

  it('does not guess the imperfect of a hollow verb, nor what is no verb', () => {
    assert.equal(verbEntryOf('قال'), undefined)
    assert.equal(verbEntryOf('و'), undefined)
    assert.equal(verbEntryOf('مستشفيات'), undefined)
  })
})
