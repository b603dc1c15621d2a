import {reports, silent} from '../../../support/reports.ts'

const ID = 'currency-form'

describe('rule currency-form', () => {
  it('puts the sign where the article puts it', () =>
    reports(ID, 'بيعت بـ25$ ثم 30$ ثم ⟦$35⟧.', 'بيعت بـ25$ ثم 30$ ثم 35$.'))
  it('gives the noun the form that the figure asks for', () =>
    reports(ID, 'دفع 25 دولارا و30 دولارا ثم ⟦$7⟧ ثم ⟦$200⟧.', 'دفع 25 دولارا و30 دولارا ثم 7 دولارات ثم 200 دولار.'))
  it('compares a currency with itself only', () => silent(ID, 'دفع 25 دولارا و30 دولارا و€20.'))
  it('leaves one and two to an editor', () => silent(ID, 'دفع 25 دولارا و30 دولارا و20 دولارا، ثم $1 و$2.'))
  it('makes no sign of a noun', () => silent(ID, 'دفع $25 و$30 و20 دولارا كنديا.'))
  it('leaves the sign of another currency with its letters', () =>
    silent(ID, 'دفع 25 دولارا و30 دولارا، وفي سيدني A$40، وفي واشنطن US$50، وفي هونغ كونغ HK$60، وفي كندا $70 CAD.'))
  it('leaves a figure with its letter of magnitude alone', () =>
    silent(ID, 'دفع 25 دولارا و30 دولارا، ثم $1.5M و$2.3bn و$750 K و$4 million.'))
  it('leaves ranges and rates alone', () =>
    silent(ID, 'دفع 25 دولارا و30 دولارا، ثم $40-50 و$30–45 و$40-$60 و$7/طن و$20 - $25 و25-30$.'))
  it('reads a sign before marks of the sentence, in brackets and after a clitic', () =>
    reports(
      ID,
      'دفع 25 دولارا و30 دولارا و35 دولارا و38 دولارا، ثم (⟦$40⟧) وبـ⟦$50⟧، و⟦$60⟧.',
      'دفع 25 دولارا و30 دولارا و35 دولارا و38 دولارا، ثم (40 دولارا) وبـ50 دولارا، و60 دولارا.'
    ))
  it('reads a code after the figure', () =>
    reports(
      ID,
      'دفع 25 دولارا و30 دولارا، ثم ⟦40 USD⟧ و⟦7 USD⟧.',
      'دفع 25 دولارا و30 دولارا، ثم 40 دولارا و7 دولارات.'
    ))
  it('leaves a code that is a part of more alone', () =>
    silent(ID, 'دفع 25 دولارا و30 دولارا، ثم $40 USD و50 USD-EUR و1 USD و40 USDT و50 USD/طن.'))
})
