import assert from 'node:assert/strict'
import {
  joinNames,
  monthForms,
  monthJoins,
  monthName,
  westernOf,
  writeMonth
} from '../../../../server/src/engine/analysis/figures/months.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const counts = (dimension: {counts: ReadonlyMap<string, number>}): unknown => Object.fromEntries(dimension.counts)

describe('how an article names its months', () => {
  it('by system, one name or two', () =>
    assert.deepEqual(
      counts(monthForms(readArticle('في 3 مايو ثم 4 أيار ثم 5 أيار/مايو ثم 6 مايو/أيار ثم 7 غشت ثم 8 مارس.'))),
      {gregorian: 1, levantine: 1, 'levantine-gregorian': 1, 'gregorian-levantine': 1, moroccan: 1, western: 1}
    ))

  it('events, slips and the line that dates a page have no say', () => {
    assert.deepEqual(counts(monthForms(readArticle('بعد ثورة 25 يناير، وفي تشرين الثاني/يناير عاد.'))), {})
    const {places} = monthForms(readArticle('السبت 28 يوليو 2012 - 21:18'))
    assert.deepEqual(
      places.map(({votes}) => votes),
      [false]
    )
  })

  it('joins of two names', () =>
    assert.deepEqual(counts(monthJoins(readArticle('في مايو/أيار ثم مايو (أيار) ثم مايو / أيار ثم مايو.'))), {
      slash: 1,
      parentheses: 1,
      'slash-space': 1
    }))

  it('spells a month as the article does, but copies no misspelling', () => {
    assert.equal(monthName(readArticle('عاد في إبريل ثم ذهب.'), 4, 'gregorian'), 'إبريل')
    assert.equal(monthName(readArticle('عاد في ابريل ثم ذهب.'), 4, 'gregorian'), 'أبريل')
    assert.equal(monthName(readArticle('عاد.'), 8, 'moroccan'), 'غشت')
  })

  it('writes them anew', () => {
    const article = readArticle('عاد في إبريل.')
    assert.equal(writeMonth(article, 4, 'gregorian-levantine', 'gregorian', 'slash'), 'إبريل/نيسان')
    assert.equal(writeMonth(article, 4, 'levantine-gregorian', 'gregorian', 'parentheses'), 'نيسان (إبريل)')
    assert.equal(writeMonth(article, 8, 'western', 'moroccan', 'slash'), 'غشت')
    assert.equal(joinNames('مايو', 'أيار', 'slash-space'), 'مايو/ أيار')
    assert.equal(joinNames('مايو', 'أيار', 'space'), 'مايو أيار')
  })

  it('knows the Western system that it alone uses', () => {
    assert.equal(westernOf(monthForms(readArticle('في 7 غشت ثم 8 شتنبر ثم 9 يوليو.'))), 'moroccan')
    assert.equal(westernOf(monthForms(readArticle('في 7 مارس.'))), 'gregorian')
  })
})
