import assert from 'node:assert/strict'
import {allPlacesOf, placesOf} from '../../../../server/src/engine/analysis/wording/habits.ts'
import {jussives} from '../../../../server/src/engine/analysis/wording/jussives.ts'
import {listedWordings} from '../../../../server/src/engine/analysis/wording/listed.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const SLIPS = 'لم يكون سهلا. وقال: "لم يكون صعبا". سوف لن يعود.\nلن يرحمون أحدا.'

describe('placesOf', () => {
  const article = readArticle(SLIPS)

  it('finds a habit outside quotations, in the order of the text', () => {
    const wanted = placesOf(article, jussives).map(({block, of}) => [article.indexOf(block), of.wanted])
    assert.deepEqual(wanted, [
      [0, 'يكن'],
      [1, 'يرحموا']
    ])
  })

  it('finds it in quotations for whoever asks, and says so', () => {
    const quoted = allPlacesOf(article, jussives).map((place) => place.quoted)
    assert.deepEqual(quoted, [false, true, false])
  })

  it('keeps one habit from another', () => {
    const rules = placesOf(article, listedWordings).flatMap(({of}) => of.map(({wording}) => wording.rule))
    assert.deepEqual(rules, ['redundancy'])
  })

  it('leaves what is recited', () => {
    assert.deepEqual(placesOf(readArticle('لَمْ يكون سهلا.'), jussives), [])
  })

  it("leaves another's headline", () => {
    assert.deepEqual(placesOf(readArticle('اقرأ أيضا: لم يكون سهلا'), jussives), [])
  })
})
