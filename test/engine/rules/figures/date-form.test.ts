import {reports, silent} from '../../../support/reports.ts'

const ID = 'date-form'

describe('rule date-form', () => {
  it('unifies the joining of two names', () =>
    reports(
      ID,
      'في 7 أكتوبر (تشرين الأول) ثم 3 مايو (أيار) ثم 9 ⟦يونيو/حزيران⟧.',
      'في 7 أكتوبر (تشرين الأول) ثم 3 مايو (أيار) ثم 9 يونيو (حزيران).'
    ))
  it('turns a date in digits around, whole', () =>
    reports(ID, 'صدر ⟦2023-10-07⟧.', 'صدر 07-10-2023.', {dateOrder: 'd-m-y'}))
  it('leaves fractions, ratios and decrees alone', () =>
    silent(ID, 'المرسوم 2.16.668 وثلثا 2/3 وموسم 2019/2020 وتاريخ 7/10/2023.'))
})
