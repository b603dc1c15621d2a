import assert from 'node:assert/strict'
import {wrongComparisons} from '../../../../server/src/engine/analysis/figures/comparisons.ts'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

const read = (paragraph: ReturnType<typeof paragraphOf>): ReturnType<typeof wrongComparisons> =>
  wrongComparisons(paragraph, figuresOf(paragraph))

describe('a percentage of change beside two figures that are compared', () => {
  finds(read, {
    'that they do not give': [
      'بلغت الأرباح 60 مليون دولار، مقابل 40 مليون دولار قبل عام، بزيادة ⟦25%⟧.',
      'بلغت المبيعات 60 سيارة بزيادة ⟦25%⟧ مقابل 40 سيارة في العام الماضي.',
      'استقبل المتحف 300 زائر مقارنة مع نحو 400 زائر، بتراجع نسبته ⟦50 بالمئة⟧.',
      'بلغت الأرباح 60 مليون دولار مقابل 40 قبل عام، بزيادة ⟦25%⟧.'
    ],
    'that they give': [
      'بلغت الأرباح 60 مليون دولار، مقابل 40 مليون دولار قبل عام، بزيادة 50%.',
      'بلغت الأرباح 60 مليون دولار مقابل 40 قبل عام، بزيادة 50%.',
      'استقبل المتحف 300 زائر مقارنة مع 400 زائر، بتراجع نسبته 25 بالمئة.'
    ],
    'that they give as far as they are rounded': [
      'بلغت الأرباح 1.2 مليار دولار مقارنة بـ 1.04 مليار دولار، بارتفاع نسبته 10.7%.',
      'بيعت 3 آلاف سيارة مقابل 2500 سيارة، بزيادة 20%.'
    ],
    'the earlier of which may stand first': ['بيعت 40 سيارة في 2020 مقابل 60 سيارة في 2021، بزيادة 50%.'],
    'beside other figures': [
      'بلغت الأرباح 60 مليون دولار، مقابل 40 مليون دولار، بزيادة 25%، وبيعت 90 سيارة.',
      'بلغت الأرباح 60 مليون دولار، مقابل 40 مليون دولار. وارتفع السهم بنسبة 25%.'
    ],
    'of something else': [
      'بلغت الأرباح 60 مليون دولار مقابل 40 مليون دولار، والحصة 25%.',
      'بلغت الأرباح 60 مليون دولار وبيعت 40 سيارة، بزيادة 25%.',
      'بلغت الأرباح 60 مليون دولار مقابل خسائر 40 مليون دولار، بزيادة 25%.'
    ]
  })

  it('comes with what is said and what is nearest to it', () =>
    assert.deepEqual(read(paragraphOf('بيع 60 كتابا مقابل 40 كتابا، بزيادة 25%.'))[0].values, [25, 33.3]))
})
