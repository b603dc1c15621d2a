import assert from 'node:assert/strict'
import {findMonths} from '../../../../server/src/engine/analysis/figures/dates.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const tangled = (text: string): string =>
  findMonths(paragraphOf(text))
    .filter((mention) => mention.tangled === true)
    .map(({first}) => first.text)
    .join(' ')

describe('months joined to something else than a second name', () => {
  const cases: Readonly<Record<string, string>> = {
    'زاره في حزيرن/يونيو الماضي': 'يونيو',
    'زاره في 5 يونيو/حزيرن': 'يونيو',
    'في أكتوبر ونوفمبر (تشرين الأول وتشرين الثاني) الماضيين': 'أكتوبر نوفمبر',
    'في أكتوبر (تشرين الأول) ونوفمبر': '',
    'في يناير/فبراير الماضيين': '',
    'زاره في 5 حزيران/يونيو': '',
    'زاره في 5/يونيو': ''
  }
  for (const [text, expected] of Object.entries(cases))
    it(`${text}: ${expected || 'none'}`, () => assert.equal(tangled(text), expected))
})
