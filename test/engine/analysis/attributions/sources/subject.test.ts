import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → texts, and what is read in each. */
const cases: Record<string, Array<[text: string, ...read: string[]]>> = {
  'after it': [
    ['قال الوزير إن العمل بدأ.', 'verb: قال ← الوزير → إن'],
    [
      'قال أستاذ الآثار، رئيس القسم، سامر الحلبي إن القبر قديم.',
      'verb: قال ← أستاذ الآثار، رئيس القسم، سامر الحلبي → إن'
    ],
    ['أفادت التنسيقية بأن العمل بدأ.', 'verb: أفادت ← التنسيقية → بأن']
  ],
  'after it, with its object written on': [['خطوة وصفها مختصون بأنها جريئة.', 'verb: وصفها ← مختصون → بأنها']],
  'before the verb of a nominal clause': [['وكان الوزير وصف النائب بأنه متسرع.', 'verb: وصف ← الوزير → بأنه']],
  'before a relative clause': [
    ['المتحدث باسم الوزارة، الذي أفاد بأن العمل بدأ، غادر.', 'verb: أفاد ← المتحدث باسم الوزارة → بأن']
  ],
  'of the sentence': [['أجرت الوزارة تجارب وهددت بأن تعود.', 'verb: وهددت ← الوزارة تجارب → بأن']],
  dropped: [
    ['وأكد ابنه السفر.', 'verb: وأكد ← ∅'],
    ['وأضاف ستكون النتائج واضحة.', 'verb: وأضاف ← ∅']
  ]
}

describe('the subject of a verb', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
