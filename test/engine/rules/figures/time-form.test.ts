import {reports, silent} from '../../../support/reports.ts'

const ID = 'time-form'

describe('rule time-form', () => {
  it('reports a point among colons', () =>
    reports(ID, 'عند 10:30 صباحا ثم 11:45 صباحا ثم ⟦12.15⟧ ظهرا.', 'عند 10:30 صباحا ثم 11:45 صباحا ثم 12:15 ظهرا.'))
  it('leaves decimals and scores alone', () => silent(ID, 'عند الساعة 10:30 ارتفع 12.15 نقطة، وفاز 2:1 في المباراة.'))
  it('knows a time without a clock beside it, at any distance', () =>
    reports(
      ID,
      'تنطلق المباراة عند ⟦20.30⟧.\nويحضر الوزير.\nتبدأ الجلسة عند 22:45، ثم 23:15.',
      'تنطلق المباراة عند 20:30.\nويحضر الوزير.\nتبدأ الجلسة عند 22:45، ثم 23:15.'
    ))
  it('takes the hour of a match for no score', () =>
    reports(
      ID,
      'تبدأ المباراة الأولى عند 22:45، وتقام الثانية الساعة 21:15.\nوتبدأ الثالثة عند ⟦20.30⟧.',
      'تبدأ المباراة الأولى عند 22:45، وتقام الثانية الساعة 21:15.\nوتبدأ الثالثة عند 20:30.'
    ))
  it('follows the house', () => reports(ID, 'يبدأ الساعة ⟦10:30⟧.', 'يبدأ الساعة 10.30.', {time: 'dot'}))
})
