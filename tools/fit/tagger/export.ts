/**
 * Writes what the tagger learns from, for `train.py`: stems of plain copy, and labelled articles as the engine reads them.
 *
 * usage: npx tsx tools/fit/tagger/export.ts OUT.jsonl
 *
 * Articles of outlets that `unseen-labels.tsv` measures are labelled `unseen` and give no plain copy.
 */
import fs from 'node:fs'
import path from 'node:path'
import {candidatesOf} from '../../../server/src/engine/analysis/claims/candidates.ts'
import {articleCoverage, type Coverage} from '../../../server/src/engine/analysis/claims/coverage.ts'
import {probabilityOf} from '../../../server/src/engine/analysis/claims/scorecard/score.ts'
import {scoresOf} from '../../../server/src/engine/analysis/claims/scorecard/scores.ts'
import {nameOfToken, partsOf} from '../../../server/src/engine/analysis/claims/tagger/sentence-vector.ts'
import {type Told, tellPlaces} from '../../../server/src/engine/analysis/claims/tagger/tagger.ts'
import {readArticle} from '../../../server/src/engine/index.ts'
import {kindIn} from '../../../server/src/engine/lexicon/gist.ts'
import {type LabelledArticle, readJsonLines, readLabels} from '../labelled.ts'

const corpus = path.join(
  process.env.MUDAQQIQ_SHARED ?? path.resolve(import.meta.dirname, '../../../../shared'),
  'corpus'
)
const [target] = process.argv.slice(2)
if (target === undefined) {
  console.error('usage: npx tsx tools/fit/tagger/export.ts OUT.jsonl')
  process.exit(2)
}
const out = fs.openSync(target, 'w')
const write = (row: unknown): void => {
  fs.writeSync(out, `${JSON.stringify(row)}\n`)
}

type Tokens = Array<readonly [name: string, kind: number, parts: number, token: number]>

function tokensOf({block: {paragraph}, sentence, own}: Coverage): Tokens {
  const {tokens, text, sentences} = paragraph
  const {first} = sentences[sentence]
  return Array.from(partsOf(paragraph, sentence, own), (parts, i) => {
    const token = tokens[first + i]
    return [nameOfToken(token, text), kindIn(token.gist) + 1, parts, token.kind]
  })
}

function writeLabelled(set: string, {outlet, id, text, sentences}: LabelledArticle): void {
  const article = readArticle(text)
  const candidates = new Map(candidatesOf(article).map((candidate, i) => [candidate.coverage, {candidate, i}]))
  const {odds} = scoresOf(article)
  const told: Told[] = articleCoverage(article).map((coverage) => ({coverage, candidate: candidates.has(coverage)}))
  const features: number[][] = told.map(() => [])
  tellPlaces(told, (i, feature, amount) => {
    features[i][feature] = amount
  })
  const rows = told.map(({coverage}, i) => {
    const found = candidates.get(coverage)
    const {start} = coverage.block.paragraph.sentences[coverage.sentence]
    const at = article.startOf(coverage.block) + (found?.candidate.open[0]?.span.start ?? start)
    const labelled = sentences.find((sentence) => at >= sentence.start && at < sentence.end)
    return {
      label: labelled?.label,
      soft: labelled?.soft,
      doubt: labelled?.doubt,
      card: found === undefined || coverage.own.length > 0 ? undefined : probabilityOf(odds[found.i]),
      features: features[i],
      tokens: tokensOf(coverage)
    }
  })
  write({set, group: outlet ?? id, rows})
}

const unseen = readLabels('unseen-labels.tsv', corpus)
const unseenOutlets = new Set(unseen.map(({outlet}) => outlet))
for (const article of unseen) writeLabelled('unseen', article)
for (const article of readJsonLines<LabelledArticle>(path.join(corpus, 'gold.jsonl'))) writeLabelled('gold', article)
for (const article of readJsonLines<LabelledArticle>(path.join(corpus, 'gold-more.jsonl')))
  writeLabelled('more', article)
for (const article of readLabels('desk-labels.tsv', corpus)) writeLabelled('desk', article)
for (const article of readLabels('fresh-labels.tsv', corpus)) writeLabelled('fresh', article)
for (const name of ['articles', 'bulk', 'figures', 'fresh', 'quotes']) {
  for (const {text, outlet} of readJsonLines<{text?: string; outlet?: string}>(path.join(corpus, `${name}.jsonl`))) {
    if (text === undefined || unseenOutlets.has(outlet)) continue
    for (const {
      paragraph: {tokens, text: line, sentences}
    } of readArticle(text).blocks)
      for (const {first, last} of sentences)
        write({plain: tokens.slice(first, last).map((token) => nameOfToken(token, line))})
  }
}
fs.closeSync(out)
