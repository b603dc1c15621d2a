/** The spec reporter, followed by the line that scripts/host/suite.mjs counts by. */
const {reporters} = require('mocha')

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    runner.once('end', () => {
      const {passes, failures, pending} = runner.stats
      console.log(`@@mocha-result ${JSON.stringify({passes, failures, pending})}`)
    })
  }
}
