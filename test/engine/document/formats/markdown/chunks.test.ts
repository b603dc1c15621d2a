import assert from 'node:assert/strict'
import {type Chunk, chunksOf} from '../../../../../server/src/engine/document/formats/markdown/chunks.ts'

/** A paragraph of so many UTF-16 code units, and the blank line after it. */
const paragraph = (length: number): string => `${'خبر '.repeat(length / 4 - 1)}خبر\n\n`
const parsed = ({own, refers}: Chunk): string => own.tamed + refers
const ends = (source: string): number[] => chunksOf(source).map(({end}) => end)

describe('the parts of a Markdown source', () => {
  it('are one where it is short', () => {
    assert.deepEqual(
      chunksOf('# خبر\n\nنص').map((chunk) => [chunk.start, chunk.end, parsed(chunk)]),
      [[0, 9, '# خبر\n\nنص']]
    )
  })
  it('end where a block does, once they are long enough', () => {
    const part = paragraph(1200)
    assert.deepEqual(ends(part.repeat(4)), [2 * part.length, 4 * part.length])
  })
  it('do not end in code, which goes on over blank lines', () => {
    const code = `~~~\n${paragraph(1200).repeat(3)}~~~\n\n`
    assert.deepEqual(ends(`${code}نص`), [code.length, code.length + 2])
  })
  it('take along the addresses and notes that they refer to, and no others', () => {
    const first = `[خبر][a] ${paragraph(2400)}`
    const second = 'ملاحظة[^n]\n\n[A]: http://a.b\n\n[^n]: نص\n'
    const [head, last] = chunksOf(first + second)
    assert.equal(parsed(head), `${first}\n\n[A]: http://a.b\n`)
    assert.equal(parsed(last), `${second}\n\n[^n]: x\n\n[A]: http://a.b\n`)
  })
  it('keep so many marks of emphasis in a paragraph, and count anew in the next', () => {
    const [chunk] = chunksOf(`${'ا* '.repeat(66)}\n\nب*`)
    assert.equal(parsed(chunk), `${'ا* '.repeat(64)}${'اx '.repeat(2)}\n\nب*`)
  })
  it('count an image as a link', () => {
    assert.equal(parsed(chunksOf('![ '.repeat(97))[0]), `${'![ '.repeat(96)}xx `)
  })
  it('keep twelve containers in a line', () => {
    assert.equal(parsed(chunksOf(`${'> '.repeat(14)}نص`)[0]), `${'> '.repeat(12)}x x نص`)
  })
})
