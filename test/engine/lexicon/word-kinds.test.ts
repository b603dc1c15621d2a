import assert from 'node:assert/strict'
import {lightStem} from '../../../server/src/engine/arabic/light-stem.ts'
import {wordOf} from '../../../server/src/engine/arabic/vocabulary.ts'
import {kindOf, kinds, NO_KIND} from '../../../server/src/engine/lexicon/word-kinds.ts'

const kind = (text: string): string | undefined => {
  const number = kindOf(wordOf(text))
  return number === NO_KIND ? undefined : kinds[number]
}

describe('kinds of words', () => {
  for (const [text, expected] of [
    ['يعاني', 'trouble verb'],
    ['وتعاني', 'trouble verb'],
    ['الأزمة', 'trouble'],
    ['أزمتها', 'trouble'],
    ['بالأزمة', 'trouble'],
    ['كبير', 'degree'],
    ['لأن', 'cause particle'],
    ['ارتفعت', 'measure verb'],
    ['أمواجا', undefined]
  ] as const) {
    it(`${text}: ${expected}`, () => {
      assert.equal(kind(text), expected)
    })
  }
})

describe('light stems', () => {
  for (const [text, expected] of [
    ['والاقتصادية', 'اقتصاد'],
    ['اقتصادي', 'اقتصاد'],
    ['كبير', 'كبير'],
    ['بالمدارس', 'مدارس'],
    ['مدرستهم', 'مدرست'],
    ['للأطباء', 'اطباء'],
    ['من', 'من']
  ] as const) {
    it(`${text}: ${expected}`, () => {
      assert.equal(lightStem(wordOf(text)), expected)
    })
  }
})
