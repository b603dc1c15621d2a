import assert from 'node:assert/strict'
import {quotationEvidence} from '../../../../server/src/engine/analysis/quotations/evidence.ts'
import {articleQuotations} from '../../../../server/src/engine/analysis/quotations/quotations.ts'
import {
  closerSites,
  openerSites,
  rankedSites,
  slipOdds
} from '../../../../server/src/engine/analysis/quotations/sites.ts'
import {FeatureNames} from '../../../../server/src/engine/analysis/quotations/weights.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

/** A text with | at each place where the partner of its orphan may have stood. */
function sites(text: string, side: 'closer' | 'opener'): string {
  const article = readArticle(text)
  const [block] = article.blocks
  const here = articleQuotations(article).blocks[0]
  const find = side === 'closer' ? closerSites : openerSites
  const found = find(
    block.paragraph,
    here,
    here.orphans[0],
    quotationEvidence(article, block),
    () => new FeatureNames()
  )
  let out = text
  for (const offset of found.map((site) => site.offset).sort((a, b) => b - a))
    out = `${out.slice(0, offset)}|${out.slice(offset)}`
  return out
}

describe('places where a mark was lost', () => {
  it('of a closer: where a word ends', () =>
    assert.equal(sites('قال: «نعود غدا، ثم.', 'closer'), 'قال: «نعود| غدا|،| ثم|.|'))
  it('of a closer: before the next mark of its own, past quotations of another family', () => {
    assert.equal(sites('زار «البيت "القديم" أمس «النهر».', 'closer'), 'زار «البيت| "القديم|"| أمس| «النهر».')
    assert.equal(sites('زار («البيت القديم) أمس.', 'closer'), 'زار («البيت| القديم|) أمس.')
  })
  it('of an opener: where a word begins, and after an attached particle', () => {
    assert.equal(sites('مر بالنهر" أمس.', 'opener'), '|مر |ب|النهر" أمس.')
    assert.equal(sites('زار «البيت» ثم النهر» أمس.', 'opener'), 'زار «البيت» |ثم |النهر» أمس.')
  })

  it('share one whole among them, the likeliest first', () => {
    const article = readArticle('وقال الوزير: «نعود إلى البيت غدا.')
    const [block] = article.blocks
    const here = articleQuotations(article).blocks[0]
    const ranked = rankedSites('closer', block.paragraph, here, here.orphans[0], quotationEvidence(article, block))
    assert.ok(Math.abs(ranked.reduce((sum, {share}) => sum + share, 0) - 1) < 1e-9)
    assert.deepEqual(
      ranked.map(({share}) => share),
      ranked.map(({share}) => share).toSorted((a, b) => b - a)
    )
    assert.equal(ranked[0].words, 4, 'the whole sentence was said')
  })

  it('are likelier by length of what is quoted', () =>
    assert.deepEqual([1, 3, 4, 7, 8, 15, 16].map(slipOdds), [1, 1, 2, 2, 3, 3, 4]))
})
