/** Full lint against what people would use instead, on the same articles, each tool in a process of its own. */
import {Bench} from 'tinybench'
import {bytesOf, rate, row, times} from '../measure.mjs'

export const title = 'Full lint, every rule, articles of 300–900 words'
export const needsPeers = true
export const parts = ['every rule', 'first reading', 'retext', 'textlint', 'expression']

export const rounds = 3

/** Milliseconds for which each tool gets to know the articles, and is measured. */
const WARMUP = 3000
const TIME = 3000
const word = /\p{L}+/gu

/** Megabytes a second. */
export async function run({part, engine, read, peers}) {
  const articles = read(part === 'first reading' ? 2500 : 80)
  const config = engine.resolveConfig()
  const lint = (text) => engine.lintArticle(engine.readArticle(text), config)
  if (part === 'first reading') return firstReading(articles, lint)
  const tool = {'every rule': lint, expression: countWords, ...(await peers())}[part]
  return rate(
    bytesOf(articles.join('')),
    await millisecondsOf(async () => {
      for (const text of articles) await tool(text)
    })
  )
}

/** Of each tool its best round: what takes longer is other work on the machine. */
export function rowsOf(results) {
  const {
    'every rule': ours,
    'first reading': first,
    retext,
    textlint,
    expression
  } = Object.fromEntries(Object.entries(results).map(([part, speeds]) => [part, Math.max(...speeds)]))
  const mbs = (value) => `${value < 10 ? value.toPrecision(2) : value.toFixed(0)} MB/s`
  return [
    row('every rule, articles read before', mbs(ours), '≥ 8 MB/s', ours >= 8),
    row('every rule, articles never read before', mbs(first)),
    row(
      'against retext with three rules (quotes, repeated words, sentence spacing)',
      `${times(ours / retext)} as fast (${mbs(retext)})`,
      '≥ 5 ×',
      ours / retext >= 5
    ),
    row(
      'against textlint with one rule (no unmatched pair)',
      `${times(ours / textlint)} as fast (${mbs(textlint)})`,
      '≥ 40 ×',
      ours / textlint >= 40
    ),
    row(
      'against the bare expression /\\p{L}+/gu',
      `${times(expression / ours)} its time (${mbs(expression)})`,
      '≤ 5 ×',
      expression / ours <= 5
    )
  ]
}

/** Articles that come once, by an engine that has read a hundred others. */
function firstReading(articles, lint) {
  const known = Math.min(100, Math.floor(articles.length / 2))
  for (const text of articles.slice(0, known)) lint(text)
  const begun = performance.now()
  for (const text of articles.slice(known)) lint(text)
  return rate(bytesOf(articles.slice(known).join('')), performance.now() - begun)
}

function countWords(text) {
  let count = 0
  word.lastIndex = 0
  while (word.test(text)) count++
  return count
}

/** By the median of as many passes as there is time for. */
async function millisecondsOf(pass) {
  const bench = new Bench({time: TIME, warmupTime: WARMUP, iterations: 3, warmupIterations: 1})
  bench.add('pass', pass)
  await bench.run()
  const [{result}] = bench.tasks
  if ('error' in result) throw result.error
  if (!('latency' in result)) throw new Error(`the pass was not measured: ${result.state}`)
  return result.latency.p50
}
