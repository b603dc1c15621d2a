/**
 * Runs the editor suite inside a real VS Code: the desktop one where it can be had, else the registry-only host; there,
 * a few tests more in a VS Code that runs in the browser alone.
 * MUDAQQIQ_EDITOR=desktop or =host takes one of them only; MUDAQQIQ_GREP=… runs the tests whose title has it.
 */
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {root} from '../../tools/host/cache.mjs'
import {downloadDesktop} from '../../tools/host/desktop.mjs'
import {install} from '../../tools/host/npm.mjs'
import {runSuite, totals} from '../../tools/host/suite.mjs'
import {packageExtension, unpackExtension} from '../../tools/package.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const shim = path.join(root, 'tools/host/code-shim.mjs')

/** The executable to run the tests with. */
async function chooseEditor() {
  const wish = process.env.MUDAQQIQ_EDITOR
  const desktop = wish === 'host' ? undefined : await downloadDesktop()
  if (desktop) return desktop
  if (wish === 'desktop')
    throw new Error('The desktop VS Code cannot be had here: it needs a display and its download host.')
  console.log('Editor: the registry-only VS Code host (no display, or no way to the desktop download).')
  return shim
}

/** Bundles the suite, one file a test file, into dist/test. */
async function bundleSuite() {
  const {build} = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['test/editor/index.ts', 'test/editor/*.test.ts'],
    outdir: 'dist/test',
    outExtension: {'.js': '.cjs'},
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning'
  })
}

/**
 * Bundles the tests that run in a browser's worker into one file. It is served from the folder of the extension, and
 * must be in it.
 */
async function bundleWebSuite(outfile) {
  const {build} = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['test/editor/web/index.ts'],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode'],
    logLevel: 'warning'
  })
}

/**
 * Says in the manifest that language models come from here: the suite runs in the name of the extension under test, and
 * brings a model of its own.
 */
async function letProvideModels(manifest) {
  const {contributes, ...rest} = JSON.parse(await readFile(manifest, 'utf8'))
  const languageModelChatProviders = [{vendor: 'mudaqqiq-test', displayName: 'Test'}]
  await writeFile(manifest, JSON.stringify({...rest, contributes: {...contributes, languageModelChatProviders}}))
}

/** Packages the extension and runs the suite on what users install, on a copy of the samples. Gives its counts. */
export async function runEditorSuite() {
  const editor = await chooseEditor()
  await rm(path.join(root, 'dist/test'), {recursive: true, force: true})
  const temporary = await mkdtemp(path.join(tmpdir(), 'mudaqqiq-editor-'))
  const extension = path.join(temporary, 'extension')
  /** A copy of the samples, which the tests of one editor write to. */
  const workspace = async (name) => {
    const folder = path.join(temporary, name)
    await cp(path.join(root, 'examples'), folder, {recursive: true})
    return folder
  }
  const inside = async () => {
    const given = [here('launch.mjs'), editor, extension, await workspace('workspace'), temporary]
    return runSuite('editor', process.execPath, given, {timeout: 900_000})
  }
  const inBrowser = async () => {
    const tests = path.join(extension, 'test/web.js')
    await bundleWebSuite(tests)
    const given = [here('launch-web.mjs'), extension, tests, await workspace('web')]
    return runSuite('web', process.execPath, given, {timeout: 240_000})
  }
  try {
    const [vsix] = await Promise.all([packageExtension(), bundleSuite()])
    await unpackExtension(vsix, extension)
    await letProvideModels(path.join(extension, 'package.json'))
    const main = await inside()
    if (editor !== shim || process.env.MUDAQQIQ_GREP) return main
    // One after the other: an editor behind another window draws nothing, and what is not drawn is not linted.
    const web = await inBrowser()
    return {
      passes: main.passes + web.passes,
      failures: main.failures + web.failures,
      pending: main.pending + web.pending
    }
  } finally {
    await rm(temporary, {recursive: true, force: true})
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await install()
    const counts = await runEditorSuite()
    console.log(totals(counts))
    process.exitCode = counts.failures > 0 ? 1 : 0
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
