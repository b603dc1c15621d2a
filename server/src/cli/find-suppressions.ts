import path from 'node:path'
import {type PlacedSuppression, parseSuppressions, SUPPRESSION_FILE} from '../engine/linting/suppressions/side-file.ts'
import {fileFailure} from '../node/failure.ts'
import {readRegular} from '../node/read-file.ts'
import {decode} from '../node/text-encoding.ts'

/** A side file: what the editor was told to leave unreported. */
export interface FoundSuppressions {
  readonly folder: string
  readonly suppressions: readonly PlacedSuppression[]
}

/** The suppressions that may hold in one article. Plain data: it travels to worker threads. */
export interface ArticleSuppressions {
  readonly suppressions: readonly PlacedSuppression[]
  /** The article, as the side file names it. */
  readonly file: string
}

/**
 * The side file of a folder, if it has one.
 *
 * @throws Failure where it cannot be read
 */
export async function suppressionsIn(folder: string): Promise<FoundSuppressions | undefined> {
  const file = path.join(folder, SUPPRESSION_FILE)
  try {
    return {
      folder,
      suppressions: parseSuppressions(decode((await readRegular(file, file, 'ignores')).bytes, file).text)
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw fileFailure(error, file)
  }
}

/** @param file absolute */
export function suppressionsFor(found: FoundSuppressions | undefined, file: string): ArticleSuppressions | undefined {
  return found && {suppressions: found.suppressions, file: path.relative(found.folder, file).replaceAll('\\', '/')}
}
