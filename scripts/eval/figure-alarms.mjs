#!/usr/bin/env node
// Lists the figure messages over a file of articles ({id, text} a line) for reading, and a sample of them with a
// fixed seed: what would an editor accept?
// usage: figure-alarms.mjs FILE.jsonl [--cli "node dist/cli.js"] [--seed 7] [--sample 100] [--severity information] [--rule ID] [--all]
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

const figureRules = new Set(['digit-system', 'thousands-separator', 'decimal-mark', 'percent-form', 'large-number-form', 'numeral-spelling', 'month-names', 'date-form', 'time-form', 'range-form', 'currency-form', 'counted-noun', 'figure-arithmetic'])
const severities = ['hint', 'information', 'warning', 'error']

function options(argv) {
  const found = {file: argv[0], cli: 'node dist/cli.js', seed: 7, sample: 100, severity: 'information', rule: undefined, all: false}
  for (let i = 1; i < argv.length; i++) if (argv[i] === '--all') found.all = true
  else if (argv[i].startsWith('--')) found[argv[i].slice(2)] = argv[++i]
  return found
}

function* messagesOf(articles, cli) {
  const folder = mkdtempSync(path.join(tmpdir(), 'figure-alarms-'))
  try {
    for (let at = 0; at < articles.length; at += 300) {
      const some = articles.slice(at, at + 300)
      const files = some.map((article, i) => path.join(folder, `${at + i}.txt`))
      files.forEach((file, i) => writeFileSync(file, some[i].text))
      const [command, ...rest] = cli.split(' ')
      const run = spawnSync(command, [...rest, '--reporter', 'json', ...files], {encoding: 'utf8', maxBuffer: 1 << 30})
      if (run.error) throw run.error
      for (const [i, {messages}] of JSON.parse(run.stdout).entries()) for (const message of messages) yield {article: some[i], message}
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** mulberry32: the same sample for the same seed everywhere. */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shown({article: {id, text}, message}) {
  const {start, end} = message
  const before = text.slice(Math.max(0, start.offset - 60), start.offset)
  const after = text.slice(end.offset, end.offset + 50)
  const fix = message.fixes[0]?.edits.map((edit) => edit.text).join(' | ') ?? '–'
  return `${id} ${message.ruleId} ${message.severity}\n    …${before}⟦${text.slice(start.offset, end.offset)}⟧${after}…\n    ${message.message}\n    fix: ${fix}`.replace(/[\r\n]+(?! {4})/g, '⏎')
}

const wanted = options(process.argv.slice(2))
const articles = readFileSync(wanted.file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
const floor = severities.indexOf(wanted.severity)
const counts = new Map()
const found = []
for (const one of messagesOf(articles, wanted.cli)) {
  const {ruleId, severity} = one.message
  if (!figureRules.has(ruleId)) continue
  const key = `${ruleId} ${severity}`
  counts.set(key, (counts.get(key) ?? 0) + 1)
  if (severities.indexOf(severity) >= floor && (wanted.rule === undefined || wanted.rule === ruleId)) found.push(one)
}
console.log(`${articles.length} articles`)
for (const [key, count] of [...counts].sort()) console.log(`  ${key.padEnd(40)} ${count}`)
const draw = random(Number(wanted.seed))
const shuffled = found.map((one) => ({one, order: draw()})).sort((a, b) => a.order - b.order)
for (const {one} of wanted.all ? shuffled : shuffled.slice(0, Number(wanted.sample))) console.log(shown(one))
