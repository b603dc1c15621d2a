import {type URI, Utils} from 'vscode-uri'
import type {UserConfig} from '../../engine/config/config.ts'
import {readNames} from '../../house/read-names.ts'
import {readRulesFolder} from '../../house/read-rules-folder.ts'
import {
  type FileProblems as HouseProblems,
  type HouseText,
  isRulesFile,
  NAMES_FILE,
  RULES_FOLDER
} from '../../house/rules-folder.ts'
import type {Host} from '../context.ts'
import type {FileProblems} from './file-problems.ts'
import {type Folders, folderOf, folderUri, parsedUri} from './folders.ts'

/** Where nobody can say what a folder holds, the one file that is looked for in it. */
const ONLY_FILE = 'rules.yaml'

/** The files whose changes matter, as a client is asked to watch them. */
export const houseGlobs = [`**/${RULES_FOLDER}/*.{yaml,yml}`, `**/${NAMES_FILE}`]

type Kind = 'rules' | 'names'

/** What a desk has written itself beside its articles, nearest upwards; read once, and again when it changes. */
export class HouseFiles {
  readonly #problems: FileProblems
  readonly #host: Host
  readonly #folders: Folders
  readonly #byFolder = new Map<string, Promise<UserConfig | undefined>>()
  readonly #flawed = new Set<string>()

  constructor(problems: FileProblems, host: Host, folders: Folders) {
    this.#problems = problems
    this.#host = host
    this.#folders = folders
  }

  /** Forgets what was read, where one of these files matters. @returns whether one does */
  changed(uris: readonly string[]): boolean {
    if (!uris.some(isHouseFile)) return false
    this.#byFolder.clear()
    return true
  }

  /** Forgets all that was read. */
  forget(): void {
    this.#byFolder.clear()
  }

  /** What holds for a document; for an untitled one, what holds in the first folder of the workspace. */
  async sources(uri: string): Promise<readonly UserConfig[]> {
    const from = this.#fromWhere(uri)
    if (from === undefined) return []
    const [rules, names] = await Promise.all([
      this.#atOrAbove('rules', from.folder, from.top),
      this.#atOrAbove('names', from.folder, from.top)
    ])
    return [rules, names].filter((source) => source !== undefined)
  }

  /** The folder that is looked into first, and where to stop; the root of the file system where nothing is said. */
  #fromWhere(uri: string): {readonly folder: URI; readonly top: string | undefined} | undefined {
    const document = parsedUri(uri)
    if (document === undefined) return undefined
    const lies = this.#folders.containing(uri)
    const isFile = document.scheme === 'file'
    if (isFile || (lies !== undefined && document.scheme !== 'untitled'))
      return {folder: folderOf(document), top: isFile ? undefined : lies}
    const {first} = this.#folders
    return first === undefined ? undefined : {folder: folderUri(first), top: first}
  }

  #atOrAbove(kind: Kind, folder: URI, top: string | undefined): Promise<UserConfig | undefined> {
    const uri = folder.toString()
    const key = `${kind} ${uri}`
    let known = this.#byFolder.get(key)
    if (known === undefined) {
      const parent = Utils.dirname(folder)
      known = (kind === 'rules' ? this.#rulesIn(folder) : this.#namesIn(folder)).then((own) =>
        own !== undefined || uri === top || parent.path === folder.path ? own : this.#atOrAbove(kind, parent, top)
      )
      this.#byFolder.set(key, known)
    }
    return known
  }

  async #namesIn(folder: URI): Promise<UserConfig | undefined> {
    const uri = Utils.joinPath(folder, NAMES_FILE).toString()
    const text = await this.#host.readText(uri, 'config')
    if (text === undefined || (text === null && folder.scheme !== 'file')) return undefined
    const {names, file} = readNames(text)
    this.#tell(uri, file)
    return {names}
  }

  async #rulesIn(folder: URI): Promise<UserConfig | undefined> {
    const own = Utils.joinPath(folder, RULES_FOLDER)
    const texts = await this.#textsIn(own)
    if (texts.length === 0) return undefined
    const {rows, files} = readRulesFolder(texts)
    for (const file of files) this.#tell(Utils.joinPath(own, file.name).toString(), file)
    return {own: rows}
  }

  async #textsIn(folder: URI): Promise<HouseText[]> {
    const names = this.#host.namesIn === undefined ? [ONLY_FILE] : ((await this.#host.namesIn(folder.toString())) ?? [])
    const texts: HouseText[] = []
    for (const name of names.filter(isRulesFile)) {
      const text = await this.#host.readText(Utils.joinPath(folder, name).toString(), 'config')
      // What a client answers where there is no file is no better known.
      if (text !== undefined && (text !== null || folder.scheme === 'file')) texts.push({name, text})
    }
    return texts
  }

  /** Marks the problems in the file. */
  #tell(uri: string, {text, problems}: HouseProblems): void {
    if (problems.length === 0 && !this.#flawed.delete(uri)) return
    if (problems.length > 0) this.#flawed.add(uri)
    this.#problems.show({uri, languageId: 'yaml', text}, problems)
  }
}

function isHouseFile(uri: string): boolean {
  const [folder, name = ''] = uri.split('/').slice(-2)
  return (folder === RULES_FOLDER && isRulesFile(name)) || name === NAMES_FILE
}
