import {testRule} from '../../../support/rule-cases.ts'

describe('rule repeated-word', () => {
  testRule(
    'repeated-word',
    [
      ['a preposition', 'خرج ⟦من من⟧ الباب.', 'خرج من الباب.'],
      ['a relative', 'الرجل ⟦الذي الذي⟧ وصل.', 'الرجل الذي وصل.'],
      ['with a conjunction on both', 'جاء ⟦وقد وقد⟧ تعب.', 'جاء وقد تعب.'],
      ['of two blanks', 'خرج ⟦من  من⟧ الباب.', 'خرج من الباب.']
    ],
    [
      ['a title', 'وصل ولي ولي العهد.'],
      ['a name', 'وصل علي علي وحسن حسن.'],
      ['who, after from', 'لا يعرف من مَن أخذها.'],
      ['what is meant', 'رويدا رويدا، وجدا جدا.'],
      ['a mark between', 'خرج من، من باب الحيطة، بعيدا.'],
      ['three of them', 'قال من من من.'],
      ['a quotation', 'قال: "خرج من من الباب".']
    ]
  )
})
