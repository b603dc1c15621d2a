import assert from 'node:assert/strict'
import {wrongTotals} from '../../../../server/src/engine/analysis/figures/tables.ts'
import {type Format, readArticle} from '../../../../server/src/engine/index.ts'

const told = (text: string, format: Format = 'markdown'): string[] =>
  wrongTotals(readArticle(text, format)).map(({block, said, sum}) => `${block.paragraph.text} ${said} ${sum}`)

const markdown = (...rows: string[]): string =>
  ['| القطاع | العدد | القيمة |', '| --- | ---: | --- |', ...rows].map((row) => `${row}\n`).join('')
const html = (...rows: string[]): string =>
  `<table>${rows.map((row) => `<tr>${row.replace(/[^|]+/g, '<td>$&</td>').replaceAll('|', '')}</tr>\n`).join('')}</table>`

describe('the total of a table', () => {
  it('is told where its column adds up to another', () => {
    assert.deepEqual(told(markdown('| الصحة | 120 | 3.5 |', '| التعليم | 230 | 4.5 |', '| المجموع | 360 | 8 |')), [
      '360 360 350'
    ])
    assert.deepEqual(
      told(markdown('| الصحة | 1,200 | |', '| التعليم | ٢٠٠ | 4.5 |', '| **الإجمالي العام** | **1,500** | 7 |')),
      ['1,500 1500 1400']
    )
    assert.deepEqual(told(html('السنة|العدد', 'شرق|10', 'غرب|20', 'الإجمالي|31'), 'html'), ['31 31 30'])
  })
  it('may stand above what it adds up', () =>
    assert.deepEqual(told(html('السنة|العدد', 'الإجمالي|31', 'شرق|10', 'غرب|20'), 'html'), ['31 31 30']))
  it('is left where it fits, with the first row or without', () => {
    assert.deepEqual(told(markdown('| الصحة | 120 | 3.5 |', '| التعليم | 230 | 4.5 |', '| المجموع | 350 | 8 |')), [])
    assert.deepEqual(told(html('شرق|10', 'غرب|20', 'الإجمالي|30'), 'html'), [])
    assert.deepEqual(told(html('الجهة|2020', 'شرق|10', 'غرب|20', 'الإجمالي|30'), 'html'), [])
  })
  it('is left as far as its column is rounded', () => {
    assert.deepEqual(told(markdown('| الصحة | 1 | 3.5 |', '| التعليم | 2 | 4.5 |', '| المجموع | 3 | 8.1 |')), [])
    const millions = [
      '| القطاع | مليون دينار |',
      '| --- | --- |',
      '| الصحة | 12 |',
      '| التعليم | 23 |',
      '| المجموع | 36 |'
    ]
    assert.deepEqual(told(millions.join('\n')), [])
  })
  it('is left where it may be no sum', () => {
    assert.deepEqual(told(markdown('| الصحة | 120 | 3% |', '| التعليم | 230 | 5% |', '| المجموع | 350 | 4% |')), [])
    assert.deepEqual(told(markdown('| الصحة | 120 | |', '| التعليم | 230 | |', '| المجموع | 175 | |')), [])
    assert.deepEqual(told(markdown('| الصحة | 120 | |', '| التعليم | غير معروف | |', '| المجموع | 360 | |')), [])
    assert.deepEqual(told(markdown('| الصحة | 1.200 | |', '| التعليم | 2.300 | |', '| المجموع | 3.900 | |')), [])
    assert.deepEqual(
      told(markdown('| الصحة | 120 | |', '| المجموع | 130 | |', '| التعليم | 5 | |', '| المجموع | 7 | |')),
      []
    )
    assert.deepEqual(told(markdown('| الصحة | 120 | |', '| المجموع | 130 | |')), [])
    const rates = ['| القطاع | معدل الأجر |', '| --- | --- |', '| الصحة | 12 |', '| التعليم | 23 |', '| المجموع | 40 |']
    assert.deepEqual(told(rates.join('\n')), [])
    assert.deepEqual(
      told(
        '<table><tr><td colspan="2">شرق</td><td>10</td></tr><tr><td>غرب</td><td>20</td></tr><tr><td>المجموع</td><td>50</td></tr></table>',
        'html'
      ),
      []
    )
  })
  it('is none outside a table', () => {
    assert.deepEqual(told('- الصحة\n- 120\n- التعليم\n- 230\n- المجموع\n- 360\n'), [])
    assert.deepEqual(told('الصحة | 120\nالتعليم | 230\nالمجموع | 360', 'plain'), [])
    assert.deepEqual(
      told(`${markdown('| الصحة | 120 | |', '| التعليم | 230 | |')}\n${markdown('| المجموع | 360 | |')}`),
      []
    )
  })
  it('of shares is a hundred', () =>
    assert.deepEqual(told(markdown('| الصحة | 1 | 30% |', '| التعليم | 2 | 60% |', '| المجموع | 3 | 100% |')), [
      '100% 100 90'
    ]))
})
