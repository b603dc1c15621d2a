import assert from 'node:assert/strict'
import {type QuoteStyle, quoteStyles} from '../../../../server/src/engine/analysis/quotations/conversion.ts'
import {applyEdits} from '../../../../server/src/engine/linting/fixes.ts'
import {convertedText} from '../../../support/convert.ts'
import {fixedText, lintWith} from '../../../support/lint.ts'

const mixed = "قال: \"زرنا معرض «ألوان» أمس\".\nثم عرض “ليالي الصيف” وكتبت O'Brien عن شاشة 5\" مقاسا و''حكاية''."

describe('rule quote-style', () => {
  it('converts an article to each style, and a second time changes nothing', () => {
    const expected: Record<QuoteStyle, string> = {
      guillemets: 'قال: «زرنا معرض “ألوان” أمس».\nثم عرض «ليالي الصيف» وكتبت O\'Brien عن شاشة 5" مقاسا و«حكاية».',
      straight: 'قال: "زرنا معرض \'ألوان\' أمس".\nثم عرض "ليالي الصيف" وكتبت O\'Brien عن شاشة 5" مقاسا و"حكاية".',
      curly66: 'قال: “زرنا معرض ‘ألوان’ أمس”.\nثم عرض “ليالي الصيف” وكتبت O\'Brien عن شاشة 5" مقاسا و“حكاية”.',
      curly99: 'قال: ”زرنا معرض ’ألوان‘ أمس“.\nثم عرض ”ليالي الصيف“ وكتبت O\'Brien عن شاشة 5" مقاسا و”حكاية“.'
    }
    for (const style of quoteStyles) {
      const once = convertedText(mixed, style)
      assert.equal(once, expected[style])
      assert.equal(convertedText(once, style), once)
    }
  })

  it('leaves Latin text and code alone', () => {
    assert.equal(
      convertedText('كتب: he said "yes" twice ثم «وداعا».', 'curly66'),
      'كتب: he said "yes" twice ثم “وداعا”.'
    )
    assert.equal(convertedText('اكتب `x = "1"` ثم "نفذ".', 'guillemets', 'markdown'), 'اكتب `x = "1"` ثم «نفذ».')
  })

  it('follows the house where it has spoken, against the majority', () => {
    const text = 'زار «المتحف» و«المكتبة» ثم "النادي".'
    assert.equal(fixedText(text, lintWith('quote-style', text)), 'زار «المتحف» و«المكتبة» ثم «النادي».')
    assert.equal(
      fixedText(text, lintWith('quote-style', text, {}, {quotes: 'straight'})),
      'زار "المتحف" و"المكتبة" ثم "النادي".'
    )
  })

  it('is a hint where two styles have as many', () => {
    assert.deepEqual(
      lintWith('quote-style', 'زار «المتحف» ثم "النادي".').map(({severity}) => severity),
      ['hint']
    )
    assert.deepEqual(
      lintWith('quote-style', 'زار «المتحف» و«الميدان» ثم "النادي".').map(({severity}) => severity),
      ['information']
    )
    assert.deepEqual(
      lintWith('quote-style', 'زار «المتحف» ثم "النادي".', {}, {quotes: 'straight'}).map(({severity}) => severity),
      ['information']
    )
  })

  it('offers to convert the whole article once', () => {
    const text = 'زار «المتحف» و«المكتبة» و«الميدان» ثم "النادي" و"الحديقة".'
    const fixes = lintWith('quote-style', text).flatMap((finding) => finding.fixes)
    assert.deepEqual(
      fixes.map(({title}) => title.en),
      ['Put « »', 'Convert the whole article to « »', 'Put « »']
    )
    assert.equal(applyEdits(text, fixes[1].edits), 'زار «المتحف» و«المكتبة» و«الميدان» ثم «النادي» و«الحديقة».')
  })
})
