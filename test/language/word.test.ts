import assert from 'node:assert/strict'
import {lightStem} from '../../server/src/language/light-stem.ts'
import {type Word, perWord, wordOf} from '../../server/src/language/word.ts'

describe('readings of words', () => {
  it('are worked out once a spelling, whatever they find', () => {
    const read: string[] = []
    const reading = perWord((word) => {
      read.push(word.text)
      return word.text.length === 3 ? null : word.text.length
    })
    for (let i = 0; i < 2; i++) assert.deepEqual(['قلم', 'كتاب', 'قلم', 'مدرسة'].map((text) => reading(wordOf(text))), [null, 4, null, 5])
    assert.deepEqual(read, ['قلم', 'كتاب', 'مدرسة'])
  })

  it('take no memory of their own where they find what they find of most words', () => {
    const isShort = perWord((word) => word.text.length < 4, false)
    const length = perWord((word) => word.text.length, 6)
    const kept = (word: Word): unknown[] => [...word.found]
    const word = wordOf('حديقة')
    const before = kept(word)
    assert.equal(isShort(word), false)
    assert.deepEqual(kept(word), before)
    assert.equal(length(word), 5)
    assert.equal(kept(word).length, before.length + 2)
    assert.equal(length(word), 5)
    assert.equal(isShort(word), false)
  })

  it('are right for more readings than a word has bits', () => {
    const readings = Array.from({length: 40}, (_, n) => perWord((word) => word.text.length === n, false))
    for (let i = 0; i < 2; i++) assert.deepEqual(readings.flatMap((reading, n) => (reading(wordOf('بستان')) ? [n] : [])), [5])
  })
})

describe('light stems', () => {
  it('are the same each time they are asked for', () => {
    const words = ['المدرسة', 'وبالحدائق', 'قلم', 'قصورهم', 'طائرات']
    assert.deepEqual(words.map((text) => lightStem(wordOf(text))), ['مدرس', 'حدائق', 'قلم', 'قصور', 'طائر'])
    assert.deepEqual(words.map((text) => lightStem(wordOf(text))), ['مدرس', 'حدائق', 'قلم', 'قصور', 'طائر'])
  })
})
