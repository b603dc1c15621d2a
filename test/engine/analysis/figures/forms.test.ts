import assert from 'node:assert/strict'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {
  articleThousands,
  decimalForms,
  digitSystems,
  percentForms,
  writeDigitSystem,
  writePercent,
  writeThousands
} from '../../../../server/src/engine/analysis/figures/forms.ts'
import type {Figure} from '../../../../server/src/engine/analysis/figures/types.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const figure = (text: string): Figure => figuresOf(paragraphOf(text)).figures[0]
const counts = (dimension: {counts: ReadonlyMap<string, number>}): unknown => Object.fromEntries(dimension.counts)

describe('forms of figures', () => {
  it('digit systems leave out names in Latin digits and scores', () => {
    assert.deepEqual(counts(digitSystems(readArticle('زار ٥ قرى و7 مدن، وأقلعت بوينغ 737.'))), {arabic: 1, latin: 1})
    assert.deepEqual(counts(digitSystems(readArticle('فاز الفريق 2-1 أمس.'))), {})
  })

  it('percentages tell a sign of the other system apart', () =>
    assert.deepEqual(counts(percentForms(readArticle('بلغ 5% ثم 6٪ ثم 7 بالمئة.'))), {
      sign: 1,
      'sign-foreign': 1,
      bilmia: 1
    }))

  it('thousands show from five digits on', () => {
    assert.deepEqual(counts(articleThousands(readArticle('بلغ 12,000 ثم 13000 ثم 1400 نسمة.'))), {comma: 1, none: 1})
    assert.deepEqual(
      counts(articleThousands(readArticle('بلغ 12,500 ثم 13000 ثم 2,5 ثم 3,5 أطنان.'))),
      {none: 1},
      'decimals with a comma'
    )
    assert.deepEqual(counts(articleThousands(readArticle('بلغ 12,500 نسمة.'))), {comma: 1})
  })

  it('decimals show their mark', () =>
    assert.deepEqual(counts(decimalForms(readArticle('بلغ 2.5 ثم 3,5 ثم ٤٫٥ ثم 5000.'))), {
      dot: 1,
      comma: 1,
      arabic: 1
    }))

  it('are written anew', () => {
    assert.equal(writePercent(figure('بلغ ٨٥ في المئة'), 'sign'), '٨٥٪')
    assert.equal(writePercent(figure('بلغ 85%'), 'sign-foreign'), '85٪')
    assert.equal(writePercent(figure('بلغ 85%'), 'sign-first'), '%85')
    assert.equal(writePercent(figure('بلغ 85%'), 'sign-spaced'), '85 %')
    assert.equal(writePercent(figure('بلغ 85%'), 'bilmaia'), '85 بالمائة')
    assert.equal(writeThousands(figure('بلغ 13,500 نسمة'), 'none'), '13500')
    assert.equal(writeThousands(figure('بلغ 1350000 نسمة'), 'arabic'), '1٬350٬000')
    assert.equal(writeDigitSystem(figure('بلغ 13.5 نسمة'), 'arabic'), '١٣٫٥')
  })
})
