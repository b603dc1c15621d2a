import assert from 'node:assert/strict'
import {fold} from '../../../server/src/engine/arabic/fold.ts'
import {wording} from '../../../server/src/engine/lexicon/generated/wording.ts'
import {wordingsFrom} from '../../../server/src/engine/lexicon/wording.ts'

describe('wordingsFrom', () => {
  const rulesOf = (word: string): string[] => [
    ...new Set((wordingsFrom(fold(word))?.wordings ?? []).map(({rule}) => rule))
  ]

  it('knows the first word of a listed wording', () => {
    assert.deepEqual(rulesOf('سوف'), ['redundancy'])
    assert.deepEqual(rulesOf('الغير'), ['ghayr-al'])
    assert.equal(wordingsFrom(fold('سوف'))?.prefix, 0)
  })

  it('knows it under a conjunction, whose letter it counts', () => {
    assert.deepEqual(rulesOf('فسوف'), ['redundancy'])
    assert.equal(wordingsFrom(fold('وسوف'))?.prefix, 1)
  })

  it('knows nothing of other words', () => {
    for (const word of ['كتاب', 'و', 'لن', 'وسيط']) assert.equal(wordingsFrom(fold(word)), undefined, word)
  })

  it('has the longest wordings first', () => {
    const lengths = wordingsFrom(fold('ما'))!.wordings.map(({steps}) => steps.length)
    assert.deepEqual(
      lengths,
      [...lengths].sort((a, b) => b - a)
    )
  })

  it('puts something for every word, or says in both languages what is amiss', () => {
    const silent = wording.filter(({rule, put, ar, en}) => put === undefined && rule !== 'cliche' && !(ar && en))
    assert.deepEqual(silent, [])
  })
})
