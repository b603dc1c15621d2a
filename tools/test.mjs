/**
 * Installs what is missing, builds, and runs every suite. The last line tells the totals: `N passed, N failed`.
 * usage: node tools/test.mjs [--only NAME]…
 *   NAME: check, lint, generated, unit, timed, start, editor, or a folder of test/ (lsp, cli, rules …)
 */
import {existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {root} from './host/cache.mjs'
import {install, npm} from './host/npm.mjs'
import {run} from './host/process.mjs'
import {faults, runSuite, totals} from './host/suite.mjs'

/** A suite of one step, which passes when the step does not throw. */
const step = (action) => async () => {
  try {
    await action()
    return {passes: 1, failures: 0, pending: 0}
  } catch (error) {
    console.error(error.message)
    faults.push(error.message)
    return {passes: 0, failures: 1, pending: 0}
  }
}

const mocha =
  (name, ...args) =>
  () =>
    runSuite(
      name,
      process.execPath,
      [
        path.join(root, 'node_modules/mocha/bin/mocha.js'),
        '--reporter',
        path.join(root, 'tools/mocha-reporter.cjs'),
        ...(process.stdout.isTTY ? ['--color'] : []),
        ...args
      ],
      // The build stands: a file of tests that built again would pull dist/ from under the one that runs beside it.
      {cwd: root, timeout: 900_000, env: {MUDAQQIQ_BUILT: '1'}}
    )

/** Throws if `npm run generate` changes anything: what is generated must be committed. */
async function checkGenerated() {
  const state = async () =>
    `${await run('git', ['status', '--porcelain'], {cwd: root})}\n${await run('git', ['diff'], {cwd: root})}`
  const before = await state()
  await npm(['run', '--silent', 'generate'], {cwd: root})
  if ((await state()) !== before)
    throw new Error(
      `\`npm run generate\` changed files; commit what it writes:\n${await run('git', ['status', '--short'], {cwd: root})}`
    )
}

/** What compares times has the machine for itself; all other files run two at a time. */
const TIMED = 'test/property/growth.test.ts'

const suites = {
  check: ['Type check', step(() => npm(['run', '--silent', 'check'], {cwd: root}))],
  lint: ['Lint', step(() => npm(['run', '--silent', 'lint'], {cwd: root}))],
  ...(existsSync(path.join(root, '.git')) ? {generated: ['Generated files are current', step(checkGenerated)]} : {}),
  unit: ['Unit suites', mocha('unit', '--parallel', '--jobs', '2', '--exclude', TIMED, 'test/**/*.test.ts')],
  timed: ['Unit suites that take the time', mocha('timed', TIMED)],
  ...(process.platform === 'linux'
    ? {
        start: [
          'npm start',
          step(() => run(process.execPath, [path.join(root, 'tools/start.mjs'), '--check'], {cwd: root, show: true}))
        ]
      }
    : {}),
  editor: ['Editor suite, in a real VS Code', async () => (await import('../test/editor/run.mjs')).runEditorSuite()]
}

/** The suites asked for. */
function select(names = Object.keys(suites)) {
  const folders = readdirSync(path.join(root, 'test'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return names.map((name) => {
    if (suites[name]) return suites[name]
    if (folders.includes(name)) return [`test/${name}`, mocha(name, `test/${name}/**/*.test.ts`)]
    throw new Error(
      `--only ${name}: no such suite. There are: ${[...Object.keys(suites), ...folders.filter((folder) => !suites[folder])].join(', ')}`
    )
  })
}

const {
  values: {only}
} = parseArgs({options: {only: {type: 'string', multiple: true}}})
let chosen
try {
  chosen = select(only)
} catch (error) {
  console.error(error.message)
  process.exit(2)
}
const sum = {passes: 0, failures: 0, pending: 0}
const add = (counts) => {
  for (const key of Object.keys(sum)) sum[key] += counts[key]
}
const heading = (title) => console.log(`\n── ${title} ──`)

heading('Install and build')
const built = await step(async () => {
  await install()
  await npm(['run', '--silent', 'build'], {cwd: root})
})()
if (built.failures > 0) add(built)
else {
  for (const [title, suite] of chosen) {
    const started = Date.now()
    heading(title)
    let counts
    try {
      counts = await suite()
    } catch (error) {
      console.error(error.message)
      faults.push(error.message)
      counts = {passes: 0, failures: 1, pending: 0}
    }
    console.log(`${title}: ${totals(counts)} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    add(counts)
  }
}
if (faults.length > 0) console.log(`\nFailed:\n${faults.map((fault) => `- ${fault.trim().slice(0, 1000)}`).join('\n')}`)
console.log(`\n${totals(sum)}`)
process.exitCode = sum.failures > 0 ? 1 : 0
