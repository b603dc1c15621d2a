import assert from 'node:assert/strict'
import {findMonths} from '../../../../server/src/engine/analysis/figures/dates.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

describe('months where a time is meant', () => {
  finds(findMonths, {
    'beside a day or a year': ['زاره في 7 ⟦أكتوبر⟧.', 'زاره في 7 من شهر ⟦أكتوبر⟧.', 'زاره في ⟦أكتوبر⟧ من عام 2020.'],
    'after a word of time, or before one': ['زاره منذ ⟦أبريل⟧.', 'زاره ⟦أبريل⟧ الماضي.', 'زاره في شهر ⟦مارس⟧.'],
    'with a clitic': ['بين ⟦أبريل⟧ و⟦مايو⟧.', 'أجله لـ⟦يوليو⟧ المقبل.'],
    'in two names': ['زاره في ⟦أكتوبر/تشرين الأول⟧.', 'زاره في ⟦تشرين الأول (أكتوبر)⟧.'],
    'verbs and cars are none': ['مارس الرياضة.', 'اشترى نيسان 2023.', 'زاره آب.'],
    'where a time is said they are': ['اشتراها في ⟦نيسان⟧ 2023.', 'زاره في ⟦آب⟧ الماضي.']
  })

  it('come with their day and year', () => {
    const [one] = findMonths(paragraphOf('زاره في 7 من أكتوبر من عام 2020.'))
    assert.deepEqual([one.day, one.year], [2, 7])
    const [other] = findMonths(paragraphOf('زاره في أكتوبر.'))
    assert.deepEqual([other.day, other.year], [-1, -1])
  })

  it('are names of events by their date', () => {
    const isEvent = (text: string): boolean => findMonths(paragraphOf(text))[0].event
    for (const text of [
      'بعد هجوم 7 أكتوبر',
      'منذ ثورة 25 يناير',
      'حي 20 غشت',
      'ثورة الخامس والعشرين من يناير',
      'في حرب تموز 2006'
    ])
      assert.ok(isEvent(text), text)
    for (const text of ['بعد هجوم 8 أكتوبر', 'اجتماع 7 أكتوبر', 'ثورة 25 كانون الثاني']) assert.ok(!isEvent(text), text)
  })
})
