import assert from 'node:assert/strict'
import {amountsOf} from '../../../../server/src/engine/analysis/headlines/amounts.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const told = (text: string): Array<[number, string | undefined, boolean, string]> =>
  amountsOf(paragraphOf(text)).map(({value, noun, percent, start, end}) => [
    value,
    noun?.singular,
    percent,
    text.slice(start, end)
  ])

describe('the numbers of a paragraph', () => {
  it('come with what they count, in figures and in words', () =>
    assert.deepEqual(told('أصيب 15 عاملا وثلاثة وعشرون طفلا، أي 40%'), [
      [15, 'عامل', false, '15'],
      [40, undefined, true, '40%'],
      [23, 'طفل', false, 'وثلاثة وعشرون']
    ]))
  it('are two where the noun is dual', () => assert.deepEqual(told('أصيب طفلان'), [[2, 'طفل', false, 'طفلان']]))
  it('are of people where something happens to them that happens to people', () => {
    assert.deepEqual(told('مصرع 13 حوثيا'), [[13, 'شخص', false, '13']])
    assert.deepEqual(told('ومقتل 51 من المهاجمين'), [[51, 'شخص', false, '51']])
    assert.deepEqual(told('إصابة 10 منازل وعودة 51 من المهاجمين'), [
      [10, 'منزل', false, '10'],
      [51, undefined, false, '51']
    ])
  })
  it('may be broken decimals, in either order', () =>
    assert.deepEqual(
      told('ارتفع 5ر33 بالمئة')
        .map(([value]) => value)
        .filter((value) => value % 1 !== 0),
      [5.33, 33.5]
    ))
  it('are none where there is none', () => assert.deepEqual(told('وصل الوفد أمس'), []))
})
