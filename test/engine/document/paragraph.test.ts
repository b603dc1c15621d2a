import assert from 'node:assert/strict'
import {trait} from '../../../server/src/engine/arabic/vocabulary.ts'
import {Paragraph} from '../../../server/src/engine/document/paragraph.ts'

describe('a paragraph', () => {
  it('knows of its words also what is declared after it was read', () => {
    const paragraph = new Paragraph('زرع الفلاح قمحا. ثم نام.', 'body')
    const {tokens, sentences} = paragraph
    assert.equal(sentences.length, 2)
    const isWheat = 1 << trait(1, ({fold}) => (fold === 'قمحا' ? 1 : 0))
    assert.equal(paragraph.traits & isWheat, isWheat)
    assert.equal(paragraph.tokens, tokens)
    assert.deepEqual(
      paragraph.tokens.map(({traits}) => (traits & isWheat) !== 0),
      [false, false, true, false, false, false, false]
    )
    assert.deepEqual(
      paragraph.sentences.map(({traits}) => (traits & isWheat) !== 0),
      [true, false]
    )
  })

  it('is read alike whichever module of the analysis is loaded first', async () => {
    const early = new Paragraph('وأسفر الهجوم عن مقتل 12 شخصا في 7 كانون الثاني.', 'body')
    const before = early.tokens.map(({traits}) => traits)
    // Loaded in an order that no other module of the project has: the last of the chain first.
    const {findMonths} = await import('../../../server/src/engine/analysis/figures/dates.ts')
    const {claimsOf} = await import('../../../server/src/engine/analysis/claims/claims.ts')
    const late = new Paragraph(early.text, 'body')
    assert.deepEqual(claimsOf(early), claimsOf(late))
    assert.equal(claimsOf(early)[0].triggers.length, 1)
    assert.deepEqual(findMonths(early), findMonths(late))
    assert.equal(findMonths(early).length, 1)
    assert.equal(before.length, early.tokens.length)
  })
})
