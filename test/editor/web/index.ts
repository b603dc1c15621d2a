import 'mocha/mocha.js'

/** Runs the tests inside the extension host that is a worker of the browser. VS Code calls it. */
export async function run(): Promise<void> {
  // Mocha's own reporters for browsers draw on a page, and a worker has none.
  mocha.setup({ui: 'bdd', timeout: 60_000, reporter: class {} as never})
  await import('./web.test.ts')
  return new Promise((resolve, reject) => {
    let failures = 0
    const runner = mocha.run(() => {
      const {passes = 0, pending = 0} = runner.stats ?? {}
      console.log(`@@mocha-result ${JSON.stringify({passes, failures, pending})}`)
      if (failures > 0) reject(new Error(`${failures} failed`))
      else resolve()
    })
    runner.on('pass', (test) => console.log(`    ✔ ${test.fullTitle()}`))
    runner.on('fail', (test, error: Error) => {
      failures++
      console.log(`    ✘ ${test.fullTitle()}\n  ${error.stack ?? error.message}`)
      console.log(`@@mocha-failure ${JSON.stringify(`${test.fullTitle()}: ${error.message}`)}`)
    })
  })
}
