import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'

describe('rule quote-nesting', () => {
  it('gives the inner quotation the inner marks of the style', () => {
    for (const [text, good] of [
      ['وقال: «زرنا معرض «ألوان» أمس ثم عدنا».', 'وقال: «زرنا معرض “ألوان” أمس ثم عدنا».'],
      ['وقال: “زرنا معرض “ألوان” أمس ثم عدنا”.', 'وقال: “زرنا معرض ‘ألوان’ أمس ثم عدنا”.'],
      ['وقال: "زرنا معرض "ألوان" أمس ثم عدنا".', 'وقال: "زرنا معرض \'ألوان\' أمس ثم عدنا".']
    ])
      assert.equal(fixedText(text, lintWith('quote-nesting', text)), good)
  })

  it('sees an inner quotation of a paragraph in the middle of a long one', () => {
    const text = 'وقال: «نبدأ\nبزيارة «ألوان» أولا\nثم نعود».'
    const findings = lintWith('quote-nesting', text)
    assert.equal(fixedText(text, findings), 'وقال: «نبدأ\nبزيارة “ألوان” أولا\nثم نعود».')
    assert.deepEqual(
      findings.map(({severity}) => severity),
      ['hint']
    )
  })

  it('is silent where a mark has lost its partner: what follows only looks nested', () => {
    for (const text of [
      'قال «نعم ثم زار «المتحف» وكتب «رسالة».',
      'زار "المتحف ثم "المكتبة" و"الميناء" و"السوق".',
      'كتب “رسالة» ثم “زار “البيت” أمس”.'
    ])
      assert.deepEqual(lintWith('quote-nesting', text), [])
  })
})
