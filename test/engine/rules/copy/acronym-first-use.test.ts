import {testRule} from '../../../support/rule-cases.ts'

describe('rule acronym-first-use', () => {
  testRule(
    'acronym-first-use',
    [
      [
        'a first mention',
        'قالت ⟦اليونيفيل⟧ إنها باقية. وغادرت اليونيفيل لاحقا.',
        'قالت اليونيفيل إنها باقية. وغادرت اليونيفيل لاحقا.'
      ],
      ['letters spelled out', 'نفت ⟦سي آي إيه⟧ ذلك.', 'نفت سي آي إيه ذلك.']
    ],
    [
      ['one that explains', 'قالت القوة الدولية (اليونيفيل) إنها باقية. وغادرت اليونيفيل لاحقا.'],
      ['one that is explained', 'قالت اليونيفيل (قوة الأمم المتحدة) إنها باقية.'],
      ['a word of the full name beside it', 'دعا حلف الناتو إلى قمة.']
    ]
  )
})
