// Real slips as published: what the quotation rules say of each paragraph, by cause. A slip must be reported in its
// paragraph; what only looks like one (a quotation over several lines) must not be called unbalanced.
// usage: node tools/eval/quote-slips.mjs [--cli "node dist/cli.js"] [--corpus FOLDER] [--show]
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : process.argv[at + 1]
}
const corpus = option('corpus', path.join(process.env.MUDAQQIQ_SHARED ?? '../shared', 'corpus'))
if (!existsSync(path.join(corpus, 'quote-slips.jsonl'))) {
  console.log(`no ${corpus}/quote-slips.jsonl: nothing to measure`)
  process.exit(0)
}
const readJsonl = (name) =>
  readFileSync(path.join(corpus, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** Causes that are no slip: each with what may not be said of it. */
const sound = /sentence_split|wrapped_lines|inch|over paragraphs/
const isQuoteRule = (id) => id === 'unbalanced-quotes' || id === 'quote-direction' || id === 'empty-quotes'
/** Some paragraphs were kept as cells of a table: in quotation marks, every mark of their own doubled. */
const plain = (text) =>
  /^".*"\s*$/s.test(text) && !/[^"]"[^"]/.test(text.trim().slice(1, -1).replaceAll('""', ''))
    ? text.trim().slice(1, -1).replaceAll('""', '"')
    : text

const articles = new Map()
for (const file of ['bulk', 'quotes', 'figures', 'gold-more', 'gold', 'articles'])
  for (const article of readJsonl(`${file}.jsonl`))
    if (article.text) articles.set(article.id, [...(articles.get(article.id) ?? []), article.text])

const folder = mkdtempSync(path.join(tmpdir(), 'slips-'))
const slips = readJsonl('quote-slips.jsonl').map((slip, i) => {
  const text = plain(slip.text)
  // What stands before and after the paragraph decides whether a quotation runs on: read it where it was published.
  const whole =
    (articles.get(slip.id) ?? []).find((article) => article.split('\n').includes(text)) ??
    (articles.get(slip.id) ?? []).find((article) => article.includes(text.trim())) ??
    text
  const start = Math.max(0, whole.indexOf(text.trim()))
  const file = path.join(folder, `${i}.txt`)
  writeFileSync(file, whole)
  return {...slip, file, whole, start, end: start + text.trim().length}
})
const [command, ...rest] = option('cli', 'node dist/cli.js').split(' ')
const run = spawnSync(command, [...rest, '--reporter', 'json', ...slips.map(({file}) => file)], {
  encoding: 'utf8',
  maxBuffer: 1 << 30
})
rmSync(folder, {recursive: true})
const reports = new Map(JSON.parse(run.stdout).map((report) => [path.basename(report.path), report]))

const rows = new Map()
for (const slip of slips) {
  const messages = reports
    .get(path.basename(slip.file))
    .messages.filter(
      (m) => isQuoteRule(m.ruleId) && m.severity !== 'hint' && m.start.offset < slip.end && m.end.offset > slip.start
    )
  const isSound = sound.test(slip.cause)
  const right = isSound ? !messages.some((m) => m.ruleId === 'unbalanced-quotes') : messages.length > 0
  const row = rows.get(slip.cause) ?? {slips: 0, expected: isSound ? 'silence' : 'a message', right: 0}
  row.slips++
  if (right) row.right++
  rows.set(slip.cause, row)
  if (process.argv.includes('--show') && (!right || process.argv.includes('--all'))) {
    console.log(
      `${slip.id} ${slip.paragraph} ${slip.cause}: ${messages.map((m) => `${m.ruleId} …${slip.whole.slice(Math.max(0, m.start.offset - 25), m.start.offset)}⟦${slip.whole.slice(m.start.offset, m.end.offset)}⟧${slip.whole.slice(m.end.offset, m.end.offset + 25)}…`).join(' | ') || 'nothing'}`
    )
  }
}
console.table(Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1))))
