import {testRule} from '../../../support/rule-cases.ts'

describe('rule ghayr-al', () => {
  testRule(
    'ghayr-al',
    [
      ['an adjective', 'المباني ⟦الغير صالحة⟧ للسكن.', 'المباني غير الصالحة للسكن.'],
      ['a masculine one', 'القرار ⟦الغير متوقع⟧.', 'القرار غير المتوقع.'],
      ['a plural', 'العمال ⟦الغير نظاميين⟧.', 'العمال غير النظاميين.'],
      ['under a preposition', 'وصفها ⟦بالغير مسؤولة⟧.', 'وصفها بغير المسؤولة.'],
      ['under a conjunction', 'القانونية و⟦الغير قانونية⟧.', 'القانونية وغير القانونية.']
    ],
    [
      ['other people', 'الاستيلاء على أملاك الغير جريمة.'],
      ['other people before a preposition', 'الإساءة للغير عبر الشبكة.'],
      ['other people before a noun', 'لا يجوز توكيل الغير لتوقيع العقد.'],
      ['the right order', 'المباني غير الصالحة للسكن.'],
      ['a quotation', 'كتب: "المباني الغير صالحة".']
    ]
  )
})
