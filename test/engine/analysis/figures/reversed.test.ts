import assert from 'node:assert/strict'
import {reversedDecimals} from '../../../../server/src/engine/analysis/figures/reversed.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const read = (text: string): unknown[] =>
  reversedDecimals(readArticle(text)).map(({start, end, value, straight, time}) => [
    text.slice(start, end),
    value,
    straight,
    time
  ])

describe('decimals whose fraction stands first', () => {
  it('are joined by «ر»', () => {
    assert.deepEqual(read('بلغت النسبة 25ر64 في المئة.'), [['25ر64', '64.25', undefined, false]])
    assert.deepEqual(read('انطلق القطار الساعة 30ر10 صباحا.'), [['30ر10', '10:30', undefined, true]])
    assert.deepEqual(read('انطلق القطار (59ر06) بتوقيت غرينتش.'), [['59ر06', '06:59', undefined, true]])
  })

  it('may be joined by an Arabic comma in a percentage', () => {
    assert.deepEqual(read('بلغت النسبة 5، 64 في المئة.'), [['5، 64', '64.5', undefined, false]])
    assert.deepEqual(read('بلغت النسبة 5،64 في المئة.'), [['5،64', '64.5', '5.64', false]])
  })

  it('are no lists, chains or quotations', () => {
    for (const text of [
      'بلغت النسب 15، 25، 30 في المئة.',
      'بلغ العدد 432ر690ر29 نسمة.',
      'بلغت النسبة 125، 30 في المئة.',
      'زار القرى 5، 64 أمس.',
      'قال: «بلغت النسبة 25ر64 في المئة».'
    ])
      assert.deepEqual(read(text), [], text)
  })
})
