import assert from 'node:assert/strict'
import {headlineOf, textUnder} from '../../../../server/src/engine/analysis/headlines/headline.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const article = (...lines: string[]): ReturnType<typeof readArticle> => readArticle(lines.join('\n'))
const BODY = ['أقر مجلس المدينة الخطة أمس.', 'وتبدأ الأعمال غدا.']

describe('the headline of an article', () => {
  it('is its first line where that reads as one', () => {
    assert.equal(headlineOf(article('خطة للحدائق', ...BODY))?.paragraph.text, 'خطة للحدائق')
    assert.equal(headlineOf(article(...BODY)), undefined)
    assert.equal(headlineOf(article('')), undefined)
  })
  it('is no sub-headline further down', () =>
    assert.equal(headlineOf(article(BODY[0], 'خطة', `${BODY[1]} ${BODY[0]}`)), undefined))
  it('has the text under it, where that is one', () => {
    const whole = article('خطة للحدائق', ...BODY)
    assert.deepEqual(textUnder(whole, whole.blocks[0]), whole.blocks.slice(1))
    const short = article('خطة للحدائق', BODY[0])
    assert.deepEqual(textUnder(short, short.blocks[0]), [])
  })
})
