import assert from 'node:assert/strict'
import {statementSpan} from '../../../../server/src/engine/analysis/claims/claim-span.ts'
import {unmark} from '../../../support/marked.ts'
import {passageOf} from '../../../support/passages.ts'

/** What is shown → the sentence, with marks around what is underlined. */
const rows: Array<[what: string, marked: string]> = [
  ['up to a comma', '⟦ويحتل المصنع الجديد مكانة كبيرة في المدينة⟧، ويوفر العمل للشباب.'],
  ['past an adverbial that has no verb', 'وعلى صعيد الصحة والتعليم، ⟦كثفت اللجنة جهودها في القرى البعيدة كلها⟧.'],
  ['past one of time', 'منذ بداية الصيف الحالي، ⟦تشهد الأسواق حركة كبيرة في المساء⟧، وتمتلئ المقاهي.'],
  ['from an adverbial with a verb in it', '⟦في المدينة التي شهدت الحريق عاد السكان⟧، وفتحت المدارس.'],
  [
    'with a relative clause between commas, and what the verb says',
    '⟦ويواصل المعرض السنوي الكبير في المدينة، الذي تنظمه البلدية، تحقيق نتائج باهرة⟧، ويزوره الآلاف.'
  ]
]

describe('statementSpan', () => {
  for (const [what, marked] of rows) {
    it(what, () => {
      const {text, ranges} = unmark(marked)
      const {paragraph, sentence} = passageOf(text)
      const {start, end} = statementSpan(paragraph, sentence)
      assert.deepEqual([start, end], [ranges[0].start, ranges[0].end], text.slice(start, end))
    })
  }
})
