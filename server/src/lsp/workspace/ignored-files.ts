import type {URI} from 'vscode-uri'
import {IgnoreFiles, type IgnoreSource, ignoreFileNames} from '../../engine/config/ignore-files.ts'
import type {Host} from '../context.ts'
import {type Folders, folderUri, parsedUri} from './folders.ts'

/** The files whose changes matter, as a client is asked to watch them. */
export const ignoreGlobs = ignoreFileNames.map((name) => `**/${name}`)

/**
 * What .gitignore and .mudaqqiqignore leave out of runs over the workspace, as on the command line; read once, and again
 * when they change. What is open is linted all the same: somebody has asked for it.
 */
export class IgnoredFiles {
  readonly #host: Host
  readonly #folders: Folders
  readonly #log: (error: unknown) => void
  readonly #below = new Map<string, Promise<IgnoreFiles | undefined>>()

  /** @param log is told of a file of patterns that cannot be read; it leaves nothing out */
  constructor(host: Host, folders: Folders, log: (error: unknown) => void) {
    this.#host = host
    this.#folders = folders
    this.#log = log
  }

  /** Forgets what was read, where one of these files matters. @returns whether one does */
  changed(uris: readonly string[]): boolean {
    if (!uris.some((uri) => ignoreFileNames.some((name) => uri.endsWith(`/${name}`)))) return false
    this.forget()
    return true
  }

  /** Forgets all that was read. */
  forget(): void {
    this.#below.clear()
  }

  /** @param asked the folder that was asked for, though it be left out itself; that of the workspace where none was */
  async leaveOut(uri: string, asked = this.#folders.containing(uri)): Promise<boolean> {
    const file = parsedUri(uri)
    if (asked === undefined || file === undefined) return false
    let below = this.#below.get(asked)
    if (below === undefined) {
      below = this.#readBelow(asked)
      this.#below.set(asked, below)
    }
    return (await (await below)?.leavesOut(file.path)) ?? false
  }

  async #readBelow(asked: string): Promise<IgnoreFiles | undefined> {
    if (parsedUri(asked) === undefined) return undefined
    const folder = folderUri(asked)
    try {
      return await IgnoreFiles.below(this.#sourceFor(folder), pathOf(folder))
    } catch (error) {
      this.#log(error)
      return undefined
    }
  }

  /** Above the folders of the workspace only the disk is looked at. */
  #sourceFor(folder: URI): IgnoreSource {
    const read = (path: string): Promise<string | undefined | null> =>
      this.#host.readText(folder.with({path}).toString(), 'ignores')
    const top = folder.scheme === 'file' ? undefined : this.#folders.containing(folder.toString())
    return {
      ...(folder.scheme !== 'file' && {top: pathOf(top === undefined ? folder : folderUri(top))}),
      text: async (file, needed) => {
        const text = await read(file)
        if (text === null && needed)
          this.#log(new Error(`${file}: is not read: no text in UTF-8 or UTF-16, or too large`))
        return text ?? undefined
      },
      // A folder, or a file that leads to it.
      isRepository: async (path) =>
        typeof (await read(`${path}/.git/HEAD`)) === 'string' || typeof (await read(`${path}/.git`)) === 'string'
    }
  }
}

function pathOf(folder: URI): string {
  return folder.path.replace(/\/$/, '')
}
