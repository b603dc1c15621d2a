import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → sentences, and the cues of each. */
const cases: Record<string, Array<[text: string, ...cues: string[]]>> = {
  'nobody is said to judge': [
    ['في خطوة وصفت بأنها جريئة فتحت الطريق.', 'impersonal: وصفت ← ∅ → بأنها'],
    ['وصف الوزير الخطوة بأنها جريئة.', 'verb: وصف ← الوزير الخطوة → بأنها'],
    ['لم توصف بأنها جريئة.']
  ],
  'its subject after it': [
    ['ويعزى التأخير في العمل إلى المطر.', 'impersonal: ويعزى ← ∅ → إلى'],
    ['ويُنظر إلى الجسر على أنه رمز المدينة.', 'impersonal: ويُنظر ← ∅ → أنه'],
    ['ونسبت إلى الشاعر أبيات لم يقلها.', 'impersonal: ونسبت ← ∅ → إلى']
  ]
}

describe('a passive that judges', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
