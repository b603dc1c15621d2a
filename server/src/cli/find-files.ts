import {stat} from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {Failure} from '../node/failure.ts'
import {mayHoldArticle} from '../node/office/names.ts'
import {slashedPath} from './find-config.ts'
import {glob, isDynamicPattern} from './globs.ts'
import {ignoredBelow} from './ignore-files.ts'

// Not `node:fs/promises`, which takes longer to load than a named article to be found.
const statOf = promisify(stat)

/** A file with one article a line. */
export function isArchive(file: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(file)
}

/** Never looked into: what a folder holds besides copy. */
const FOREIGN = 'node_modules'
const globOptions = {ignore: [`**/${FOREIGN}/**`], followSymbolicLinks: false}

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
 * @param ignoring whether .gitignore and .mudaqqiqignore leave out what was not named
 * @throws Failure where one of them leads to no file
 */
export async function filesOf(paths: readonly string[], cwd: string, ignoring: boolean): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  for (const given of paths) {
    if (given.startsWith('!')) continue
    for (const file of await filesAt(given, {paths, cwd, ignoring})) {
      const whole = path.resolve(cwd, file.path)
      if (!found.has(whole)) found.set(whole, file)
    }
  }
  return [...found.values()]
}

/**
 * What `!glob` leaves out, by absolute paths.
 *
 * @param paths all arguments
 * @param folders to which a glob may be relative
 */
export async function leftOut(paths: readonly string[], folders: readonly string[]): Promise<ReadonlySet<string>> {
  const globs = paths.filter((given) => given.startsWith('!')).map((given) => slashedPath(given.slice(1)))
  if (globs.length === 0) return new Set()
  const lists = await Promise.all(
    [...new Set(folders)].map((cwd) => glob(globs, {...globOptions, cwd, absolute: true}))
  )
  return new Set(lists.flat().map((file) => path.normalize(file)))
}

/** What the arguments say of all files that are looked for. */
interface Search {
  readonly paths: readonly string[]
  readonly cwd: string
  readonly ignoring: boolean
}

async function filesAt(given: string, search: Search): Promise<readonly FoundFile[]> {
  if (given === '-') return [named('-')]
  const whole = path.resolve(search.cwd, given)
  const found = await statOf(whole).catch(() => undefined)
  if (found?.isDirectory()) return filesIn(given, search)
  return found === undefined && isDynamicPattern(slashedPath(given)) ? filesLike(given, search) : [named(given)]
}

/** The articles in a folder. */
async function filesIn(folder: string, {paths, cwd, ignoring}: Search): Promise<readonly FoundFile[]> {
  const whole = path.resolve(cwd, folder)
  const without = await leftOut(paths, [cwd, whole])
  const files = await articlesBelow(whole, ignoring ? await ignoredBelow(whole) : undefined)
  if (files.length === 0)
    throw new Failure(
      {
        ar: `لا ملفات في المجلد بامتداد معروف (‎.txt .md .html …)${ignoring ? ' إلا ما تستثنيه ‎.gitignore أو ‎.mudaqqiqignore' : ''}`,
        en: `no files with a known extension in this folder (.txt .md .html …)${ignoring ? ' that .gitignore and .mudaqqiqignore do not leave out' : ''}`
      },
      folder
    )
  return files
    .filter((file) => !without.has(file))
    .map((file) => path.join(folder, path.relative(whole, file)))
    .sort(byName)
    .map(unasked)
}

/** The files that match a pattern. */
async function filesLike(pattern: string, {paths, cwd, ignoring}: Search): Promise<readonly FoundFile[]> {
  const without = await leftOut(paths, [cwd])
  const isIgnored = ignoring ? await ignoredBelow(cwd) : undefined
  const files: string[] = []
  for (const file of await glob([slashedPath(pattern)], {...globOptions, cwd, expandDirectories: false})) {
    const whole = path.resolve(cwd, file)
    if (!without.has(whole) && (await isIgnored?.(whole)) !== true) files.push(path.normalize(file))
  }
  if (files.length === 0)
    throw new Failure({ar: 'لا ملف يطابق هذا النمط؛ راجعه', en: 'no file matches this pattern; check it'}, pattern)
  return files.sort(byName).map(unasked)
}

type Ignored = Awaited<ReturnType<typeof ignoredBelow>>

/** The articles of a folder and of the folders in it, but for hidden ones, by absolute paths. */
async function articlesBelow(folder: string, isIgnored: Ignored | undefined): Promise<string[]> {
  // What cannot be looked into holds nothing for us.
  const entries = await fs.readdir(folder, {withFileTypes: true}).catch(() => [])
  const files: string[] = []
  for (const entry of entries) {
    const {name} = entry
    const isFolder = entry.isDirectory()
    const matters = isFolder ? name !== FOREIGN : (entry.isFile() || entry.isSymbolicLink()) && mayHoldArticle(name)
    if (!matters || name.startsWith('.')) continue
    const whole = path.join(folder, name)
    if ((await isIgnored?.(whole, isFolder)) === true) continue
    if (isFolder) files.push(...(await articlesBelow(whole, isIgnored)))
    else files.push(whole)
  }
  return files
}

function named(file: string): FoundFile {
  return {path: file, unasked: false}
}

function unasked(file: string): FoundFile {
  return {path: file, unasked: true}
}

function byName(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
