import assert from 'node:assert/strict'
import {tablesOf} from '../../../../server/src/engine/analysis/figures/table-cells.ts'
import {type Format, readArticle} from '../../../../server/src/engine/index.ts'

const cells = (text: string, format: Format): string[][] =>
  tablesOf(readArticle(text, format)).map((rows) =>
    rows.map((row) => row.map(({block, column}) => `${column} ${block.paragraph.text}`).join(', '))
  )

describe('the cells of a table', () => {
  it('stand in the rows and columns of Markdown, empty ones counted', () =>
    assert.deepEqual(
      cells('نص قبله.\n\n| أ | ب | ج |\n| - | - | - |\n| د |  | **هـ** |\n|  | و | ز |\n\nنص بعده.\n', 'markdown'),
      [['0 أ, 1 ب, 2 ج', '0 د, 2 هـ', '1 و, 2 ز']]
    ))
  it('stand in the rows and columns of HTML, empty ones counted', () =>
    assert.deepEqual(
      cells(
        '<p>نص</p><table class="x"><thead><tr><th>أ</th><th>ب</th></tr></thead><tbody><tr><td></td><td>ج</td></tr>\n<tr><td>د<td>هـ</tbody></table>',
        'html'
      ),
      [['0 أ, 1 ب', '1 ج', '0 د, 1 هـ']]
    ))
  it('of two tables are apart', () =>
    assert.deepEqual(cells('| أ | ب |\n| - | - |\n| ج | د |\n\n| هـ | و |\n| - | - |\n| ز | ح |\n', 'markdown'), [
      ['0 أ, 1 ب', '0 ج, 1 د'],
      ['0 هـ, 1 و', '0 ز, 1 ح']
    ]))
  it('are none where one takes the place of several, and in a list', () => {
    assert.deepEqual(cells('<table><tr><td colspan="2">أ</td></tr><tr><td>ب</td><td>ج</td></tr></table>', 'html'), [])
    assert.deepEqual(cells('- أ\n- ب\n\n1. ج\n', 'markdown'), [])
    assert.deepEqual(cells('<ul><li>أ</li><li>ب</li></ul>', 'html'), [])
  })
})
