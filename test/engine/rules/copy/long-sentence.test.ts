import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'

describe('rule long-sentence', () => {
  const words = (count: number): string => `${Array.from({length: count}, () => 'كلمة').join(' ')}.`

  it('reports a sentence of more words than are allowed, and says how many', () => {
    const [{start, end, data}, ...more] = lintWith('long-sentence', `${words(5)} ${words(12)}`, {words: 11})
    assert.deepEqual(
      [start, end, data, more],
      [words(5).length + 1, words(5).length + 1 + words(12).length, {words: 12}, []]
    )
  })

  it('leaves one of just as many', () => assert.deepEqual(lintWith('long-sentence', words(11), {words: 11}), []))
  it('leaves a list', () => assert.deepEqual(lintWith('long-sentence', `- ${words(12)}`, {words: 11}), []))
})
