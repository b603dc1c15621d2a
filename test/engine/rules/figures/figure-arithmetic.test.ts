import assert from 'node:assert/strict'
import {type Format, lintText, resolveConfig} from '../../../../server/src/engine/index.ts'
import {lintWith} from '../../../support/lint.ts'
import {silent} from '../../../support/reports.ts'

const ID = 'figure-arithmetic'

describe('rule figure-arithmetic', () => {
  const kinds = (text: string): unknown[] => lintWith(ID, text).map(({severity, data}) => [severity, data?.kind])
  it('knows leap years', () => {
    assert.deepEqual(kinds('في 29 فبراير 2023 وقع ذلك.'), [['warning', 'date']])
    silent(ID, 'في 29 فبراير 2024 وقع ذلك.')
  })
  it('knows two names of one month from two months', () => {
    assert.deepEqual(kinds('انتخب في تشرين الثاني/يناير الماضي.'), [['warning', 'month']])
    silent(ID, 'انتخب في كانون الثاني/يناير، وفي يناير/فبراير المقبلين.')
  })
  it('checks the weekday only of a whole date', () => {
    assert.deepEqual(kinds('عقد يوم الأحد 7 أكتوبر/تشرين الأول 2023.'), [['warning', 'weekday']])
    silent(ID, 'عقد السبت 7 أكتوبر/تشرين الأول 2023، ثم الأحد 7 أكتوبر.')
  })
  it('compares parts with their own total', () => {
    silent(ID, 'أصيب 12 شخصا في 3 حوادث بينهم 5 أطفال.')
    silent(ID, 'قتل 12 شخصا بينهم 5 أطفال و4 نساء.')
    silent(ID, 'ارتفع العدد إلى 230 قتيلا بينهم 65 طفلا و39 امرأة و1710 جرحى.')
    silent(ID, 'ضم القارب 45 رجلا و5 نساء، بينهم 29 قاصرا.')
    assert.deepEqual(kinds('قتل 12 شخصا بينهم 5 أطفال و4 نساء و6 رجال.'), [['warning', 'part']])
    assert.deepEqual(kinds('قتل 12 شخصا هم سبعة رجال و4 نساء.'), [['information', 'sum']])
  })
  it('reckons a change with scale words', () => {
    silent(ID, 'ارتفعت من 40 إلى 60 مليون دولار، بزيادة 50 في المئة.')
    assert.deepEqual(kinds('ارتفعت من 40 مليونا إلى 60 مليون دولار، بزيادة 30 في المئة.'), [['information', 'change']])
  })
  it('lets a range run on into the next month', () => {
    silent(ID, 'من 28 سبتمبر إلى 6 أكتوبر المقبل.')
    assert.deepEqual(kinds('من 28 إلى 6 أكتوبر المقبل.'), [['information', 'reversed']])
  })
  it('allows debts and growth above a hundred', () =>
    silent(ID, 'بلغ الدين 180% من الناتج، وارتفعت الأسعار 120% من مستواها.'))
  it('says nothing inside quotations, and never offers a fix', () => {
    silent(ID, 'قال: «سنلتقي في 30 فبراير».')
    assert.deepEqual(lintWith(ID, 'في 31 أبريل المقبل.')[0].fixes, [])
  })
  it('takes the percentage of something else for what it is', () => {
    silent(ID, 'رُفعت سن الزواج من 16 إلى 18 عاما، وزيادة الرواتب 5%.')
    silent(ID, 'ارتفع البرميل من 80 إلى 90 دولارا بعد زيادة بلغت 2% أمس.')
    silent(ID, 'زاد عدد الصفوف من 10 إلى 20 مع ارتفاع الرسوم 15%، وصعد المؤشر من 40 إلى 60 نقطة، وزيادة الأجور 3%.')
    silent(ID, 'ارتفعت المبيعات من 40 إلى 60، بزيادة 20% عن المتوقع.')
  })
  it('takes no age for a change', () => silent(ID, 'رُفع سن التقاعد من 60 إلى 65 عاما، بزيادة 5%.'))
  it('knows the ways of saying what the change is', () => {
    for (const said of [
      '، أي بزيادة 40%',
      ' بنسبة 40%',
      '، بزيادة نسبتها 40 في المئة',
      ' نقطة، بارتفاع قدره %40',
      ' مليون دولار (بزيادة 40%)'
    ])
      assert.deepEqual(kinds(`ارتفع العدد من 20 إلى 30${said}.`), [['information', 'change']], said)
    silent(ID, 'ارتفع العدد من 20 إلى 30، أي بزيادة 50%.')
  })
  it('knows days that no month has', () => {
    for (const date of [
      '35 مايو',
      '0 مايو',
      '31/4/2023',
      '29/2/2023',
      '2023/6/31',
      '45/5/2022',
      '13/14/2021',
      '31-6-2020'
    ])
      assert.deepEqual(
        lintWith(ID, `وقع ذلك في ${date}.`).map(({data, start, end}) => [data?.kind, start, end]),
        [['date', 11, 11 + date.length]],
        date
      )
    silent(ID, 'في 31/5/2023 ثم 5/31/2023 ثم 29/2/2024 ثم 30/2/1445، والقرار 31/4/2023، وارتفع المؤشر 35 مايو الماضي.')
  })
  it('checks the weekday of a date in digits, whichever of day and month stands first', () => {
    assert.deepEqual(
      lintWith(ID, 'عُقد يوم الأحد الموافق 20/4/2024.').map(({data, start, end}) => [data?.kind, start, end]),
      [['weekday', 9, 32]]
    )
    silent(
      ID,
      'عُقد السبت الموافق 20/4/2024، ثم الأربعاء 3/7/2024، ثم الخميس 3/7/2024، ثم السبت (2024/4/20)، ثم السبت 20/4/1445.'
    )
  })
  it('names one fault of a date once', () =>
    assert.deepEqual(kinds('في ليلة 31 حزيران/يوليو 2015.'), [['warning', 'month']]))
  it('links what a wrong share, difference or total is reckoned from', () => {
    const related = (text: string, format?: Format): unknown[] =>
      lintText(text, resolveConfig({rules: {[ID]: 'on'}}), format)
        .filter(({rule}) => rule.id === ID)
        .flatMap(({severity, data, related}) => [
          severity,
          data?.kind,
          ...(related ?? []).map(({start, end}) => text.slice(start, end))
        ])
    assert.deepEqual(related('شارك 350 من أصل 500، أي 60 في المئة.'), ['information', 'proportion', '350 من أصل 500'])
    assert.deepEqual(related('ارتفع العدد من 40 إلى 60، بزيادة 25.'), ['information', 'difference', '40 إلى 60'])
    assert.deepEqual(
      related('| الجهة | العدد |\n| --- | --- |\n| شرق | 10 |\n| غرب | 20 |\n| المجموع | 31 |\n', 'markdown'),
      ['information', 'total', '10', '20']
    )
  })
})
