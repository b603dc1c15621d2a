import assert from 'node:assert/strict'
import {
  glyphsOf,
  isQuoteStyle,
  majorityStyle,
  orientationOfStyle,
  styleOfFamily
} from '../../../../server/src/engine/analysis/quotations/conversion.ts'
import {Family} from '../../../../server/src/engine/analysis/quotations/families.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'
import {convertedText} from '../../../support/convert.ts'

describe('styles of quotation marks', () => {
  it('take turns by level', () => {
    assert.deepEqual(
      [1, 2, 3].map((level) => glyphsOf('guillemets', level).join('')),
      ['«»', '“”', '«»']
    )
    assert.deepEqual(
      [1, 2].map((level) => glyphsOf('curly99', level).join('')),
      ['”“', '’‘']
    )
  })

  it('go with a family and a custom', () => {
    assert.equal(styleOfFamily(Family.curly, 99), 'curly99')
    assert.equal(styleOfFamily(Family.curly, 66), 'curly66')
    assert.equal(styleOfFamily(Family.doubleParens, 66), undefined)
    assert.deepEqual(
      [orientationOfStyle('curly66'), orientationOfStyle('curly99'), orientationOfStyle('straight')],
      [66, 99, undefined]
    )
    assert.ok(isQuoteStyle('straight') && !isQuoteStyle('single') && !isQuoteStyle(undefined))
  })

  it('are told by most quotations, those inside others not counted', () => {
    const majority = (text: string): unknown => {
      const found = majorityStyle(readArticle(text))
      return found && [found.style, found.tied]
    }
    assert.deepEqual(majority('زار «البيت» ثم «النهر» ثم "الجبل".'), ['guillemets', false])
    assert.deepEqual(majority('زار "البيت" ثم «النهر».'), ['straight', true])
    assert.deepEqual(majority('قال: «زرنا "البيت" و"النهر"».'), ['guillemets', false])
    assert.equal(majority('زار «البيت.'), null)
  })

  it('convert a whole article, and nothing twice', () => {
    const text = 'قال: «زرنا "البيت" أمس» وعاد بشاشة 5" (حسنا) ثم ‘ذهب’.'
    const converted = 'قال: ”زرنا ’البيت‘ أمس“ وعاد بشاشة 5" (حسنا) ثم ‘ذهب’.'
    assert.equal(convertedText(text, 'curly99'), converted)
    assert.equal(convertedText(converted, 'curly99'), converted)
    assert.equal(convertedText('see "the house" now', 'guillemets'), 'see "the house" now', 'Latin text keeps its own')
  })
})
