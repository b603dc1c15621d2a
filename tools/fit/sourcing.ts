/**
 * Fits the sourcing scorecard (server/data/scorecard.json) to sentences labelled as a desk would label them.
 *
 * usage: npm run fit -- [--learn FILE.jsonl …] [--measure FILE.jsonl] [--ridge 20]
 *
 * A logistic regression with a ridge penalty: deterministic, and every weight has the name of its feature or the word it
 * stands for. By default it learns from the labelled articles of the shared folder but for the measuring file and those of
 * `unseen-labels.tsv`, which it never sees; a desk may give its own. Before it writes it prints precision and recall, for the file to measure and, for
 * those it learns from, cross-validated by outlet.
 */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {candidatesOf} from '../../server/src/engine/analysis/claims/candidates.ts'
import {scoresOf} from '../../server/src/engine/analysis/claims/scorecard/scores.ts'
import {unsourcedByStretch} from '../../server/src/engine/analysis/claims/unsourced.ts'
import {readArticle} from '../../server/src/engine/index.ts'
import {INFORMATION} from '../../server/src/engine/rules/sourcing/claim/severity.ts'
import {type LabelledArticle, type LabelledSentence, readJsonLines, readLabels} from './labelled.ts'
import {type Example, fitLogistic, type Model, probability} from './logistic.ts'

const {values} = parseArgs({
  options: {learn: {type: 'string', multiple: true}, measure: {type: 'string'}, ridge: {type: 'string', default: '20'}}
})
const corpus = path.join(process.env.MUDAQQIQ_SHARED ?? path.resolve(import.meta.dirname, '../../../shared'), 'corpus')
const measureFile = values.measure ?? path.join(corpus, 'gold.jsonl')
const ridge = Number(values.ridge)

/** Sentences that must have a feature, and a word, before it gets a weight. */
const COMMON = 15
const COMMON_WORD = 30
/** Weights of words below this are left out. */
const LIGHT = 0.04
const FOLDS = 8

interface Row {
  readonly set: string
  readonly group: string
  readonly features: ReadonlyArray<readonly [string, number]>
  readonly wanted: 0 | 1
  readonly weight: number
  /** Grave by rule: reported whatever its score. */
  readonly grave: boolean
  /** Attributed in part: judged by its figures alone, not by the card. */
  readonly partial: boolean
}

/** How many wanted sentences each set has, candidates or not. */
const wantedIn = new Map<string, number>()

function rowsOf(set: string, articles: readonly LabelledArticle[]): Row[] {
  return articles.flatMap((labelled) => {
    const wanted = labelled.sentences.filter(isWanted).length
    wantedIn.set(set, (wantedIn.get(set) ?? 0) + wanted)
    return rowsOfArticle(set, labelled)
  })
}

function isWanted({label, soft}: LabelledSentence): boolean {
  return !soft && (label === 'U' || label === 'Q')
}

function rowsOfArticle(set: string, {id, outlet, text, sentences}: LabelledArticle): Row[] {
  const article = readArticle(text)
  const unsourced = unsourcedByStretch(article).flat()
  const scores = scoresOf(article)
  return candidatesOf(article).flatMap(({coverage, sentence, open}, i): Row[] => {
    const at = article.startOf(coverage.block) + (open[0]?.span.start ?? sentence.start)
    const labelled = sentences.find(({start, end}) => at >= start && at < end)
    if (labelled === undefined || labelled.soft) return []
    const features: Array<readonly [string, number]> = []
    scores
      .at(i)
      .tell((feature, amount, word) => features.push([word === undefined ? feature : `word:${feature}`, amount]))
    return [
      {
        set,
        group: outlet ?? id,
        features,
        wanted: isWanted(labelled) ? 1 : 0,
        weight: labelled.doubt ? 0.5 : 1,
        grave: unsourced[i].grave !== undefined,
        partial: coverage.own.length > 0
      }
    ]
  })
}

const sets =
  values.learn === undefined
    ? [
        ['gold-more', readJsonLines<LabelledArticle>(path.join(corpus, 'gold-more.jsonl'))] as const,
        ['desk', readLabels('desk-labels.tsv', corpus)] as const
      ]
    : values.learn.map((file) => [path.basename(file, '.jsonl'), readJsonLines<LabelledArticle>(file)] as const)
const everything = sets.flatMap(([set, articles]) => rowsOf(set, articles))
const measured = [
  ...(fs.existsSync(measureFile) ? rowsOf('measured', readJsonLines<LabelledArticle>(measureFile)) : []),
  ...(fs.existsSync(corpus) ? rowsOf('unseen outlets', readLabels('unseen-labels.tsv', corpus)) : [])
]
const learned = everything.filter(({partial}) => !partial)

