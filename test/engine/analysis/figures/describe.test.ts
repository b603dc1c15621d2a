import assert from 'node:assert/strict'
import {describeFigure} from '../../../../server/src/engine/analysis/figures/describe.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const describeAt = (text: string, at: string): ReturnType<typeof describeFigure> =>
  describeFigure(readArticle(text), text.indexOf(at) + 1)

describe('facts/figures: what a hover says', () => {
  it('gives the value of a scaled number and other spellings of a plain one', () => {
    assert.equal(describeAt('نزح 76 ألفا و800 شخص.', '76')?.value, 76800)
    assert.deepEqual(describeAt('نزح 76800 شخص.', '76800')?.otherSpellings, [
      '76,800',
      '76 ألفا و800',
      '76.8 ألف',
      '٧٦٨٠٠'
    ])
  })
  it('gives every form of a percentage but its own', () => {
    assert.deepEqual(describeAt('بلغت 85% أمس.', '85')?.otherSpellings, [
      '%85',
      '85 في المئة',
      '85 في المائة',
      '85 بالمئة',
      '85 بالمائة'
    ])
  })
  it('gives the other names of a month', () => {
    const month = describeAt('في 3 غشت الماضي وقع ذلك.', 'غشت')
    assert.deepEqual([month?.kind, month?.value, month?.otherSpellings[0]], ['month', 8, 'أغسطس'])
  })
  it('says what a year is, and that a quoted figure is left as it is', () => {
    assert.equal(describeAt('في عام 2011 بدأ ذلك.', '2011')?.kind, 'year')
    assert.equal(describeAt('قال: «نزح 500 شخص من القرية».', '500')?.quoted, true)
  })
  it('is silent elsewhere', () => assert.equal(describeAt('نزح 500 شخص من القرية.', 'القرية'), undefined))
})
