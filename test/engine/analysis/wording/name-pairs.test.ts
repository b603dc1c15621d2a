import assert from 'node:assert/strict'
import {
  familyNameWays,
  joinedNameWays,
  type NameWays
} from '../../../../server/src/engine/analysis/wording/name-pairs.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const shown = (all: readonly NameWays[]): string[][] =>
  all.map((ways) => [...ways].map(([way, places]) => `${way} ${places.length}`))

describe('familyNameWays', () => {
  for (const [what, text, ways] of [
    ['two spellings after one given name', 'ديفيد بيكهام وديفيد بكهام.', [['بيكهام 1', 'بكهام 1']]],
    ['letters that renderings mix up', 'ديفيد غراهام، ثم ديفيد جراهام.', [['غراهام 1', 'جراهام 1']]],
    ['one spelling', 'ديفيد بيكهام وديفيد بيكهام.', []],
    ['other consonants', 'ديفيد بيكهام وديفيد كاميرون.', []],
    ['another given name', 'ديفيد بيكهام ومايكل بكهام.', []]
  ] as const)
    it(`reads ${what}`, () => assert.deepEqual(shown(familyNameWays(readArticle(text))), ways))
})

describe('joinedNameWays', () => {
  for (const [what, text, ways] of [
    ['a name in both ways', 'عبد الله وعبدالله.', [['split 1', 'joined 1']]],
    ['under a conjunction', 'وصل نصر الله. وقال نصرالله كلمة، ونصر الله أخرى.', [['split 2', 'joined 1']]],
    ['two names', 'عبد الله وعبدالرحمن.', []],
    ['one way', 'عبد الله، ثم عبد الله.', []],
    ['a known pair', 'نيو يورك ونيويورك.', [['split 1', 'joined 1']]]
  ] as const)
    it(`reads ${what}`, () => assert.deepEqual(shown(joinedNameWays(readArticle(text))), ways))

  it('knows how each would be written in the other way', () => {
    const [ways] = joinedNameWays(readArticle('زار أبو ظبي، ثم وأبوظبي.'))
    assert.deepEqual(
      [...ways.values()].flat().map(({otherwise}) => otherwise),
      ['أبوظبي', 'وأبو ظبي']
    )
  })
})
