import assert from 'node:assert/strict'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {findTimes, isPossibleTime} from '../../../../server/src/engine/analysis/figures/times.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

const read = (paragraph: ReturnType<typeof paragraphOf>): ReturnType<typeof findTimes> =>
  findTimes(paragraph, figuresOf(paragraph).figures)

describe('times of day with minutes', () => {
  finds(read, {
    'in digits': ['انطلق عند ⟦10:30⟧ تماما.', 'انطلق الساعة ⟦10.30⟧ مساء.'],
    'others have none': [
      'انطلق الساعة 10 مساء.',
      'انطلق الساعة 10.5 مساء.',
      'بلغ 10.30 دولار.',
      'انطلق عند 10:3 تماما.'
    ]
  })

  it('come with hour, minute and mark', () => {
    const [{hour, minute, separator}] = read(paragraphOf('انطلق الساعة 10.05 مساء.'))
    assert.deepEqual([hour, minute, separator], [10, 5, '.'])
  })

  it('are possible where a clock shows them', () => {
    assert.ok(isPossibleTime(0, 0) && isPossibleTime(23, 59) && isPossibleTime(24, 0))
    assert.ok(!isPossibleTime(24, 1) && !isPossibleTime(10, 60) && !isPossibleTime(25, 0))
  })
})
