/**
 * The extension in a real VS Code: the host of the npm registry, where an editor test or `npm start` has fetched it.
 */
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {inCache, root} from '../tools/host/cache.mjs'
import {run} from '../tools/host/process.mjs'
import {packageExtension, unpackExtension} from '../tools/package.mjs'

/**
 * Milliseconds that activating takes: from the call to the answer, through the editor and back, and of these in the
 * extension's own code; undefined where there is no host.
 *
 * @param put puts an extension into a folder
 */
export async function activateInEditor(put) {
  if (!existsSync(inCache('host'))) return undefined
  const temporary = await mkdtemp(path.join(tmpdir(), 'mudaqqiq-bench-'))
  try {
    const [extension, workspace] = ['extension', 'workspace'].map((name) => path.join(temporary, name))
    // Nothing in it: no document activates the extension before it is asked to.
    await mkdir(workspace)
    await put(extension)
    const told = await run(
      process.execPath,
      [
        path.join(root, 'tools/host/code-shim.mjs'),
        workspace,
        `--extensionDevelopmentPath=${extension}`,
        `--extensionTestsPath=${path.join(import.meta.dirname, 'activate.cjs')}`
      ],
      {timeout: 240_000}
    )
    const [whole, own] = (/@@activated (.+)/.exec(told)?.[1] ?? '').split(' ').map(Number)
    return {whole, own}
  } finally {
    await rm(temporary, {recursive: true, force: true})
  }
}

/** The extension as users install it. */
export async function putOurs(folder) {
  await unpackExtension(await packageExtension(), folder)
}

/** An extension of that name that does nothing: what is left is the editor's own share. */
export async function putEmpty(folder) {
  await mkdir(folder)
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({
      name: 'mudaqqiq',
      publisher: 'mudaqqiq',
      version: '0.0.1',
      engines: {vscode: '^1.80.0'},
      main: 'main.cjs',
      activationEvents: []
    })
  )
  await writeFile(path.join(folder, 'main.cjs'), 'exports.activate = () => {}\n')
}
