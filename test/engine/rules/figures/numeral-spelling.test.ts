import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'
import {reports, silent} from '../../../support/reports.ts'

const ID = 'numeral-spelling'

describe('rule numeral-spelling', () => {
  it('opposes the gender of the noun', () =>
    reports(ID, 'قضى ⟦3⟧ سنوات و⟦4⟧ أشهر.', 'قضى ثلاث سنوات وأربعة أشهر.', {smallNumbers: 'words'}))
  it('drops the tatweel of a clitic', () =>
    reports(ID, 'فاز بـ⟦3⟧ مقاعد.', 'فاز بثلاثة مقاعد.', {smallNumbers: 'words'}))
  it('writes figures for a house that wants them', () =>
    reports(ID, 'قتل ⟦سبعة⟧ ضباط.', 'قتل 7 ضباط.', {smallNumbers: 'figures'}))
  it('compares the same noun only, as a hint', () => {
    silent(ID, 'قتل سبعة ضباط بعد 3 أيام، وجرح 12 ضابطا.')
    assert.deepEqual(
      lintWith(ID, 'قضى ثلاثة أيام ثم أربعة أيام ثم 5 أيام.').map(({severity}) => severity),
      ['hint']
    )
  })
  it('leaves money, percentages, ranges and compounds alone', () =>
    silent(ID, 'دفع 5 دولارات و3% بين 3 و5 أيام، وانتظر سبعة وعشرين يوما.', {smallNumbers: 'words'}))
})
