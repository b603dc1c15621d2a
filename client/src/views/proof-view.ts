import * as vscode from 'vscode'
import type {ProofMessage} from '../../../server/src/protocol/messages.ts'
import type {FromProofScript, Shown, ToProofScript} from '../../../server/src/protocol/webview.ts'
import {type ActiveArticle, goTo} from '../active-article.ts'
import {saveHtml} from '../commands/save-page.ts'
import {displayText} from '../display-text.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {panelIcon} from './panel-icon.ts'
import {frame, panelOptions, scrollEditor, topOf} from './proof-panel.ts'
import {silent} from './status-item.ts'

/** Milliseconds in which the editor's scrolling is the panel's own doing. */
const ECHO = 250
const TYPE = 'mudaqqiq.proof'
const TITLE = {ar: 'معاينة التدقيق', en: 'Proof'}

/** «معاينة التدقيق»: the active article from right to left, as a reader will see it, with what the desk has to say. */
export class ProofView implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #server: Server
  readonly #article: ActiveArticle
  readonly #extensionUri: vscode.Uri
  readonly #shown = new vscode.EventEmitter<Shown>()
  readonly #listeners: vscode.Disposable
  #panel: vscode.WebviewPanel | undefined
  /** The article in the panel: it stays when the focus goes to what is no article. */
  #document: vscode.TextDocument | undefined
  /** What the panel shows, by the server's stamp; nothing where it is to be shown everything. */
  #have: number | undefined
  /** What is to be shown as soon as the script of the panel runs. */
  #waiting: ProofMessage | undefined
  #ready = false
  #asking = false
  #again = false
  #quietUntil = 0
  /** Fires when the panel shows another state of an article. */
  readonly onShown = this.#shown.event

  constructor(server: Server, article: ActiveArticle, extensionUri: vscode.Uri) {
    this.#server = server
    this.#article = article
    this.#extensionUri = extensionUri
    this.#listeners = vscode.Disposable.from(
      this.#shown,
      article.onChange(() => void this.#update()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({textEditor, visibleRanges}) =>
        this.#follow(textEditor, visibleRanges)
      ),
      vscode.window.onDidChangeTextEditorSelection(({textEditor}) => this.#mark(textEditor)),
      vscode.window.registerWebviewPanelSerializer(TYPE, this),
      vscode.commands.registerCommand('mudaqqiq.proofView', () => this.open()),
      vscode.commands.registerCommand('mudaqqiq.saveProof', (target) =>
        this.save(
          target instanceof vscode.Uri && target.scheme !== 'webview-panel' && target.path.endsWith('.html')
            ? target
            : undefined
        )
      )
    )
  }

  /** Opens the panel beside the editor, or brings it forward. */
  async open(): Promise<void> {
    if (this.#article.document === undefined && this.#document === undefined) {
      void vscode.window.showInformationMessage(say({ar: 'افتح مقالًا أولًا.', en: 'Open an article first.'}))
      return
    }
    if (this.#panel === undefined)
      this.#adopt(
        vscode.window.createWebviewPanel(
          TYPE,
          say(TITLE),
          {viewColumn: vscode.ViewColumn.Beside, preserveFocus: true},
          {...panelOptions(this.#extensionUri), retainContextWhenHidden: true, enableFindWidget: true}
        )
      )
    else this.#panel.reveal(undefined, true)
    await this.#update()
  }

  /** Takes up the panel of a window that was loaded again. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri =
      typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string'
        ? vscode.Uri.parse(state.uri)
        : undefined
    const document =
      uri === undefined
        ? undefined
        : (vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString()) ??
          (uri.scheme === 'untitled'
            ? undefined
            : await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined)))
    if (document === undefined || this.#panel !== undefined) return panel.dispose()
    panel.webview.options = panelOptions(this.#extensionUri)
    this.#document = document
    this.#adopt(panel)
    await this.#update()
  }

  /** Saves what the panel shows, or would show, as one page. Returns where, if it was. */
  async save(target?: vscode.Uri): Promise<vscode.Uri | undefined> {
    const document = this.#article.document ?? this.#document
    if (document === undefined) return undefined
    const client = await this.#server.client()
    const page = await request(client, 'mudaqqiq/proofPage', {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      title: nameOf(document)
    })
    return page === null
      ? undefined
      : saveHtml(page, document.uri, `${nameOf(document).replace(/\.\w+$/, '')}.proof.html`, target)
  }

  dispose(): void {
    this.#panel?.dispose()
    this.#listeners.dispose()
  }

  #adopt(panel: vscode.WebviewPanel): void {
    panel.iconPath = panelIcon(this.#extensionUri, 'proof')
    panel.webview.onDidReceiveMessage((message: FromProofScript) => this.#receive(message))
    panel.onDidDispose(() => {
      this.#panel = this.#document = this.#have = this.#waiting = undefined
      this.#ready = false
    })
    this.#panel = panel
  }

  /** Shows the article as it now is. One question is under way at a time; what comes up meanwhile is asked after it. */
  async #update(): Promise<void> {
    this.#again = true
    if (this.#asking) return
    this.#asking = true
    try {
      while (this.#again) {
        this.#again = false
        // Where the server has died, it is asked again when it is back and has linted.
        await this.#ask().catch(() => undefined)
      }
    } finally {
      this.#asking = false
    }
  }

  async #ask(): Promise<void> {
    const panel = this.#panel
    const document = this.#article.document ?? this.#document
    if (panel === undefined || document === undefined || document.isClosed || this.#server.abandoned) return
    // What the script is about to show comes first.
    if (this.#waiting !== undefined && document === this.#document) return
    if (document !== this.#document) this.#have = undefined
    const client = await this.#server.client()
    const proof = await request(client, 'mudaqqiq/proof', {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      have: this.#have
    })
    if (this.#panel !== panel || proof === null) return
    panel.title = `${say(TITLE)} ${displayText(nameOf(document))}`
    this.#document = document
    this.#have = proof.stamp
    if (this.#ready) return this.#show(document, proof)
    this.#waiting = proof
    this.#have = undefined
    if (panel.webview.html === '') panel.webview.html = frame(panel.webview, this.#extensionUri, proof)
  }

  #show(document: vscode.TextDocument, proof: ProofMessage): void {
    const {state, header, keepHead, keepTail, html, blocks, version} = proof
    this.#post({
      kind: 'show',
      uri: document.uri.toString(),
      header: state === 'linted' ? header : `<div><p role="status">${say(silent[state])}</p></div>`,
      label: nameOf(document),
      keepHead,
      keepTail,
      html,
      blocks,
      version
    })
    const editor = this.#editor()
    if (editor !== undefined) this.#mark(editor)
  }

  #receive(message: FromProofScript): void {
    if (message.kind === 'ready') this.#begin()
    else if (message.kind === 'shown') this.#shown.fire(message)
    else if (this.#document === undefined) return
    else if (message.kind === 'go')
      // An article that has been closed for good, and never saved, is nowhere to go to.
      void goTo(
        this.#document,
        new vscode.Range(this.#document.positionAt(message.start), this.#document.positionAt(message.end))
      ).catch(() => undefined)
    else {
      this.#quietUntil = Date.now() + ECHO
      const editor = this.#editor()
      if (editor !== undefined) scrollEditor(editor, message.line)
    }
  }

  /** The script of the panel runs, and shows nothing yet. */
  #begin(): void {
    const waiting = this.#waiting
    this.#ready = true
    this.#waiting = undefined
    this.#have = waiting?.stamp
    if (waiting !== undefined && this.#document !== undefined) this.#show(this.#document, waiting)
    void this.#update()
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({document}) => document === this.#document)
  }

  #follow(editor: vscode.TextEditor, ranges: readonly vscode.Range[]): void {
    const {document} = editor
    if (document !== this.#document || Date.now() < this.#quietUntil || ranges.length === 0) return
    const line = topOf(editor, ranges)
    const lastLine = ranges.at(-1)?.end.line ?? 0
    this.#post({kind: 'scroll', line, last: lastLine >= document.lineCount - 1 && line > 0})
  }

  #mark({document, selection}: vscode.TextEditor): void {
    if (document === this.#document) this.#post({kind: 'cursor', line: selection.active.line})
  }

  #post(message: ToProofScript): void {
    void this.#panel?.webview.postMessage(message)
  }
}

function nameOf(document: vscode.TextDocument): string {
  return document.uri.path.split('/').at(-1) ?? ''
}
