import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule tanwin-placement', () => {
  it('takes the alef after اء away, and adds one that is missing', () => {
    for (const [marked, good] of [
      ['وصل ⟦مساءاً⟧ ⟦وابتداءا⟧ من الغد، ⟦سواءًا⟧ حضر أم غاب.', 'وصل مساءً وابتداء من الغد، سواءً حضر أم غاب.'],
      ['نظمت ⟦ملتقً⟧ أدبيا.', 'نظمت ملتقًى أدبيا.'],
      ['قال ⟦شكرً⟧ ثم زار ⟦متحفً⟧ قديما.', 'قال شكرًا ثم زار متحفًا قديما.']
    ]) {
      const {text} = unmark(marked)
      const findings = lintWith('tanwin-placement', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes: [fix]}) => !fix.safe))
    }
  })

  it('leaves duals of verbs, ة, ى, hamza and plurals alone', () => {
    for (const text of [
      'جاءا وشاءا وأساءا.',
      'عاد فجأةً مساءً، وجزاءً على هدىً وخطأً.',
      'حضر محققينً كثيرون.',
      'شكرًا جداً وفورا.'
    ]) {
      assert.equal(mark(text, lintWith('tanwin-placement', text)), text)
    }
  })
})
