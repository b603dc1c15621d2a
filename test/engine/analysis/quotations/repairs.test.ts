import assert from 'node:assert/strict'
import {articleQuotations} from '../../../../server/src/engine/analysis/quotations/quotations.ts'
import {leftovers, quoteRepairs, turningRepair} from '../../../../server/src/engine/analysis/quotations/repairs.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

/** The first repair of the first slip of a text, applied. */
function repaired(text: string, quoteStop?: string): string {
  const article = readArticle(text)
  const here = articleQuotations(article).blocks[0]
  const [first] = quoteRepairs(article, article.blocks[0], [...here.orphans, ...here.mismatched][0], quoteStop)
  const edits = [first, ...(first.turn === undefined ? [] : [first.turn])].sort((a, b) => b.start - a.start)
  return edits.reduce((out, {start, end, text: mark}) => out.slice(0, start) + mark + out.slice(end), text)
}

describe('what an editor would do about a mark', () => {
  it('puts the closer where the sentence ends, inside or outside the stop', () => {
    assert.equal(repaired('وقال الوزير: «نعود إلى البيت القديم غدا.'), 'وقال الوزير: «نعود إلى البيت القديم غدا».')
    assert.equal(
      repaired('وقال الوزير: «نعود إلى البيت القديم غدا.', 'inside'),
      'وقال الوزير: «نعود إلى البيت القديم غدا.»'
    )
  })

  it('deletes what is left over from a figure, or stands before nothing', () => {
    assert.equal(repaired('حصل على 90%» من الأصوات أمس.'), 'حصل على 90% من الأصوات أمس.')
    assert.equal(repaired('عاد الوفد أمس “.'), 'عاد الوفد أمس.')
  })

  it('takes a shadda at the head of a word for the mark that was meant', () =>
    assert.equal(repaired('وقال: ّنعود غدا" ثم ذهب.'), 'وقال: "نعود غدا" ثم ذهب.'))

  it('closes the name of a paper in a line of credits', () =>
    assert.equal(repaired('تونس: «الضحى، وكالات'), 'تونس: «الضحى»، وكالات'))

  it('changes the mark of the rarer family', () => {
    assert.equal(repaired('زار «البيت" ثم «النهر» أمس.'), 'زار «البيت» ثم «النهر» أمس.')
    assert.equal(repaired('زار «البيت" ثم "النهر" أمس.'), 'زار "البيت" ثم "النهر" أمس.')
  })

  it('says where no place is clearly likelier', () => {
    const article = readArticle('زار النهر الكبير والبيت القديم» أمس.')
    const repairs = quoteRepairs(article, article.blocks[0], 0)
    assert.ok(repairs.length > 1)
    assert.equal(repairs[0].unsure, true)
  })

  it('turns a mark, where that does no harm', () => {
    const article = readArticle('زار »البيت» أمس.')
    assert.equal(turningRepair(article, article.blocks[0], 0, '«').length, 1)
    const sound = readArticle('زار «البيت» أمس.')
    assert.equal(turningRepair(sound, sound.blocks[0], 0, '»').length, 0)
  })

  it('knows the tail of a translation for no quotation', () => {
    const left = (text: string): number => {
      const article = readArticle(text)
      return leftovers(article.blocks[0], articleQuotations(article).blocks[0]).length
    }
    assert.equal(left('“نعود غدا.” “.'), 1)
    assert.equal(left('نعود غدا “.'), 0)
  })
})
