import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  digitAt,
  findIn,
  keysOf,
  number,
  numberAt,
  packedWord,
  packTable,
  wordIn
} from '../../../../server/src/engine/lexicon/tables/spelling-table.ts'

const word = fc.string({unit: fc.constantFrom(...'ابتجدرسعفقكلمنهويةء'), minLength: 1, maxLength: 12})
const said = fc.array(fc.integer({min: 0, max: 8835}), {maxLength: 20})

describe('tables by spelling', () => {
  it('say of each key what was said of it, and know no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(word, said), {selector: ([key]) => key}), fc.array(word), (rows, others) => {
        const table = packTable(new Map(rows.map(([key, numbers]) => [key, numbers.map((n) => number(n, 2)).join('')])))
        assert.match(table, /^[ -~]*$/)
        const known = new Map(rows)
        assert.deepEqual(keysOf(table).sort(), [...known.keys()].sort())
        for (const key of [...known.keys(), ...others]) {
          const place = findIn(table, key)
          const found =
            place && Array.from({length: (place.to - place.from) / 2}, (_, i) => numberAt(table, place.from + 2 * i))
          assert.deepEqual(found, known.get(key))
        }
      })
    )
  })

  it('hold words and numbers as they are read again', () => {
    const table = packTable(new Map([['قال', number(93, 1) + packedWord('قائل') + packedWord('')]]))
    const {from, to} = findIn(table, 'قال')!
    assert.deepEqual([digitAt(table, from), wordIn(table, from + 1), wordIn(table, to - 1)], [93, 'قائل', ''])
    assert.equal(findIn(table, 'ق'), undefined)
    assert.equal(findIn(table, 'قالت'), undefined)
    assert.equal(findIn(packTable(new Map()), 'قال'), undefined)
  })

  it('take no number without room, and no word of other letters', () => {
    assert.throws(() => number(94, 1), RangeError)
    assert.throws(() => number(-1, 2), RangeError)
    for (const other of ['a', 'قال a', '٣', 'قال ذلك']) assert.throws(() => packedWord(other), RangeError)
  })
})
