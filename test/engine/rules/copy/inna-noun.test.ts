import {reports, silent} from '../../../support/reports.ts'

const ID = 'inna-noun'

describe('rule inna-noun', () => {
  it('reports people in the nominative directly after the particle', () => {
    reports(ID, 'وأضاف أن ⟦المتظاهرون⟧ غادروا.', 'وأضاف أن المتظاهرين غادروا.')
    reports(ID, 'وذكر بأن ⟦المهندسون⟧ وصلوا، فإن ⟦الموظفون⟧ باقون.', 'وذكر بأن المهندسين وصلوا، فإن الموظفين باقون.')
    reports(ID, 'ولكنّ ⟦المعلمون⟧ رفضوا.', 'ولكنّ المعلمين رفضوا.')
    reports(ID, 'قالوا ان ⟦المشاركون⟧ كثر.', 'قالوا ان المشاركين كثر.')
  })
  it('offers no half of a fix where an adjective follows', () => reports(ID, 'وأضاف أن ⟦المتسابقون⟧ المتأهلون غادروا.'))
  it('leaves the accusative, and the nominative after other words', () => {
    silent(ID, 'وأضاف أن المتظاهرين غادروا.')
    silent(ID, 'وكان المتظاهرون قد غادروا، وقال المتظاهرون ذلك.')
    silent(ID, 'وأضاف أن من بينهم المتظاهرون.')
    silent(ID, 'إن ما قاله المتظاهرون صحيح، وإن كان المتظاهرون قد غادروا.')
    silent(ID, 'لكن المتظاهرون غادروا.')
  })
  it('leaves words that only end so', () =>
    silent(ID, 'إن القانون والتعاون، وأن التلفزيون، ولأن الزيتون، وإن المليون، وإن المخزون كاف.'))
  it('leaves what is quoted, and what a mark parts', () => {
    silent(ID, 'وقال: «إن المتظاهرون غادروا».')
    silent(ID, 'ما قاله أن: المتظاهرون غادروا.')
  })
})
