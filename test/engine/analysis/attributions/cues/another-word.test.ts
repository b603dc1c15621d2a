import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → sentences, and the cues of each. */
const cases: Record<string, Array<[text: string, ...cues: string[]]>> = {
  'told with ل what came next only if it was said': [
    ['ليقول الحارس: "انتهى الدوام منذ ساعة كاملة".', 'verb: ليقول ← الحارس → :'],
    ['وصل الحارس ليقول الحقيقة كاملة.']
  ],
  'wished and not said': [
    ['يجب أن يؤكد الوزير أن العمل بدأ.'],
    ['لكي يؤكد الوزير أن العمل بدأ حضر بنفسه.'],
    ['لم يقل الوزير إن العمل بدأ.', 'verb: يقل ← الوزير → إن'],
    ['يقل الوزير إن العمل بدأ.']
  ],
  'describes the noun before it': [
    ['وكتب على الباب عبارة تقول "ممنوع الدخول إلى المبنى".'],
    ['والرسالة المعلقة على الباب تشير إلى موعد الافتتاح.', 'verb: تشير ← والرسالة المعلقة على الباب → إلى']
  ],
  'a club and a call': [
    ['نادي المدينة يعلن افتتاح ملعبه.', 'verb: يعلن ← نادي المدينة'],
    ['نادى الحارس الطلاب: "عودوا إلى بيوتكم قبل المساء".', 'verb: نادى ← الحارس الطلاب → :']
  ],
  'another sense by the next word': [
    ['أفاد من القرض مئة مزارع.'],
    ['أفاد المزارع بأن القرض وصل.', 'verb: أفاد ← المزارع → بأن']
  ],
  'another sense by the object': [
    ['أدلى الشاهد بصوته في الانتخابات.'],
    ['أدلى الشاهد بتصريح قصير.', 'verb: أدلى ← الشاهد → بتصريح']
  ],
  'a preposition': [
    ['عبر الوزير الحدود أمس.'],
    ['الطريق عبر الوادي عن سكانه.'],
    ['عبر الوزير عن أمله في الوصول.', 'verb: عبر ← الوزير → عن'],
    ['تعبر الأغنية عن جيل كامل.'],
    ['تعبر الوزيرة عن قلقها من التأخير.', 'verb: تعبر ← الوزيرة → عن']
  ],
  'a noun and whose it is': [['وذكرهم الطيب باق.'], ['وقدر الخبير أن الكلفة كبيرة.', 'verb: وقدر ← الخبير → أن']],
  'the first person': [['كنت أعتقد أن العمل انتهى.'], ['واعتقد المدرب أن الفريق جاهز.', 'verb: واعتقد ← المدرب → أن']]
}

describe('a form that is another word', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
