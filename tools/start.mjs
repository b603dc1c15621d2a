/**
 * Installs, builds, packages, and opens a sample article with the extension installed in a real VS Code:
 * the `code` on the PATH, or else the registry-only host in your browser.
 * usage: node tools/start.mjs [--no-open] [--check] [--port N]
 *   --no-open  print the address, open nothing
 *   --check    start, make sure that the workbench answers and the extension is installed, and end
 */

import {spawn} from 'node:child_process'
import {cp, rm} from 'node:fs/promises'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {inCache, root} from './host/cache.mjs'
import {canShowWindow, findCode, rootArguments} from './host/desktop.mjs'
import {install} from './host/npm.mjs'
import {findOnPath, run} from './host/process.mjs'
import {ensureHost, installExtension, installedExtensions, startServer, writeSettings} from './host/server.mjs'
import {packageExtension} from './package.mjs'

const extensionId = 'mudaqqiq.mudaqqiq'
const {values: options} = parseArgs({
  options: {'no-open': {type: 'boolean'}, check: {type: 'boolean'}, port: {type: 'string', default: '0'}}
})
const settings = {
  'editor.fontFamily': '"Noto Naskh Arabic", "Noto Sans Arabic", "Amiri", monospace',
  'editor.fontSize': 18,
  'editor.lineHeight': 1.9,
  'editor.wordWrap': 'on',
  // Arabic letters are narrower than a monospaced cell: measure, don't count.
  'editor.wrappingStrategy': 'advanced'
}
const demo = inCache('demo')
const articles = path.join(demo, 'examples')
const sample = path.join(articles, 'flood.txt')

try {
  await install()
  console.log('Building and packaging the extension …')
  const vsix = await packageExtension()
  // A copy, so that trying the fixes leaves the checkout as it is.
  await rm(articles, {recursive: true, force: true})
  await cp(path.join(root, 'examples'), articles, {recursive: true})
  const code = options.check ? undefined : findCode()
  if (!code || !(await openDesktop(code, vsix))) await serveHost(vsix)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

/**
 * Opens the sample in the desktop VS Code, in folders of its own: no setting or extension of yours is touched. Gives
 * whether it could.
 */
async function openDesktop(code, vsix) {
  const own = [
    ...rootArguments(),
    '--user-data-dir',
    path.join(demo, 'desktop/user-data'),
    '--extensions-dir',
    path.join(demo, 'desktop/extensions')
  ]
  try {
    writeSettings(path.join(demo, 'desktop/user-data'), settings)
    await run(code, [...own, '--install-extension', vsix, '--force'], {timeout: 120_000})
    if (!options['no-open']) await run(code, [...own, '--new-window', articles, sample], {timeout: 60_000})
    console.log(
      `${options['no-open'] ? 'Installed into' : 'Opened'} ${code}, with settings and extensions of its own under .cache/demo.`
    )
    return true
  } catch (error) {
    console.log(`${code} could not open the sample; going on with the host in your browser.\n${error.message}`)
    return false
  }
}

/** Serves a workbench on the sample at a loopback address, until Ctrl-C. */
async function serveHost(vsix) {
  const host = await ensureHost()
  const data = path.join(demo, 'host')
  await rm(path.join(data, 'extensions'), {recursive: true, force: true})
  console.log('Installing the extension into the VS Code host …')
  await installExtension(host, data, vsix)
  const server = await startServer(host, {data, settings, port: Number(options.port)})
  const address = server.address(articles, [['openFile', server.remote(sample)]])
  if (options.check) await check(host, data, address)
  console.log(`\nA VS Code with the extension and a sample article:\n\n  ${address}\n`)
  if (options.check) return server.stop()
  const opener = !options['no-open'] && canShowWindow() && findOnPath('xdg-open')
  if (opener)
    spawn(opener, [address], {stdio: 'ignore', detached: true})
      .on('error', () => {})
      .unref()
  console.log('Ctrl-C to stop.')
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.stop().then(() => process.exit(0)))
  server.child.once('exit', (status) => process.exit(status ?? 0))
}

/** Throws unless the workbench answers and the extension is among the installed. */
async function check(host, data, address) {
  const visit = await fetch(address, {redirect: 'manual'})
  const page = await fetch(new URL(visit.headers.get('location') ?? '', address), {
    headers: {cookie: visit.headers.get('set-cookie')?.split(';')[0] ?? ''}
  })
  const text = await page.text()
  if (!page.ok || !text.includes('vscode-workbench'))
    throw new Error(`The workbench does not answer: ${page.status}\n${text.slice(0, 300)}`)
  const installed = await installedExtensions(host, data)
  if (!installed.some((extension) => extension.startsWith(`${extensionId}@`)))
    throw new Error(`${extensionId} is not installed there: ${installed.join(', ') || 'nothing is'}`)
  console.log(`The workbench answers; installed: ${installed.join(', ')}.`)
}
