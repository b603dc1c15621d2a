import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'
import {reports, silent} from '../../../support/reports.ts'

const ID = 'decimal-mark'

describe('rule decimal-mark', () => {
  it('explains a fraction before «ر» once, and offers no fix', () => {
    const findings = lintWith(ID, 'بلغت 30ر64 في المائة ثم 07ر66 في المائة.')
    assert.deepEqual(
      findings.map(({severity, expected, fixes}) => [severity, expected, fixes.length]),
      [
        ['warning', ['64.30'], 0],
        ['hint', ['66.07'], 0]
      ]
    )
  })
  it('gives both readings of an Arabic comma without a space', () =>
    assert.deepEqual(lintWith(ID, 'نما 2،9 في المائة.')[0].expected, ['9.2', '2.9']))
  it('reads a time of day as one, and says so', () => {
    for (const text of [
      'بحلول الساعة 15ر05 أمس.',
      'وفي الساعة (15ر05) بتوقيت غرينتش.',
      'أغلقت السوق عند 15ر05 بتوقيت غرينتش.'
    ]) {
      const [{expected, message}] = lintWith(ID, text)
      assert.deepEqual(
        [expected, message.ar],
        [['05:15'], 'كُتبت الدقائق قبل الساعة؛ الوقت المقصود غالبا 05:15. تحقق من المصدر.']
      )
    }
    assert.deepEqual(lintWith(ID, 'استغرق السباق نحو ساعة 75ر41.')[0].expected, ['41.75'])
  })
  it('leaves thousands set off with «ر», and a number stored back to front, alone', () =>
    silent(ID, 'بلغ الإنتاج 432ر690ر29 ميغاواط، والسعر 0.48 فلس، والإيراد 095,1 مليون ثم 042,1 مليون.'))
  it('leaves lists of figures alone', () => silent(ID, 'الأبواب 24، 25 و26 من النظام، وسجلت 10، 20، 30 في المائة.'))
  it('unifies marks', () =>
    reports(ID, 'بلغ 1.5 مليون ثم 2.5 مليون ثم ⟦3٫5⟧ مليون.', 'بلغ 1.5 مليون ثم 2.5 مليون ثم 3.5 مليون.'))
  it('leaves the Maghreb shape alone', () => silent(ID, 'بلغ 1.635.092,22 درهما ثم 2.118.400,50 درهما.'))
  it('follows the house', () => reports(ID, 'بلغ ⟦1.5⟧ مليون.', 'بلغ 1,5 مليون.', {decimal: 'comma'}))
  it('never writes the mark of thousands for that of decimals', () =>
    silent(ID, 'زاد 1,5 في المئة ثم 2,5 في المئة ثم 3,5 في المئة، وأغلق المؤشر عند 6,980.28 نقطة.'))
  it('leaves two of a row alone', () =>
    silent(
      ID,
      'زاد 1.5 في المئة ثم 2.5 في المئة، في الصفحات 12,14 والطابقين 3,5 والقاعات 7,9 والسيارات 2,4 والأعوام 2010,2011 والمقاعد 12,16 وللأيام 3,5.'
    ))
  it('leaves a day and its month alone', () =>
    silent(
      ID,
      'زاد 1,5 في المئة ثم 2,5 في المئة، ومنذ 7.10 توقف، وفي 3.12 عاد، ويوم 9.4 أغلق، وليلة 15.7 احترق، وبعد هجوم 7.10 رحل.'
    ))
  it('still takes what is measured or rises for a decimal', () =>
    reports(
      ID,
      'زاد 1,5 ثم 1,6 ثم 1,7 ثم 1,8 في المئة، وفي ⟦7.10⟧ في المئة من الحالات، وبعد ⟦3.5⟧ كيلومتر، وفي ⟦2.5⟧ من كل مئة.',
      'زاد 1,5 ثم 1,6 ثم 1,7 ثم 1,8 في المئة، وفي 7,10 في المئة من الحالات، وبعد 3,5 كيلومتر، وفي 2,5 من كل مئة.'
    ))
})
