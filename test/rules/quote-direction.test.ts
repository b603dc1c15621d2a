import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../support/lint.ts'
import {mark, unmark} from '../support/marked.ts'

const reported: ReadonlyArray<readonly [marked: string, good: string]> = [
  ['لـ⟦”⟧بوابة الأخبار”، “هذا الخبر غير صحيح”', 'لـ“بوابة الأخبار”، “هذا الخبر غير صحيح”'],
  ['زار «المتحف⟦«⟧ و«المكتبة» أمس.', 'زار «المتحف» و«المكتبة» أمس.'],
  ['وأضاف :⟦»⟧الرياضة صحة»، ثم غادر.', 'وأضاف :«الرياضة صحة»، ثم غادر.'],
  ['وقال⟦»⟧ نعمل كل يوم».', 'وقال« نعمل كل يوم».'],
  ['نظام “ويندوز 7⟦″⟧ و⟦”⟧ويندوز 8⟦″⟧ معا', 'نظام “ويندوز 7” و“ويندوز 8” معا']
]

describe('rule quote-direction', () => {
  for (const [marked, good] of reported) {
    it(marked, () => {
      const {text} = unmark(marked)
      const findings = lintWith('quote-direction', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes}) => fixes[0].safe))
    })
  }

  it('takes the order that most of the article has', () => {
    const text = 'قرأ ”الكتاب“ ثم ”الديوان“ ثم “الرواية” في يوم.'
    assert.equal(fixedText(text, lintWith('quote-direction', text)), 'قرأ ”الكتاب“ ثم ”الديوان“ ثم ”الرواية“ في يوم.')
  })
})
