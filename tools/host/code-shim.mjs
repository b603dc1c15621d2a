#!/usr/bin/env node
/**
 * Stands in for the executable of the desktop VS Code: takes the same arguments for running an extension's tests,
 * and runs them in the extension host of a real workbench, in the registry-only host and Chromium. Ends with VS Code's exit code.
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {launchChromium} from './chromium.mjs'
import {openRemoteControl} from './remote-control.mjs'
import {ensureHost, startServer} from './server.mjs'

/** A run longer than this is stuck. */
const limit = 840_000

/** What the server and its missing natives say at every start. */
const noise =
  /bindings file|native-watchdog|release\/watchdog|Ignoring fetching|^Creating a socket|connection token|reconnection-grace|Service Worker|AgentHost|AccountPolicyGate|node-pty|authentication provider|additional builtin extensions|No search provider|Unable to resolve resource vscode-bulkedit/i

const given = process.argv.slice(2)
const option = (name) => given.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
const folder = given.find((argument) => !argument.startsWith('-'))
const extension = option('extensionDevelopmentPath')
const tests = option('extensionTestsPath')
if (!folder || !extension || !tests) {
  console.error('code-shim: wants a folder, --extensionDevelopmentPath= and --extensionTestsPath=')
  process.exit(2)
}

const data = await mkdtemp(path.join(tmpdir(), 'mudaqqiq-host-'))
let server, browser, remote
try {
  remote = await openRemoteControl()
  server = await startServer(await ensureHost(), {data, env: {MUDAQQIQ_REMOTE_CONTROL: remote.address}})
  browser = await launchChromium()
  process.exitCode = await runTests(await browser.newPage({viewport: {width: 1280, height: 800}}))
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
} finally {
  await browser?.close()
  await server?.stop()
  await remote?.stop()
  await rm(data, {recursive: true, force: true})
}

/** Opens the workbench that runs the tests. Gives the exit code that VS Code reports. */
function runTests(page) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`The tests did not end within ${limit / 1000} s.`)), limit).unref()
    page.once('crash', () => reject(new Error('The page of the workbench crashed.')))
    server.child.once('exit', (code) => reject(new Error(`The VS Code server ended with exit code ${code}.`)))
    const payload = [
      ['extensionDevelopmentPath', server.remote(extension)],
      ['extensionTestsPath', server.remote(tests)],
      ['skipWelcome', 'true']
    ]
    const open = async () => {
      remote.control(page)
      await page.exposeFunction('codeAutomationLog', (type, words) => {
        if (!noise.test(String(words[0]))) (console[type] ?? console.log)(...words)
      })
      await page.exposeFunction('codeAutomationExit', resolve)
      await page.goto(server.address(folder, payload))
    }
    open().catch(reject)
  })
}
