import assert from 'node:assert/strict'
import fc from 'fast-check'
import {walk} from '../../../../../server/src/engine/analysis/claims/tagger/recurrent.ts'
import {FOUND, weightsOfTagger} from '../../../../../server/src/engine/analysis/claims/tagger/weights.ts'

/** The vector of a sentence that goes by a number. */
const vectorOf = (seed: number): Float64Array =>
  Float64Array.from({length: FOUND}, (_, k) => Math.max(0, Math.sin(seed * 7 + k)))

describe('the recurrent unit', () => {
  const {forwards, backwards} = weightsOfTagger()
  const sentences = fc.array(fc.integer({min: 0, max: 9}), {maxLength: 12})

  it('says after an edit what it says of the article as it is then', () => {
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        for (const [unit, step] of [
          [forwards, 1],
          [backwards, -1]
        ] as const) {
          const known = walk(unit, before.map(vectorOf), step)
          const now = after.map(vectorOf)
          assert.deepEqual(walk(unit, now, step, known), walk(unit, now, step))
        }
      }),
      {numRuns: 200}
    )
  })

  it('works out again only what comes after the edit on its way', () => {
    const before = [1, 2, 3, 4].map(vectorOf)
    const known = walk(forwards, before, 1)
    const now = walk(forwards, [before[0], before[1], vectorOf(5), before[3]], 1, known)
    assert.equal(now.states[1], known.states[1])
    assert.equal(now.fresh[3], known.fresh[3])
    assert.notEqual(now.states[3], known.states[3])
  })
})
