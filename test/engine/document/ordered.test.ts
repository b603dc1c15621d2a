import assert from 'node:assert/strict'
import {
  countAtHead,
  firstEndingAfter,
  firstEndingFrom,
  lastStartingBy
} from '../../../server/src/engine/document/ordered.ts'

describe('looking up in what stands in order', () => {
  it('finds in lists of every length what a walk from the start finds', () => {
    for (let length = 0; length < 9; length++) {
      const list = Array.from({length}, (_, i) => i * 2)
      for (let limit = -1; limit <= length * 2; limit++)
        assert.equal(
          countAtHead(list, (each) => each < limit),
          list.filter((each) => each < limit).length
        )
    }
  })

  it('takes the end of a range for after it, or for in it', () => {
    const ranges = [{end: 3}, {end: 5}, {end: 9}]
    assert.deepEqual(
      [0, 3, 4, 5, 9].map((offset) => firstEndingAfter(ranges, offset)),
      [0, 1, 1, 2, 3]
    )
    assert.deepEqual(
      [0, 3, 4, 5, 9, 10].map((offset) => firstEndingFrom(ranges, offset)),
      [0, 0, 1, 1, 2, 3]
    )
  })

  it('gives the first where all start later', () => {
    assert.deepEqual(
      [0, 2, 3, 7, 99].map((offset) => lastStartingBy([2, 7], offset)),
      [0, 0, 0, 1, 1]
    )
    assert.equal(lastStartingBy([], 5), 0)
  })
})
