import {testRule} from '../../../support/rule-cases.ts'

describe('rule cliche', () => {
  testRule(
    'cliche',
    [
      ['a worn phrase', 'العمل ⟦على قدم وساق⟧ هنا.', 'العمل على قدم وساق هنا.'],
      ['one with a gap', 'هم ⟦بين مطرقة الجوع وسندان⟧ البرد.', 'هم بين مطرقة الجوع وسندان البرد.']
    ],
    [
      ['its words apart', 'على قدم واحدة، وبساق مكسورة.'],
      ['a quotation', 'قال: "على قدم وساق".']
    ]
  )
})

describe('rule cliche, of a desk', () => {
  testRule(
    'cliche',
    [
      ['a phrase that it has banned', 'والاجتماع ⟦رفيع المستوى⟧ انتهى.', 'والاجتماع رفيع المستوى انتهى.'],
      ['one with what it writes instead', 'و⟦آلية عمل⟧ جديدة.', 'وطريقة جديدة.']
    ],
    [
      ['the list that comes with it', 'العمل على قدم وساق.'],
      ['a quotation', 'قال: "رفيع المستوى".']
    ],
    {builtIn: false, phrases: ['رفيع المستوى', 'آلية عمل = طريقة']}
  )
})
