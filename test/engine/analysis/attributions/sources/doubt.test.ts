import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → texts, and what is read in each. */
const cases: Record<string, Array<[text: string, ...read: string[]]>> = {
  'the imperfect after its subject': [
    ['تركيا تعترف بالاتفاق الجديد.'],
    ['الوزير يكشف أن الكلفة كبيرة.', 'verb: يكشف ← الوزير → أن'],
    ['الخطة تكشف أن الكلفة كبيرة.']
  ],
  'what is seen': [['تظهر الصور حريقا في المبنى.'], ['يظهر التقرير تراجعا في الإنتاج.', 'verb: يظهر ← التقرير']],
  'advice of nobody': [['ينصح بشرب الماء.'], ['ينصح الطبيب بشرب الماء.', 'verb: ينصح ← الطبيب → بشرب']],
  'what dates something': [['وصل بعد أن رفض الوزير الاتفاق.'], ['رفض الوزير الاتفاق.', 'verb: رفض ← الوزير']],
  'the name of the subject': [['الآلة التي تسمى الرافعة وصلت.']],
  'a name in the object': [
    ['نشر الوزير صورًا جديدة لفندق "القصر الذهبي الكبير الجديد".'],
    ['نشر الوزير "القصر الذهبي الكبير الجديد".', 'verb: نشر ← الوزير → "']
  ]
}

describe('what makes a habit or a name of a report', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
