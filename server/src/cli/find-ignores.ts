import path from 'node:path'
import {IGNORE_FILE, type PlacedIgnore, parseIgnores} from '../engine/linting/suppressions/side-file.ts'
import {fileFailure} from '../node/failure.ts'
import {readRegular} from '../node/read-file.ts'
import {decode} from '../node/text-encoding.ts'

/** A side file: what the editor was told to leave unreported. */
export interface FoundIgnores {
  readonly folder: string
  readonly ignores: readonly PlacedIgnore[]
}

/** The ignores that may hold in one article. Plain data: it travels to worker threads. */
export interface ArticleIgnores {
  readonly ignores: readonly PlacedIgnore[]
  /** The article, as the side file names it. */
  readonly file: string
}

/**
 * The side file of a folder, if it has one.
 *
 * @throws Failure where it cannot be read
 */
export async function ignoresIn(folder: string): Promise<FoundIgnores | undefined> {
  const file = path.join(folder, IGNORE_FILE)
  try {
    return {folder, ignores: parseIgnores(decode((await readRegular(file, file, 'ignores')).bytes, file).text)}
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw fileFailure(error, file)
  }
}

/** @param file absolute */
export function ignoresFor(found: FoundIgnores | undefined, file: string): ArticleIgnores | undefined {
  return found && {ignores: found.ignores, file: path.relative(found.folder, file).replaceAll('\\', '/')}
}
