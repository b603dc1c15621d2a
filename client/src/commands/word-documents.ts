import * as vscode from 'vscode'
import type {OfficeReview} from '../../../server/src/protocol/office-documents.ts'
import {OFFICE_SCHEME, reviewedName} from '../../../server/src/protocol/office-documents.ts'
import {counted} from '../../../server/src/protocol/wording.ts'
import type {ActiveArticle} from '../active-article.ts'
import {displayText} from '../display-text.ts'
import {type Bilingual, say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'

/** A document of a desk is rarely a tenth of this, in bytes. */
const MOST = 64 * 1024 * 1024

const words = {
  choose: {ar: 'مستند Word أو ODT', en: 'A Word or ODT document'},
  missing: {ar: 'لا يُقرأ هذا الملف، أو هو أكبر من أن يكون مقالًا.', en: 'This file cannot be read, or is too large.'},
  clean: {ar: 'لا ملاحظات على المستند، فلا نسخة تُكتب.', en: 'Nothing to report, so that there is no copy to write.'},
  replace: {ar: 'استبدلها', en: 'Replace'},
  show: {ar: 'أظهرها في مجلدها', en: 'Show in its folder'}
}

/** Documents of word processors: their text to be read beside what there is to say of it, and their reviewed copies. */
export class WordDocuments implements vscode.Disposable, vscode.TextDocumentContentProvider {
  readonly #server: Server
  readonly #article: ActiveArticle
  readonly #changed = new vscode.EventEmitter<vscode.Uri>()
  readonly #watched = new Map<string, vscode.Disposable>()
  readonly #listeners: vscode.Disposable
  readonly onDidChange = this.#changed.event

  constructor(server: Server, article: ActiveArticle) {
    this.#server = server
    this.#article = article
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(OFFICE_SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({uri}) => this.#forget(uri)),
      server.onRunning((running) => running && this.#tellAll()),
      vscode.commands.registerCommand('mudaqqiq.lintDocument', (given) => this.#lint(given)),
      vscode.commands.registerCommand('mudaqqiq.reviewDocument', (given) => this.#review(given))
    )
  }

  dispose(): void {
    this.#listeners.dispose()
    for (const watcher of this.#watched.values()) watcher.dispose()
  }

  /** The text of a document; it follows the file on disk. */
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const read = await this.#read(uri)
    if ('problem' in read) throw new Error(say(read.problem))
    this.#watch(uri)
    return read.text
  }

  /** The text of a file, opened and not shown; nothing where it cannot be read, and then it is said why. */
  async open(file: vscode.Uri): Promise<vscode.TextDocument | undefined> {
    const uri = textOf(file)
    const read = await this.#read(uri)
    if ('problem' in read) return complain(file, read.problem)
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
    if (isOpen) this.#changed.fire(uri)
    return vscode.workspace.openTextDocument(uri)
  }

  /** Shows the text of a document with its proof beside it. @param given a file, from the menu of the explorer */
  async #lint(given: unknown): Promise<vscode.TextDocument | undefined> {
    const file = given instanceof vscode.Uri ? given : await chooseFile()
    if (file === undefined) return undefined
    const document = await this.open(file)
    if (document === undefined) return undefined
    await vscode.window.showTextDocument(document, {preview: false})
    await vscode.commands.executeCommand('mudaqqiq.proofView')
    return document
  }

  /**
   * Writes the reviewed copy beside a document: the one given, or that of the active article.
   *
   * @returns where it was written, if it was
   */
  async #review(given: unknown): Promise<vscode.Uri | undefined> {
    const file = this.#fileToReview(given) ?? (await chooseFile())
    if (file === undefined) return undefined
    const bytes = await bytesOf(file)
    if (bytes === undefined) return complain(file, words.missing)
    const client = await this.#server.client()
    const address = client.code2ProtocolConverter.asUri(textOf(file))
    const review = await request(client, 'mudaqqiq/reviewDocument', {uri: address, bytes})
    if (review === null) return void vscode.window.showInformationMessage(say(words.clean))
    return 'problem' in review ? complain(file, review.problem) : write(file, review)
  }

  /** A file that is given, or the one whose text is given, or is active. */
  #fileToReview(given: unknown): vscode.Uri | undefined {
    const uri = given instanceof vscode.Uri ? given : this.#article.document?.uri
    if (uri?.scheme === OFFICE_SCHEME) return fileOf(uri)
    return given instanceof vscode.Uri ? given : undefined
  }

  /** Asks the server for the text: it then knows how it is to be read. */
  async #read(uri: vscode.Uri): Promise<{readonly text: string} | {readonly problem: Bilingual}> {
    const bytes = await bytesOf(fileOf(uri))
    if (bytes === undefined) return {problem: words.missing}
    const client = await this.#server.client()
    return request(client, 'mudaqqiq/readDocument', {uri: client.code2ProtocolConverter.asUri(uri), bytes})
  }

  /** A server that was started again knows no document. */
  #tellAll(): void {
    for (const {uri} of vscode.workspace.textDocuments)
      if (uri.scheme === OFFICE_SCHEME) void this.#read(uri).catch(() => undefined)
  }

  #watch(uri: vscode.Uri): void {
    const key = uri.toString()
    if (this.#watched.has(key)) return
    const file = fileOf(uri)
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), nameOf(file))
    )
    const fire = (): void => this.#changed.fire(uri)
    this.#watched.set(key, vscode.Disposable.from(watcher, watcher.onDidChange(fire), watcher.onDidCreate(fire)))
  }

  #forget(uri: vscode.Uri): void {
    this.#watched.get(uri.toString())?.dispose()
    this.#watched.delete(uri.toString())
  }
}

