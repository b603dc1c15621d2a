import assert from 'node:assert/strict'
import {lintText, resolveConfig} from '../../../../server/src/engine/index.ts'
import {lintWith} from '../../../support/lint.ts'
import {reports, silent} from '../../../support/reports.ts'

const ID = 'percent-form'

describe('rule percent-form', () => {
  it('puts a sign back where it was, and the right sign', () =>
    reports(
      ID,
      'زاد 5% ثم 6% ثم ⟦%7⟧ ثم ⟦8٪⟧ ثم ⟦9 %⟧ ثم ⟦10 بالمائة⟧ ثم 11% و12% و13%.',
      'زاد 5% ثم 6% ثم 7% ثم 8% ثم 9% ثم 10% ثم 11% و12% و13%.'
    ))
  it('tells في المئة from في المائة', () =>
    reports(ID, 'زاد 5 في المئة ثم 6 في المئة ثم ⟦7 في المائة⟧.', 'زاد 5 في المئة ثم 6 في المئة ثم 7 في المئة.'))
  it('writes ٪ with Arabic-Indic digits', () => reports(ID, 'زاد ٥٪ ثم ٦٪ ثم ⟦٧ بالمئة⟧.', 'زاد ٥٪ ثم ٦٪ ثم ٧٪.'))
  it('shows a number cut by «ر» whole, and keeps it', () => {
    const text = 'زاد 3.5 في المئة ثم 6.5 في المئة ثم 4ر2 بالمئة.'
    assert.match(lintWith(ID, text)[0].message.ar, /وحّدها: «4ر2 في المئة»/)
    reports(
      ID,
      'زاد 3.5 في المئة ثم 6.5 في المئة ثم ⟦4ر2 بالمئة⟧.',
      'زاد 3.5 في المئة ثم 6.5 في المئة ثم 4ر2 في المئة.'
    )
    silent(ID, 'زاد %3.5 ثم %6.5 ثم 4ر2 بالمئة.')
  })
  it('never asks for a blank before the sign where one is without', () => {
    reports(ID, 'زاد ⟦5 %⟧ ثم ⟦6 %⟧ ثم ⟦7 %⟧ ثم 8%.', 'زاد 5% ثم 6% ثم 7% ثم 8%.')
    assert.deepEqual(
      lintWith(ID, 'زاد 5 % ثم 6 % ثم 7 % ثم 8%.').map(({severity}) => severity),
      ['hint', 'hint', 'hint']
    )
    silent(ID, 'زاد 5 % ثم 6 % ثم 7 %.')
  })
  it('lets quotations break a tie, and counts them', () => {
    const text = 'زاد 5% ثم 6 بالمئة، وقال الوزير: «بلغ 7%».'
    reports(ID, 'زاد 5% ثم ⟦6 بالمئة⟧، وقال الوزير: «بلغ 7%».', 'زاد 5% ثم 6%، وقال الوزير: «بلغ 7%».')
    assert.deepEqual(
      lintWith(ID, text).map(({severity, data}) => [severity, data?.counts]),
      [['information', {sign: 2, bilmia: 1}]]
    )
    assert.deepEqual(
      lintWith(ID, 'زاد 5% ثم 6 بالمئة.').map(({severity}) => severity),
      ['hint']
    )
  })
  it('lets a headline save space', () =>
    silent(ID, 'ارتفاع الأسعار 5%\nارتفعت الأسعار 5 في المئة أمس، وكانت قد زادت 4 في المئة قبل شهر.'))
  it('keeps the noun after the figure', () =>
    reports(ID, 'تضرر ⟦85%⟧ من السكان.', 'تضرر 85 في المئة من السكان.', {percent: 'fi-almia'}))
  it('names both forms and their counts', () =>
    assert.match(lintWith(ID, 'زاد 5% ثم 6% ثم 7 بالمئة.')[0].message.ar, /«7 بالمئة» \(1\) و«5%» \(2\)/))
  it('only hints at what a profile assumes, until the desk has written it', () => {
    const severity = (style: Readonly<Record<string, string>>): string => {
      const config = resolveConfig({profile: 'gulf-agency', style})
      return lintText('زاد 5%.', config).find(({rule}) => rule.id === ID)!.severity
    }
    assert.equal(severity({}), 'hint')
    assert.equal(severity({percent: 'bilmia'}), 'information')
  })
  it('finds the sign odd that does not go with its digits', () => {
    reports(ID, 'بلغ ⟦٦٢%⟧ ثم 45%.', 'بلغ ٦٢٪ ثم 45%.')
    reports(ID, 'بلغ 62% ثم ⟦45٪⟧.', 'بلغ 62% ثم 45%.')
    silent(ID, 'بلغ ٦٢% ثم ٥٠% ثم ٤٠% ثم 45%.')
    silent(ID, 'بلغ 30٪ ثم ٤٠٪ ثم ٥٠٪.')
  })

  it('quotes under a house what stands in the text, and what is to stand there', () => {
    const told = (style: Record<string, string>, text: string): string[] =>
      lintWith(ID, text, {}, style).map(({message}) => message.ar)
    assert.deepEqual(told({percent: 'fi-almia'}, 'ارتفع الإنتاج 22% في الشمال.'), [
      'النسبة المئوية في أسلوب الدار «22 في المئة» لا «22%».'
    ])
    assert.deepEqual(
      lintWith('numeral-spelling', 'غاب 10 عمال عن المصنع.', {}, {smallNumbers: 'words'}).map(({message}) => message),
      [
        {
          ar: 'الأعداد الصغيرة في أسلوب الدار «عشرة» لا «10».',
          en: 'House style for Small numbers is “عشرة”, not “10”.'
        }
      ]
    )
  })
})
