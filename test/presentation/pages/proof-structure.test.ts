import assert from 'node:assert/strict'
import {readArticle} from '../../../server/src/engine/index.ts'
import {structureOf} from '../../../server/src/presentation/pages/proof-structure.ts'

const structures = (text: string, format: 'plain' | 'markdown' | 'html'): string[] => {
  const article = readArticle(text, format)
  return article.blocks.map((block) => `${block.paragraph.text.trim()}: ${structureOf(article, block)}`.trimEnd())
}

describe('what a paragraph of the proof is in', () => {
  it('Markdown: items, by depth and number, block quotations, cells by column', () => {
    const text =
      '# سيول\n\nنص.\n\n> كلام طويل\n\n- أولى\n  - فيها\n\n1. رقم\n\n| المحافظة | القتلى |\n| --- | --- |\n| الشمال | كثير |\n'
    assert.deepEqual(structures(text, 'markdown'), [
      'سيول:',
      'نص.:',
      'كلام طويل: quoted',
      'أولى: item depth-0',
      'فيها: item depth-1',
      'رقم: item depth-0 numbered',
      'المحافظة: cell cols-2 col-1',
      'القتلى: cell cols-2 col-2',
      'الشمال: cell cols-2 col-1',
      'كثير: cell cols-2 col-2'
    ])
  })

  it('HTML: the same', () => {
    const text =
      '<p>نص.</p><ul><li>أولى</li></ul><blockquote><p>كلام طويل</p></blockquote><table><tr><th>المحافظة</th><th>القتلى</th></tr><tr><td></td><td>كثير</td></tr></table><p>آخر.</p>'
    assert.deepEqual(structures(text, 'html'), [
      'نص.:',
      'أولى: item depth-0',
      'كلام طويل: quoted',
      'المحافظة: cell cols-2 col-1',
      'القتلى: cell cols-2 col-2',
      'كثير: cell cols-2 col-2',
      'آخر.:'
    ])
  })

  it('plain text: nothing', () => {
    assert.deepEqual(structures('نص أول.\nنص ثان.', 'plain'), ['نص أول.:', 'نص ثان.:'])
  })
})
