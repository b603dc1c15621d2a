import assert from 'node:assert/strict'
import {
  type ComplementKind,
  cueAt,
  opensReport
} from '../../../../../server/src/engine/analysis/attributions/cues/cue.ts'

describe('cueAt', () => {
  it('makes a cue of one word, and of what else is told', () => {
    const complement = {kind: 'none', at: 5} as const
    assert.deepEqual(cueAt('verb', 4, {complement, relative: true}), {
      kind: 'verb',
      first: 4,
      last: 5,
      source: undefined,
      complement,
      reading: undefined,
      relative: true,
      whole: false
    })
  })
})

describe('opensReport', () => {
  const kinds: Record<ComplementKind, boolean> = {
    complementiser: true,
    colon: true,
    quote: true,
    saying: true,
    preposition: false,
    none: false
  }
  for (const [kind, opens] of Object.entries(kinds) as Array<[ComplementKind, boolean]>)
    it(`${kind}: ${opens}`, () => assert.equal(opensReport({kind, at: 1}), opens))
})
