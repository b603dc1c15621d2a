import fs from 'node:fs/promises'
import path from 'node:path'
import {glob, isDynamicPattern} from 'tinyglobby'
import {articleExtensions} from '../engine/document/formats/registry.ts'
import {Failure} from '../node/failure.ts'

/** A file with one article a line. */
export function isArchive(file: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(file)
}

/** Never looked into: what a folder holds besides copy. */
const ignored = ['**/node_modules/**']

export interface FoundFile {
  /** As the user wrote it. */
  readonly path: string
  /** Found in a folder or by a pattern, not named: linted only if it is mainly Arabic. */
  readonly unasked: boolean
}

/**
 * The files meant by the arguments, in their order, each once. Links in a
 * folder are not followed.
 *
 * @param paths files, folders, globs (`!glob` leaves out) or `-`
 * @throws Failure where one of them leads to no file
 */
export async function filesOf(paths: readonly string[], cwd: string): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  const without = paths.filter((given) => given.startsWith('!')).map((given) => slashed(given.slice(1)))
  for (const given of paths) {
    if (given.startsWith('!')) continue
    for (const file of await filesAt(given, without, cwd)) {
      const whole = path.resolve(cwd, file.path)
      if (!found.has(whole)) found.set(whole, file)
    }
  }
  return [...found.values()]
}

async function filesAt(given: string, without: readonly string[], cwd: string): Promise<FoundFile[]> {
  if (given === '-') return [named('-')]
  const whole = path.resolve(cwd, given)
  const stat = await fs.stat(whole).catch(() => undefined)
  if (stat?.isDirectory()) {
    const extensions = articleExtensions.map((extension) => extension.slice(1))
    const files = await glob([`**/*.{${extensions.join(',')}}`], {
      cwd: whole,
      ignore: [...ignored, ...without],
      followSymbolicLinks: false,
      caseSensitiveMatch: false
    })
    if (files.length === 0)
      throw new Failure(
        {
          ar: 'لا ملفات في المجلد بامتداد معروف (‎.txt .md .html …)',
          en: 'no files with a known extension in this folder (.txt .md .html …)'
        },
        given
      )
    return files.sort(byName).map((file) => ({path: path.join(given, file), unasked: true}))
  }
  if (stat !== undefined || !isDynamicPattern(slashed(given))) return [named(given)]
  const files = await glob([slashed(given)], {
    cwd,
    ignore: [...ignored, ...without],
    followSymbolicLinks: false,
    expandDirectories: false
  })
  if (files.length === 0)
    throw new Failure({ar: 'لا ملف يطابق هذا النمط؛ راجعه', en: 'no file matches this pattern; check it'}, given)
  return files.sort(byName).map((file) => ({path: path.normalize(file), unasked: true}))
}

function named(file: string): FoundFile {
  return {path: file, unasked: false}
}

function byName(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Globs are written with slashes on every system. */
function slashed(pattern: string): string {
  return path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
}
