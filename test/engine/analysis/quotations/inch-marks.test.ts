import assert from 'node:assert/strict'
import {Family, Measure} from '../../../../server/src/engine/analysis/quotations/families.ts'
import {measureOf} from '../../../../server/src/engine/analysis/quotations/inch-marks.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

/** What the last mark of a text is. */
const last = (text: string, family: number): number => {
  const paragraph = paragraphOf(text)
  return measureOf(
    paragraph,
    paragraph.tokens.findLastIndex(({kind}) => kind === 3),
    family
  )
}

describe('a mark after a digit', () => {
  it('is a measure where a word of measure or feet tell', () => {
    assert.equal(last('شاشة قياسها 5" فقط', Family.straight), Measure.told)
    assert.equal(last('طوله 6’2”', Family.curly), Measure.told)
    assert.equal(last('بالبوصة 1024"', Family.straight), Measure.told)
  })

  it('may be one after a short number', () => {
    assert.equal(last('لوح 11" وآخر', Family.straight), Measure.possible)
    assert.equal(last('لوح 40″ وآخر', Family.prime), Measure.possible)
  })

  it('is none after a year, a word, or a blank, and no guillemet is', () => {
    assert.equal(last('عام 2024"', Family.straight), Measure.no)
    assert.equal(last('شاشة كبيرة"', Family.straight), Measure.no)
    assert.equal(last('شاشة 5 "', Family.straight), Measure.no)
    assert.equal(last('شاشة 5»', Family.guillemets), Measure.no)
    assert.equal(last('لوح 11”', Family.curly), Measure.no)
  })
})
