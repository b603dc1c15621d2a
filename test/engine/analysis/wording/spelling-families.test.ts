import assert from 'node:assert/strict'
import {
  leadingVariant,
  spelledAs,
  spellingFamilies
} from '../../../../server/src/engine/analysis/wording/spelling-families.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

describe('spellingFamilies', () => {
  it('counts the names of one dimension together', () => {
    const [family] = spellingFamilies(readArticle('البنتاغون في غرينتش، وغاب جالانت.'))
    assert.equal(family.dimension, 'foreignG')
    assert.deepEqual(
      [...family.counts],
      [
        ['gh', 2],
        ['j', 1]
      ]
    )
    assert.deepEqual(leadingVariant(family), {variant: 'gh', isTie: false})
    assert.equal(spelledAs(family.votes[2], 'gh'), 'غالانت')
  })

  it('takes the first of two as common', () => {
    const [family] = spellingFamilies(readArticle('الأمريكي والأميركي.'))
    assert.deepEqual(leadingVariant(family), {variant: 'ra-first', isTie: true})
  })

  it('gives what is quoted no vote', () => {
    const [family] = spellingFamilies(readArticle('الأمريكي هنا، وقال: "الأميركي هناك".'))
    assert.deepEqual([...family.counts], [['ra-first', 1]])
    assert.equal(family.quoted.length, 1)
  })

  it('has none of an article without such names', () =>
    assert.deepEqual(spellingFamilies(readArticle('وصل الوفد أمس.')), []))
})
