import {testRule} from '../../../support/rule-cases.ts'

describe('rule redundancy', () => {
  testRule(
    'redundancy',
    [
      ['سوف before لن', 'إنه ⟦سوف لن⟧ يعود.', 'إنه لن يعود.'],
      ['with its conjunction', 'غاب ف⟦سوف لن⟧ يعود.', 'غاب فلن يعود.'],
      ['سوف before لا', '⟦سوف لا⟧ يعود أحد.', 'لن يعود أحد.'],
      ['نحو with تقريبا', 'قطع ⟦نحو 40 كيلومترا تقريبا⟧ مشيا.', 'قطع نحو 40 كيلومترا مشيا.'],
      ['two words for about', 'وصل ⟦قرابة نحو⟧ ألف زائر.', 'وصل نحو ألف زائر.'],
      ['two words for again', 'سقط ⟦مرة أخرى مجددا⟧ أمس.', 'سقط مرة أخرى أمس.'],
      ['كما with a conjunction', 'وصل ⟦كما وأنه⟧ خطب.', 'وصل كما أنه خطب.']
    ],
    [
      ['سوف alone', 'سوف يعود، ولن يتأخر.'],
      ['تقريبا in another clause', 'قطع نحو 40 كيلومترا، ووصل تقريبا في موعده.'],
      ['تقريبا too far away', 'سار نحو المدينة التي تقع خلف الجبل الكبير تقريبا.'],
      ['a quotation', 'قال: "سوف لن أعود".'],
      ['what many desks let stand', 'كما رفض أيضا الدعوة، واتفق ضباط عسكريون.'],
      ['one word for again', 'سقط مرة أخرى، ثم نهض مجددا.'],
      ['two of which one is a name', 'وصل من كافة القرى جميع الزوار.']
    ]
  )
})

describe('rule redundancy, strict', () => {
  testRule(
    'redundancy',
    [
      ['أيضا after كما', '⟦كما رفض أيضا⟧ الدعوة.', 'كما رفض الدعوة.'],
      ['military officers', 'اجتمع ⟦ضباط عسكريون⟧ أمس.', 'اجتمع ضباط أمس.']
    ],
    [
      ['كما of likeness, farther away', 'كما هو الحال عندنا أيضا.'],
      ['officers of the police', 'اجتمع ضباط شرطة أمس.']
    ],
    {strict: true}
  )
})
