import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → sentences, and the cues of each. */
const cases: Record<string, Array<[text: string, ...cues: string[]]>> = {
  'nobody is named at the head': [
    ['يعتقد أن العمل انتهى.', 'impersonal: يعتقد ← ∅ → أن'],
    ['المدرب يعتقد أن الفريق جاهز.', 'verb: يعتقد ← المدرب → أن'],
    ['ولكنه يعتقد أن الفريق جاهز.', 'verb: يعتقد ← ∅ → أن']
  ],
  'a passive with what it reports close by': [['أُعلن أمس أن الطريق مفتوحة.', 'impersonal: أُعلن ← ∅ → أن']],
  'how a thing is said': [['ويقال: عسر عليه الأمر.'], ['وقيل: إن الطريق مفتوحة.', 'impersonal: وقيل ← ∅ → :']],
  'whose words are passed on': [
    ['نقلت عن شهود أن الطريق مفتوحة.', 'verb: نقلت ← شهود → أن'],
    ['علمت "المدينة" من مصادر أن الطريق مفتوحة.', 'verb: علمت ← مصادر → أن'],
    ['علمت "المدينة" أن الطريق مفتوحة.', 'verb: علمت ← "المدينة" → أن']
  ],
  'a witness who reports to himself is none': [
    ['وأخبرنا الحارس أن الطريق مفتوحة.'],
    ['وأخبرهم الحارس أن الطريق مفتوحة.', 'verb: وأخبرهم ← الحارس → أن']
  ]
}

describe('the cue of a finite verb', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
