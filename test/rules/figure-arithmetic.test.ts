import assert from 'node:assert/strict'
import {lintWith} from '../support/lint.ts'
import {silent} from '../support/reports.ts'

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
  it('allows debts and growth above a hundred', () => silent(ID, 'بلغ الدين 180% من الناتج، وارتفعت الأسعار 120% من مستواها.'))
  it('says nothing inside quotations, and never offers a fix', () => {
    silent(ID, 'قال: «سنلتقي في 30 فبراير».')
    assert.deepEqual(lintWith(ID, 'في 31 أبريل المقبل.')[0].fixes, [])
  })
})
