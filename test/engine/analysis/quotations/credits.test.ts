import assert from 'node:assert/strict'
import {endOfCredit} from '../../../../server/src/engine/analysis/quotations/credits.ts'
import {quoteMarks} from '../../../../server/src/engine/analysis/quotations/marks.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const credit = (text: string): string | undefined => {
  const paragraph = paragraphOf(text)
  const end = endOfCredit(paragraph.tokens, quoteMarks(paragraph)[0])
  return end === undefined ? undefined : text.slice(0, end)
}

describe('a line of credits', () => {
  it('closes the name of a paper before the agencies', () => {
    assert.equal(credit('تونس: «الضحى، وكالات'), 'تونس: «الضحى')
    assert.equal(credit('تونس - «الضحى ووكالات'), 'تونس - «الضحى')
    assert.equal(credit('تونس: «الضحى الجديدة - AFP'), 'تونس: «الضحى الجديدة')
  })

  it('is no speech, no long name, and names agencies alone', () => {
    for (const text of [
      'تونس «الضحى، وكالات',
      'تونس: «الضحى',
      'تونس: «نزور القرية القديمة غدا، وكالات',
      'تونس: «الضحى، ثم عاد'
    ])
      assert.equal(credit(text), undefined, text)
    assert.equal(credit(`تونس: «الضحى، ${'وكالات، '.repeat(8)}`), undefined, 'a line is short')
  })
})
