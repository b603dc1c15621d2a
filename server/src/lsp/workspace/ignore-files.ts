import {type Connection, DiagnosticSeverity, DiagnosticTag} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {Utils} from 'vscode-uri'
import {IGNORE_FILE, type PlacedIgnore, parseIgnores} from '../../engine/linting/suppressions/side-file.ts'
import type {Host} from '../context.ts'
import {isolated, rangeIn, SOURCE} from '../to-diagnostics.ts'
import {type Folders, folderOf, folderUri, parsedUri} from './folders.ts'

/** The side file that a document may have ignores in. */
export interface SideFile {
  readonly uri: string
  /** What it holds; empty where it does not exist. */
  readonly text: string
  readonly ignores: readonly PlacedIgnore[]
  /** The document, as `Ignore.file`. */
  readonly file: string
}

/** Unused ignores that one side file shows. */
const MOST = 1000

/** The side files of the workspace's folders, read once and again when they change. */
export class IgnoreFiles {
  readonly #connection: Connection
  readonly #host: Host
  readonly #folders: Folders
  readonly #read = new Map<string, Promise<{text: string; ignores: readonly PlacedIgnore[]}>>()
  /** The unused ignores of each side file, by the document they are for. */
  readonly #unused = new Map<string, Map<string, readonly PlacedIgnore[]>>()

  constructor(connection: Connection, host: Host, folders: Folders) {
    this.#connection = connection
    this.#host = host
    this.#folders = folders
  }

  /** Forgets what was read, where one of these files is a side file. @returns whether one is */
  changed(uris: readonly string[]): boolean {
    const sides = uris.filter((uri) => uri.endsWith(`/${IGNORE_FILE}`))
    for (const uri of sides) this.#read.delete(uri)
    return sides.length > 0
  }

  /** Forgets all that was read. */
  forget(): void {
    this.#read.clear()
  }

  /** The side file of a document: in its workspace folder, else beside it. None for a document that is nowhere yet. */
  async of(uri: string): Promise<SideFile | undefined> {
    const document = parsedUri(uri)
    if (document === undefined || document.scheme === 'untitled') return undefined
    const lies = this.#folders.containing(uri)
    const root = lies === undefined ? folderOf(document) : folderUri(lies)
    const side = Utils.joinPath(root, IGNORE_FILE).toString()
    let read = this.#read.get(side)
    if (read === undefined) {
      read = this.#host
        .readText(side, 'ignores')
        .then((text) => ({text: text ?? '', ignores: parseIgnores(text ?? '')}))
      this.#read.set(side, read)
    }
    return {uri: side, file: document.path.slice(root.path.replace(/\/$/, '').length + 1), ...(await read)}
  }

  /** Marks, in the side file, the ignores for a document that silence nothing in it. */
  tell(uri: string, side: SideFile, unused: readonly PlacedIgnore[]): void {
    let ofSide = this.#unused.get(side.uri)
    if (ofSide === undefined) {
      ofSide = new Map()
      this.#unused.set(side.uri, ofSide)
    }
    const before = ofSide.get(uri) ?? []
    // After a keystroke they are, nearly always, the very same.
    if (unused.length === before.length && unused.every((ignore, i) => ignore === before[i])) return
    if (unused.length === 0) ofSide.delete(uri)
    else ofSide.set(uri, unused)
    const document = TextDocument.create(side.uri, 'json', 0, side.text)
    const message = {ar: 'لا يتجاهل هذا شيئا؛ احذفه.', en: 'This ignores nothing; remove it.'}
    const diagnostics = [...ofSide.values()]
      .flat()
      .slice(0, MOST)
      .map((ignore) => ({
        range: rangeIn(document, ignore),
        severity: DiagnosticSeverity.Information,
        tags: [DiagnosticTag.Unnecessary],
        code: 'unused-ignore',
        source: SOURCE,
        message: `${isolated(message, 'ar')}\n${message.en}`
      }))
    void this.#connection.sendDiagnostics({uri: side.uri, diagnostics})
  }
}
