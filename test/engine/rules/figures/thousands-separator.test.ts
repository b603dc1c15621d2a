import {reports, silent} from '../../../support/reports.ts'

const ID = 'thousands-separator'

describe('rule thousands-separator', () => {
  it('tells dots of thousands by the rest of the article', () =>
    reports(ID, 'قتل 12,500 شخص وجرح 14,200 شخص ونزح ⟦30.500⟧ شخص.', 'قتل 12,500 شخص وجرح 14,200 شخص ونزح 30,500 شخص.'))
  it('leaves a decimal with three digits alone', () =>
    silent(ID, 'بلغت 12,500 سيارة و14,200 دراجة، أي 1.635 مليون جنيه بزيادة 2.125%.'))
  it('knows thousands of millions by the rest of the article', () =>
    reports(
      ID,
      'بلغت 1,273 مليون ريال ثم 1,632 مليون ريال ثم ⟦1.692⟧ مليون ريال.',
      'بلغت 1,273 مليون ريال ثم 1,632 مليون ريال ثم 1,692 مليون ريال.'
    ))
  it('says nothing of four digits without a separator', () => silent(ID, 'قتل 1200 شخص ونزح 12,500 شخص و45,000 طفل.'))
  it('never separates years, laws, phones or times', () =>
    silent(
      ID,
      'نزح 12,500 شخص و45,000 طفل عام 2023 بعد القرار 23344 واتصال على هاتف 0501234567 عند 1030 بتوقيت غرينتش.'
    ))
  it('follows the house in any digits', () =>
    reports(ID, 'نزح ⟦12500⟧ شخص و⟦٤٥٠٠٠⟧ طفل.', 'نزح 12,500 شخص و٤٥,٠٠٠ طفل.', {thousands: 'comma'}))
  it('takes a point for that of a decimal where a comma sets off thousands', () => {
    silent(
      ID,
      'أغلق المؤشر على 3,941.780 نقطة بارتفاع قدره 18.540 نقطة، بتنفيذ 3,604 صفقات، وبلغ المدى 12.450 كيلومتر.'
    )
    reports(
      ID,
      'أغلق المؤشر على 3,941.780 نقطة، ووصل 12,000 شخص، وغادر ⟦13.000⟧ شخص.',
      'أغلق المؤشر على 3,941.780 نقطة، ووصل 12,000 شخص، وغادر 13,000 شخص.'
    )
  })
})
