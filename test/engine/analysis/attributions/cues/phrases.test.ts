import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → sentences, and the cues of each. */
const cases: Record<string, Array<[text: string, ...cues: string[]]>> = {
  'a forecast of nobody, without a figure': [
    ['من المتوقع أن يرتفع الإنتاج.', 'impersonal: من المتوقع ← ∅'],
    ['من المتوقع أن يرتفع الإنتاج إلى 12%.'],
    ['جاءت النتيجة أكبر من المتوقع.']
  ],
  'a source, or what cannot speak': [
    ['بدأ العمل، بحسب توركان.', 'phrase: بحسب ← توركان'],
    ['بدأ العمل بحسب الحاجة في المكان.'],
    ['بحسب الفئة تتغير الأسعار.']
  ],
  'what stands before it': [
    ['بدأ العمل، كما قال الوزير.', 'phrase: كما ← الوزير'],
    ['كما قال الوزير إن العمل بدأ.', 'verb: قال ← الوزير → إن'],
    ['بدأ العمل، كما رفض الوزير.', 'verb: رفض ← الوزير'],
    ['بدأ العمل، على ما ذكر الوزير.', 'phrase: على ما ← الوزير']
  ],
  nobody: [
    ['وبحسب ما ورد بدأ العمل.', 'impersonal: وبحسب ما ← ∅'],
    ['ترددت أنباء عن توقف العمل.', 'impersonal: ترددت ← أنباء']
  ],
  'the source of before': [['بدأ العمل، وفق المصدر ذاته.', 'phrase: وفق ← المصدر ذاته']]
}

describe('phrases that attribute', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
