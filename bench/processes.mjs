/** Runs scripts of Node as somebody at a terminal does, and measures them. */
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** A folder for as long as an action takes. */
export async function inFolder(action) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mudaqqiq-bench-'))
  try {
    return await action(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const METER = `const {writeSync} = require('node:fs')
process.on('exit', () => {
  const {user, system} = process.cpuUsage()
  writeSync(2, '\\n' + JSON.stringify({cpu: (user + system) / 1000}))
})`

/**
 * Runs a script, whatever it reports.
 *
 * @param {string[]} script and its arguments
 * @param {string} cwd
 * @returns {Promise<{wall: number, cpu: number, code: number | null}>} milliseconds
 */
export function runScript(script, cwd) {
  const meter = path.join(cwd, '.meter.cjs')
  writeFileSync(meter, METER)
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(process.execPath, ['--require', meter, ...script], {cwd, stdio: ['ignore', 'pipe', 'pipe']})
    let told = ''
    child.stdout.resume()
    child.stderr.setEncoding('utf8').on('data', (text) => {
      told += text
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const last = told.slice(told.lastIndexOf('\n') + 1)
      if (!last.startsWith('{')) return reject(new Error(`${script[0]} ended with ${code}: ${told}`))
      resolve({wall: performance.now() - begun, cpu: JSON.parse(last).cpu, code})
    })
  })
}
