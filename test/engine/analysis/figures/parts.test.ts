import assert from 'node:assert/strict'
import {partsOf} from '../../../../server/src/engine/analysis/figures/parts.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

describe('the parts of a number of people', () => {
  finds(partsOf, {
    'are more than the whole': ['أصيب ⟦12 شخصا بينهم 15 طفلا⟧.', 'أصيب ⟦12 شخصا منهم 8 أطفال وسبع نساء⟧.'],
    'are said to be all, and are fewer': [
      'أصيب ⟦12 شخصا هم 5 رجال و4 نساء⟧.',
      'أصيب ⟦12 شخصا، وهم خمسة رجال و4 نساء⟧.'
    ],
    'fit the whole': ['أصيب 12 شخصا بينهم 12 طفلا.', 'أصيب 12 شخصا هم 5 رجال و7 نساء.'],
    'go on': ['أصيب 12 شخصا هم 5 رجال و4 نساء وطفل.', 'أصيب 12 شخصا هم 5 رجال.'],
    'are of another whole': [
      'أصيب 12 شخصا في 3 قرى بينهم 15 طفلا.',
      'دمر 12 منزلا بينهم 15 طفلا.',
      'أصيب 12 شخصا. بينهم 15 طفلا.'
    ]
  })

  finds(partsOf, {
    'may be of a total that is known': [
      'حوكم المتهمون الـ⟦11، وهم 8 رجال و4 نساء⟧.',
      'أوقف المتظاهرين الـ⟦11 بينهم 12 امرأة⟧.'
    ],
    'or fit it': ['حوكم المتهمون الـ12، وهم 8 رجال و4 نساء.', 'دمرت المنازل الـ11، وهم 8 رجال و4 نساء.'],
    'may have no noun': ['حضر ⟦340 مشاركا، منهم 400⟧.', 'حضر ⟦340 مشاركا منهم 400⟧ من الخارج.'],
    'or count something else': [
      'حضر 340 مشاركا، منهم 300.',
      'حضر 340 مشاركا منهم 400 كتاب.',
      'حضر 340 مشاركا منهم 40%.'
    ],
    'are of the whole, not of another part': ['حضر 285 مشاركا بينهم 8 أطفال، منهم 152 شخصا مصابا.']
  })

  finds(partsOf, {
    'may be kinds of things after a colon': [
      'حصد الفريق ⟦5 ميداليات: 3 ذهبيات و4 فضيات⟧.',
      'حصد الفريق ⟦5 ميداليات ملونة: 3 ذهبيات، و4 فضيات⟧ في السباحة.',
      'حصد الفريق ⟦9 ميداليات: 3 ذهبيات و4 فضيات⟧.'
    ],
    'that fit or go on': [
      'حصد الفريق 7 ميداليات: 3 ذهبيات و4 فضيات.',
      'حصد الفريق 5 ميداليات: 3 ذهبيات وفضية وبرونزية.',
      'حصد الفريق 5 ميداليات، 3 ذهبيات و4 فضيات.',
      'سجل 5 أهداف: الأول في 20 مارس.'
    ],
    'may be things of the same name': ['ضبطت ⟦20 سيارة، منها 25 سيارة⟧ مسروقة.'],
    'of which others, and rates, are no part': [
      'ضبطت 20 سيارة، منها 25 دراجة.',
      'تضبط 20 سيارة يوميا، منها 25 سيارة مسروقة.',
      'ضبطت 20 سيارة، منها 15 سيارة مسروقة.'
    ]
  })

  it('come with whole and sum', () => {
    const [{kind, values}] = partsOf(paragraphOf('أصيب 12 شخصا هم 5 رجال و4 نساء.'))
    assert.deepEqual([kind, ...values], ['sum', 12, 9])
    assert.equal(partsOf(paragraphOf('أصيب 12 شخصا بينهم 15 طفلا.'))[0].kind, 'part')
    assert.equal(partsOf(paragraphOf('ضبطت 20 سيارة، منها 25 سيارة.'))[0].kind, 'kinds')
  })
})
