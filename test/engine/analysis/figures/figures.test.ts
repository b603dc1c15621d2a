import assert from 'node:assert/strict'
import {figuresOf, noFigures, quantityValue} from '../../../../server/src/engine/analysis/figures/figures.ts'
import type {FigureKind} from '../../../../server/src/engine/analysis/figures/types.ts'
import {Paragraph} from '../../../../server/src/engine/document/paragraph.ts'

const read = (text: string): ReturnType<typeof figuresOf> => figuresOf(new Paragraph(text, 'body'))
const kinds = (text: string): Array<[string, FigureKind]> =>
  read(text).figures.map((figure) => [figure.text, figure.kind])

describe('facts/figures: what is no quantity', () => {
  const cases: Array<[string, FigureKind[], string]> = [
    ['أسقطت طائرة إف 16 وأخرى إس 400 روسية', ['model', 'model'], 'weapons'],
    ['تحلق طائرة بوينغ 737 وطائرة F-16', ['model'], 'aircraft; F-16 is a Latin word'],
    ['هاتف iPhone 15 من طراز 5G', ['model'], 'phones; 5G is no figure'],
    ['للتواصل عبر واتساب 50123456', ['phone'], 'phone'],
    ['أصدر المجلس القرار 2334 والقانون رقم 14', ['reference', 'reference'], 'laws'],
    ['نص المرسوم 2.16.668 على ذلك', ['reference'], 'dotted decree'],
    ['بموجب المادتين 5 و6 من النظام', ['reference', 'reference'], 'articles in a list'],
    ['فاز الفريق 2-1 في مباراة مثيرة', ['score', 'score'], 'score'],
    ['وقع الانفجار الساعة 10:30 مساء', ['time', 'time'], 'time'],
    ['وصل عند 1030 بتوقيت غرينتش', ['time'], 'time in four digits'],
    ['بدأت الحرب عام 2011 وانتهت في 2019', ['year', 'year'], 'years'],
    ['الموسم الكروي 2019-2020', ['year', 'year'], 'season'],
    ['في 7 تشرين الأول/أكتوبر 2023', ['day', 'year'], 'date'],
    ['بين 22 و30 يونيو', ['day', 'day'], 'days of one month'],
    ['صدر في 7/10/2023', ['day', 'day', 'year'], 'date in digits'],
    ['عمره 45 والطابق 12 والقناة 7', ['label', 'label', 'label'], 'age, floor, channel'],
    ['في الدقيقة 75 من الجولة 12', ['label', 'label'], 'minute, round'],
    ['تحويل إلى حساب 12345678', ['identifier'], 'account'],
    ['بلغت 30ر64 في المائة', ['broken', 'broken'], 'decimal with ر']
  ]
  for (const [text, expected, what] of cases)
    it(`${what}: ${text}`, () =>
      assert.deepEqual(
        kinds(text).map(([, kind]) => kind),
        expected
      ))

  it('takes the number of a list item for what it is', () =>
    assert.deepEqual(kinds('1- وصول 20 وزيرا'), [
      ['1', 'item'],
      ['20', 'quantity']
    ]))
})

describe('facts/figures: quantities', () => {
  it('takes four digits before a counted noun for a quantity, not for a year', () =>
    assert.deepEqual(kinds('قتل 2000 شخص في 2004'), [
      ['2000', 'quantity'],
      ['2004', 'year']
    ]))
  it('reads scale words and their remainder', () => {
    const value = (text: string): number => {
      const {figures} = read(text)
      return quantityValue(figures[0], figures)
    }
    assert.equal(value('نزح 34 ألف شخص'), 34000)
    assert.equal(value('نزح 76 ألفا و800 شخص'), 76800)
    assert.equal(value('بلغت 1.5 مليون دولار'), 1500000)
    assert.equal(value('بلغت 2 مليون و500 ألف دولار'), 2500000)
  })
  it('reads every form of percentage', () => {
    const forms = read('بلغت 85% ثم 84 % ثم %83 ثم 82 في المئة ثم 81 في المائة ثم 80 بالمئة ثم 79 بالمائة').figures.map(
      ({percent}) => percent?.form
    )
    assert.deepEqual(forms, ['sign', 'sign-spaced', 'sign-first', 'fi-almia', 'fi-almaia', 'bilmia', 'bilmaia'])
  })
  it('knows a sign of the other digit system', () => assert.equal(read('بلغت 85٪').figures[0].percent?.foreign, true))
  it('sees through direction marks around a figure', () =>
    assert.equal(read('بنسبة \u200f85%\u200f من').figures[0].percent?.form, 'sign'))
})

describe('facts/figures: months', () => {
  const months = (text: string): string[] => read(text).months.map(({start, end}) => text.slice(start, end))
  it('reads single and dual months without their clitic', () => {
    assert.deepEqual(months('بين يناير/كانون الثاني وفبراير (شباط) ثم في 3 أيار'), [
      'يناير/كانون الثاني',
      'فبراير (شباط)',
      'أيار'
    ])
  })
  it('leaves verbs, names and things alone', () => {
    assert.deepEqual(months('مارس هوايته وآب إلى داره وقاد سيارة نيسان وقرأ ليناير'), [])
  })
  it('knows events by their date', () => {
    assert.deepEqual(
      read('منذ ثورة 25 يناير وهجوم 7 أكتوبر').months.map(({event}) => event),
      [true, true]
    )
    assert.deepEqual(
      read('ردا على هجوم 1 أبريل').months.map(({event}) => event),
      [false]
    )
  })
})

describe('facts/figures: paragraphs without figures', () => {
  it('share one empty record', () => {
    assert.equal(read('وصل الوزير إلى العاصمة والتقى نظيره.'), noFigures)
    assert.equal(figuresOf(new Paragraph('اقرأ: 5 أسباب', 'link')), noFigures)
  })
})
