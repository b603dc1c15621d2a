import assert from 'node:assert/strict'
import {findRanges} from '../../../../server/src/engine/analysis/figures/ranges.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

const cue = (text: string): string | undefined => findRanges(paragraphOf(text))[0]?.cue

describe('ranges', () => {
  finds(findRanges, {
    'with a dash': ['عمل ⟦22-30⟧ يوما.', 'عمل ⟦22 – 30⟧ يوما.'],
    'in words': ['من ⟦22 إلى 30⟧ يوما.', 'من ⟦22 مليون دولار إلى 30⟧ مليونا.', 'بين ⟦22 و30⟧ يوما.'],
    'others are none': [
      'بلغت 11 -5 درجات.',
      'اتصل 5-6-7.',
      'زار 22 و30 قرية.',
      'من 22 قرية في البلاد كلها إلى 30.',
      'من 22 قرية، إلى 30.'
    ]
  })

  it('lack the word that finishes them after «بين» and «من»', () => {
    assert.equal(cue('عمل بين 22-30 يوما.'), 'بين')
    assert.equal(cue('عمل من 22-30 يوما.'), 'من')
  })

  it('lack none where the dash is no slip', () => {
    for (const text of [
      'أكثر من 20-30 يوما.',
      'من 3-5 إلى 7 أيام.',
      'بين 20-30 و40 يوما.',
      'في النصف الأول من 2017-2018.',
      'خسر من 2-1 أمس.',
      'تحول من 0-5 أمس.'
    ])
      assert.equal(cue(text), undefined, text)
    assert.equal(cue('في الفترة من 2017-2018.'), 'من')
  })
})
