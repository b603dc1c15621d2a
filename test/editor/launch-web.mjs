/** Runs tests in a VS Code that runs in the browser alone: launch-web.mjs EXTENSION TESTS WORKSPACE. */
import {launchChromium} from '../../tools/host/chromium.mjs'
import {serveWeb} from '../../tools/host/web.mjs'

/** A run longer than this is stuck. */
const limit = 150_000

const [extension, tests, folder] = process.argv.slice(2)
const address = await serveWeb({extension, folder, tests})
const browser = await launchChromium()
let status = 2
try {
  status = await runTests(await browser.newPage({viewport: {width: 1280, height: 800}}))
} catch (error) {
  console.error(error.message)
} finally {
  await browser.close()
  process.exit(status)
}

/** Opens the workbench that runs the tests. Gives the exit code that VS Code reports. */
function runTests(page) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`The tests did not end within ${limit / 1000} s.`)), limit).unref()
    page.once('crash', () => reject(new Error('The page of the workbench crashed.')))
    const open = async () => {
      await page.exposeFunction('codeAutomationLog', (type, words) => {
        if (/^@@mocha-|^ {2}|^\S*Error/.test(String(words[0]))) (console[type] ?? console.log)(...words)
      })
      await page.exposeFunction('codeAutomationExit', resolve)
      await page.goto(address)
    }
    open().catch(reject)
  })
}
