import {testRule} from '../../../support/rule-cases.ts'

describe('rule loaded-wording', () => {
  testRule(
    'loaded-wording',
    [
      ['a name that takes a side', 'تقدمت ⟦الميليشيات⟧ شرقا.', 'تقدمت الميليشيات شرقا.'],
      ['a claim of its own', 'خلف ⟦العدوان⟧ دمارا.', 'خلف العدوان دمارا.']
    ],
    [
      ['a neutral name', 'تقدمت القوات شرقا، وخلف القصف دمارا.'],
      ['a quotation', 'وصفه بأنه "عدوان".']
    ]
  )
})
