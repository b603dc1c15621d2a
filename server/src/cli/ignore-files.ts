import fs from 'node:fs/promises'
import path from 'node:path'
import {PathPatterns} from '../engine/config/path-patterns.ts'
import {fileFailure} from '../node/failure.ts'
import {readRegular} from '../node/read-file.ts'
import {decode} from '../node/text-encoding.ts'
import {slashedPath} from './find-config.ts'

const GIT_FILE = '.gitignore'
const OWN_FILE = '.mudaqqiqignore'

/** Files of patterns: what matches them is not linted unasked. */
export const ignoreFileNames: readonly string[] = [GIT_FILE, OWN_FILE]

/** What is said in a folder, and above it, of what lies below. */
interface Level {
  readonly folder: string
  readonly parent: Level | undefined
  readonly own: PathPatterns | undefined
  /** As git has it, a .gitignore holds in a repository alone, and not beyond its root. */
  readonly git: PathPatterns | undefined
  readonly isInRepository: boolean
  readonly isRoot: boolean
  /** What a repository leaves out for one user; its .gitignore files outrank it. */
  readonly excluded: PathPatterns | undefined
}

/**
 * What .gitignore and .mudaqqiqignore leave out below a folder, as ripgrep reads them: of each kind the nearest that says
 * anything decides, .mudaqqiqignore before .gitignore; what lies in a folder that is left out is not taken in again.
 */
export class IgnoreFiles {
  readonly #levels = new Map<string, Promise<Level>>()
  readonly #folders = new Map<string, Promise<boolean>>()
  readonly #top: string

  private constructor(top: Level) {
    this.#top = top.folder
    this.#levels.set(top.folder, Promise.resolve(top))
  }

  /**
   * @param folder absolute; though it be left out itself, who names it wants what it holds
   * @throws Failure where a .mudaqqiqignore cannot be read
   */
  static async below(folder: string): Promise<IgnoreFiles> {
    const above = path.dirname(folder)
    if (above === folder) return new IgnoreFiles(await levelOf(folder, undefined, false))
    const ignores = await IgnoreFiles.below(above)
    const parent = await ignores.level(above)
    const isOut = await ignores.leavesOut(folder, true)
    return new IgnoreFiles(await levelOf(folder, isOut ? undefined : parent, parent.isInRepository))
  }

  /**
   * Whether a file or a folder is left out, or a folder that it lies in.
   *
   * @param file absolute; what does not lie below is not left out
   */
  async leavesOut(file: string, isFolder = false): Promise<boolean> {
    if (!file.startsWith(this.#top.endsWith(path.sep) ? this.#top : this.#top + path.sep)) return false
    const folder = path.dirname(file)
    return (await this.#folderOut(folder)) || isLeftOut(await this.level(folder), file, isFolder)
  }

  async #folderOut(folder: string): Promise<boolean> {
    if (folder === this.#top) return false
    let isOut = this.#folders.get(folder)
    if (isOut === undefined) {
      isOut = this.leavesOut(folder, true)
      this.#folders.set(folder, isOut)
    }
    return isOut
  }

  /** @param folder at or below that for which this was made */
  level(folder: string): Promise<Level> {
    let level = this.#levels.get(folder)
    if (level === undefined) {
      level = this.level(path.dirname(folder)).then((parent) => levelOf(folder, parent, parent.isInRepository))
      this.#levels.set(folder, level)
    }
    return level
  }
}

async function levelOf(folder: string, parent: Level | undefined, isBelowRoot: boolean): Promise<Level> {
  const isRoot = await fs.stat(path.join(folder, '.git')).then(
    () => true,
    () => false
  )
  const isInRepository = isRoot || isBelowRoot
  return {
    folder,
    parent,
    own: await patternsIn(path.join(folder, OWN_FILE)),
    git: isInRepository ? await patternsIn(path.join(folder, GIT_FILE)).catch(() => undefined) : undefined,
    isInRepository,
    isRoot,
    excluded: isRoot ? await patternsIn(path.join(folder, '.git/info/exclude')).catch(() => undefined) : undefined
  }
}

/** @throws Failure where there is such a file, and it cannot be read */
async function patternsIn(file: string): Promise<PathPatterns | undefined> {
  try {
    const {text} = decode((await readRegular(file, file, 'ignores')).bytes, file)
    return new PathPatterns(text.replace(/^\ufeff/, '').split(/\r?\n/))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw fileFailure(error, file)
  }
}

function isLeftOut(level: Level, file: string, isFolder: boolean): boolean {
  const said = (patterns: PathPatterns | undefined, folder: string): boolean | undefined =>
    patterns?.verdict(slashedPath(path.relative(folder, file)) + (isFolder ? '/' : ''))
  for (let each: Level | undefined = level; each !== undefined; each = each.parent) {
    const own = said(each.own, each.folder)
    if (own !== undefined) return own
  }
  for (let each: Level | undefined = level; each !== undefined; each = each.isRoot ? undefined : each.parent) {
    const git = said(each.git, each.folder) ?? said(each.excluded, each.folder)
    if (git !== undefined) return git
  }
  return false
}
