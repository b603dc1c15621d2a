import assert from 'node:assert/strict'
import {crossings} from '../../../../server/src/engine/analysis/quotations/crossings.ts'
import {quotationsIn} from '../../../../server/src/engine/analysis/quotations/paragraph-quotations.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

describe('brackets that cross a quotation', () => {
  finds((paragraph) => crossings(quotationsIn(paragraph, 66)).map(({bracket}) => bracket), {
    'open on one side and close on the other': ['زار (البيت «القديم⟦)⟧ أمس».', 'زار «البيت (القديم» أمس⟦)⟧.'],
    'or do not cross': ['زار (البيت «القديم» أمس).', 'زار «البيت (القديم) أمس».', 'زار «البيت» (القديم) أمس.']
  })

  it('are swapped where the two closers stand side by side', () => {
    const swap = (text: string): string | undefined => crossings(quotationsIn(paragraphOf(text), 66))[0].swap?.text
    assert.equal(swap('زار (البيت «القديم)».'), '»)')
    assert.equal(swap('زار (البيت «القديم) أمس».'), undefined)
  })
})
