import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → sentences, and the cues of each. */
const cases: Record<string, Array<[text: string, ...cues: string[]]>> = {
  'with the one whose it is': [
    ['جاء ذلك بعد تصريح وزير الصحة بأن العمل بدأ.', 'nominal: تصريح ← وزير الصحة → بأن'],
    ['جاء ذلك بعد تصريح قصير، وهو أن العمل بدأ.'],
    ['جاء ذلك رغم دعوات السكان إلى وقف العمل.', 'nominal: دعوات ← السكان → إلى'],
    ['جاء ذلك رغم دعوات إلى وقف العمل.']
  ],
  saying: [['انتهى الوزير إلى القول إن العمل بدأ.', 'nominal: القول ← ∅ → إن'], ['يمكن القول إن العمل بدأ.']],
  'done by nobody': [
    ['تم التأكيد على أن العمل بدأ.', 'impersonal: تم التأكيد ← ∅ → أن'],
    ['سيتم التأكيد خلال اللقاء على أن العمل بدأ.', 'impersonal: سيتم التأكيد ← ∅ → أن'],
    ['تم التأكيد من قبل الوزارة على أن العمل بدأ.'],
    ['تم الاتفاق على أن العمل يبدأ غدا.']
  ]
}

describe('a verbal noun', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
