/**
 * Fits the sourcing scorecard (server/data/scorecard.json) to sentences labelled as a desk would label them.
 *
 * usage: npm run fit -- [--learn FILE.jsonl …] [--measure FILE.jsonl] [--ridge 20] [--quick]
 *
 * A logistic regression with a ridge penalty, in which every weight has the name of its feature or the word it stands for;
 * then small trees on what it leaves over (scorecard-trees.json). Deterministic. By default it learns from the labelled
 * articles of the shared folder but for the measuring file and those of `unseen-labels.tsv`, which it never sees; a desk may
 * give its own. Before it writes it prints precision and recall, for the file to measure and, unless it is to be quick, for
 * those it learns from, cross-validated by outlet.
 */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {INFORMATION} from '../../server/src/engine/rules/sourcing/claim/severity.ts'
import {type LabelledArticle, readJsonLines, readLabels} from './labelled.ts'
import {type Example, fitLogistic, type Model, probability} from './logistic.ts'
import {type Features, isWanted, type Row, rowsOf} from './rows.ts'
import {amountOf, fitTrees, type Started, type Tree, worthOf} from './trees.ts'

const {values} = parseArgs({
  options: {
    learn: {type: 'string', multiple: true},
    measure: {type: 'string'},
    ridge: {type: 'string', default: '20'},
    quick: {type: 'boolean'}
  }
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

/** How much labels count beside those of `gold-more.jsonl`: each reader has his own measure. */
const TRUST: Readonly<Record<string, number>> = {fresh: 0.5}

/** How many wanted sentences each set has, candidates or not. */
const wantedIn = new Map<string, number>()

function rowsOfSet(set: string, articles: readonly LabelledArticle[]): Row[] {
  wantedIn.set(
    set,
    articles.reduce((sum, {sentences}) => sum + sentences.filter(isWanted).length, 0)
  )
  return articles.flatMap((article) => rowsOf(set, TRUST[set] ?? 1, article))
}

const sets =
  values.learn === undefined
    ? [
        ['gold-more', readJsonLines<LabelledArticle>(path.join(corpus, 'gold-more.jsonl'))] as const,
        ['desk', readLabels('desk-labels.tsv', corpus)] as const,
        ['fresh', readLabels('fresh-labels.tsv', corpus)] as const
      ]
    : values.learn.map((file) => [path.basename(file, '.jsonl'), readJsonLines<LabelledArticle>(file)] as const)
const everything = sets.flatMap(([set, articles]) => rowsOfSet(set, articles))
const measured = [
  ...(fs.existsSync(measureFile) ? rowsOfSet('measured', readJsonLines<LabelledArticle>(measureFile)) : []),
  ...(fs.existsSync(corpus) ? rowsOfSet('unseen outlets', readLabels('unseen-labels.tsv', corpus)) : [])
]
const learned = everything.filter(({partial}) => !partial)

/** The features that enough sentences have, in order. */
function commonOf(told: (row: Row) => Features): string[] {
  const seen = new Map<string, number>()
  for (const row of learned) for (const [feature] of told(row)) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  return [...seen]
    .filter(([feature, times]) => times >= (feature.startsWith('word:') ? COMMON_WORD : COMMON))
    .map(([feature]) => feature)
    .sort()
}

const common = commonOf(({features}) => features)
/** One more feature for each set but the first: how often its reader asks, which is no matter of the sentence. */
const readers = sets.slice(1).map(([set]) => set)
const near = commonOf((row) => row.near)
const places = new Map(common.map((feature, i) => [feature, i]))
const nearPlaces = new Map(near.map((feature, i) => [feature, i]))
console.log(
  `${learned.length} sentences to learn from, ${learned.filter((row) => row.wanted).length} wanted; ${common.length} features, ${near.length} for the trees`
)

function exampleOf({features, set, wanted, weight}: Row): Example {
  const reader = readers.indexOf(set)
  const known = vectorOf(features, places)
  if (reader >= 0) known.push([common.length + reader, 1])
  return {
    at: Int32Array.from(known, ([place]) => place),
    amount: Float64Array.from(known, ([, amount]) => amount),
    wanted,
    weight
  }
}

/** The features that are known, by place, each once. */
function vectorOf(features: Features, places: ReadonlyMap<string, number>): Array<[place: number, amount: number]> {
  const known = new Map<number, number>()
  for (const [feature, amount] of features) {
    const place = places.get(feature)
    if (place !== undefined) known.set(place, (known.get(place) ?? 0) + amount)
  }
  return [...known].sort(([a], [b]) => a - b)
}

const examples = new Map<Row, Example>()

/** A row as the regression sees it, made once. */
function exampleFor(row: Row): Example {
  const example = examples.get(row) ?? exampleOf(row)
  examples.set(row, example)
  return example
}

const learn = (rows: readonly Row[]): Model => fitLogistic(rows.map(exampleFor), common.length + readers.length, ridge)
const oddsOf = (model: Model, row: Row): number => {
  const p = probability(model, exampleFor(row))
  return Math.log(p / (1 - p))
}

function startedOf(row: Row, odds: number): Started {
  const known = vectorOf(row.near, nearPlaces)
  return {
    at: Int32Array.from(known, ([place]) => place),
    amount: Float64Array.from(known, ([, amount]) => amount),
    wanted: row.wanted,
    weight: row.weight,
    odds
  }
}

interface Judged {
  readonly row: Row
  readonly p: number
}

function judge(trees: readonly Tree[], rows: readonly Row[], odds: (row: Row) => number): Judged[] {
  return rows.map((row) => {
    const started = startedOf(row, odds(row))
    let together = 0
    for (const tree of trees) together += worthOf(tree, (feature) => amountOf(started, feature))
    return {row, p: 1 / (1 + Math.exp(-started.odds - together))}
  })
}

/** Outlets in as many parts, about equally large. */
function foldsOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const {group} of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const loads = new Array<number>(FOLDS).fill(0)
  const foldOf = new Map<string, number>()
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    const fold = loads.indexOf(Math.min(...loads))
    foldOf.set(group, fold)
    loads[fold] += size
  }
  return foldOf
}