const seen = new Map<string, number>()
for (const {features} of learned) for (const [feature] of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
const common = [...seen]
  .filter(([feature, times]) => times >= (feature.startsWith('word:') ? COMMON_WORD : COMMON))
  .map(([feature]) => feature)
  .sort()
const places = new Map(common.map((feature, i) => [feature, i]))
const examples = new Map<Row, Example>()
console.log(
  `${learned.length} sentences to learn from, ${learned.filter((row) => row.wanted).length} wanted; ${common.length} features`
)

function exampleOf({features, wanted, weight}: Row): Example {
  const known = features.flatMap(([feature, amount]) => {
    const place = places.get(feature)
    return place === undefined ? [] : [[place, amount] as const]
  })
  return {
    at: Int32Array.from(known, ([place]) => place),
    amount: Float64Array.from(known, ([, amount]) => amount),
    wanted,
    weight
  }
}

/** A row as the regression sees it, made once. */
function exampleFor(row: Row): Example {
  const example = examples.get(row) ?? exampleOf(row)
  examples.set(row, example)
  return example
}

const learn = (rows: readonly Row[]): Model => fitLogistic(rows.map(exampleFor), common.length, ridge)
const judge = (model: Model, rows: readonly Row[]): Judged[] =>
  rows.map((row) => ({row, p: probability(model, exampleFor(row))}))

interface Judged {
  readonly row: Row
  readonly p: number
}

/** Judges every sentence by a card that has not seen its outlet. */
function crossValidated(): Judged[] {
  const sizes = new Map<string, number>()
  for (const {group} of learned) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const loads = new Array<number>(FOLDS).fill(0)
  const foldOf = new Map<string, number>()
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    const fold = loads.indexOf(Math.min(...loads))
    foldOf.set(group, fold)
    loads[fold] += size
  }
  return loads.flatMap((_, fold) =>
    judge(
      learn(learned.filter(({group}) => foldOf.get(group) !== fold)),
      learned.filter(({group}) => foldOf.get(group) === fold)
    )
  )
}

interface Figures {
  readonly precision: number
  readonly recall: number
  readonly sentences: number
}

/** Precision and recall of what the rule would report of a set, and how they go on down the ranking. */
function report(set: string, judged: readonly Judged[]): Figures {
  const here = judged.filter(({row}) => row.set === set).sort((a, b) => b.p - a.p)
  const sentences = wantedIn.get(set) ?? 0
  const reported = [...here.filter(({row, p}) => row.grave || p >= INFORMATION).map(({row}) => row)]
  const right = reported.filter((row) => row.wanted).length
  const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10
  const figures = {precision: percent(right, reported.length), recall: percent(right, sentences), sentences}
  console.log(
    `${set}: ${reported.length} reported of ${here.length} candidates, precision ${figures.precision} %, recall ${figures.recall} % of ${sentences}`
  )
  let found = 0
  let area = 0
  here.forEach(({row, p}, i) => {
    if (!row.wanted) return
    area += ++found / (i + 1)
    if (found % Math.ceil(sentences / 10) === 0)
      console.log(
        `  recall ${String(percent(found, sentences)).padStart(5)} %  precision ${String(percent(found, i + 1)).padStart(5)} %  p ≥ ${p.toFixed(2)}`
      )
  })
  console.log(`  average precision ${(area / Math.max(1, found)).toFixed(3)}`)
  return figures
}

const judged = crossValidated()
const crossFigures = Object.fromEntries(sets.map(([set]) => [set, report(set, judged)]))
const model = learn(learned)
for (const set of new Set(measured.map((row) => row.set)))
  report(
    set,
    judge(
      model,
      measured.filter(({partial}) => !partial)
    )
  )

const rounded = common.map((feature, i) => [feature, Number(model.weights[i].toFixed(3))] as const)
const isWord = ([feature]: readonly [string, number]): boolean => feature.startsWith('word:')
const card = {
  note: 'Written by `npm run fit`. Log-odds that a desk would ask for a source, by feature and by the light stem of a word; small weights are left out.',
  crossValidated: crossFigures,
  bias: Number(model.bias.toFixed(3)),
  weights: Object.fromEntries(rounded.filter((row) => !isWord(row) && Math.abs(row[1]) >= 0.02)),
  words: Object.fromEntries(
    rounded
      .filter((row) => isWord(row) && Math.abs(row[1]) >= LIGHT)
      .map(([feature, weight]) => [feature.slice('word:'.length), weight])
  )
}
fs.writeFileSync(
  path.join(import.meta.dirname, '../../server/data/scorecard.json'),
  `${JSON.stringify(card, null, 1)}\n`
)
