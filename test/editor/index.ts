import {readdirSync} from 'node:fs'
import path from 'node:path'
import Mocha from 'mocha'

const FIRST = 'activation.test.cjs'

/**
 * Runs every test file beside this one inside the extension host. VS Code calls it.
 * The closing `@@mocha-result` line is what the runner counts by: when the extension host dies, VS Code itself reports success.
 */
export function run(): Promise<void> {
  const mocha = new Mocha({ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec', grep: process.env.MUDAQQIQ_GREP})
  const files = readdirSync(__dirname)
    .filter((file) => file.endsWith('.test.cjs'))
    .sort()
  // What starts nothing can be seen only before anything has started.
  for (const name of [FIRST, ...files.filter((file) => file !== FIRST)]) mocha.addFile(path.join(__dirname, name))
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const {passes, pending} = runner.stats!
      console.log(`@@mocha-result ${JSON.stringify({passes, failures, pending})}`)
      if (failures > 0) reject(new Error(`${failures} failed`))
      else resolve()
    })
    runner.on('fail', (test, error: Error) =>
      console.log(`@@mocha-failure ${JSON.stringify(`${test.fullTitle()}: ${error.message}`)}`)
    )
  })
}
