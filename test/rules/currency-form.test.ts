import {reports, silent} from '../support/reports.ts'

const ID = 'currency-form'

describe('rule currency-form', () => {
  it('puts the sign where the article puts it', () => reports(ID, 'بيعت بـ25$ ثم 30$ ثم ⟦$35⟧.', 'بيعت بـ25$ ثم 30$ ثم 35$.'))
  it('gives the noun the form that the figure asks for', () => reports(ID, 'دفع 25 دولارا و30 دولارا ثم ⟦$7⟧ ثم ⟦$200⟧.', 'دفع 25 دولارا و30 دولارا ثم 7 دولارات ثم 200 دولار.'))
  it('compares a currency with itself only', () => silent(ID, 'دفع 25 دولارا و30 دولارا و€20.'))
  it('makes no sign of a noun', () => silent(ID, 'دفع $25 و$30 و20 دولارا كنديا.'))
})
