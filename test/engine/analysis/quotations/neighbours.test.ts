import assert from 'node:assert/strict'
import {isReadable, leaningOf} from '../../../../server/src/engine/analysis/quotations/neighbours.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

/** What the neighbours of the only mark of a text say. */
const leaning = (text: string): [number, number] => {
  const {tokens} = paragraphOf(text)
  const i = tokens.findIndex(({kind}) => kind === 3)
  const {opens, closes} = leaningOf(tokens, i, i + 1)
  return [opens, closes]
}

describe('what stands around a mark', () => {
  const cases: Array<[string, number, number, string]> = [
    ['زار "البيت', 2, 0, 'a gap before, a word after: it opens'],
    ['زار البيت" ثم', 0, 2, 'a word before, a gap after: it closes'],
    ['زار البيت".', 0, 2, 'a stop after it'],
    ['زار " ثم', 1, 1, 'a gap on both sides tells nothing'],
    ['زار"البيت', 1, 1, 'a word on both sides tells nothing'],
    ['زار بـ"البيت', 2.2, 0, 'an attached particle belongs to the first word quoted'],
    ['زار ("البيت', 2, 0, 'a bracket before it'],
    ['وقال: "نعم', 2.5, 0, 'a colon announces'],
    ['وأعلن أن "القرار', 2.5, 0, 'so does أن'],
    ['وقال" محاولة', 1.5, 0.5, 'nobody quotes the verb of speech alone']
  ]
  for (const [text, opens, closes, why] of cases)
    it(`${why}: ${text}`, () => assert.deepEqual(leaning(text), [opens, closes]))

  it('is readable where it is a word, a number or Latin', () => {
    assert.deepEqual(paragraphOf('بيت 5 ok .').tokens.map(isReadable), [true, true, true, false])
    assert.ok(!isReadable(undefined))
  })
})
