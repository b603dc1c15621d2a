import assert from 'node:assert/strict'
import {cited} from '../../../support/attributions.ts'

/** What is shown → texts, and what is read in each. */
const cases: Record<string, Array<[text: string, ...read: string[]]>> = {
  'anybody says it where nobody has been named': [
    ['قالوا إن العمل بدأ.'],
    ['قال الوزير إن العمل بدأ.\nوقالوا إن الطريق مفتوحة.', 'قال ← الوزير (role)', 'وقالوا ← ∅ (named)']
  ],
  'a dropped subject goes on with one it agrees with': [
    ['قال مصدر إن العمل بدأ.\nوأضاف أن الطريق مفتوحة.', 'قال ← مصدر (vague)', 'وأضاف ← ∅ (vague)'],
    ['قال مصدر إن العمل بدأ.\nوأضافت أن الطريق مفتوحة.', 'قال ← مصدر (vague)', 'وأضافت ← ∅ (named)']
  ],
  'those are whoever spoke last': [
    [
      'قال الوزير سامر الحلبي إن العمل بدأ.\nوأضاف هؤلاء أن الطريق مفتوحة.',
      'قال ← الوزير سامر الحلبي (named)',
      'وأضاف ← هؤلاء (named)'
    ],
    ['قال مسؤول إن العمل بدأ.\nوأضاف المصدر أن الطريق مفتوحة.', 'قال ← مسؤول (vague)', 'وأضاف ← المصدر (vague)'],
    [
      'قال سامر الحلبي إن العمل بدأ.\nوأضاف المصدر أن الطريق مفتوحة.',
      'قال ← سامر الحلبي (named)',
      'وأضاف ← المصدر (named)'
    ],
    [
      'قال سامر الحلبي إن العمل بدأ.\nوأضافت المصادر أن الطريق مفتوحة.',
      'قال ← سامر الحلبي (named)',
      'وأضافت ← المصادر (vague)'
    ]
  ],
  'an outlet answers for whom it passes on': [
    [
      'قالت وكالة رويترز إن العمل بدأ.\nونقلت عن شهود أن الطريق مفتوحة.',
      'قالت ← وكالة رويترز (named)',
      'ونقلت ← شهود (named)'
    ],
    ['ونقلت عن شهود أن الطريق مفتوحة.', 'ونقلت ← شهود (vague)'],
    [
      'أفادت صحيفة المدينة، استنادا إلى مصادر، أن العمل بدأ.',
      'أفادت ← صحيفة المدينة (named)',
      'استنادا إلى ← مصادر (named)'
    ]
  ],
  'research is named by what comes after it': [
    ['وجدت دراسة حديثة أن القهوة مفيدة.', 'وجدت ← دراسة حديثة (vague)'],
    [
      'وجدت دراسة حديثة أن القهوة مفيدة. وقالت الدراسة التي أجرتها جامعة المدينة إن الماء مفيد.',
      'وجدت ← دراسة حديثة (named)',
      'وقالت ← الدراسة (named)'
    ]
  ],
  'nobody finds out': [
    ['لقد وجد أن العمل بدأ.', 'وجد ← ∅ (vague)'],
    ['وعلم أن العمل بدأ.', 'وعلم ← ∅ (vague)']
  ]
}

describe('what crosses sentences', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cited(text), expected))
  }
})
