import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule tanwin-consistency', () => {
  it('writes tanwin as most of the article does; as the first does, where it is as many', () => {
    for (const [marked, good] of [
      ['غادر فوراً وعاد ⟦سريعًا⟧ ثم جلس هادئاً.', 'غادر فوراً وعاد سريعاً ثم جلس هادئاً.'],
      ['غادر فورًا وعاد ⟦سريعاً⟧.', 'غادر فورًا وعاد سريعًا.'],
      ['وفقا للبيان غادر فورا ⟦هربًا⟧.', 'وفقا للبيان غادر فورا هربا.']
    ]) {
      const {text} = unmark(marked)
      const findings = lintWith('tanwin-consistency', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes: [fix]}) => !fix.safe))
    }
  })

  it('follows the house', () => {
    const text = 'وفقا للبيان غادر فورًا.'
    assert.equal(fixedText(text, lintWith('tanwin-consistency', text, {}, {tanwin: 'after'})), 'وفقاً للبيان غادر فوراً.')
    assert.equal(fixedText(text, lintWith('tanwin-consistency', text, {}, {tanwin: 'none'})), 'وفقا للبيان غادر فورا.')
    assert.equal(
      mark('غادر فورًا.', lintWith('tanwin-consistency', 'غادر فورًا.', {}, {tanwin: 'after'})),
      'غادر ⟦فورًا⟧.'
    )
  })

  it('counts neither quotations, nor what most leave out, nor lam-alef, nor ة', () => {
    for (const text of [
      'غادر فورًا وقال: "عدت سريعاً".',
      'غادر فورًا وعاد سريعًا، وفقا للبيان.',
      'غادر فورًا وعاد سريعًا، فضلاً عن ذلك.',
      'غادر فجأةً مساءً، ثم عاد فوراً.',
      'سأل كثيرون: هذا هو أبوها، وهذا أخوها.'
    ]) {
      assert.equal(mark(text, lintWith('tanwin-consistency', text)), text)
    }
  })
})
