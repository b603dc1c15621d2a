import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → sentences, and the cues of each. */
const cases: Record<string, Array<[text: string, ...cues: string[]]>> = {
  'beside one who can speak': [
    ['رفض الوزير التهم الموجهة إليه.', 'verb: رفض ← الوزير'],
    ['أظهر التقرير تراجعا في الإنتاج.', 'verb: أظهر ← التقرير'],
    ['عرض وزير الاقتصاد خطته.', 'verb: عرض ← وزير الاقتصاد'],
    ['عرض وزير خطته.']
  ],
  'of the speaker of before': [
    ['وأكد دعمه للخطة.', 'verb: وأكد ← ∅'],
    ['وأضاف ستكون النتائج واضحة.', 'verb: وأضاف ← ∅']
  ],
  'between commas': [['كما يقترح البرنامج، تضيف المتحدثة، خفض الضرائب.', 'verb: تضيف ← المتحدثة']]
}

describe('an object that is what was said', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
