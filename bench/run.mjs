/**
 * Measures, and prints tables.
 * usage: npm run bench -- [NAME | --only NAME]… [--write]
 *   NAME: lint, peers, growth, keystroke, fixAll, start, cold, cache, activation, memory, load, archive, package
 *   --write  puts the results into bench/results.json and bench/README.md
 */
import {fork} from 'node:child_process'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {root} from '../tools/host/cache.mjs'
import {install, npm} from '../tools/host/npm.mjs'
import {origin} from './articles.mjs'
import {bundleEngine} from './bundle.mjs'
import {installPeers} from './peers.mjs'
import {keepResults, tableOf} from './results.mjs'

const names = [
  ...['lint', 'peers', 'growth', 'keystroke', 'fixAll', 'start', 'cold', 'cache', 'activation', 'memory', 'load'],
  ...['archive', 'package']
]

const {
  values: {only: given = [], write},
  positionals
} = parseArgs({
  options: {only: {type: 'string', multiple: true}, write: {type: 'boolean'}},
  allowPositionals: true
})
const named = [...given, ...positionals]
const only = named.length > 0 ? named : names
const unknown = only.find((name) => !names.includes(name))
if (unknown !== undefined) {
  console.error(`--only ${unknown}: no such section. There are: ${names.join(', ')}`)
  process.exit(2)
}

try {
  await install()
  await npm(['run', '--silent', 'build'], {cwd: root})
  await bundleEngine()
  console.log(
    origin === 'corpus'
      ? 'Articles: of the folder of measuring material.'
      : 'Articles: made of samples, rule examples and word lists.'
  )
  for (const name of only) await measure(name)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

async function measure(name) {
  const {title, needsPeers, parts, rounds, rowsOf, options} = await import(`./sections/${name}.mjs`)
  if (needsPeers) await installPeers()
  console.log(`\n── ${title} ──`)
  const rows =
    parts === undefined ? await runSection(name, options) : rowsOf(await runParts(name, parts, rounds, options))
  console.log(tableOf(rows))
  if (write) keepResults(name, title, rows, origin)
}

/**
 * What each part of a section gives in each round, by its name; one part after another, so that a machine that slows
 * down slows all.
 */
async function runParts(name, parts, rounds = 1, options) {
  const results = Object.fromEntries(parts.map((part) => [part, []]))
  for (let round = 0; round < rounds; round++)
    for (const part of parts) results[part].push(await runSection(name, options, part))
  return results
}

/**
 * A process for each section or part: what one leaves in memory, or has made the compiler believe, is nothing to the
 * next.
 */
function runSection(name, options = {}, ...part) {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'section.mjs'), [name, ...part], {
      execArgv: options[part[0] ?? name] ?? []
    })
    let rows
    child.on('message', (message) => {
      rows = message
    })
    child.on('error', reject)
    child.on('exit', (code) =>
      rows === undefined
        ? reject(new Error(`the section ${name} ended with ${code} and without a result`))
        : resolve(rows)
    )
  })
}
