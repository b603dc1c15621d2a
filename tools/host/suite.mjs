import {run} from './process.mjs'

/** @typedef {{passes: number, failures: number, pending: number}} Counts */

/** What failed in any suite so far, a line each: told again at the end, where a cut log still shows it. @type {string[]} */
export const faults = []

/** The closing line that CI reads. */
export const totals = ({passes, failures, pending}) =>
  `${passes} passed, ${failures} failed${pending ? `, ${pending} skipped` : ''}`

/**
 * Runs a command that runs a mocha suite, showing its output, and gives its counts.
 * The suite must print a line `@@mocha-result {json}`, and may print `@@mocha-failure "text"` for what failed. One that ends without it, without having passed anything, or with a failing exit code although it counts none, is counted as one failure more.
 * @returns {Promise<Counts>}
 */
export async function runSuite(name, command, args, options = {}) {
  /** @type {Counts | undefined} */
  let reported
  const onLine = (line) => {
    const [, kind, json] = /^@@mocha-(result|failure) (\{.*\}|".*")\s*$/.exec(line) ?? []
    if (kind === 'result') reported = JSON.parse(json)
    if (kind === 'failure') faults.push(`${name}: ${JSON.parse(json)}`)
    return Boolean(kind)
  }
  let broken
  try {
    await run(command, args, {...options, show: true, onLine})
  } catch (error) {
    broken = error.message
  }
  const {passes, failures, pending} = reported ?? {passes: 0, failures: 0, pending: 0}
  if (failures > 0) return {passes, failures, pending}
  const fault = !reported
    ? 'ended without reporting a result'
    : (broken ?? (passes === 0 ? 'passed no test' : undefined))
  if (!fault) return {passes, failures, pending}
  const line = `Suite ${name}: ${fault}${!reported && broken ? ` (${broken})` : ''}`
  console.error(line)
  faults.push(line)
  return {passes, failures: 1, pending}
}
