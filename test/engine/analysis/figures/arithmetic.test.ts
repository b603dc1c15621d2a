import assert from 'node:assert/strict'
import {contradictionsOf} from '../../../../server/src/engine/analysis/figures/arithmetic.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

describe('figures that contradict each other in a paragraph', () => {
  finds(contradictionsOf, {
    'no clock shows them': ['انطلق القطار الساعة ⟦25:10⟧.', 'انطلق القطار الساعة ⟦10:75⟧.'],
    'minutes of a match are no time of day': ['سُجل الهدف بعد 90:15 من بدء اللقاء.', 'انطلق القطار الساعة 23:59.'],
    'nobody has more than all': ['نزح ⟦130%⟧ من السكان.', 'غاب ⟦101 بالمئة⟧ من الطلاب.'],
    'a debt may be more than all that a country earns': [
      'بلغ الدين 130% من الناتج.',
      'نزح 100% من السكان.',
      'بلغت 130% السكان.'
    ],
    'days of one month run forwards': ['أغلق المعرض من ⟦22 إلى 10⟧ يونيو.'],
    'a range may run into the next month': ['أغلق المعرض من 28 سبتمبر إلى 6 أكتوبر.', 'أغلق المعرض من 10 إلى 22 يونيو.']
  })

  it('come with the numbers that a message names', () => {
    assert.deepEqual(
      contradictionsOf(paragraphOf('نزح 130% من السكان.')).map(({kind, values}) => [kind, values]),
      [['share', [130]]]
    )
    assert.deepEqual(contradictionsOf(paragraphOf('نزح السكان.')), [])
  })
})
