import assert from 'node:assert/strict'
import fc from 'fast-check'
import {commonEnds, commonTextEnds, isSameRun} from '../../../../server/src/engine/document/incremental/common-ends.ts'

describe('what two versions have in common', () => {
  it('is counted from both ends, and nothing twice', () => {
    assert.deepEqual(commonTextEnds('قال الوزير', 'قال المدير'), {head: 6, tail: 2})
    assert.deepEqual(commonTextEnds('', 'نص'), {head: 0, tail: 0})
    assert.deepEqual(commonTextEnds('ااا', 'اا'), {head: 2, tail: 0})
  })

  it('is the same of texts longer than what is compared at once', () => {
    const long = 'سطر '.repeat(3000)
    const before = `${long}قبل${long}`
    assert.deepEqual(commonTextEnds(before, before.replace('قبل', 'بعد')), {head: long.length, tail: long.length})
  })

  it('leaves in the middle what differs', () => {
    const few = fc.array(fc.integer({max: 2, min: 0}), {maxLength: 8})
    fc.assert(
      fc.property(few, few, (before, now) => {
        const {head, tail} = commonEnds(before, now)
        assert.deepEqual(now.slice(0, head), before.slice(0, head))
        assert.deepEqual(now.slice(now.length - tail), before.slice(before.length - tail))
        assert.ok(head + tail <= Math.min(before.length, now.length))
        if (head + tail < Math.min(before.length, now.length)) assert.notEqual(before[head], now[head])
      })
    )
  })

  it('may be told by something of the things', () => {
    const same = (a: {id: number}, b: {id: number}): boolean => a.id === b.id
    assert.deepEqual(commonEnds([{id: 1}, {id: 2}], [{id: 1}, {id: 3}, {id: 2}], same), {head: 1, tail: 1})
  })
})

describe('a run in a list', () => {
  it('is the same thing for thing, at its place', () => {
    const [a, b, c] = [{}, {}, {}]
    assert.equal(isSameRun([b, c], [a, b, c], 1, 3), true)
    assert.equal(isSameRun([b, {}], [a, b, c], 1, 3), false)
    assert.equal(isSameRun([b], [a, b, c], 1, 3), false)
  })
})
