/** The spec reporter, with the lines that tools/host/suite.mjs counts by and tells failures from. */
const {reporters} = require('mocha')

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    runner.on('fail', (test, error) =>
      console.log(`@@mocha-failure ${JSON.stringify(`${test.fullTitle()}: ${error.message}`)}`)
    )
    runner.once('end', () => {
      const {passes, failures, pending} = runner.stats
      console.log(`@@mocha-result ${JSON.stringify({passes, failures, pending})}`)
    })
  }
}
