import assert from 'node:assert/strict'
import {impossibleDates} from '../../../../server/src/engine/analysis/figures/date-contradictions.ts'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

const read = (paragraph: ReturnType<typeof paragraphOf>): ReturnType<typeof impossibleDates> =>
  impossibleDates(paragraph, figuresOf(paragraph))

describe('dates that no calendar has', () => {
  finds(read, {
    'a day past the last of its month': ['عاد الوفد في ⟦31 أبريل⟧.', 'عاد الوفد في ⟦29 فبراير⟧ 2023.'],
    'the last day itself': ['عاد الوفد في 30 أبريل.', 'عاد الوفد في 29 فبراير 2024.', 'عاد الوفد في 29 فبراير.'],
    'two names of two months': ['عاد الوفد في 5 ⟦تشرين الثاني/يناير⟧.'],
    'two names of one month': ['عاد الوفد في 5 تشرين الثاني/نوفمبر.'],
    'a weekday that the calendar contradicts': [
      'عاد الوفد ⟦الجمعة 18 أبريل 2024⟧.',
      'عاد الوفد ⟦الجمعة، الموافق 18 أبريل 2024⟧.',
      'عاد الوفد ⟦السبت (19/4/2024⟧).'
    ],
    'the right weekday': ['عاد الوفد الخميس 18 أبريل 2024.', 'عاد الوفد الجمعة 19/4/2024.'],
    'a date in digits, in whichever order': [
      'عاد الوفد في ⟦31/4/2023⟧.',
      'عاد الوفد في ⟦2023/4/31⟧.',
      'عاد الوفد في 4/30/2023.'
    ],
    'a number of a document, and another era': ['صدر القرار 31/4/2023.', 'صدر رقم (31/4/2023).', 'ولد في 30/2/1445.']
  })

  it('name the day that the calendar has', () => {
    assert.deepEqual(read(paragraphOf('عاد الوفد الجمعة 18 أبريل 2024.'))[0].values, ['الجمعة', 'الخميس'])
    assert.deepEqual(read(paragraphOf('عاد الوفد في 4/31/2023.'))[0].values, [31, 4])
  })
})