const foldOf = foldsOf(learned)
const inFold = (fold: number): Row[] => learned.filter(({group}) => foldOf.get(group) === fold)
const outOfFold = (fold: number): Row[] => learned.filter(({group}) => foldOf.get(group) !== fold)
/** What a card that has not seen the outlet of a sentence makes of it: from there the trees go on. */
const unseenOdds = new Map<Row, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const model = learn(outOfFold(fold))
  for (const row of inFold(fold)) unseenOdds.set(row, oddsOf(model, row))
}
const learnTrees = (rows: readonly Row[]): Tree[] =>
  fitTrees(
    rows.map((row) => startedOf(row, unseenOdds.get(row) ?? 0)),
    near.length
  )

/** Judges every sentence by a card and trees that have not seen its outlet. */
function crossValidated(): Judged[] {
  return Array.from({length: FOLDS}, (_, fold) =>
    judge(learnTrees(outOfFold(fold)), inFold(fold), (row) => unseenOdds.get(row) ?? 0)
  ).flat()
}

interface Figures {
  readonly precision: number
  readonly recall: number
  readonly sentences: number
}

/** Precision and recall of what the rule would report of a set, and how they go on down the ranking. */
function report(name: string, judged: readonly Judged[], set = name): Figures {
  const here = judged.filter(({row}) => row.set === set).sort((a, b) => b.p - a.p)
  const sentences = wantedIn.get(set) ?? 0
  const reported = [...here.filter(({row, p}) => row.grave || p >= INFORMATION).map(({row}) => row)]
  const right = reported.filter((row) => row.wanted).length
  const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10
  const figures = {precision: percent(right, reported.length), recall: percent(right, sentences), sentences}
  console.log(
    `${name}: ${reported.length} reported of ${here.length} candidates, precision ${figures.precision} %, recall ${figures.recall} % of ${sentences}`
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

const crossFigures = values.quick
  ? {}
  : Object.fromEntries(((judged) => sets.map(([set]) => [set, report(set, judged)]))(crossValidated()))
const model = learn(learned)
const trees = learnTrees(learned)
for (const set of new Set(measured.map((row) => row.set))) {
  const rows = measured.filter((row) => row.set === set && !row.partial)
  report(
    `${set} (card alone)`,
    judge([], rows, (row) => oddsOf(model, row)),
    set
  )
  report(
    set,
    judge(trees, rows, (row) => oddsOf(model, row))
  )
}

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

/** Low sides first; only features that are asked for. */
function written(): {features: string[]; trees: string[]} {
  const asked = new Map<number, number>()
  const write = (tree: Tree): string => {
    if (typeof tree === 'number') return String(tree)
    const {feature, threshold, low, high} = tree
    const place = asked.get(feature) ?? asked.size
    asked.set(feature, place)
    return `${place}<${threshold} ${write(low)} ${write(high)}`
  }
  const written = trees.map(write)
  return {features: [...asked.keys()].map((feature) => near[feature]), trees: written}
}

fs.writeFileSync(
  path.join(import.meta.dirname, '../../server/data/scorecard-trees.json'),
  `${JSON.stringify(
    {
      note: 'Written by `npm run fit`. What features mean together, in log-odds, on top of scorecard.json: `12<0.5` asks how much there is of the feature of that place, the low side follows first; any other number is a leaf.',
      ...written()
    },
    null,
    1
  )}\n`
)
