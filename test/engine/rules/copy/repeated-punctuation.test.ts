import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule repeated-punctuation', () => {
  it('leaves one of marks that are the same', () => {
    const marked = 'حضر الجميع،⟦،⟧ وعادوا؛⟦؛⟧ فمن بقي؟⟦؟؟⟧'
    const {text} = unmark(marked)
    const findings = lintWith('repeated-punctuation', text)
    assert.equal(mark(text, findings), marked)
    assert.equal(fixedText(text, findings), 'حضر الجميع، وعادوا؛ فمن بقي؟')
    assert.ok(findings.every(({fixes: [fix]}) => !fix.safe))
  })

  it('takes a Latin comma after an Arabic one for the same', () => {
    const text = 'حضر الجميع، ,ثم عادوا.'
    const findings = lintWith('repeated-punctuation', text)
    assert.equal(mark(text, findings), 'حضر الجميع،⟦ ,⟧ثم عادوا.')
    assert.deepEqual(lintWith('arabic-punctuation', text), [])
  })

  it('takes «!!» for a manner of writing: a hint', () => {
    assert.deepEqual(
      lintWith('repeated-punctuation', 'يا للعجب!! عاد،، ثم غاب.').map(({severity}) => severity),
      ['hint', 'information']
    )
  })

  it('leaves dashes of stops, «؟!» and marks apart alone', () => {
    for (const text of ['عاجل.. وصل الوفد؟! نعم...', 'حضر، وعاد، ثم غاب.', 'من؟ متى؟ أين؟'])
      assert.deepEqual(lintWith('repeated-punctuation', text), [])
  })
})
