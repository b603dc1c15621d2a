import {reports, silent} from '../support/reports.ts'

const ID = 'large-number-form'

describe('rule large-number-form', () => {
  it('keeps exact counts in digits', () => silent(ID, 'نزح 34 ألف شخص و56 ألف طفل، وأحصي 76834 منزلا.'))
  it('writes words as digits where digits rule', () => reports(ID, 'نزح 34,000 شخص و56,000 طفل ثم ⟦20 ألف⟧ امرأة.', 'نزح 34,000 شخص و56,000 طفل ثم 20,000 امرأة.'))
  it('leaves digits that words repeat alone', () => silent(ID, 'نزح 34 ألف شخص و56 ألف طفل، واستوردت الشركة (30000) ثلاثين ألف رأس.'))
  it('compares within a magnitude only', () => silent(ID, 'بلغت 1.5 مليون دولار و3 ملايين يورو، ونزح 76800 شخص.'))
  it('leaves small numbers, years and ranges alone', () => silent(ID, 'نزح 34 ألف شخص و56 ألف طفل عام 2020، وقتل 1200 شخص، وتضرر بين 10000 و20000 منزل.'))
  it('follows the house', () => reports(ID, 'نزح ⟦34000⟧ شخص.', 'نزح 34 ألف شخص.', {largeNumbers: 'scale'}))
})
