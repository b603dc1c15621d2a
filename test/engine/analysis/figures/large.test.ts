import assert from 'node:assert/strict'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {
  largeForms,
  nounFollows,
  writeDecimalScale,
  writeScale
} from '../../../../server/src/engine/analysis/figures/large.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const shown = (text: string): string =>
  largeForms(readArticle(text))
    .places.map(({variant, of}) => `${variant} ${of.value}`)
    .join(' | ')
const large = (text: string): Parameters<typeof writeScale>[0] => largeForms(readArticle(text)).places[0].of

describe('large round numbers', () => {
  it('are in digits or scaled', () => {
    assert.equal(shown('نزح 34000 شخص ثم 35 ألفا.'), 'digits 34000 | scale 35000')
    assert.equal(shown('نزح نحو 76800 شخص.'), 'digits 76800')
    assert.equal(shown('نزح أكثر من 76800 شخص.'), 'digits 76800')
    assert.equal(shown('نزح 3 ملايين و250 ألفا و100 شخص.'), 'scale 3250100')
  })

  it('leave exact counts, small numbers and glosses alone', () => {
    for (const text of [
      'نزح 76800 شخص.',
      'نزح نحو 76834 شخصا.',
      'نزح 9000 شخص.',
      'باع (30000) ثلاثين ألف رأس.',
      'نزح الـ34000 شخص.'
    ])
      assert.equal(shown(text), '', text)
  })

  it('are written with a scale word, where that is exact', () => {
    assert.equal(writeScale(large('نزح 34000 شخص.'), true), '34 ألف')
    assert.equal(writeScale(large('نزح 34000 شخص.'), false), '34 ألفا')
    assert.equal(writeScale(large('نزح نحو 76800 شخص.'), false), '76 ألفا و800')
    assert.equal(writeScale(large('نزح 1500000 شخص.'), true), '1.5 مليون')
    assert.equal(writeScale(large('نزح 2000000 شخص.'), true), undefined, 'two is said by the noun alone')
    assert.equal(writeDecimalScale(large('نزح نحو 76800 شخص.')), '76.8 ألف')
    assert.equal(writeDecimalScale(large('نزح 34000 شخص.')), undefined)
  })

  it('know whether their noun follows', () => {
    const follows = (text: string): boolean => nounFollows(paragraphOf(text), figuresOf(paragraphOf(text)).figures[0])
    assert.ok(follows('نزح 34 ألف شخص') && follows('نزح 34 ألف فلسطيني'))
    assert.ok(!follows('نزح 34 ألفا في غزة') && !follows('نزح 34 ألفا.') && !follows('نزح 34 ألفا العام الماضي'))
  })
})
