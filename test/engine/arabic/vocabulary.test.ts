import assert from 'node:assert/strict'
import {lightStem} from '../../../server/src/engine/arabic/light-stem.ts'
import {perWord, type Word, wordOf} from '../../../server/src/engine/arabic/vocabulary.ts'
import {Paragraph} from '../../../server/src/engine/document/paragraph.ts'
import {isTelling, kindIn, stemIn} from '../../../server/src/engine/lexicon/gist.ts'
import {kindOf, kinds, NO_KIND} from '../../../server/src/engine/lexicon/word-kinds.ts'

describe('readings of words', () => {
  it('are worked out once a spelling, whatever they find', () => {
    const read: string[] = []
    const reading = perWord((word) => {
      read.push(word.text)
      return word.text.length === 3 ? null : word.text.length
    })
    for (let i = 0; i < 2; i++)
      assert.deepEqual(
        ['قلم', 'كتاب', 'قلم', 'مدرسة'].map((text) => reading(wordOf(text))),
        [null, 4, null, 5]
      )
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
    for (let i = 0; i < 2; i++)
      assert.deepEqual(
        readings.flatMap((reading, n) => (reading(wordOf('بستان')) ? [n] : [])),
        [5]
      )
  })
})

describe('light stems', () => {
  it('are the same each time they are asked for', () => {
    const words = ['المدرسة', 'وبالحدائق', 'قلم', 'قصورهم', 'طائرات']
    assert.deepEqual(
      words.map((text) => lightStem(wordOf(text))),
      ['مدرس', 'حدائق', 'قلم', 'قصور', 'طائر']
    )
    assert.deepEqual(
      words.map((text) => lightStem(wordOf(text))),
      ['مدرس', 'حدائق', 'قلم', 'قصور', 'طائر']
    )
  })
})

describe('the vocabulary', () => {
  it('tells spellings apart by every letter, whatever their length', () => {
    const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
    const long = Array.from({length: 30}, (_, i) => letters[i % letters.length]).join('')
    const all = [...long].flatMap((_, i) => [long.slice(0, i + 1), `${long.slice(0, i)}ئ`, long.slice(i)])
    for (let round = 0; round < 2; round++) for (const text of all) assert.equal(wordOf(text).text, text)
  })

  it('knows what is hashed to the number of an empty place', () => {
    // letters whose hash is 0, as long as no row has room for: found by solving h = 31h + c modulo 2^32
    for (const text of zeroHashed(16)) assert.equal(wordOf(text).text, text)
  })

  it('knows a spelling again, and is right about one that it has forgotten', () => {
    const first = wordOf('مدينة')
    assert.equal(wordOf('مدينة'), first)
    // far more than there is room for
    for (let i = 0; i < 200_000; i++) {
      const text = i.toString(26).replaceAll(/./g, (digit) => String.fromCharCode(0x628 + parseInt(digit, 26)))
      assert.equal(wordOf(text).text, text)
    }
    const {text, fold} = wordOf('مدينة')
    assert.deepEqual([text, fold], ['مدينة', first.fold])
  })
})

describe('tokens', () => {
  it('carry the kind and the stem of their words', () => {
    const [quantity, other, mark] = new Paragraph('أزمتها والأزمة.', 'body').tokens
    assert.equal(kinds[kindIn(quantity.gist)], kinds[kindOf(wordOf('أزمة'))])
    assert.equal(kindIn(quantity.gist), kindIn(other.gist))
    assert.equal(stemIn(quantity.gist), stemIn(new Paragraph('أزمتها', 'body').tokens[0].gist))
    assert.notEqual(stemIn(quantity.gist), stemIn(new Paragraph('حديقتها', 'body').tokens[0].gist))
    assert.deepEqual([kindIn(mark.gist), isTelling(mark.gist), isTelling(quantity.gist)], [NO_KIND, false, true])
  })
})

/**
 * Spellings of `length` letters and more that the vocabulary hashes to 0: the low digits are searched, the last letters
 * solved.
 */
function zeroHashed(length: number): string[] {
  const [first, last] = [0x0628, 0x063a]
  const found: string[] = []
  const inverse = (units: readonly number[]): number =>
    units.reduce((hash, unit) => (Math.imul(hash, 31) + unit) | 0, 0)
  const half = new Map<number, number[]>()
  const span = last - first + 1
  const power = Array.from({length: 5}).reduce<number>((p) => Math.imul(p, 31), 1)
  // meet in the middle: five letters at the end, whatever stands before them
  for (let n = 0; n < span ** 4; n++) {
    const units = [0, 1, 2, 3].map((digit) => first + (Math.floor(n / span ** digit) % span))
    half.set(inverse([first, ...units]) | 0, [first, ...units])
  }
  for (let n = 0; n < 400_000 && found.length < 2; n++) {
    const head = Array.from({length: length - 5}, (_, i) => first + ((n >>> (i * 2)) % span))
    const rest = -Math.imul(inverse(head), power) | 0
    const tail = half.get(rest)
    if (tail !== undefined) found.push(String.fromCharCode(...head, ...tail))
  }
  assert.ok(found.length > 0, 'no such spelling')
  return found
}
