import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'
import {reports, silent} from '../../../support/reports.ts'

const ID = 'range-form'

describe('rule range-form', () => {
  it('ends «بين» with و and «من» with إلى, whatever the dash', () =>
    reports(ID, 'أصيب ⟦بين 10 – 20⟧ شخصا خلال ⟦من 3-5⟧ أيام.', 'أصيب بين 10 و20 شخصا خلال من 3 إلى 5 أيام.'))
  it('leaves scores, dates, documents and right ranges alone', () =>
    silent(ID, 'فازت من 2-1 في المباراة، وبين 10 و20، ومن 7-10-2023، ومن 8 - 10 - 1436، ورحلة إف-16.'))
  it('only hints at a mix of dashes', () =>
    assert.deepEqual(
      lintWith(ID, 'في 22-30 يونيو ثم 3-5 يوليو ثم 7–9 أغسطس.').map(({severity}) => severity),
      ['hint']
    ))
  it('leaves quotations alone', () => silent(ID, 'قال: «أصيب بين 10-20 شخصا».'))
  it('takes a score for a score, whatever stands around it', () =>
    silent(ID, 'قلب تأخره من 0-1 إلى 4-1، وعاد من 3-0 ليخرج 3-3، وتقدم من 1-0، والمنتخب من 1-2 عاد.'))
  it('takes «من» that belongs to the word before it for no start of a range', () =>
    silent(
      ID,
      'صعد السعر مرتفعا من 400-450، وحضر ما يقرب من 20-30 شخصا وأكثر من 15-20، وتتألف من 3-5 غرف، وزاد من 10-15 إلى 20.'
    ))
  it('lets no range fall, and none run on', () =>
    silent(ID, 'العمل من 9-5، والأسعار بين 10-20 و30-40، ومن 3-5 أيام إلى أسبوع.'))
  it('takes two years in a row for one season', () => {
    silent(ID, 'بلغ العجز 4% في النصف الأول من 2017-2018، وعاد في موسم من 2018-2019.')
    reports(
      ID,
      'عمل في الفترة ⟦من 2017-2018⟧، ودرس ⟦من 2010-2014⟧.',
      'عمل في الفترة من 2017 إلى 2018، ودرس من 2010 إلى 2014.'
    )
  })
})