function complain(file: vscode.Uri, problem: Bilingual): undefined {
  const text = `${nameOf(file)}: ${say(problem)}`
  void vscode.window.showErrorMessage(displayText(text))
  return undefined
}

/** The address of the text of a file, and back. */
function textOf(file: vscode.Uri): vscode.Uri {
  return file.with({scheme: OFFICE_SCHEME, authority: '', query: file.toString()})
}

function fileOf({query}: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(query)
}

function nameOf({path}: vscode.Uri): string {
  return path.split('/').at(-1) ?? ''
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: say(words.choose),
      filters: {'Word, OpenDocument': ['docx', 'odt']}
    })) ?? []
  return file
}

/** A file in base64; `undefined` where it cannot be read or is too large. */
async function bytesOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    if ((await vscode.workspace.fs.stat(file)).size > MOST) return undefined
    return toBase64(await vscode.workspace.fs.readFile(file))
  } catch {
    return undefined
  }
}

/** A function is given no more arguments than this: bytes are told in parts. */
const PART = 0x8000

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += PART) parts.push(String.fromCharCode(...bytes.subarray(at, at + PART)))
  return btoa(parts.join(''))
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/** Writes a copy beside its document; asks before one that is there already is replaced, for somebody may have worked in it. */
async function write(file: vscode.Uri, {bytes, findings, fixes}: OfficeReview): Promise<vscode.Uri | undefined> {
  const copy = file.with({path: reviewedName(file.path)})
  const name = displayText(nameOf(copy))
  if (await exists(copy)) {
    const text = say({
      ar: `النسخة ${name} موجودة، وقد يكون فيها عمل زميل. أتُستبدل؟`,
      en: `${name} is there already, and a colleague may have worked in it. Replace it?`
    })
    const replace = say(words.replace)
    if ((await vscode.window.showWarningMessage(text, replace)) !== replace) return undefined
  }
  await vscode.workspace.fs.writeFile(copy, fromBase64(bytes))
  void tellWritten(copy, {
    ar: `كُتبت ${name}: تعليقات على ${counted(findings, 'finding', 'ar')}، وتعقّب ${counted(fixes, 'fix', 'ar')}.`,
    en: `Wrote ${name}: comments on ${counted(findings, 'finding', 'en')}, ${counted(fixes, 'fix', 'en')} tracked.`
  })
  return copy
}

function exists(file: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false
  )
}

async function tellWritten(copy: vscode.Uri, told: Bilingual): Promise<void> {
  const text = say(told)
  const show = say(words.show)
  if ((await vscode.window.showInformationMessage(text, show)) === show)
    await vscode.commands.executeCommand('revealInExplorer', copy)
}
