import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule tatweel', () => {
  it('takes it away between letters, and leaves the marks on them', () => {
    for (const [marked, good] of [
      ['أعلن ⟦الحـــزب⟧ ⟦علـى⟧ الملأ.', 'أعلن الحزب على الملأ.'],
      ['قال ⟦مُحـمّد⟧ ذلك.', 'قال مُحمّد ذلك.'],
      ['عاد ⟦بـالسيـارة⟧ أمس.', 'عاد بـالسيارة أمس.']
    ]) {
      const {text} = unmark(marked)
      const findings = lintWith('tatweel', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes: [fix]}) => !fix.safe))
    }
  })

  it('leaves it after a particle, in the Hijri mark, in the name of God and as a dash', () => {
    for (const text of [
      'شارك بـ«السلال» والـ15 ولـ"الرياض" عام 1445هـ.',
      'حزب اللـه وبيت لله.',
      'من 2011ـ 2016 ـ كما قيل.',
      'عاد بـالسيارة.'
    ]) {
      assert.equal(mark(text, lintWith('tatweel', text)), text)
    }
  })

  it('is a hint inside a quotation', () => {
    assert.deepEqual(
      lintWith('tatweel', 'قال: "عـدنا". وصل الوفـد.').map(({severity, fixes: [fix]}) => [severity, fix.safe]),
      [
        ['hint', false],
        ['information', false]
      ]
    )
  })
})
