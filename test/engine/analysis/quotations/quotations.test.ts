import assert from 'node:assert/strict'
import {marksInDoubt} from '../../../../server/src/engine/analysis/quotations/doubt.ts'
import {
  articleQuotations,
  insideSpans,
  quotationSpans
} from '../../../../server/src/engine/analysis/quotations/quotations.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'
import {mark} from '../../../support/marked.ts'

/** The outermost quotations of each paragraph, marked. */
function spans(text: string): string {
  const article = readArticle(text)
  return article.blocks.map((block) => mark(block.paragraph.text, quotationSpans(article, block))).join('\n')
}

describe('quotations', () => {
  it('are the outermost pairs, marks included', () => {
    assert.equal(
      spans('قال: «زرنا "المتحف" أمس» ثم (عاد) إلى “البيت”.'),
      'قال: ⟦«زرنا "المتحف" أمس»⟧ ثم (عاد) إلى ⟦“البيت”⟧.'
    )
  })

  it('leave out what is never closed', () => {
    assert.equal(spans('قال: "زرنا المتحف ثم "المكتبة" أمس.'), 'قال: "زرنا المتحف ثم ⟦"المكتبة"⟧ أمس.')
  })

  it('run over paragraphs, and cover those between', () => {
    assert.equal(spans('قال: «نفتح\nالباب ثم\nنغلقه» مساء.'), 'قال: ⟦«نفتح⟧\n⟦الباب ثم⟧\n⟦نغلقه»⟧ مساء.')
  })

  it('know which curly mark opens', () => {
    assert.equal(articleQuotations(readArticle('قرأ ”الكتاب“ ثم ”الديوان“.')).orientation, 99)
    assert.equal(articleQuotations(readArticle('قرأ “الكتاب” ثم “الديوان”.')).orientation, 66)
    assert.equal(articleQuotations(readArticle('قرأ الكتاب.')).orientation, 66)
  })

  it('count levels without brackets', () => {
    const {blocks} = articleQuotations(readArticle('قال: «زرنا (معرض "ألوان") أمس».'))
    assert.deepEqual(
      blocks[0].quotations.map(({level, start, end}) => [level, start, end]),
      [
        [1, 5, 30],
        [2, 17, 24]
      ]
    )
  })

  it('are in doubt where a mark has no partner, one of another family, or two readings weigh about the same', () => {
    const inDoubt = (text: string): boolean => articleQuotations(readArticle(text)).blocks.some(marksInDoubt)
    for (const text of [
      'قال: «نعم ثم "لا".',
      'قال: «نعم" ثم «لا».',
      'كان "هادئا "وقال إنه "متعب "جدا.',
      'قال: «نبدأ\nثم نعود».'
    ])
      assert.ok(inDoubt(text), text)
    for (const text of [
      'قال: «نعم» ثم "لا".',
      "قال: «زرنا 'المتحف' أمس».",
      'قال: "زرنا (معرض "ألوان") أمس".',
      'قال »نعم« ثم »لا«.',
      'قال نعم (مرة) ثم 1) لا.',
      'نظام “أندرويد 12″ الجديد'
    ])
      assert.ok(!inDoubt(text), text)
  })

  it('tell whether a stretch is inside', () => {
    const inside = [
      {start: 2, end: 6},
      {start: 8, end: 12}
    ]
    assert.deepEqual(
      [
        [2, 6],
        [3, 4],
        [5, 7],
        [6, 8],
        [8, 12],
        [11, 13]
      ].map(([start, end]) => insideSpans(inside, start, end)),
      [true, true, false, false, true, false]
    )
  })
})
