import assert from 'node:assert/strict'
import {foldQuotations, openAtEnd} from '../../../../server/src/engine/analysis/quotations/carried-quotations.ts'
import {quotationsIn} from '../../../../server/src/engine/analysis/quotations/paragraph-quotations.ts'
import {mark} from '../../../support/marked.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const spans = (text: string): string => {
  const paragraphs = text.split('\n').map(paragraphOf)
  return foldQuotations(paragraphs, 66)
    .map((here, i) => mark(paragraphs[i].text, here.spans))
    .join('\n')
}

describe('a quotation over paragraphs', () => {
  it('runs to its closer', () =>
    assert.equal(spans('قال: «نفتح\nالباب\nغدا» ثم ذهب.'), 'قال: ⟦«نفتح⟧\n⟦الباب⟧\n⟦غدا»⟧ ثم ذهب.'))
  it('is opened again on each paragraph', () =>
    assert.equal(spans('قال: «نفتح.\n«الباب» غدا.'), 'قال: ⟦«نفتح.⟧\n⟦«الباب»⟧ غدا.'))
  it('ends where the narrator has the word again', () =>
    assert.equal(spans('قال: «نفتح.\nوقال الوزير ذلك.\nغدا» ثم ذهب.'), 'قال: «نفتح.\nوقال الوزير ذلك.\nغدا» ثم ذهب.'))
  it('was forgotten past six sentences', () => {
    const of = (sentences: number): boolean =>
      spans(`قال: «نفتح.\n${'الباب.\n'.repeat(sentences)}غدا» ثم ذهب.`).includes('⟦')
    assert.ok(of(5))
    assert.ok(!of(7))
  })
  it('is not closed by an opener, nor after another slip', () => {
    assert.equal(spans('قال: «نفتح\nالباب "غدا.\nثم» ذهب.').split('\n')[0], 'قال: «نفتح')
    assert.equal(spans('قال: «نفتح\nزار “البيت» أمس.').split('\n')[0], 'قال: «نفتح')
  })
  it('is open at the end where the last mark without a partner opens', () => {
    assert.equal(openAtEnd(quotationsIn(paragraphOf('قال: «نفتح'), 66)), 0)
    assert.equal(openAtEnd(quotationsIn(paragraphOf('نفتح» ثم ذهب.'), 66)), undefined)
    assert.equal(openAtEnd(quotationsIn(paragraphOf('قال: «نعم».'), 66)), undefined)
  })
})
