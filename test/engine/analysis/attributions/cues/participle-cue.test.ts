import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → sentences, and the cues of each. */
const cases: Record<string, Array<[text: string, ...cues: string[]]>> = {
  'goes on with the speaker': [
    ['وصل الوزير مؤكدا أن العمل بدأ.', 'participle: مؤكدا ← الوزير → أن'],
    ['وصل الوزير، مشيرا إلى تأخر العمل.', 'participle: مشيرا ← الوزير → إلى'],
    ['وصل الوزير، مشيرا أمس في الصباح الباكر إلى تأخر العمل.']
  ],
  'its object at the head': [
    ['مؤكدا دعم الخطة كلها.', 'participle: مؤكدا ← ∅'],
    ['متابعة: سامر الحلبي وهند النجار من بيروت.']
  ],
  'an adjective': [
    ['تحدثت امرأة معتقدة أن العمل بدأ.', 'verb: تحدثت ← امرأة معتقدة → أن'],
    ['تحدثت المرأة، معتقدة أن العمل بدأ.', 'verb: تحدثت ← المرأة → أن', 'participle: معتقدة ← ∅ → أن'],
    ['ظهرت نتيجة لافتة إلى تأخر العمل.']
  ]
}

describe('a participle', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
