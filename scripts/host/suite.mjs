import {run} from './process.mjs'

/** @typedef {{passes: number, failures: number, pending: number}} Counts */

/** The closing line that CI reads. */
export const totals = ({passes, failures, pending}) => `${passes} passed, ${failures} failed${pending ? `, ${pending} skipped` : ''}`

/**
 * Runs a command that runs a mocha suite, showing its output, and gives its counts.
 * The suite must print a line `@@mocha-result {json}`. One that ends without it, without having passed anything, or with a failing exit code although it counts none, is counted as one failure more.
 * @returns {Promise<Counts>}
 */
export async function runSuite(name, command, args, options = {}) {
  /** @type {Counts | undefined} */
  let reported
  const onLine = line => {
    const [, json] = /^@@mocha-result (\{.*\})\s*$/.exec(line) ?? []
    if (json) reported = JSON.parse(json)
    return Boolean(json)
  }
  let broken
  try {
    await run(command, args, {...options, show: true, onLine})
  } catch (error) {
    broken = error.message
  }
  const {passes, failures, pending} = reported ?? {passes: 0, failures: 0, pending: 0}
  if (failures > 0) return {passes, failures, pending}
  const fault = !reported ? 'ended without reporting a result' : broken ?? (passes === 0 ? 'passed no test' : undefined)
  if (!fault) return {passes, failures, pending}
  console.error(`Suite ${name}: ${fault}${!reported && broken ? ` (${broken})` : ''}`)
  return {passes, failures: 1, pending}
}
