import {linterWithNames, testNames} from '../../../support/name-bank.ts'

const linter = linterWithNames(
  '{name: ديفيد كوهين, first: المحلل الاقتصادي ديفيد كوهين, role: محلل}',
  '{name: خالد بن سلمان, first: وزير الدفاع خالد بن سلمان}',
  '{name: أحمد الأشقر}'
)

describe('name-spelling: the first mention of a name of the bank', () => {
  testNames(
    linter,
    [
      [
        'a family name before the name',
        'قال ⟦كوهين⟧ إن السوق هادئة. وأضاف ديفيد كوهين أنها ستهبط.',
        'قال المحلل الاقتصادي ديفيد كوهين إن السوق هادئة. وأضاف ديفيد كوهين أنها ستهبط.'
      ],
      [
        'one with a preposition written onto it, in another paragraph',
        'وصل الوفد أمس، وقال ⟦لكوهين⟧ إنه باق.\nثم عاد ديفيد كوهين إلى المصرف وكوهين راض.',
        'وصل الوفد أمس، وقال للمحلل الاقتصادي ديفيد كوهين إنه باق.\nثم عاد ديفيد كوهين إلى المصرف وكوهين راض.'
      ],
      [
        'a family name of two words',
        'وصل ⟦بن سلمان⟧ أمس. وقال خالد بن سلمان إنه باق.',
        'وصل وزير الدفاع خالد بن سلمان أمس. وقال خالد بن سلمان إنه باق.'
      ]
    ],
    [
      ['the name in full first', 'قال ديفيد كوهين إن السوق هادئة. وأضاف كوهين أنها ستهبط.'],
      ['a family name whose name never comes', 'قال كوهين إن السوق هادئة، وأضاف أنها ستهبط.'],
      ['another person of the family', 'قال سامي كوهين إن السوق هادئة. وأضاف ديفيد كوهين أنها ستهبط.'],
      ['a quotation', 'وقال الوزير: "سمعت كوهين أمس". وأضاف ديفيد كوهين أنه راض.'],
      [
        'the headline',
        'كوهين يعود إلى المصرف\nعاد ديفيد كوهين أمس إلى المصرف بعد غياب طويل، وقال إنه راض عن السوق كلها.'
      ],
      ['a name in full in a quotation', 'وقال الوزير: "سمعت ديفيد كوهين أمس". وأضاف كوهين أنه راض. وعاد ديفيد كوهين.'],
      ['a name of which the bank says no more', 'قال الأشقر إنه باق. وأضاف أحمد الأشقر أنه راض.']
    ]
  )
})
