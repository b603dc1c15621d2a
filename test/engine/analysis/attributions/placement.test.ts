import assert from 'node:assert/strict'

import {
  conjunctionOf,
  type Placement,
  placeAfter,
  placeBefore
} from '../../../../server/src/engine/analysis/attributions/placement.ts'
import {passageOf} from '../../../support/passages.ts'

/** Text → the same with «س» before its words, and after; nothing where it cannot be put there. */
const rows: Array<[text: string, before: string | undefined, after: string | undefined]> = [
  ['قُتل شخصان في الحادث.', 'س، قُتل شخصان في الحادث.', 'قُتل شخصان في الحادث، س.'],
  ['وقُتل شخصان.', 'وس، قُتل شخصان.', 'وقُتل شخصان، س.'],
  ['وليد يعود غدا.', 'س، وليد يعود غدا.', 'وليد يعود غدا، س.'],
  ['لكن شخصين أصيبا.', 'لكن س، شخصين أصيبا.', 'لكن شخصين أصيبا، س.'],
  ['كما أصيب شخصان.', undefined, 'كما أصيب شخصان، س.'],
  ['فقُتل شخصان.', undefined, 'فقُتل شخصان، س.'],
  ['القاهرة - أصيب شخصان.', 'القاهرة - س، أصيب شخصان.', 'القاهرة - أصيب شخصان، س.'],
  ['بيروت: «الخليج» أصيب شخصان.', 'بيروت: «الخليج» س، أصيب شخصان.', 'بيروت: «الخليج» أصيب شخصان، س.'],
  ['أصيب شخصان "في الحادث."', 'س، أصيب شخصان "في الحادث."', 'أصيب شخصان "في الحادث"، س.'],
  ['أصيب هؤلاء:', 'س، أصيب هؤلاء:', undefined]
]

function put(text: string, placement: Placement | undefined): string | undefined {
  return placement && text.slice(0, placement.start) + placement.text + text.slice(placement.end)
}

describe('placing a source', () => {
  for (const [text, before, after] of rows) {
    it(text, () => {
      const {paragraph, sentence} = passageOf(text)
      assert.equal(put(text, placeBefore(paragraph, sentence, 'س')), before)
      assert.equal(put(text, placeAfter(paragraph, sentence, 'س')), after)
    })
  }
})

describe('conjunctionOf', () => {
  const known: Record<string, 0 | 1 | undefined> = {
    وقُتل: 1,
    والجيش: 1,
    وزارة: 0,
    وليد: 0,
    قُتل: 0,
    فقُتل: undefined,
    وطقصب: undefined
  }
  for (const [word, expected] of Object.entries(known))
    it(word, () => assert.equal(conjunctionOf(passageOf(word).paragraph.tokens[0].word!), expected))
})
