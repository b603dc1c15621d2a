#!/usr/bin/env node
// How loud the linter is on an archive of articles ({id, text} a line): findings per 500 words, article by article,
// and which rules make them.
// usage: noise.mjs FILE.jsonl… [--cli "node dist/cli.js"] [--severity information] [--worst 10] [--share 0.1]
import {spawn} from 'node:child_process'
import {createReadStream} from 'node:fs'
import {createInterface} from 'node:readline'

const severities = ['hint', 'information', 'warning', 'error']

function options(argv) {
  /** @type {{files: string[], cli: string, severity: string, worst: number | string, share: number | string}} */
  const found = {files: [], cli: 'node dist/cli.js', severity: 'information', worst: 10, share: 0.1}
  for (let i = 0; i < argv.length; i++)
    if (argv[i].startsWith('--')) found[argv[i].slice(2)] = argv[++i]
    else found.files.push(argv[i])
  if (found.files.length === 0) throw new Error('noise.mjs: name an archive of articles')
  return {...found, worst: Number(found.worst), share: Number(found.share)}
}

/** Each article with its messages, in order, through the command line as a desk runs it. */
async function* linted(file, cli) {
  const [command, ...rest] = cli.split(' ')
  const child = spawn(command, [...rest, '--reporter', 'ndjson'], {stdio: ['pipe', 'pipe', 'inherit']})
  createReadStream(file).pipe(child.stdin)
  const articles = createInterface({input: createReadStream(file), crlfDelay: Infinity})[Symbol.asyncIterator]()
  for await (const line of createInterface({input: child.stdout, crlfDelay: Infinity})) {
    let article
    do article = (await articles.next()).value
    while (article.trim() === '')
    const {messages} = JSON.parse(line)
    if (messages !== undefined) yield {article: JSON.parse(article), messages}
  }
}

const wordsOf = (text) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The value that a share of the sorted list does not exceed. */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]

/** How many messages each rule has, the most first. */
function byRule(messages) {
  const counts = new Map()
  for (const {ruleId} of messages) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

const {files, cli, severity, worst, share} = options(process.argv.slice(2))
const loud = new Set(severities.slice(severities.indexOf(severity)))
const measured = []
for (const file of files) {
  for await (const {article, messages} of linted(file, cli)) {
    const words = wordsOf(article.text)
    if (words === 0) continue
    const heard = messages.filter((message) => loud.has(message.severity))
    const folded = messages.filter(({data}) => data?.folded === true).length
    measured.push({
      id: article.id,
      outlet: article.outlet ?? '',
      words,
      heard,
      folded,
      rate: (heard.length * 500) / words
    })
  }
}
measured.sort((a, b) => a.rate - b.rate)
const rates = measured.map(({rate}) => rate)
const all = measured.flatMap(({heard}) => heard)
const sum = (values) => values.reduce((total, value) => total + value, 0)
console.log(
  `${measured.length} articles, ${sum(measured.map(({words}) => words))} words, ${all.length} findings at ${severity} and above, ${sum(measured.map(({folded}) => folded))} folded`
)
console.log(
  `per 500 words: median ${quantile(rates, 0.5).toFixed(1)}, 90 % ${quantile(rates, 0.9).toFixed(1)}, 99 % ${quantile(rates, 0.99).toFixed(1)}, worst ${rates.at(-1).toFixed(1)}; articles without a finding ${((100 * rates.filter((rate) => rate === 0).length) / rates.length).toFixed(0)} %`
)
const loudest = measured.slice(Math.floor(measured.length * (1 - share)))
const inLoudest = new Map(byRule(loudest.flatMap(({heard}) => heard)))
const count = sum([...inLoudest.values()])
console.log(`\nrule: findings, share of all, share in the loudest ${(100 * share).toFixed(0)} % of articles`)
for (const [rule, own] of byRule(all))
  console.log(
    `${rule.padEnd(24)}${String(own).padStart(7)}${((100 * own) / all.length).toFixed(1).padStart(7)} %${((100 * (inLoudest.get(rule) ?? 0)) / Math.max(1, count)).toFixed(1).padStart(7)} %`
  )
console.log('\nthe loudest')
for (const {id, outlet, words, heard, rate} of measured.slice(-worst).reverse())
  console.log(
    `${rate.toFixed(1).padStart(6)}  ${heard.length} in ${words} words  ${id}  ${outlet}  ${byRule(heard)
      .map(([rule, own]) => `${rule} ${own}`)
      .join(', ')}`
  )
