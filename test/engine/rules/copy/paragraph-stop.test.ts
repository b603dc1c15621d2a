import {testRule} from '../../../support/rule-cases.ts'

describe('rule paragraph-stop', () => {
  testRule(
    'paragraph-stop',
    [
      [
        'a paragraph without a stop',
        'وغادر بعد ساعة واحدة.\nوصل الوفد أمس إلى ⟦المدينة⟧',
        'وغادر بعد ساعة واحدة.\nوصل الوفد أمس إلى المدينة.'
      ]
    ],
    [
      ['one that ends with a quotation', 'وصل الوفد أمس وقال "سنعود"\nوغادر بعد ساعة واحدة.'],
      ['one that ends with a colon', 'وصل الوفد أمس إلى المدينة:\nوغادر بعد ساعة واحدة.'],
      ['a short line', 'وصل الوفد\nوغادر بعد ساعة واحدة.']
    ],
    {words: 4}
  )
})
