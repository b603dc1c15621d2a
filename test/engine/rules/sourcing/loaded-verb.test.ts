import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

const reported: Array<[what: string, marked: string, fixed: string]> = [
  ['a verb and what it says', 'و⟦زعم⟧ الرجل أنه بريء.', 'وقال الرجل إنه بريء.'],
  ['over an apposition', 'و⟦زعم⟧ الرجل، الذي حضر الجلسة أمس، أنه بريء.', 'وقال الرجل، الذي حضر الجلسة أمس، إنه بريء.'],
  ['in the imperfect', '⟦يدّعي⟧ الرجل أنه بريء.', 'يقول الرجل إنه بريء.'],
  ['a passive, whose fix would name somebody', '⟦يُزعم⟧ أن الرجل هرب.', '⟦يُزعم⟧ أن الرجل هرب.'],
  [
    'before a preposition, which would be left over',
    '⟦يروّج⟧ الموقع إلى أن الأسعار سترتفع.',
    '⟦يروّج⟧ الموقع إلى أن الأسعار سترتفع.'
  ]
]

const silent: Array<[what: string, text: string]> = [
  ['a man who is called so', 'وأفاد شاهد يدعى سامرا بأن الطريق مقطوعة.'],
  ['those who call for something', 'ونشر الأطباء بيانا يدعون فيه إلى الهدوء، وأكدوا أن الطريق مفتوحة.'],
  ['a clause that another follows', 'لن يصمد الجدار كما تدعي الشركة، ويستطيع غيره أن يصمد.'],
  ['a neutral verb', 'وقال الرجل إنه بريء.'],
  ['recognition of a state', 'واعترفت الحكومة بالدولة الجديدة.']
]

describe('rule loaded-verb', () => {
  for (const [what, marked, fixed] of reported) {
    it(`reports ${what}`, () => {
      const {text} = unmark(marked)
      const findings = lintWith('loaded-verb', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), unmark(fixed).text)
    })
  }

  for (const [what, text] of silent)
    it(`leaves ${what}`, () => assert.equal(mark(text, lintWith('loaded-verb', text)), text))
})
