import {TextDocument} from 'vscode-languageserver-textdocument'
import {URI, Utils} from 'vscode-uri'
import type {UserConfig} from '../../engine/config/config.ts'
import {CONFIG_FILE, type ConfigFile, type ConfigProblem, PACKAGE_KEY} from '../../engine/config/config-file.ts'
import type {Layer} from '../../engine/config/layers.ts'
import {lineageOf} from '../../engine/config/lineage.ts'
import {parseConfigFile} from '../../engine/index.ts'
import {unlinked} from '../../engine/linting/foreign.ts'
import type {Host} from '../context.ts'
import type {FileProblems} from './file-problems.ts'
import {type Folders, folderOf, folderUri, parsedUri} from './folders.ts'

/** A configuration file, and what it says. */
export interface Governing {
  readonly uri: string
  /** Where in the file it stands, if it is not the whole. */
  readonly key: string | undefined
  /** What it says itself. */
  readonly config: UserConfig
  /** The same, and before it what those say that it extends; folders are paths of URIs. */
  readonly layers: readonly Layer[]
}

const unreadable: ConfigProblem = {
  message: {
    ar: 'لا يُقرأ: ليس ملفًا عاديًّا، أو ليس نصًّا بترميز UTF-8، أو أكبر من 1 م.ب',
    en: 'not read: it is no regular file, no text in UTF-8, or larger than 1 MB'
  },
  start: 0,
  end: 0
}

/** The names of files whose changes matter. */
export const watchedFiles = [CONFIG_FILE, 'package.json']

/** The configuration files of the folders that documents lie in, read once and again when they change. */
export class ConfigFiles {
  readonly #problems: FileProblems
  readonly #host: Host
  readonly #folders: Folders
  readonly #byFolder = new Map<string, Promise<Governing | undefined>>()
  readonly #lastGood = new Map<string, Governing>()
  readonly #flawed = new Set<string>()
  /** The files that each file extends, as far as is known. */
  readonly #extended = new Map<string, ReadonlySet<string>>()
  /** Is told of a file that is extended, when that is found out. */
  onExtended: (uri: string) => void = () => {}

  constructor(problems: FileProblems, host: Host, folders: Folders) {
    this.#problems = problems
    this.#host = host
    this.#folders = folders
  }

  /** Forgets what was read, where one of these files matters. @returns whether one does */
  changed(uris: readonly string[]): boolean {
    if (!uris.some((uri) => this.#matters(uri))) return false
    this.#byFolder.clear()
    return true
  }

  #matters(uri: string): boolean {
    const address = parsedUri(uri)?.toString() ?? uri
    return (
      watchedFiles.some((name) => uri.endsWith(`/${name}`)) ||
      [...this.#extended.values()].some((names) => names.has(address))
    )
  }

  /** Forgets all that was read. */
  forget(): void {
    this.#byFolder.clear()
  }

  /**
   * What the nearest file at or above a document says; an untitled one is governed by the first folder of the
   * workspace.
   */
  async governing(uri: string): Promise<Governing | undefined> {
    const document = parsedUri(uri)
    if (document === undefined) return undefined
    const {scheme} = document
    const lies = this.#folders.containing(uri)
    if (scheme === 'untitled' || (scheme !== 'file' && lies === undefined)) {
      const {first} = this.#folders
      return first === undefined ? undefined : this.#atOrAbove(folderUri(first), first)
    }
    return this.#atOrAbove(folderOf(document), scheme === 'file' ? undefined : lies)
  }

  /** @param top where to stop; the root of the file system where there is none */
  #atOrAbove(folder: URI, top: string | undefined): Promise<Governing | undefined> {
    const key = folder.toString()
    let known = this.#byFolder.get(key)
    if (known === undefined) {
      const parent = Utils.dirname(folder)
      known = this.#in(folder).then((own) =>
        own !== undefined || key === top || parent.path === folder.path ? own : this.#atOrAbove(parent, top)
      )
      this.#byFolder.set(key, known)
    }
    return known
  }

