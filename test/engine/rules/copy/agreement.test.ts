import {testRule} from '../../../support/rule-cases.ts'

describe('rule agreement', () => {
  testRule(
    'agreement',
    [
      ['a feminine noun', 'ناقش ⟦هذا القضية⟧ مرتين.', 'ناقش هذه القضية مرتين.'],
      ['a masculine noun', 'رفض ⟦هذه القرار⟧ أمس.', 'رفض هذا القرار أمس.'],
      ['under a preposition', 'هنأهم ⟦بهذا المناسبة⟧.', 'هنأهم بهذه المناسبة.']
    ],
    [
      ['what agrees', 'ناقش هذه القضية وهذا القرار.'],
      ['a clause that ends', 'لهذا الحكومة ملتزمة، وعلى ذلك المنطقة آمنة.'],
      ['a mark between', 'على هذا، القضية واضحة.'],
      ['a noun of no list', 'وصل هذا الخليفة.']
    ]
  )
})
