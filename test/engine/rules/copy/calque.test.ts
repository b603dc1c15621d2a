import {testRule} from '../../../support/rule-cases.ts'

describe('rule calque', () => {
  testRule(
    'calque',
    [
      ['what a translation has garbled', 'قصفوها ⟦بطائرات مسيرة وصاروخية⟧.', 'قصفوها بطائرات مسيرة وصواريخ.'],
      ['with the article', 'و⟦الطائرات المسيرة والصاروخية⟧ كثيرة.', 'والطائرات المسيرة والصواريخ كثيرة.']
    ],
    [
      ['drones and missiles', 'قصفوها بطائرات مسيرة وصواريخ.'],
      ['what many desks let stand', 'لعب دورا مهما، وفي نفس الوقت غاب.']
    ]
  )
})

describe('rule calque, strict', () => {
  testRule(
    'calque',
    [
      ['a role that is played', '⟦لعب دورا⟧ مهما.', 'أدى دورا مهما.'],
      ['in the imperfect, with its tanwin', 'و⟦تلعب دوراً⟧ مهما.', 'وتؤدي دوراً مهما.'],
      ['the same thing', 'قال ⟦نفس الشيء⟧.', 'قال الشيء نفسه.'],
      ['the same time', 'و⟦في نفس الوقت⟧ غاب.', 'وفي الوقت نفسه غاب.'],
      ['an answer on', '⟦أجاب على⟧ السؤال.', 'أجاب عن السؤال.'],
      ['a green light, without a fix', '⟦أعطى الضوء الأخضر⟧ للعمل.', 'أعطى الضوء الأخضر للعمل.']
    ],
    [
      ['a part on the stage', 'لعب دور الملك.'],
      ['what Arabic says', 'أدى دورا، وأجاب عن السؤال.'],
      ['the light of a lamp', 'وضع يده على الضوء الأخضر.'],
      ['a quotation', 'قال: "لعب دورا".']
    ],
    {strict: true}
  )
})
