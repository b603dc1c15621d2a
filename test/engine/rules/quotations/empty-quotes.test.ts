import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'

describe('rule empty-quotes', () => {
  it('deletes what stands around nothing', () => {
    for (const [text, good] of [
      ['حضر العرض "" جمهور.', 'حضر العرض جمهور.'],
      ['حضر العرض «  » جمهور.', 'حضر العرض جمهور.'],
      ['حضر """""""" جمهور.', 'حضر جمهور.'],
      ['حضر العرض "".', 'حضر العرض.'],
      ['حضر العرض""جمهور.', 'حضر العرض جمهور.'],
      ['“نحن معكم.” “.', '“نحن معكم.”']
    ])
      assert.equal(fixedText(text, lintWith('empty-quotes', text)), good)
  })

  it('leaves doubled marks around a word and marks of two quotations alone', () => {
    for (const text of ['حضر ""العرض"" جمهور.', 'وقال: "زرنا معرض «ألوان»".', 'شاهد “ألوان”“ظلال” معا.'])
      assert.deepEqual(lintWith('empty-quotes', text), [], text)
  })
})
