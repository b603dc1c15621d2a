import assert from 'node:assert/strict'
import {lostFigures} from '../../../../server/src/engine/analysis/headlines/figures.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

describe('figures of the headline that the text lacks', () => {
  it('come with the number that stands there instead, and its paragraph', () => {
    const article = readArticle('إصابة 18 عاملا\nشب حريق فجرا.\nوأصيب 15 عاملا فيه.')
    const [{headline, amount, instead}] = lostFigures(article)
    assert.deepEqual([article.indexOf(headline), article.indexOf(instead!.block)], [0, 2])
    assert.deepEqual([amount.value, instead!.amount.value], [18, 15])
  })
  it('come alone where nothing of the kind is told', () => {
    const article = readArticle('ارتفاع الإنتاج 22%\nارتفع الإنتاج كثيرا.\nوأصيب 15 عاملا فيه.')
    assert.deepEqual(
      lostFigures(article).map(({amount, instead}) => [amount.value, instead]),
      [[22, undefined]]
    )
  })
  it('are none where the text has them', () =>
    assert.deepEqual(lostFigures(readArticle('إصابة 15 عاملا\nشب حريق فجرا.\nوأصيب 15 عاملا فيه.')), []))
})
