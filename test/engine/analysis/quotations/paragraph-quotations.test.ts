import assert from 'node:assert/strict'
import {Family} from '../../../../server/src/engine/analysis/quotations/families.ts'
import {
  noQuotations,
  orientationVote,
  perQuotations,
  quotationsIn,
  runningOn,
  throughout
} from '../../../../server/src/engine/analysis/quotations/paragraph-quotations.ts'
import {mark} from '../../../support/marked.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const read = (text: string, orientation: 66 | 99 = 66, carried = 0): ReturnType<typeof quotationsIn> =>
  quotationsIn(paragraphOf(text), orientation, carried)
const texts = (text: string, indices: readonly number[]): string =>
  indices.map((i) => read(text).marks[i].text).join(' ')

describe('the quotations of a paragraph', () => {
  it('share one record where there are none', () => assert.equal(read('زار البيت.'), noQuotations))

  it('tell mixed pairs and marks that face the wrong way', () => {
    assert.equal(texts('زار «البيت” أمس.', read('زار «البيت” أمس.').mismatched), '”')
    assert.equal(texts('زار »البيت» أمس.', read('زار »البيت» أمس.').reversed), '»')
    assert.deepEqual(read('زار «البيت» أمس.').reversed, [])
    assert.deepEqual(read('زار «البيت” أمس.').reversed, [], 'of a mixed pair it is told once that the two differ')
  })

  it('turn curly marks by the custom of the article', () => {
    assert.equal(read('زار ”البيت“ أمس.', 66).reversed.length, 2)
    assert.equal(read('زار ”البيت“ أمس.', 99).reversed.length, 0)
  })

  it('end what is carried into it', () => {
    const text = 'البيت» أمس.'
    assert.equal(mark(text, read(text, 66, Family.guillemets).spans), '⟦البيت»⟧ أمس.')
    assert.equal(read(text).orphans.length, 1)
  })

  it('run on to the end, or throughout', () => {
    const text = 'زار «البيت "القديم" أمس'
    const paragraph = paragraphOf(text)
    const alone = quotationsIn(paragraph, 66)
    const on = runningOn(paragraph, 66, alone, 0)
    assert.equal(mark(text, on.spans), 'زار ⟦«البيت "القديم" أمس⟧')
    assert.deepEqual([alone.orphans, on.orphans], [[0], []])
    assert.deepEqual(
      on.quotations.map(({level}) => level),
      [1, 2]
    )
    const inside = 'زار "البيت" أمس'
    const all = throughout(paragraphOf(inside), 66, read(inside), Family.guillemets)
    assert.equal(mark(inside, all.spans), '⟦زار "البيت" أمس⟧')
    assert.deepEqual(
      all.quotations.map(({level, family}) => [level, family]),
      [
        [1, Family.guillemets],
        [2, Family.straight]
      ]
    )
  })

  it('vote for the custom of curly marks, but not after a particle', () => {
    assert.ok(orientationVote(paragraphOf('زار “البيت” أمس.')) > 0)
    assert.ok(orientationVote(paragraphOf('زار ”البيت“ أمس.')) < 0)
    assert.equal(orientationVote(paragraphOf('زار «البيت» أمس.')), 0)
    assert.ok(orientationVote(paragraphOf('مر بـ”البيت” أمس.')) > 0)
  })

  it('keep what is found of them', () => {
    let count = 0
    const fact = perQuotations(() => ++count)
    const paragraph = paragraphOf('زار «البيت» أمس.')
    const here = quotationsIn(paragraph, 66)
    assert.deepEqual([fact(here, paragraph), fact(here, paragraph)], [1, 1])
  })
})
