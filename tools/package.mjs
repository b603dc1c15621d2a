/**
 * Packages the built extension: dist/mudaqqiq-VERSION.vsix. What goes in is listed in .vscodeignore.
 * The dependencies are bundled into dist/, so no node_modules goes in.
 */
import {readFileSync} from 'node:fs'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {extensionPage} from './build/extension-page.mjs'
import {root} from './host/cache.mjs'
import {install, npm} from './host/npm.mjs'
import {run} from './host/process.mjs'

/** Builds and packages. Gives the path of the .vsix. */
export async function packageExtension() {
  await npm(['run', '--silent', 'build'], {cwd: root})
  const {name, version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const vsix = path.join(root, 'dist', `${name}-${version}.vsix`)
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce')
  const page = 'dist/readme.md'
  await writeFile(path.join(root, page), extensionPage(await readFile(path.join(root, 'README.md'), 'utf8')))
  const options = ['--no-dependencies', '--skip-license', '--readme-path', page, '--out', vsix]
  await run(process.execPath, [vsce, 'package', ...options], {cwd: root})
  return vsix
}

/** Unpacks the extension of a .vsix into a folder, as installing it would. */
export async function unpackExtension(vsix, folder) {
  const {default: JSZip} = await import('jszip')
  const archive = await JSZip.loadAsync(await readFile(vsix))
  for (const entry of archive.file(/^extension\//)) {
    const file = path.join(folder, path.relative('extension', entry.name))
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(file, await entry.async('nodebuffer'))
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await install()
    console.log(path.relative(process.cwd(), await packageExtension()))
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
