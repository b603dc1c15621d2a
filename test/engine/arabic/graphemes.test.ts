import assert from 'node:assert/strict'
import fc from 'fast-check'
import {graphemeCutBy} from '../../../server/src/engine/arabic/graphemes.ts'

const segmenter = new Intl.Segmenter('ar', {granularity: 'grapheme'})

/** What Unicode says of an offset, the whole text read. */
function cut(text: string, offset: number): {start: number; end: number} | undefined {
  if (offset <= 0 || offset >= text.length) return undefined
  const {index, segment} = segmenter.segment(text).containing(offset)!
  return index === offset ? undefined : {start: index, end: index + segment.length}
}

describe('graphemes', () => {
  for (const [text, offset, start, end] of [
    ['قالً ثم', 3, 2, 4],
    ['شدَّة', 3, 1, 4],
    ['شدَّة', 2, 1, 4],
    [' ًا', 1, 0, 2],
    ['👩‍👩', 2, 0, 5]
  ] as const)
    it(`are not cut: «${text}» at ${offset}`, () => assert.deepEqual(graphemeCutBy(text, offset), {start, end}))

  for (const [text, offset] of [
    ['قالً ثم', 4],
    ['قال', 1],
    ['قال.', 3],
    ['\nًا', 1],
    ['قال', 0]
  ] as const)
    it(`begin and end: «${text}» at ${offset}`, () => assert.equal(graphemeCutBy(text, offset), undefined))

  it('are those of Unicode, whatever the text', () => {
    const unit = fc.constantFrom(
      ...'اًَّٰـ \u00a0\n\r\t.،«»1a\u0301©\u200d\u200f\u00ad\ufe0f\u06dd\u08e2\u0600👩\u{1f3fd}🇪🇬각ᄀ'
    )
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 12}), (units) => {
        const text = units.join('')
        for (let i = 0; i <= text.length; i++) assert.deepEqual(graphemeCutBy(text, i), cut(text, i), `at ${i}`)
      }),
      {numRuns: 3000}
    )
  })
})
