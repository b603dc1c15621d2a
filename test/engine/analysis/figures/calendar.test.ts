import assert from 'node:assert/strict'
import {
  isDay,
  isImpossibleDay,
  isYear,
  lastDayOf,
  weekdayNumber
} from '../../../../server/src/engine/analysis/figures/calendar.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

/** A test of the token of a text that is a figure. */
const ofFigure = (
  text: string,
  test: (text: string, token: (typeof tokens)[number] | undefined) => boolean
): boolean => {
  const {tokens} = paragraphOf(text)
  return test(
    text,
    tokens.find(({word}) => word === undefined)
  )
}
const {tokens} = paragraphOf('1')

describe('the calendar', () => {
  it('knows days of a month', () => {
    for (const text of ['1', '09', '31', '٣١']) assert.ok(ofFigure(text, isDay), text)
    for (const text of ['0', '32', '007', 'الأحد']) assert.ok(!ofFigure(text, isDay), text)
  })

  it('knows years in four plain digits', () => {
    for (const text of ['1000', '2199', '١٩٤٨']) assert.ok(ofFigure(text, isYear), text)
    for (const text of ['999', '2200', '1,948', '19.4', '0999']) assert.ok(!ofFigure(text, isYear), text)
  })

  it('knows the last day of each month', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => lastDayOf(2023, month)),
      [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    )
    assert.deepEqual([lastDayOf(2024, 2), lastDayOf(1900, 2), lastDayOf(2000, 2)], [29, 28, 29])
  })

  it('knows weekdays in both spellings', () => {
    const number = (text: string): number | undefined => weekdayNumber(paragraphOf(text).tokens[0].word!)
    assert.deepEqual(['الأحد', 'الاثنين', 'الإثنين', 'السبت', 'أحد'].map(number), [0, 1, 1, 6, undefined])
  })

  it('knows a day that no month has, where a date is surely meant', () => {
    const second = (text: string): boolean => isImpossibleDay(text, paragraphOf(text).tokens, 1)
    for (const text of ['في 32', 'الجمعة 45', 'بتاريخ 40']) assert.ok(second(text), text)
    for (const text of ['في 31', 'نحو 32', 'في 320', 'في 3.2']) assert.ok(!second(text), text)
  })
})
