// Fits the weights by which quotation repairs are ranked, on broken copies: every sound quotation of a collection of
// articles loses one mark, the engine finds the orphan and lists the sites, and a conditional logit learns which site
// was the true one. Writes server/data/quotation-sites.yaml; `npm run generate` puts it into the engine.
// usage: node --import tsx tools/fit-quotation-sites.mjs --articles FILE.jsonl[,FILE.jsonl] [--without FILE.jsonl] [--folds 5 | --write]
import {readFileSync, writeFileSync} from 'node:fs'
import {quotationEvidence} from '../server/src/engine/analysis/quotations/evidence.ts'
import {articleQuotations} from '../server/src/engine/analysis/quotations/quotations.ts'
import {closerSites, openerSites} from '../server/src/engine/analysis/quotations/sites.ts'
import {FeatureNames} from '../server/src/engine/analysis/quotations/weights.ts'
import {plainArticle} from '../server/src/engine/document/assemble.ts'
import {ParagraphCache} from '../server/src/engine/document/incremental/paragraph-cache.ts'

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : process.argv[at + 1]
}
const readJsonl = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** A feature must be seen at so many sites and in so many outlets, so that the names of one paper's week teach nothing. */
const MIN_SITES = 80
const MIN_OUTLETS = 8
const EPOCHS = 8
const RATE = 0.1
const DECAY = 0.006
/** The share of features that a case does without, so that no feature leans on another. */
const DROPPED = 0.3
/** Weights below this change next to no ranking, and would be half of the card. */
const NEGLIGIBLE = 0.2
/** An article with many quotations says less with each. */
const weightOf = (pairs) => 1 / Math.sqrt(pairs)
/** So many of them are tried, drawn at random: an archive of long articles would not fit into memory. */
const PAIRS = Number(option('pairs', 4))
/**
 * How much a case counts by the words of its quotation, as `[[most words, weight], …]`. All count alike by default: that a
 * speech loses a mark sooner than a name is weighed in where places are ranked (`slipOdds`), and may not count twice.
 */
const SLIPS = JSON.parse(option('slips', '[[1000, 1]]'))
const slipWeight = (words) => SLIPS.find(([most]) => words <= most)[1]

/** The sites of each orphan that losing one mark leaves, with the index of the true one. */
function casesOf({text, outlet}, cache) {
  const article = plainArticle(text, cache)
  const {blocks} = articleQuotations(article)
  const marks = []
  for (const block of article.blocks) {
    const {orphans, mismatched, reversed} = blocks[block.index]
    if (orphans.length + mismatched.length + reversed.length > 0) continue
    for (const {open, close, level} of blocks[block.index].quotations) {
      if (level !== 1 || open === undefined || close === undefined || open.text.length > 1) continue
      const start = article.startOf(block)
      const words = block.paragraph.tokens.slice(open.last, close.first).filter(({kind}) => kind <= 2).length
      marks.push({side: 'closer', at: start + close.start, words}, {side: 'opener', at: start + open.start, words})
    }
  }
  const cases = []
  const pairs = marks.length / 2
  for (const {side, at, words} of drawn(marks)) {
    const broken = plainArticle(text.slice(0, at) + text.slice(at + 1), cache)
    const found = orphanNear(broken, side, at)
    if (found === undefined) continue
    const {block, mark} = found
    const evidence = quotationEvidence(broken, block)
    const here = articleQuotations(broken).blocks[block.index]
    const sites = (side === 'closer' ? closerSites : openerSites)(
      block.paragraph,
      here,
      mark,
      evidence,
      () => new FeatureNames()
    )
    const gold = sites.findIndex((site) => site.offset + broken.startOf(block) === at)
    cases.push({
      side,
      outlet,
      gold,
      sites: sites.map((site) => Int32Array.from(site.features.names, numberOf)),
      words,
      weight: weightOf(pairs) * slipWeight(words)
    })
  }
  return cases
}

function orphanNear(article, side, at) {
  const {blocks} = articleQuotations(article)
  for (const block of article.blocks) {
    const start = article.startOf(block)
    if (at < start || at > start + block.paragraph.text.length) continue
    const {orphans, pairing} = blocks[block.index]
    if (orphans.length !== 1 || (pairing.roles[orphans[0]] === 2) !== (side === 'closer')) return undefined
    return {block, mark: orphans[0]}
  }
  return undefined
}

/** The names of features, numbered as they come. */
const numbers = new Map()
function numberOf(name) {
  let number = numbers.get(name)
  if (number === undefined) numbers.set(name, (number = numbers.size))
  return number
}

/** Features that are common enough: the number of each in the model, -1 for the others. */
function vocabularyOf(cases) {
  const sites = new Int32Array(numbers.size)
  const outlets = new Int32Array(numbers.size)
  for (const name of new Set(cases.map(({outlet}) => outlet))) {
    const seen = new Set()
    for (const {sites: all, outlet} of cases) {
      if (outlet !== name) continue
      for (const features of all) {
        for (const feature of features) {
          sites[feature]++
          seen.add(feature)
        }
      }
    }
    for (const feature of seen) outlets[feature]++
  }
  let size = 0
  const places = Int32Array.from(numbers.values(), (feature) =>
    sites[feature] >= MIN_SITES && outlets[feature] >= MIN_OUTLETS ? size++ : -1
  )
  return {size, places}
}

