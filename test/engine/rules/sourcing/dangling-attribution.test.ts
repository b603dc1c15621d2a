import assert from 'node:assert/strict'
import {applyEdits} from '../../../../server/src/engine/linting/fixes.ts'
import {lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

/** Marked text, and what each fix makes of it (desk specification 1.7). */
const reported: Array<[what: string, marked: string, ...fixed: string[]]> = [
  [
    'a lone source',
    'انقطع التيار عن المدينة. ⟦بحسب وكالة الأنباء.⟧',
    'انقطع التيار عن المدينة، بحسب وكالة الأنباء.',
    'انقطع التيار عن المدينة.'
  ],
  [
    'وفقا',
    'دفعت الحرب نصف السكان إلى النزوح. ⟦وفقا للأمم المتحدة.⟧',
    'دفعت الحرب نصف السكان إلى النزوح، وفقا للأمم المتحدة.',
    'دفعت الحرب نصف السكان إلى النزوح.'
  ],
  [
    'نقلا عن, with a name in brackets',
    'فُتح الطريق. ⟦نقلا عن وكالة الأنباء الرسمية (وام).⟧ وعاد السكان.',
    'فُتح الطريق، نقلا عن وكالة الأنباء الرسمية (وام). وعاد السكان.',
    'فُتح الطريق. وعاد السكان.'
  ],
  ['a word left by a translation', 'أعلنت البلدية فتح الطريق. ⟦تصريح.⟧', 'أعلنت البلدية فتح الطريق.'],
  ['a verb of saying with nothing said', 'فُتح الطريق أمام السيارات. ⟦وأضاف.⟧'],
  [
    'witnesses',
    'سقطت اللافتة على الرصيف. ⟦بحسب شهود عيان.⟧',
    'سقطت اللافتة على الرصيف، بحسب شهود عيان.',
    'سقطت اللافتة على الرصيف.'
  ],
  [
    'a source that points back',
    'فُتح المعبر صباحا. ⟦وفق المصدر ذاته.⟧',
    'فُتح المعبر صباحا، وفق المصدر ذاته.',
    'فُتح المعبر صباحا.'
  ],
  [
    'a source after a quotation with its stop inside',
    'قال "نعمل معا." ⟦وفق ما قاله المدير.⟧',
    'قال "نعمل معا"، وفق ما قاله المدير.',
    'قال "نعمل معا."'
  ],
  ['a lone source with nothing before it: nothing to join, nothing to lose', '⟦بحسب وكالة الأنباء المحلية.⟧'],
  ['a verb and its subject with nothing said', '"عاد السكان إلى بيوتهم". ⟦كما أضاف المتحدث.⟧']
]

const silent: Array<[what: string, text: string]> = [
  ['a source inside its sentence', 'انقطع التيار عن المدينة، بحسب وكالة الأنباء.'],
  ['a source that opens its sentence', 'بحسب الوزارة، عاد التيار إلى المدينة مساء.'],
  ['a source and its verb', 'فُتح الطريق. بحسب البلدية انهار السقف ليلا.'],
  ['a source and a passive', 'فُتح الطريق. ووفقا للبلدية أُصيب ثلاثة عمال.'],
  ['a source and a nominal sentence', 'فُتح الطريق. بحسب البلدية الجسر مغلق.'],
  ['a source and a nominal sentence in the feminine', 'وفقا للشركة التذاكر متاحة.'],
  ['a source and a subject of its own', 'فُتح الطريق. بحسب المدير العمل مستمر.'],
  ['witnesses and what they saw', 'وبحسب شهود هرب السائق.'],
  ['a source and a figure', 'فُتح الطريق. وفق الوزارة العدد 12.'],
  ['a verb that tells whose question it was', '"من يقرر؟" قال الباحث. "لا أحد".'],
  ['a credit at the foot', 'عاد التيار إلى المدينة.\nالمصدر: الأناضول'],
  ['a heading of one word', 'تصريح\nعاد التيار إلى المدينة مساء أمس بعد انقطاع طويل.'],
  ['a verb with an object', 'دخل اللاعب بديلا. وأضاف هدفا.'],
  ['a verb that follows something', 'بدأت المباراة متأخرة. وتابع الجمهور.']
]

describe('rule dangling-attribution', () => {
  for (const [what, marked, ...fixed] of reported) {
    it(`reports ${what}`, () => {
      const {text} = unmark(marked)
      const findings = lintWith('dangling-attribution', text)
      assert.equal(mark(text, findings), marked)
      assert.deepEqual(
        findings.flatMap(({fixes}) => fixes.map((fix) => applyEdits(text, fix.edits))),
        fixed
      )
    })
  }

  for (const [what, text] of silent)
    it(`leaves ${what}`, () => assert.equal(mark(text, lintWith('dangling-attribution', text)), text))
})
