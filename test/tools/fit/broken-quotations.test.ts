import assert from 'node:assert/strict'
import {brokenQuotations} from '../../../tools/fit/broken-quotations.ts'

describe('quotations broken for fitting', () => {
  const text = 'قال المدير «سنفتح المكتبة غدا» ثم غادر القاعة.\n\nورد الحارس «لا علم لي بذلك» في الهاتف.'

  it('lose each mark once, and the place where it stood is among those looked at', () => {
    const cases = brokenQuotations(text, 4)
    assert.deepEqual(
      cases.map(({side, words, pairs, gold}) => [side, words, pairs, gold >= 0]),
      [
        ['closer', 3, 2, true],
        ['opener', 3, 2, true],
        ['closer', 4, 2, true],
        ['opener', 4, 2, true]
      ]
    )
    for (const {sites, gold} of cases) assert.ok(sites[gold].length > 5)
  })

  it('are drawn, the same ones every time, where there are many', () => {
    assert.equal(brokenQuotations(text, 1).length, 2)
    assert.deepEqual(brokenQuotations(text, 1), brokenQuotations(text, 1))
  })

  it('are no quotations of paragraphs that have lost a mark already', () => {
    assert.deepEqual(brokenQuotations('قال «نعم» ثم قال «لا وانصرف.', 4), [])
  })
})
