/** Which packages the bundles in dist/ are made of. */

import path from 'node:path'
import {build} from 'esbuild'
import {bundles, vendoredPackages} from './bundles.mjs'

/**
 * The folders of the packages that are bundled, each once and in order: as the bundler tells them, so that none is
 * forgotten and none is named that is not there.
 *
 * @param root of the project
 */
export async function bundledPackages(root) {
  const results = await Promise.all(
    bundles.map((bundle) =>
      build({...bundle, absWorkingDir: root, write: false, metafile: true, minify: false, sourcemap: false})
    )
  )
  const inputs = results.flatMap(({metafile}) =>
    Object.values(metafile.outputs).flatMap(({inputs: used}) =>
      Object.entries(used)
        .filter(([, {bytesInOutput}]) => bytesInOutput > 0)
        .map(([name]) => name)
    )
  )
  const folders = new Set(
    inputs.flatMap((name) => packageFolder(path.resolve(root, name.replace(/^[\w-]+:(?=\/)/, ''))) ?? [])
  )
  // Copied as it is.
  for (const name of vendoredPackages) folders.add(path.join(root, 'node_modules', name))
  return [...folders].sort()
}

/** The folder of the package a file is in; nothing for files of ours. */
function packageFolder(file) {
  const at = file.lastIndexOf(`${path.sep}node_modules${path.sep}`)
  if (at < 0) return undefined
  const top = at + '/node_modules/'.length
  const [first, second] = file.slice(top).split(path.sep)
  return path.join(file.slice(0, top), first, first.startsWith('@') ? second : '')
}
