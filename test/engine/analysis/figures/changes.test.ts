import assert from 'node:assert/strict'
import {changes} from '../../../../server/src/engine/analysis/figures/changes.ts'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

const read = (paragraph: ReturnType<typeof paragraphOf>): ReturnType<typeof changes> =>
  changes(paragraph, figuresOf(paragraph))

describe('a percentage of change', () => {
  finds(read, {
    'that the two figures do not give': [
      'ارتفع العدد من 40 إلى 60، بزيادة ⟦20%⟧.',
      'ارتفع العدد من 40 إلى 60 مقعدا، أي بزيادة نسبتها ⟦20%⟧.',
      'تراجع العدد من 80 إلى 60، بانخفاض ⟦40 بالمئة⟧.',
      'ارتفعت الميزانية من 20 إلى 30 مليون دولار بزيادة ⟦10%⟧.'
    ],
    'that they give, rounded': ['ارتفع العدد من 40 إلى 60، بزيادة 50%.', 'ارتفع العدد من 30 إلى 40، بزيادة 33%.'],
    'of something else': [
      'ارتفع العدد من 40 إلى 60 بعد زيادة بلغت 3%.',
      'ارتفع العدد من 40 إلى 60، بزيادة 20% عن المتوقع.',
      'ارتفع العدد من 40 إلى 60، وزيادة الأجور 10%.'
    ],
    'beside an age or from nothing': [
      'رفعت سن التقاعد من 60 إلى 65، بزيادة 2%.',
      'ارتفع العدد من 0 إلى 60، بزيادة 20%.'
    ]
  })

  it('comes with what is said and what is', () =>
    assert.deepEqual(read(paragraphOf('ارتفع العدد من 30 إلى 40، بزيادة 20%.'))[0].values, [20, 33.3]))
})