/** Deterministic generator (mulberry32). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) >>> 0
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** At most {@link PAIRS} of each side, the same ones every time. */
function drawn(marks) {
  if (marks.length <= 2 * PAIRS) return marks
  const next = random(marks.length * 7919 + marks[0].at)
  const left = Array.from({length: marks.length / 2}, (_, i) => i)
  return Array.from({length: PAIRS}, () => left.splice(Math.floor(next() * left.length), 1)[0]).flatMap((i) =>
    marks.slice(2 * i, 2 * i + 2)
  )
}

/** Adagrad on the log-likelihood of the true sites, with dropout of features and decay of weights. */
function fit(all) {
  const cases = all.filter((c) => c.gold >= 0)
  const {size, places} = vocabularyOf(cases)
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(0.01)
  const gradient = new Float64Array(size)
  const numbered = cases.map(({sites, gold, weight}) => ({
    gold,
    weight: Math.sqrt(weight),
    sites: sites.map((features) => features.map((f) => places[f]).filter((f) => f >= 0))
  }))
  const next = random(11)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = numbered.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[numbered[i], numbered[j]] = [numbered[j], numbered[i]]
    }
    const rate = RATE * (1 - (0.8 * epoch) / EPOCHS)
    for (const {gold, weight, sites} of numbered)
      learn(sites, gold, weight, rate, Math.floor(next() * 2 ** 31), {weights, squares, gradient})
  }
  return Float64Array.from(places, (place) => (place < 0 ? 0 : weights[place] * (1 - DROPPED)))
}

function learn(all, gold, weight, rate, salt, {weights, squares, gradient}) {
  const sites = all.map((features) =>
    features.filter((f) => (Math.imul(f ^ salt, 0x9e3779b1) >>> 0) / 2 ** 32 >= DROPPED)
  )
  const shares = sharesOf(sites, weights)
  const touched = new Set()
  for (let s = 0; s < sites.length; s++) {
    const error = weight * ((s === gold ? 1 : 0) - shares[s])
    if (Math.abs(error) < 1e-3) continue
    for (const f of sites[s]) {
      gradient[f] += error
      touched.add(f)
    }
  }
  for (const f of touched) {
    const g = gradient[f] - DECAY * weights[f]
    gradient[f] = 0
    squares[f] += g * g
    weights[f] += (rate * g) / Math.sqrt(squares[f])
  }
}

function sharesOf(sites, weights) {
  let highest = -Infinity
  const scores = sites.map((features) => {
    let score = 0
    for (const f of features) score += weights[f]
    highest = Math.max(highest, score)
    return score
  })
  let total = 0
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp(scores[i] - highest)
  return scores.map((score) => score / total)
}

/** Of the true sites, how many stand first, and among the first two and three; of names and of longer quotations. */
function measure(model, cases) {
  const sums = {
    cases: 0,
    'in list': 0,
    first: 0,
    'first two': 0,
    'first three': 0,
    names: 0,
    'names first': 0,
    'longer first': 0
  }
  for (const {sites, gold, words} of cases) {
    const scores = sites.map((features) => features.reduce((sum, f) => sum + model[f], 0))
    const rank = gold < 0 ? 9 : scores.filter((score) => score > scores[gold]).length
    const name = words <= 3
    sums.cases++
    if (gold >= 0) sums['in list']++
    if (rank < 1) sums.first++
    if (rank < 2) sums['first two']++
    if (rank < 3) sums['first three']++
    if (name) sums.names++
    if (rank < 1) sums[name ? 'names first' : 'longer first']++
  }
  return sums
}

const apart = new Set(option('without') === undefined ? [] : readJsonl(option('without')).map((article) => article.id))
const cache = new ParagraphCache()
const read = (articles) => articles.flatMap((article) => casesOf(article, cache))
const training = read(
  option('articles')
    .split(',')
    .flatMap(readJsonl)
    .filter((article) => !apart.has(article.id))
)
const sides = ['closer', 'opener']
const folds = Number(option('folds', 0))
const hash = (text) => [...text].reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) >>> 0, 7)
if (folds > 0) {
  const table = {}
  for (const side of sides) {
    const cases = training.filter((c) => c.side === side)
    const sums = {}
    for (let k = 0; k < folds; k++) {
      const part = measure(
        fit(cases.filter((c) => hash(c.outlet) % folds !== k)),
        cases.filter((c) => hash(c.outlet) % folds === k)
      )
      for (const [key, value] of Object.entries(part)) sums[key] = (sums[key] ?? 0) + value
    }
    const share = (key, of) => +(sums[key] / of).toFixed(3)
    table[side] = {
      cases: sums.cases,
      'in list': share('in list', sums.cases),
      first: share('first', sums.cases),
      'first two': share('first two', sums.cases),
      'first three': share('first three', sums.cases),
      'names first': share('names first', sums.names),
      'longer first': share('longer first', sums.cases - sums.names)
    }
  }
  console.table(table)
}
if (process.argv.includes('--write')) {
  const lines = [
    '# How much each feature of a place speaks for a lost quotation mark having stood there.',
    '# Fitted, not written: node --import tsx tools/fit-quotation-sites.mjs --articles FILE --write',
    'source: broken copies of published news articles; conditional logit over the candidate sites of each'
  ]
  for (const side of sides) {
    const model = fit(training.filter((c) => c.side === side))
    lines.push(`${side}:`)
    for (const [name, weight] of [...numbers]
      .map(([name, number]) => [name, model[number]])
      .sort(([a], [b]) => (a < b ? -1 : 1)))
      if (Math.abs(weight) >= NEGLIGIBLE) lines.push(`  ${JSON.stringify(name)}: ${weight.toFixed(2)}`)
  }
  writeFileSync(new URL('../server/data/quotation-sites.yaml', import.meta.url), `${lines.join('\n')}\n`)
  console.log(`${lines.length} lines written`)
}
