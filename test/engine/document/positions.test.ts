import assert from 'node:assert/strict'
import {Lines} from '../../../server/src/engine/document/positions.ts'

const places = (text: string): string[] =>
  Array.from({length: text.length + 1}, (_, offset) => new Lines(text).pointAt(offset)).map(
    ({line, column}) => `${line}:${column}`
  )

describe('lines and columns', () => {
  it('count from 1, over every kind of line end', () => {
    assert.deepEqual(places('اب\r\nج\rد\n'), ['1:1', '1:2', '1:3', '1:4', '2:1', '2:2', '3:1', '3:2', '4:1'])
  })

  it('do not count a byte-order mark, and no other', () => {
    assert.deepEqual(places('\ufeffاب\nج'), ['1:1', '1:1', '1:2', '1:3', '2:1', '2:2'])
    assert.deepEqual(places('\n\ufeffا'), ['1:1', '2:1', '2:2', '2:3'])
    assert.deepEqual(places('\ufeff'), ['1:1', '1:1'])
  })
})
