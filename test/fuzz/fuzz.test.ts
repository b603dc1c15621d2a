import assert from 'node:assert/strict'
import {fuzz} from './fuzz.ts'

/** Seconds of it in the suite; `npm run fuzz -- --seconds N --seed S` for more. */
const SECONDS = 30

describe('mutants of what there is', () => {
  it('throw nothing, put nothing out of place, keep every promise', () => {
    const seed = Number(process.env.MUDAQQIQ_SEED ?? Date.now() % 1e9)
    const {texts, faults} = fuzz(SECONDS, seed, 1)
    assert.deepEqual(faults, [], `seed ${seed}`)
    assert.ok(texts > 0)
  }).timeout((SECONDS + 60) * 1000)
})
