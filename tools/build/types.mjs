/**
 * The types of what other programs import, in dist/types: the declarations that the type checker has written, as far as the
 * entry leads to them. They name each other by `.js`, which every resolution of TypeScript understands.
 * usage: node tools/build/types.mjs, after `npm run check`
 */
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {root} from '../host/cache.mjs'

const from = path.join(root, '.cache/types/engine')
const to = path.join(root, 'dist/types')
/** What a declaration takes from another file of ours. */
const imported = /(?<=(?:from|import) ?\(?["'])(\.[^"']+)\.ts(?=["'])/g

export async function writeTypes() {
  await rm(to, {recursive: true, force: true})
  const due = ['index.d.ts']
  const seen = new Set(due)
  for (const name of due) {
    const text = await readFile(path.join(from, name), 'utf8')
    for (const [, specifier] of text.matchAll(imported)) {
      const next = path.join(path.dirname(name), `${specifier}.d.ts`)
      if (!seen.has(next)) due.push(next)
      seen.add(next)
    }
    const target = path.join(to, name)
    await mkdir(path.dirname(target), {recursive: true})
    await writeFile(target, text.replaceAll(imported, '$1.js'))
  }
  // The server is a program: it is started, and exports nothing.
  await writeFile(path.join(to, 'server.d.cts'), 'export {}\n')
  return seen.size + 1
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`${await writeTypes()} declarations in dist/types`)
