import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → texts, and what is read in each. */
const cases: Record<string, Array<[text: string, ...read: string[]]>> = {
  'after a phrase that turns to something else': [['في سياق آخر أظهر تقرير أن العمل بدأ.', 'verb: أظهر ← تقرير → أن']],
  'after one that reports nothing': [['يذكر أن العمل بدأ.']],
  'outside quoted statements': [
    [
      'قال المدير: "هنا قال الحارس إن العمل بدأ" وأضاف الوزير أن الطريق مفتوحة.',
      'verb: قال ← المدير → :',
      'verb: وأضاف ← الوزير → أن'
    ],
    ['قال المدير "هنا قال الحارس إن العمل بدأ" أمس.', 'verb: قال ← المدير → "']
  ],
  'after the dateline': [['بيروت - قال الوزير إن العمل بدأ.', 'verb: قال ← الوزير → إن']],
  'from «وكان» on as in a clause of its own': [
    ['باع المدير أسهم الشركة، وكان الموظفون قد أعلنوا أن العمل بدأ.', 'verb: أعلنوا ← الموظفون → أن'],
    ['وكان المدير، مرتديا معطفه، قد أعلن أن العمل بدأ.', 'verb: أعلن ← المدير → أن']
  ],
  'in order': [
    ['قال الوزير إن العمل بدأ، مضيفا أن الطريق مفتوحة.', 'verb: قال ← الوزير → إن', 'participle: مضيفا ← ∅ → أن']
  ]
}

describe('the cues of a sentence', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
