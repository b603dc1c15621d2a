import {testRule} from '../../../support/rule-cases.ts'

describe('rule jussive-nun', () => {
  testRule(
    'jussive-nun',
    [
      ['ن of the plural after لن', 'اللاعبون لن ⟦يستسلمون⟧ أبدا.', 'اللاعبون لن يستسلموا أبدا.'],
      ['after لم', 'الزوار لم ⟦يدخلون⟧ القاعة.', 'الزوار لم يدخلوا القاعة.'],
      ['a weak last letter', 'القرار لم ⟦يحظى⟧ بالقبول.', 'القرار لم يحظ بالقبول.'],
      ['a weak middle letter', 'ولم ⟦تكون⟧ الأرض جافة.', 'ولم تكن الأرض جافة.'],
      ['with the conjunction on لم', 'فلم ⟦يستطيع⟧ الوصول.', 'فلم يستطع الوصول.']
    ],
    [
      ['a root in ون', 'الشهود لم يتعاون منهم أحد، ولن يتهاون القاضي.'],
      ['لن before a weak letter', 'لن يكون سهلا، ولن يؤدي إلى شيء.'],
      ['لِمَ, which asks', 'لِمَ يستسلمون؟'],
      ['لم of the second person', 'لم تفعلون ذلك؟'],
      ['no particle', 'اللاعبون يستسلمون، والقرار يحظى بالقبول.'],
      ['another verb in the same letters', 'الوزراء لم يُبدو اهتماما.']
    ]
  )
})
