import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../support/lint.ts'

describe('rule quote-nesting', () => {
  it('gives the inner quotation the inner marks of the style', () => {
    for (const [text, good] of [
      ['وقال: «زرنا معرض «ألوان» أمس ثم عدنا».', 'وقال: «زرنا معرض “ألوان” أمس ثم عدنا».'],
      ['وقال: “زرنا معرض “ألوان” أمس ثم عدنا”.', 'وقال: “زرنا معرض ‘ألوان’ أمس ثم عدنا”.'],
      ['وقال: "زرنا معرض "ألوان" أمس ثم عدنا".', 'وقال: "زرنا معرض \'ألوان\' أمس ثم عدنا".']
    ]) assert.equal(fixedText(text, lintWith('quote-nesting', text)), good)
  })

  it('sees an inner quotation of a paragraph in the middle of a long one', () => {
    const text = 'وقال: «نبدأ\nبزيارة «ألوان» أولا\nثم نعود».'
    assert.equal(fixedText(text, lintWith('quote-nesting', text)), 'وقال: «نبدأ\nبزيارة “ألوان” أولا\nثم نعود».')
  })
})
