import assert from 'node:assert/strict'
import {lawNumbersOf, turnedLaws} from '../../../../server/src/engine/analysis/figures/law-numbers.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

describe('numbers of laws in two parts', () => {
  finds(lawNumbersOf, {
    'stand after their law': ['صدر القانون ⟦03-12⟧ أمس.', 'بالمرسوم رقم ⟦12/7⟧ نفسه.', 'وقانون (⟦03-12⟧).'],
    'and after nothing else': ['فاز 03-12.', 'القانون 12 ثم 7.', 'القانون 12-03-2020.', 'القانون 12 - 03.']
  })
  finds(lawNumbersOf, {
    'stand before the year of their law': [
      'القانون رقم ⟦16 لسنة 1960⟧.',
      'قانون الجزاء رقم (⟦16) لسنة 1960⟧ وتعديلاته.',
      'المرسوم الأميري ⟦16 لعام 1960⟧.',
      'القانون رقم ⟦16 الصادر عام 1960⟧.'
    ],
    'and before no other year': [
      'صدر 16 قانونا في عام 1960.',
      'القضية رقم 16 لسنة 1960.',
      'القانون رقم 16 نشر عام 1960.',
      'القانون رقم 16 لسنة 60.',
      'قانون الجزاء المعمول به اليوم في البلاد رقم 16 لسنة 1960.'
    ]
  })
  it('come with their law and the two parts', () => {
    const [{law, first, second}] = lawNumbersOf(paragraphOf('وبالقانون رقم 03-12'))
    assert.deepEqual([law, first, second], ['قانون', 3, 12])
  })
  it('may be turned elsewhere in an article', () => {
    const article = readArticle('القانون 03-12.\nوالقانون 12-03.')
    const [{block, earlier}, ...more] = turnedLaws(article)
    assert.deepEqual([article.indexOf(block), article.indexOf(earlier.block), more], [1, 0, []])
  })
})
