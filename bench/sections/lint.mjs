/** Full lint against what people would use instead, on the same articles one after another. */
import {Bench} from 'tinybench'
import {bytesOf, median, rate, row, times} from '../measure.mjs'

export const title = 'Full lint, every rule, articles of 300–900 words'
export const needsPeers = true

const ROUNDS = 3
/** Milliseconds a tool and round. */
const TIME = 1500
const word = /\p{L}+/gu

export async function run({engine, read, peers}) {
  const articles = read(80)
  const bytes = bytesOf(articles.join(''))
  const {retext, textlint} = await peers()
  const config = engine.resolveConfig()
  const ours = text => engine.lintArticle(engine.readArticle(text), config)
  const fresh = firstReading(read(2500).slice(articles.length), ours)
  const tools = {
    ours: () => { for (const text of articles) ours(text) },
    words: () => { for (const text of articles) countWords(text) },
    retext: () => { for (const text of articles) retext(text) },
    textlint: async () => { for (const text of articles) await textlint(text) }
  }
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) rounds.push(await oneRound(tools))
  const speed = name => rate(bytes, median(rounds.map(round => round[name])))
  const ratio = name => median(rounds.map(round => round[name] / round.ours))
  const mbs = value => `${value.toPrecision(2)} MB/s`
  return [
    row('every rule, articles read before', mbs(speed('ours')), '≥ 8 MB/s', speed('ours') >= 8),
    row('every rule, articles never read before', mbs(fresh)),
    row('against retext with three rules (quotes, repeated words, sentence spacing)', `${times(ratio('retext'))} as fast (${mbs(speed('retext'))})`, '≥ 5 ×', ratio('retext') >= 5),
    row('against textlint with one rule (no unmatched pair)', `${times(ratio('textlint'))} as fast (${mbs(speed('textlint'))})`, '≥ 40 ×', ratio('textlint') >= 40),
    row('against the bare expression /\\p{L}+/gu', `${times(1 / ratio('words'))} its time (${mbs(speed('words'))})`, '≤ 5 ×', 1 / ratio('words') <= 5)
  ]
}

/** Megabytes a second over articles that come once, by an engine that has read a hundred others. */
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

/** Milliseconds that each tool takes for all articles, by the median of its passes. */
async function oneRound(tools) {
  const bench = new Bench({time: TIME, warmupTime: 300, iterations: 3, warmupIterations: 1})
  for (const [name, action] of Object.entries(tools)) bench.add(name, action)
  await bench.run()
  for (const {name, result} of bench.tasks) if (result.error !== undefined) throw new Error(`${name}: ${result.error.message}`)
  return Object.fromEntries(bench.tasks.map(({name, result}) => [name, result.latency.p50]))
}
