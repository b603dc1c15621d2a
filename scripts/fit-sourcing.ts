/**
 * Fits the sourcing scorecard (server/data/scorecard.json) to sentences labelled as a desk would label them.
 *
 * usage: npm run fit -- [--gold FILE.jsonl …] [--ridge 12]
 *
 * A logistic regression with a ridge penalty, fitted by Newton's method: deterministic, small, and every weight has the
 * name of its feature. By default it learns from the labelled articles of the shared folder; a desk may give its own.
 * It prints precision and recall cross-validated by outlet, file by file, before it writes: those are the figures to
 * quote, since the card it writes has seen every sentence it learned from.
 */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {readArticle} from '../server/src/engine.ts'
import {candidatesOf} from '../server/src/facts/features.ts'
import {unsourcedOf} from '../server/src/facts/unsourced.ts'
import {INFORMATION} from '../server/src/rules/unattributed-claim.ts'

interface Labelled {
  readonly id: string
  readonly outlet?: string
  readonly text: string
  readonly sentences: ReadonlyArray<{start: number; end: number; label: string; soft?: boolean; why?: string}>
}
interface Row {
  readonly file: string
  readonly group: string
  readonly features: ReadonlyMap<string, number>
  readonly wanted: 0 | 1
  /** Reported whatever its score. */
  readonly plain: boolean
  /** Attributed in part: judged by its figures alone, not by the card. */
  readonly partial: boolean
}

const {values} = parseArgs({options: {gold: {type: 'string', multiple: true}, ridge: {type: 'string', default: '12'}}})
const shared = process.env.MUDAQQIQ_SHARED ?? path.resolve(import.meta.dirname, '../../shared')
const files = values.gold ?? ['gold.jsonl', 'gold-more.jsonl'].map((name) => path.join(shared, 'corpus', name))
const ridge = Number(values.ridge)

const everything: Row[] = []
const labelled = new Map<string, number>()
for (const file of files) {
  for (const line of fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const gold = JSON.parse(line) as Labelled
    const wanted = gold.sentences.filter((s) => !s.soft && (s.label === 'U' || s.label === 'Q'))
    labelled.set(file, (labelled.get(file) ?? 0) + wanted.length)
    const article = readArticle(gold.text)
    const unsourced = unsourcedOf(article)
    for (const [i, {coverage, sentence, open, features}] of candidatesOf(article).entries()) {
      const at = coverage.block.start + (open[0]?.span.start ?? sentence.start)
      const label = gold.sentences.find((s) => at >= s.start && at < s.end)
      if (label === undefined || label.soft) continue
      everything.push({file, group: gold.outlet ?? gold.id, features, wanted: label.label === 'U' || label.label === 'Q' ? 1 : 0, plain: unsourced[i].plain, partial: coverage.own.length > 0})
    }
  }
}

const rows = everything.filter((row) => !row.partial)
const names = [...new Set(rows.flatMap((row) => [...row.features.keys()]))].sort()
const common = names.filter((name) => rows.filter((row) => row.features.has(name)).length >= 8)
console.log(`${rows.length} candidate sentences, ${rows.filter((r) => r.wanted).length} of ${[...labelled.values()].reduce((a, b) => a + b, 0)} wanted ones among them; ${common.length} features`)

