/**
 * What the scripts fetch is kept in `.cache/` of the checkout, one folder a thing and version, so a second run fetches nothing.
 */
import {existsSync} from 'node:fs'
import {mkdir, rename, rm} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** An absolute path in the cache. */
export const inCache = (...parts) => path.join(root, '.cache', ...parts)

/**
 * The folder `.cache/NAME`; the first time, `fill(folder)` makes its content.
 * A fill that fails or is cut off leaves no half-filled folder: it works on a folder of its own, renamed at the end.
 */
export async function cached(name, fill) {
  const folder = inCache(name)
  if (existsSync(folder)) return folder
  const partial = `${folder}.partial-${process.pid}`
  await rm(partial, {recursive: true, force: true})
  await mkdir(partial, {recursive: true})
  try {
    await fill(partial)
    await rename(partial, folder)
  } catch (error) {
    // Another process may have filled it at the same time: then theirs is as good.
    if (!existsSync(folder)) throw error
  } finally {
    await rm(partial, {recursive: true, force: true})
  }
  return folder
}
