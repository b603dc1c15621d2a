import assert from 'node:assert/strict'
import {applyEdits} from '../../server/src/lint/fixes.ts'
import {lintWith} from '../support/lint.ts'
import {mark, unmark} from '../support/marked.ts'

/** Marked text, and what each fix makes of it (desk specification 1.7). */
const reported: Array<[what: string, marked: string, ...fixed: string[]]> = [
  ['a lone source', 'انقطع التيار عن المدينة. ⟦بحسب وكالة الأنباء.⟧', 'انقطع التيار عن المدينة، بحسب وكالة الأنباء.', 'انقطع التيار عن المدينة.'],
  ['وفقا', 'دفعت الحرب نصف السكان إلى النزوح. ⟦وفقا للأمم المتحدة.⟧', 'دفعت الحرب نصف السكان إلى النزوح، وفقا للأمم المتحدة.', 'دفعت الحرب نصف السكان إلى النزوح.'],
  ['نقلا عن, with a name in brackets', 'فُتح الطريق. ⟦نقلا عن وكالة الأنباء الرسمية (وام).⟧ وعاد السكان.', 'فُتح الطريق، نقلا عن وكالة الأنباء الرسمية (وام). وعاد السكان.', 'فُتح الطريق. وعاد السكان.'],
  ['a word left by a translation', 'أعلنت البلدية فتح الطريق. ⟦تصريح.⟧', 'أعلنت البلدية فتح الطريق.'],
  ['a verb of saying with nothing said', 'فُتح الطريق أمام السيارات. ⟦وأضاف.⟧'],
  ['a verb and its subject with nothing said', '"عاد السكان إلى بيوتهم". ⟦كما أضاف المتحدث.⟧']
]

const silent: Array<[what: string, text: string]> = [
  ['a source inside its sentence', 'انقطع التيار عن المدينة، بحسب وكالة الأنباء.'],
  ['a source that opens its sentence', 'بحسب الوزارة، عاد التيار إلى المدينة مساء.'],
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
      assert.deepEqual(findings.flatMap(({fixes}) => fixes.map((fix) => applyEdits(text, fix.edits))), fixed)
    })
  }

  for (const [what, text] of silent) it(`leaves ${what}`, () => assert.equal(mark(text, lintWith('dangling-attribution', text)), text))
})