/** Weights by Newton's method; the last is the bias, which is not penalised. */
function fit(training: readonly Row[]): Float64Array {
  const n = common.length + 1
  const x = training.map((row) => Float64Array.from([...common.map((name) => row.features.get(name) ?? 0), 1]))
  const w = new Float64Array(n)
  for (let step = 0; step < 12; step++) {
    const gradient = new Float64Array(n)
    const hessian = Array.from({length: n}, () => new Float64Array(n))
    training.forEach((row, r) => {
      const p = sigmoid(dot(w, x[r]))
      const error = row.wanted - p
      const weight = Math.max(1e-6, p * (1 - p))
      for (let i = 0; i < n; i++) {
        const xi = x[r][i]
        if (xi === 0) continue
        gradient[i] += error * xi
        for (let j = 0; j <= i; j++) hessian[i][j] += weight * xi * x[r][j]
      }
    })
    for (let i = 0; i < n; i++) {
      const penalty = i === n - 1 ? 0.01 : ridge
      gradient[i] -= penalty * w[i]
      hessian[i][i] += penalty
      for (let j = i + 1; j < n; j++) hessian[i][j] = hessian[j][i]
    }
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) hessian[i][j] = hessian[j][i]
    const delta = solve(hessian, gradient)
    let moved = 0
    for (let i = 0; i < n; i++) {
      w[i] += delta[i]
      moved += Math.abs(delta[i])
    }
    if (moved < 1e-6) break
  }
  return w
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/** Gaussian elimination with pivoting. */
function solve(matrix: Float64Array[], vector: Float64Array): Float64Array {
  const n = vector.length
  const a = matrix.map((row, i) => Float64Array.from([...row, vector[i]]))
  for (let c = 0; c < n; c++) {
    let pivot = c
    for (let r = c + 1; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) pivot = r
    ;[a[c], a[pivot]] = [a[pivot], a[c]]
    for (let r = c + 1; r < n; r++) {
      const factor = a[r][c] / a[c][c]
      if (factor !== 0) for (let k = c; k <= n; k++) a[r][k] -= factor * a[c][k]
    }
  }
  const out = new Float64Array(n)
  for (let r = n - 1; r >= 0; r--) {
    let sum = a[r][n]
    for (let k = r + 1; k < n; k++) sum -= a[r][k] * out[k]
    out[r] = sum / a[r][r]
  }
  return out
}

function score(w: Float64Array, row: Row): number {
  let z = w[common.length]
  for (let i = 0; i < common.length; i++) z += w[i] * (row.features.get(common[i]) ?? 0)
  return sigmoid(z)
}

const groups = [...new Set(rows.map((row) => row.group))]
const folds = Math.min(10, groups.length)
const judged: Array<{row: Row; p: number}> = []
for (let fold = 0; fold < folds; fold++) {
  const held = new Set(groups.filter((_, i) => i % folds === fold))
  const w = fit(rows.filter((row) => !held.has(row.group)))
  for (const row of rows) if (held.has(row.group)) judged.push({row, p: score(w, row)})
}
/** What the rule would report with a card that has not seen the outlet: precision and recall, file by file. */
const measured: Record<string, {precision: number; recall: number; sentences: number}> = {}
for (const [file, wanted] of labelled) {
  const reported = [...judged.filter(({row, p}) => row.file === file && (row.plain || p >= INFORMATION)).map(({row}) => row), ...everything.filter((row) => row.file === file && row.partial && row.plain)]
  const right = reported.filter((row) => row.wanted === 1).length
  measured[path.basename(file)] = {precision: Math.round((1000 * right) / Math.max(1, reported.length)) / 10, recall: Math.round((1000 * right) / wanted) / 10, sentences: wanted}
  console.log(`${path.basename(file)}, cross-validated: ${reported.length} reported, precision ${measured[path.basename(file)].precision} %, recall ${measured[path.basename(file)].recall} %`)
}
judged.sort((a, b) => b.p - a.p)
for (const [file, wanted] of labelled) {
  let found = 0
  let seen = 0
  let area = 0
  const table: string[] = []
  for (const {row, p} of judged) {
    if (row.file !== file) continue
    seen++
    if (row.wanted) area += ++found / seen
    if ([20, 40, 60, 80, 100, 150, 200].includes(seen)) table.push(`  best ${String(seen).padStart(4)}: p ≥ ${p.toFixed(2)}  precision ${((100 * found) / seen).toFixed(0)} %  recall ${((100 * found) / wanted).toFixed(0)} %`)
  }
  console.log(`${path.basename(file)}, cross-validated over ${groups.length} outlets: average precision ${(area / Math.max(1, found)).toFixed(3)}\n${table.join('\n')}`)
}

const weights = fit(rows)
const card = {
  note: 'Written by `npm run fit`. Log-odds that a desk would ask for a source, by feature; a weight below 0.02 is left out.',
  crossValidated: measured,
  bias: Number(weights[common.length].toFixed(3)),
  weights: Object.fromEntries(common.map((name, i) => [name, Number(weights[i].toFixed(3))] as const).filter(([, w]) => Math.abs(w) >= 0.02))
}
fs.writeFileSync(path.join(import.meta.dirname, '../server/data/scorecard.json'), JSON.stringify(card, null, 1) + '\n')
