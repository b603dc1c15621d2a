import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'
import {reports, silent} from '../../../support/reports.ts'

const ID = 'digit-system'

describe('rule digit-system', () => {
  it('writes separators and the percent sign with the digits', () =>
    reports(ID, 'ارتفع 12.5% ثم 13.5%، وبلغ ⟦١٤٫٥⟧٪.', 'ارتفع 12.5% ثم 13.5%، وبلغ 14.5%.'))
  it('leaves the sign where the article mixes signs', () =>
    reports(ID, 'بلغ ١٢% ثم ١٣% ثم ١٤% ثم ⟦15⟧%.', 'بلغ ١٢% ثم ١٣% ثم ١٤% ثم ١٥%.'))
  it('counts years and dates too', () =>
    reports(ID, 'في عام 2011 وعام 2012 ثم عام ⟦٢٠١٣⟧.', 'في عام 2011 وعام 2012 ثم عام 2013.'))
  it('takes Persian digits for a slip even by themselves', () => reports(ID, 'وصل ⟦۴۵⟧ وزيرا.', 'وصل ٤٥ وزيرا.'))
  it('leaves Latin model numbers and scores in Arabic-Indic copy', () =>
    silent(ID, 'حلقت إف-16 وبوينغ 737 فوق ٣٠ قرية و٤٠ بلدة، وفازت 2-1 في المباراة.'))
  it('holds headlines to the text, but does not count them', () =>
    reports(
      ID,
      'نزوح ⟦٥٠⟧ ألفا عن القرى\nنزح 50 ألف شخص أمس من القرى الحدودية إلى المدينة.',
      'نزوح 50 ألفا عن القرى\nنزح 50 ألف شخص أمس من القرى الحدودية إلى المدينة.'
    ))
  it('does not count or change quotations', () =>
    silent(ID, 'قال: «جاء ٣٠ ثم ٤٠ ثم ٥٠ رجلا»، وأكدت الشرطة أنهم 20 رجلا.'))
  it('offers both ways out of a tie, as a hint', () => {
    const [finding] = lintWith(ID, 'وصل 12 وزيرا وغادر ١٣ سفيرا.')
    assert.equal(finding.severity, 'hint')
    assert.deepEqual(
      finding.fixes.map(({edits}) => edits[0].text),
      ['13', '١٢']
    )
  })
  it('follows the house', () => reports(ID, 'وصل ⟦12⟧ وزيرا.', 'وصل ١٢ وزيرا.', {digits: 'arabic'}))
})
