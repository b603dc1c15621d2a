#!/usr/bin/env node
// Lists the figure messages over a file of articles ({id, text} a line) for reading, and a sample of them with a
// fixed seed: what would an editor accept?
// usage: tsx figure-alarms.mjs FILE.jsonl [--cli "node dist/cli.js"] [--seed 7] [--sample 100] [--severity information] [--rule ID] [--all]
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {draw} from './random.ts'

const figureRules = new Set([
  'digit-system',
  'thousands-separator',
  'decimal-mark',
  'percent-form',
  'large-number-form',
  'numeral-spelling',
  'month-names',
  'date-form',
  'time-form',
  'range-form',
  'currency-form',
  'counted-noun',
  'figure-arithmetic'
])
const severities = ['hint', 'information', 'warning', 'error']

function options(argv) {
  const found = {
    file: argv[0],
    cli: 'node dist/cli.js',
    seed: 7,
    sample: 100,
    severity: 'information',
    rule: undefined,
    all: false
  }
  for (let i = 1; i < argv.length; i++)
    if (argv[i] === '--all') found.all = true
    else if (argv[i].startsWith('--')) found[argv[i].slice(2)] = argv[++i]
  return found
}

function* messagesOf(articles, cli) {
  const folder = mkdtempSync(path.join(tmpdir(), 'figure-alarms-'))
  try {
    for (let at = 0; at < articles.length; at += 300) {
      const some = articles.slice(at, at + 300)
      const files = some.map((_, i) => path.join(folder, `${at + i}.txt`))
      for (const [i, file] of files.entries()) writeFileSync(file, some[i].text)
      const [command, ...rest] = cli.split(' ')
      const run = spawnSync(command, [...rest, '--reporter', 'json', ...files], {encoding: 'utf8', maxBuffer: 1 << 30})
      if (run.error) throw run.error
      for (const [i, {messages}] of JSON.parse(run.stdout).entries())
        for (const message of messages) yield {article: some[i], message}
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function shown({article: {id, text}, message}) {
  const {start, end} = message
  const before = text.slice(Math.max(0, start.offset - 60), start.offset)
  const after = text.slice(end.offset, end.offset + 50)
  const fix = message.fixes[0]?.edits.map((edit) => edit.text).join(' | ') ?? '–'
  return `${id} ${message.ruleId} ${message.severity}\n    …${before}⟦${text.slice(start.offset, end.offset)}⟧${after}…\n    ${message.message}\n    fix: ${fix}`.replace(
    /[\r\n]+(?! {4})/g,
    '⏎'
  )
}

const wanted = options(process.argv.slice(2))
const articles = readFileSync(wanted.file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
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
for (const one of wanted.all ? found : draw(found, Number(wanted.sample), Number(wanted.seed))) console.log(shown(one))
