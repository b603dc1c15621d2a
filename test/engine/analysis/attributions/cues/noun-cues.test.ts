import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → sentences, and the cues of each. */
const cases: Record<string, Array<[text: string, ...cues: string[]]>> = {
  'a noun of that form': [
    ['نشرت الوزارة مبررات بأن العمل تأخر.', 'verb: نشرت ← الوزارة مبررات → بأن'],
    ['دخل سائلا الله أن يوفقه.']
  ],
  'saying, unless a verb has taken it': [
    ['رد رئيس النادي على المنتقدين، قائلا: "لن أستقيل من منصبي".', 'verb: رد ← رئيس النادي → قائلا'],
    ['اكتفى الوزير بالقول إن العمل بدأ.', 'participle: بالقول ← الوزير → إن'],
    ['وفي قوله إن العمل بدأ أمل للسكان.', 'participle: قوله ← ∅ → إن']
  ],
  scripture: [['قوله تعالى: "والعصر إن الإنسان لفي خسر".']],
  'reports of nobody, after a preposition': [
    ['بعد تقارير عن غارة جوية على المدينة أغلقت الطريق.', 'nominal: تقارير ← تقارير عن غارة جوية → عن'],
    ['نشرت الصحيفة تقارير عن غارة جوية على المدينة.', 'verb: نشرت ← الصحيفة']
  ]
}

describe('participles and nouns that report', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
