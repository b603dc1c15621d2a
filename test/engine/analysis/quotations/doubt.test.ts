import assert from 'node:assert/strict'
import {
  marksInDoubt,
  orientationIsShown,
  pairsInDoubt
} from '../../../../server/src/engine/analysis/quotations/doubt.ts'
import {quotationsIn, runningOn} from '../../../../server/src/engine/analysis/quotations/paragraph-quotations.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

describe('doubt about marks', () => {
  it('rests on pairs', () => {
    const inDoubt = (text: string): boolean => pairsInDoubt(quotationsIn(paragraphOf(text), 66))
    for (const text of ['زار «البيت أمس.', 'زار «البيت” أمس.', 'كان "هادئا "وقال إنه "متعب "جدا.'])
      assert.ok(inDoubt(text), text)
    for (const text of ['زار «البيت» أمس.', 'يعمل بنظام “أندرويد 12″ الجديد.']) assert.ok(!inDoubt(text), text)
  })

  it('rests on what goes on beyond the paragraph, too', () => {
    const paragraph = paragraphOf('زار «البيت أمس')
    const on = runningOn(paragraph, 66, quotationsIn(paragraph, 66), 0)
    assert.ok(marksInDoubt(on))
    assert.ok(!pairsInDoubt(on))
  })

  it('ends where an article shows which curly mark opens', () =>
    assert.deepEqual([0, 1.9, -1.9, 2, -2].map(orientationIsShown), [false, false, false, true, true]))
})
