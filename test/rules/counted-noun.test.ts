import assert from 'node:assert/strict'
import {lintWith} from '../support/lint.ts'
import {reports, silent} from '../support/reports.ts'

const ID = 'counted-noun'

describe('rule counted-noun', () => {
  it('counts by the last two digits', () => reports(ID, 'نقل 309 ⟦ألف⟧ مسافر، وأحصى 4109 ⟦صوت⟧ و123 ⟦شخص⟧ أمس.', 'نقل 309 آلاف مسافر، وأحصى 4109 أصوات و123 شخصا أمس.'))
  it('knows the noun after a scale word', () => reports(ID, 'نزح 34 ألف ⟦شخصا⟧ أمس.', 'نزح 34 ألف شخص أمس.'))
  it('leaves the fix to an editor where an adjective follows', () => {
    const [finding] = lintWith(ID, 'دفع 25 دولار أمريكي.')
    assert.deepEqual([finding.expected, finding.fixes.length], [['دولارا'], 0])
  })
  it('leaves decimals, ranges, percentages, years and dates alone', () => silent(ID, 'بلغت 1.5 مليون و2.3 مليار، وبين 3 و4 ملايين، في 15 شهر رمضان، وعام 2023 شهد 5% نموا، وأرقام 30ر6 مليون.'))
  it('leaves the number of something and the start of a date alone', () => silent(ID, 'المركز الانتخابي 1068 رجال، وفاز بـ 30 يوم 13 أكتوبر.'))
  it('takes every right form', () => silent(ID, 'قتل 3 أشخاص و11 طفلا و99 امرأة و100 رجل و103 رجال و111 جنديا و200 دولار و5 يورو و1200 شخص و105 آلاف.'))
})
