import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → sentences, and the cues of each. */
const cases: Record<string, Array<[text: string, ...cues: string[]]>> = {
  'a name and a quotation': [
    ['سامر الحلبي: "هذه أول مشاركة لي في السباق".', 'phrase: : ← سامر الحلبي → :'],
    ['سامر الحلبي: "نعم".'],
    ['قال سامر الحلبي: وصل الأطباء.', 'verb: قال ← سامر الحلبي → :']
  ],
  'an office': [
    ['وزارة الصحة: وصل 12 طبيبا إلى المدينة.', 'phrase: : ← وزارة الصحة → :'],
    ['المطلوب: وصل 12 طبيبا إلى المدينة.']
  ]
}

describe('a colon after a name', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
