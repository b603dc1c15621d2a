import {DiagnosticSeverity, DiagnosticTag} from 'vscode-languageserver'
import {Utils} from 'vscode-uri'
import {
  type PlacedSuppression,
  parseSuppressions,
  SUPPRESSION_FILE
} from '../../engine/linting/suppressions/side-file.ts'
import type {Host} from '../context.ts'
import type {FileProblems} from './file-problems.ts'
import {type Folders, folderOf, folderUri, parsedUri} from './folders.ts'

/** The side file that a document may have suppressions in. */
export interface SideFile {
  readonly uri: string
  /** What it holds; empty where it does not exist. */
  readonly text: string
  readonly suppressions: readonly PlacedSuppression[]
  /** The document, as `Suppression.file`. */
  readonly file: string
}

/** Unused suppressions that one side file shows. */
const MOST = 1000

/** The side files of the workspace's folders, read once and again when they change. */
export class SuppressionFiles {
  readonly #problems: FileProblems
  readonly #host: Host
  readonly #folders: Folders
  readonly #read = new Map<string, Promise<{text: string; suppressions: readonly PlacedSuppression[]}>>()
  /** The unused suppressions of each side file, by the document they are for. */
  readonly #unused = new Map<string, Map<string, readonly PlacedSuppression[]>>()

  constructor(problems: FileProblems, host: Host, folders: Folders) {
    this.#problems = problems
    this.#host = host
    this.#folders = folders
  }

  /** Forgets what was read, where one of these files is a side file. @returns whether one is */
  changed(uris: readonly string[]): boolean {
    const sides = uris.filter((uri) => uri.endsWith(`/${SUPPRESSION_FILE}`))
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
    const side = Utils.joinPath(root, SUPPRESSION_FILE).toString()
    let read = this.#read.get(side)
    if (read === undefined) {
      read = this.#host
        .readText(side, 'ignores')
        .then((text) => ({text: text ?? '', suppressions: parseSuppressions(text ?? '')}))
      this.#read.set(side, read)
    }
    return {uri: side, file: document.path.slice(root.path.replace(/\/$/, '').length + 1), ...(await read)}
  }

  /** Marks, in the side file, the suppressions for a document that suppress nothing in it. */
  tell(uri: string, side: SideFile, unused: readonly PlacedSuppression[]): void {
    let ofSide = this.#unused.get(side.uri)
    if (ofSide === undefined) {
      ofSide = new Map()
      this.#unused.set(side.uri, ofSide)
    }
    const before = ofSide.get(uri) ?? []
    // After a keystroke they are, nearly always, the very same.
    if (unused.length === before.length && unused.every((suppression, i) => suppression === before[i])) return
    if (unused.length === 0) ofSide.delete(uri)
    else ofSide.set(uri, unused)
    const message = {ar: 'لا يتجاهل هذا شيئا؛ احذفه.', en: 'This ignores nothing; remove it.'}
    const told = [...ofSide.values()].flat().slice(0, MOST)
    this.#problems.show(
      {uri: side.uri, languageId: 'json', text: side.text},
      told.map(({start, end}) => ({start, end, message})),
      {severity: DiagnosticSeverity.Information, tags: [DiagnosticTag.Unnecessary], code: 'unused-ignore'}
    )
  }
}
