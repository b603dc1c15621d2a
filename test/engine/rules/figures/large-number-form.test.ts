import {reports, silent} from '../../../support/reports.ts'

const ID = 'large-number-form'

describe('rule large-number-form', () => {
  it('keeps exact counts in digits', () => silent(ID, 'نزح 34 ألف شخص و56 ألف طفل، وأحصي 76834 منزلا.'))
  it('writes words as digits where digits rule', () =>
    reports(ID, 'نزح 34,000 شخص و56,000 طفل ثم ⟦20 ألف⟧ امرأة.', 'نزح 34,000 شخص و56,000 طفل ثم 20,000 امرأة.'))
  it('leaves digits that words repeat alone', () =>
    silent(ID, 'نزح 34 ألف شخص و56 ألف طفل، واستوردت الشركة (30000) ثلاثين ألف رأس.'))
  it('compares within a magnitude only', () => silent(ID, 'بلغت 1.5 مليون دولار و3 ملايين يورو، ونزح 76800 شخص.'))
  it('leaves small numbers, years and ranges alone', () =>
    silent(ID, 'نزح 34 ألف شخص و56 ألف طفل عام 2020، وقتل 1200 شخص، وتضرر بين 10000 و20000 منزل.'))
  it('follows the house', () => reports(ID, 'نزح ⟦34000⟧ شخص.', 'نزح 34 ألف شخص.', {largeNumbers: 'scale'}))
  it('takes a number for rounded where it says so, else only whole thousands', () =>
    reports(
      ID,
      'نزح 34 ألف شخص و56 ألف طفل و12 ألف رجل و13 ألف امرأة، وعاد ⟦40000⟧ ثم 40500 ثم نحو ⟦41500⟧ ثم أكثر من ⟦42300⟧.',
      'نزح 34 ألف شخص و56 ألف طفل و12 ألف رجل و13 ألف امرأة، وعاد 40 ألفا ثم 40500 ثم نحو 41 ألفا و500 ثم أكثر من 42 ألفا و300.'
    ))
  it('writes a number whole, with all its remainders', () =>
    reports(
      ID,
      'كلف ⟦2 مليون و150 ألفا و40⟧ دولارا ثم ⟦5 ملايين و300 ألف⟧ دولار.',
      'كلف 2150040 دولارا ثم 5300000 دولار.',
      {largeNumbers: 'digits'}
    ))
  it('adds no number to the next one', () =>
    reports(
      ID,
      'نزح ⟦12 ألفا⟧ و⟦30 ألفا⟧ لاحقا، وبلغ ⟦15 ألفا⟧ و⟦400 ألف⟧ ثم ⟦8.2 مليون⟧ و5%.',
      'نزح 12000 و30000 لاحقا، وبلغ 15000 و400000 ثم 8200000 و5%.',
      {largeNumbers: 'digits'}
    ))
})
