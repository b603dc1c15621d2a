import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../support/lint.ts'

describe('rule quote-spacing', () => {
  it('moves blanks from inside the marks to outside', () => {
    for (const [text, good] of [
      ['رفعوا شعار " النصر " أمس.', 'رفعوا شعار "النصر" أمس.'],
      ['رفعوا شعار «\u00a0النصر\u00a0» أمس.', 'رفعوا شعار «النصر» أمس.'],
      ['رفعوا شعار«النصر»في الميدان.', 'رفعوا شعار «النصر» في الميدان.']
    ]) {
      const findings = lintWith('quote-spacing', text)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes}) => fixes[0].safe))
    }
  })

  it('leaves particles, punctuation and nested marks alone', () => {
    for (const text of ['بـ«النصر» وال«صبر» و"العزم"، (انظر «الصفحة»).', 'وقال: «زرنا معرض “ألوان”».']) assert.deepEqual(lintWith('quote-spacing', text), [])
  })
})
