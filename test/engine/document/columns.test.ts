import assert from 'node:assert/strict'
import {Columns, utf8Width, utf32Width, type Width} from '../../../server/src/engine/document/columns.ts'

/** A line with letters of one to four bytes, longer than what is remembered at once. */
const line = 'aبـ‏🙂'.repeat(700)
const text = `سطر أول\n${line}\nثالث`
const start = text.indexOf('\n') + 1
const end = start + line.length

function unitsOf(words: string, width: Width): number {
  return [...words].reduce((units, letter) => units + width(letter.codePointAt(0) ?? 0), 0)
}

describe('columns in other units than UTF-16', () => {
  for (const [name, width] of [
    ['utf-8', utf8Width],
    ['utf-32', utf32Width]
  ] as const) {
    it(`${name}: of every offset, whatever the order they are asked for in, and back`, () => {
      const offsets = [...line].map((_, i) => start + [...line].slice(0, i).join('').length)
      for (const order of [offsets.slice(0, 900), offsets.slice(-900).reverse()]) {
        const columns = new Columns(text, width)
        for (const offset of order) {
          const column = unitsOf(text.slice(start, offset), width)
          assert.equal(columns.columnAt(start, offset), column)
          assert.equal(columns.offsetAt(start, end, column), offset)
        }
      }
    })
  }

  it('agrees with what a buffer has', () => {
    assert.equal(new Columns(text, utf8Width).columnAt(start, end), Buffer.byteLength(line))
  })

  it('puts a column inside a letter before it, and one beyond the line at its end', () => {
    const columns = new Columns('ب🙂ت\nث', utf8Width)
    assert.deepEqual(
      [0, 1, 2, 3, 5, 6, 8, 99].map((column) => columns.offsetAt(0, 4, column)),
      [0, 0, 1, 1, 1, 3, 4, 4]
    )
  })

  it('takes no longer for the last of many places of a line than for the first', () => {
    const long = 'خبر '.repeat(250_000)
    const columns = new Columns(long, utf8Width)
    const begun = performance.now()
    for (let offset = 0; offset < long.length; offset += 40) {
      const column = columns.columnAt(0, offset)
      assert.equal(columns.offsetAt(0, long.length, column), offset)
    }
    assert.ok(performance.now() - begun < 5000)
  })
})