  async #in(folder: URI): Promise<Governing | undefined> {
    const [own, manifest] = await Promise.all([
      this.#read(Utils.joinPath(folder, CONFIG_FILE)),
      this.#read(Utils.joinPath(folder, 'package.json'), PACKAGE_KEY)
    ])
    return own ?? manifest
  }

  async #read(uri: URI, key?: string): Promise<Governing | undefined> {
    const address = uri.toString()
    const texts = new Map<string, string>()
    const own = (await this.#parsed(address, key, texts)) ?? {config: undefined, problems: []}
    const {files, problems, names} = await lineageOf(address, own, {
      read: (name) => this.#parsed(name, keyIn(name), texts),
      resolve: (from, path) => Utils.resolvePath(Utils.dirname(URI.parse(from)), path).toString()
    })
    this.#follow(address, names)
    for (const [name, told] of problems) this.#tell(name, texts.get(name) ?? '', told)
    const isFlawed = [...problems.values()].some((told) => told.length > 0)
    if (isFlawed) return this.#lastGood.get(address) ?? {uri: address, key, config: {}, layers: []}
    if (own.config === undefined) {
      this.#lastGood.delete(address)
      return undefined
    }
    const layers = files.map(({name, config}) => ({folder: folderPath(name), config}))
    const governing = {uri: address, key, config: own.config, layers}
    this.#lastGood.set(address, governing)
    return governing
  }

  /** @returns `undefined` where there is no such file */
  async #parsed(uri: string, key: string | undefined, texts: Map<string, string>): Promise<ConfigFile | undefined> {
    const read = await this.#host.readText(uri, 'config')
    if (typeof read === 'string') {
      texts.set(uri, read)
      return parseConfigFile(read, key)
    }
    // A package.json that cannot be read is somebody else's; and what a client answers where there is no file is no
    // better known.
    const isFlawed = read === null && key === undefined && uri.startsWith('file:')
    return isFlawed ? {config: undefined, problems: [unreadable]} : undefined
  }

  /** Keeps up with the files that a file extends, and no longer with those that it did. */
  #follow(uri: string, names: ReadonlySet<string>): void {
    const before = this.#extended.get(uri) ?? new Set()
    const now = new Set([...names].filter((name) => name !== uri))
    if (now.size > 0) this.#extended.set(uri, now)
    else this.#extended.delete(uri)
    for (const name of now) if (!before.has(name)) this.onExtended(name)
    for (const name of before) if (!now.has(name)) this.#tell(name, '', [])
  }

  /** Marks the problems in the file, and says once that there are some. */
  #tell(uri: string, text: string, problems: readonly ConfigProblem[]): void {
    if (problems.length === 0 && !this.#flawed.has(uri)) return
    this.#problems.show({uri, languageId: 'jsonc', text}, problems)
    if (problems.length === 0) {
      this.#flawed.delete(uri)
      return
    }
    if (this.#flawed.has(uri)) return
    this.#flawed.add(uri)
    const [{message, start}] = problems
    // Columns of a message are for people: as everywhere in VS Code, in UTF-16.
    const {line, character} = TextDocument.create(uri, 'jsonc', 0, text).positionAt(start)
    const place = `${Utils.basename(URI.parse(uri))}:${line + 1}:${character + 1}`
    this.#problems.warn({
      ar: unlinked(`إعداد غير صالح، ويبقى ما قبله ساريًا: \u2066${place}\u2069: ${message.ar}`),
      en: unlinked(`The configuration is not valid, the one before stays in force: ${place}: ${message.en}`)
    })
  }
}

function keyIn(uri: string): string | undefined {
  return Utils.basename(URI.parse(uri)) === 'package.json' ? PACKAGE_KEY : undefined
}

function folderPath(uri: string): string {
  return Utils.dirname(URI.parse(uri)).path.replace(/\/$/, '')
}
