import {PathPatterns} from './path-patterns.ts'

const GIT_FILE = '.gitignore'
const OWN_FILE = '.mudaqqiqignore'

/** Files of patterns: what matches them is not linted unasked. */
export const ignoreFileNames: readonly string[] = [GIT_FILE, OWN_FILE]

/**
 * Where files of patterns are read from. Paths have slashes, and begin with one or with the name of a drive; a folder has none
 * at its end, and the root of all is empty.
 */
export interface IgnoreSource {
  /**
   * The text of a file, without byte-order mark; nothing where there is none.
   *
   * @param needed whether one that cannot be read is to be told
   */
  text(file: string, needed: boolean): Promise<string | undefined>
  /** Whether a folder is the root of a git repository. */
  isRepository(folder: string): Promise<boolean>
  /** The folder above which nothing is looked at; the root of all where nothing is said. */
  readonly top?: string
}

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
  readonly #source: IgnoreSource
  readonly #top: string

  private constructor(source: IgnoreSource, top: Level) {
    this.#source = source
    this.#top = top.folder
    this.#levels.set(top.folder, Promise.resolve(top))
  }

  /**
   * @param folder though it be left out itself, who names it wants what it holds
   * @throws what the source throws
   */
  static async below(source: IgnoreSource, folder: string): Promise<IgnoreFiles> {
    if (folder === '' || folder === source.top)
      return new IgnoreFiles(source, await levelOf(source, folder, undefined, false))
    const above = folderOf(folder)
    const ignores = await IgnoreFiles.below(source, above)
    const parent = await ignores.#level(above)
    const isOut = await ignores.leavesOut(folder, true)
    return new IgnoreFiles(source, await levelOf(source, folder, isOut ? undefined : parent, parent.isInRepository))
  }

  /** Whether a file or a folder is left out, or a folder that it lies in. What does not lie below is not left out. */
  async leavesOut(file: string, isFolder = false): Promise<boolean> {
    if (!file.startsWith(`${this.#top}/`)) return false
    const folder = folderOf(file)
    return (await this.#folderOut(folder)) || isLeftOut(await this.#level(folder), file, isFolder)
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
  #level(folder: string): Promise<Level> {
    let level = this.#levels.get(folder)
    if (level === undefined) {
      level = this.#level(folderOf(folder)).then((parent) =>
        levelOf(this.#source, folder, parent, parent.isInRepository)
      )
      this.#levels.set(folder, level)
    }
    return level
  }
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')))
}

async function levelOf(
  source: IgnoreSource,
  folder: string,
  parent: Level | undefined,
  isBelowRoot: boolean
): Promise<Level> {
  const isRoot = await source.isRepository(folder)
  const isInRepository = isRoot || isBelowRoot
  const patternsIn = async (name: string, needed = false): Promise<PathPatterns | undefined> => {
    const text = await source.text(`${folder}/${name}`, needed)
    return text === undefined ? undefined : new PathPatterns(text.split(/\r?\n/))
  }
  return {
    folder,
    parent,
    own: await patternsIn(OWN_FILE, true),
    git: isInRepository ? await patternsIn(GIT_FILE) : undefined,
    isInRepository,
    isRoot,
    excluded: isRoot ? await patternsIn('.git/info/exclude') : undefined
  }
}

function isLeftOut(level: Level, file: string, isFolder: boolean): boolean {
  // What is said of the folder that a file lies in has been heard, and another may have taken it in again: with what it holds,
  // but for what is left out by its own name.
  const said = (patterns: PathPatterns | undefined, folder: string): boolean | undefined =>
    patterns?.verdictOfItself(file.slice(folder.length + 1) + (isFolder ? '/' : ''))
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
