import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → texts, and what is read in each. */
const cases: Record<string, Array<[text: string, ...read: string[]]>> = {
  'something said, where it is denied or in a relative clause': [
    ['لم تفصح الشرطة عن الأسماء.'],
    ['أفصحت الشرطة عن الأسماء.', 'verb: أفصحت ← الشرطة → عن'],
    ['الذي يرفض الحوار خاسر.'],
    ['الذي قال إن العمل بدأ غادر.', 'verb: قال ← ∅ → إن']
  ],
  'somebody in particular': [
    ['قال أحد السكان إن العمل بدأ.', 'verb: قال ← أحد السكان → إن'],
    ['قال أحد إن العمل بدأ.'],
    ['يعلم الجميع أن العمل بدأ.'],
    ['يرى الناس أن العمل بدأ.'],
    ['مما يؤكد أن العمل بدأ.']
  ],
  'accuser or accused': [
    ['اتهمت بالعمل لصالح الشركة.'],
    ['اتهمت الوزارة الشركة بالإهمال.', 'verb: اتهمت ← الوزارة → بالإهمال']
  ],
  'its noun': [
    ['ألقى الوزير، رئيس اللجنة، الضوء على العمل.', 'verb: ألقى ← الوزير → على'],
    ['ألقى الوزير، رئيس اللجنة، الكرة على العمل.']
  ],
  'its preposition': [['جاء الوزير إلى المدينة.'], ['دعا الوزير الأطراف إلى الحوار.', 'verb: دعا ← الوزير']],
  'what is said at once': [
    ['كتب الوزير أن العمل بدأ.', 'verb: كتب ← الوزير → أن'],
    ['كتب الوزير رسالة طويلة إلى المدينة.']
  ],
  'a subject of its kind': [['نشر الحارس الغسيل.']]
}

describe('what a verb needs to report', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
