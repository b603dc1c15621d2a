import assert from 'node:assert/strict'
import {paragraphAttributions, quoteIndex} from '../../../../server/src/engine/analysis/attributions/local.ts'
import {quotedStretches} from '../../../../server/src/engine/analysis/quotations/quotations.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

/** The paragraphs of a text with their quotations. */
const stretchOf = (text: string): ReturnType<typeof quotedStretches>[number] => quotedStretches(readArticle(text))[0]

describe('quoteIndex', () => {
  it('tells the token that closes each mark', () => {
    const {blocks, quotations} = stretchOf('قال «نعم» ثم «لا».')
    assert.deepEqual(
      [...quoteIndex(blocks[0].paragraph, quotations[0]).closers],
      [
        [1, 3],
        [5, 7]
      ]
    )
  })

  it('tells where a quotation of an earlier paragraph ends', () => {
    const {blocks, quotations} = stretchOf('قال: «نعم أولا\nثم لا».')
    assert.equal(quoteIndex(blocks[0].paragraph, quotations[0]).carriedTo, -1)
    assert.equal(quoteIndex(blocks[1].paragraph, quotations[1]).carriedTo, 2)
  })
})

describe('paragraphAttributions', () => {
  it('tells them by sentence, with what each says by itself', () => {
    const {blocks, quotations} = stretchOf('بدأ العمل. قال الوزير إن الطريق مفتوحة. وأضاف أن السكان عادوا.')
    const {text} = blocks[0].paragraph
    const found = paragraphAttributions(blocks[0].paragraph, quotations[0]).map((sentence) =>
      sentence.map(({source, strength, statement}) => [
        source && text.slice(source.start, source.end),
        strength,
        text.slice(statement.start, statement.end)
      ])
    )
    assert.deepEqual(found, [
      [],
      [['الوزير', 'role', 'إن الطريق مفتوحة.']],
      [[undefined, undefined, 'أن السكان عادوا.']]
    ])
  })
})
