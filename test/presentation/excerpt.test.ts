import assert from 'node:assert/strict'
import {readArticle} from '../../server/src/engine/index.ts'
import {excerptOf, readExcerptOf} from '../../server/src/presentation/excerpt.ts'

describe('an excerpt', () => {
  const html = '<p>وزار <b>الوفد</b> مقر&nbsp;البلدية، وقال: &quot;نعمل ليلا.</p>'
  const place = {start: html.indexOf('&quot;'), end: html.indexOf('نعمل')}

  it('is what a reader sees: characters for entities, and no tags', () => {
    const {before, words, after} = readExcerptOf(readArticle(html, 'html'), place)
    assert.deepEqual(
      [before.replace('\u00a0', ' '), words, after],
      ['وزار الوفد مقر البلدية، وقال: ', '"', 'نعمل ليلا.']
    )
  })

  it('is the source where the source is asked for', () => {
    assert.equal(excerptOf(html, place).words, '&quot;')
  })
})
