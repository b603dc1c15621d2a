import assert from 'node:assert/strict'
import {articleQuotations} from '../../../../server/src/engine/analysis/quotations/quotations.ts'
import {inDoubt, isSureMark, turnsOneWay} from '../../../../server/src/engine/analysis/quotations/sure.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

/** Which marks of a text open or close beyond doubt: + or -. */
function sure(text: string): string {
  const article = readArticle(text)
  const here = articleQuotations(article).blocks[0]
  return here.marks.map((_, i) => (isSureMark(article.blocks[0].paragraph, here, i) ? '+' : '-')).join('')
}
const doubted = (text: string): boolean => {
  const article = readArticle(text)
  return inDoubt(articleQuotations(article).blocks[0], article.blocks[0].paragraph)
}

describe('marks beyond doubt', () => {
  const cases: Readonly<Record<string, string>> = {
    'زار «البيت» أمس.': '++',
    'زار "البيت" أمس.': '++',
    'زار " البيت القديم " أمس.': '++',
    'قال " نعود إلى البيت القديم غدا مع الوفد كله " أمس.': '--',
    'زار «البيت أمس.': '-'
  }
  for (const [text, expected] of Object.entries(cases))
    it(`${expected}: ${text}`, () => assert.equal(sure(text), expected))

  it('are in doubt where all around speaks against them', () => {
    assert.ok(doubted('مر بـ" البيت "و عاد.'))
    assert.ok(doubted('زار «البيت أمس.'))
    assert.ok(!doubted('زار «البيت» أمس.'))
  })

  it('turn one way in most articles', () => {
    assert.ok(turnsOneWay(readArticle('زار “البيت” ثم “النهر” أمس.')))
    assert.ok(!turnsOneWay(readArticle('زار «البيت» أمس.')))
    assert.ok(!turnsOneWay(readArticle('زار “البيت“ ثم “النهر“ أمس.')))
  })
})
