import assert from 'node:assert/strict'
import type {Dimension} from '../../../../server/src/engine/analysis/figures/article.ts'
import {
  currencyForms,
  dateOrders,
  rangeDashes,
  smallForms,
  timeForms
} from '../../../../server/src/engine/analysis/figures/dimensions.ts'
import type {Article} from '../../../../server/src/engine/document/article.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const shown = (dimension: (article: Article) => Dimension<unknown>, text: string): string =>
  dimension(readArticle(text))
    .places.map(({variant, start, end, block}) => `${variant} ${block.paragraph.text.slice(start, end)}`)
    .join(' | ')

describe('dimensions of style', () => {
  it('times and dates', () => {
    assert.equal(shown(timeForms, 'عند 10:30 ثم الساعة 11.45 مساء.'), 'colon 10:30 | dot 11.45')
    assert.equal(shown(dateOrders, 'في 7/10/2023 ثم في 2023/10/8.'), 'd-m-y 7/10/2023 | y-m-d 2023/10/8')
  })

  it('dashes of ranges, not of scores or slips', () => {
    assert.equal(
      shown(rangeDashes, 'عمل 22-30 يوما ثم 5 – 6 أيام ثم 7—8 أيام.'),
      'hyphen 22-30 | en-dash-spaced 5 – 6 | other 7—8'
    )
    assert.equal(shown(rangeDashes, 'فاز الفريق 2-1 أمس.'), '')
    assert.equal(shown(rangeDashes, 'عمل بين 22-30 يوما.'), '')
  })

  it('money, where the sum is whole', () => {
    assert.equal(
      shown(currencyForms, 'دفع 25 دولارا و$30 و35$ لهم.'),
      'noun 25 دولارا | sign-first $30 | sign-after 35$'
    )
    for (const text of ['دفع 40-50$ لهم.', 'دفع $30-40 لهم.', 'دفع A$40 لهم.', 'دفع 5% لهم.', 'زار 5 قرى.'])
      assert.equal(shown(currencyForms, text), '', text)
    assert.equal(shown(currencyForms, 'دفع $2 مليون لهم.'), 'sign-first $2 مليون')
  })

  it('small numbers before a counted plural', () => {
    assert.equal(shown(smallForms, 'عاد 7 أطفال وسبعة رجال.'), 'figures 7 | words سبعة'.replace('سبعة', 'وسبعة'))
    for (const text of [
      'عاد 2 أطفال.',
      'عاد 11 أطفال.',
      'عاد -7 أطفال.',
      'دفع 7 دولارات.',
      'عاد الـ7 أطفال.',
      'عاد 7.5 أطفال.',
      'عاد 5-7 أطفال.'
    ])
      assert.equal(shown(smallForms, text), '', text)
  })
})
