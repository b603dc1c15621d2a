import * as vscode from 'vscode'
import {type ActiveArticle, goTo} from './activeArticle.ts'
import {say} from './language.ts'
import {saveHtml} from './savePage.ts'
import type {Server} from './server.ts'

/** See the server's `mudaqqiq/proof`. */
interface Proof {
  readonly version: number
  readonly state: 'linted' | 'off' | 'not-arabic' | 'failed'
  readonly language: 'ar' | 'en'
  readonly style: string
  readonly header: string
  readonly blocks: ReadonlyArray<{readonly line: number; readonly start: number; readonly html: string}>
}

/** What the panel says it shows. */
export interface Shown {
  readonly version: number
  readonly paragraphs: number
  readonly findings: number
  readonly direction: string
  readonly tinted: readonly string[]
}
type FromPanel = {readonly kind: 'ready'} | ({readonly kind: 'shown'} & Shown) | {readonly kind: 'scrolled'; readonly line: number} | {readonly kind: 'go'; readonly start: number; readonly end: number}

/** Milliseconds in which the editor's scrolling is the panel's own doing. */
const ECHO = 250
const TITLE = {ar: 'معاينة التدقيق', en: 'Proof'}

/** «معاينة التدقيق»: the active article from right to left, as a reader will see it, with what the desk has to say. */
export class ProofView implements vscode.Disposable {
  readonly #server: Server
  readonly #article: ActiveArticle
  readonly #extensionUri: vscode.Uri
  readonly #shown = new vscode.EventEmitter<Shown>()
  readonly #listeners: vscode.Disposable
  #panel: vscode.WebviewPanel | undefined
  /** The article in the panel: it stays when the focus goes to what is no article. */
  #document: vscode.TextDocument | undefined
  #sent: Proof['blocks'] = []
  #ready = false
  #asked = 0
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
      vscode.window.onDidChangeTextEditorVisibleRanges(({textEditor, visibleRanges}) => this.#follow(textEditor, visibleRanges)),
      vscode.window.onDidChangeTextEditorSelection(({textEditor}) => this.#mark(textEditor)),
      vscode.commands.registerCommand('mudaqqiq.proofView', () => this.open()),
      vscode.commands.registerCommand('mudaqqiq.saveProof', (target) => this.save(target instanceof vscode.Uri && target.scheme !== 'webview-panel' && target.path.endsWith('.html') ? target : undefined))
    )
  }

  /** Opens the panel beside the editor, or brings it forward. */
  async open(): Promise<void> {
    if (this.#panel === undefined) {
      const panel = vscode.window.createWebviewPanel('mudaqqiq.proof', TITLE.en, {viewColumn: vscode.ViewColumn.Beside, preserveFocus: true}, {enableScripts: true, retainContextWhenHidden: true, enableFindWidget: true, localResourceRoots: [vscode.Uri.joinPath(this.#extensionUri, 'dist')]})
      panel.iconPath = vscode.Uri.joinPath(this.#extensionUri, 'icons', 'proof.svg')
      panel.webview.onDidReceiveMessage((message: FromPanel) => this.#receive(message))
      panel.onDidDispose(() => this.#forget())
      this.#panel = panel
    } else this.#panel.reveal(undefined, true)
    await this.#update()
  }

  /** Saves what the panel shows, or would show, as one page. Returns where, if it was. */
  async save(target?: vscode.Uri): Promise<vscode.Uri | undefined> {
    const document = this.#article.document ?? this.#document
    if (document === undefined) return undefined
    const client = await this.#server.client()
    const page = await client.sendRequest<string | null>('mudaqqiq/proofPage', {uri: client.code2ProtocolConverter.asUri(document.uri), title: nameOf(document)})
    return page === null ? undefined : saveHtml(page, document.uri, `${nameOf(document).replace(/\.\w+$/, '')}.proof.html`, target)
  }

  dispose(): void {
    this.#panel?.dispose()
    this.#listeners.dispose()
  }

  #forget(): void {
    this.#panel = undefined
    this.#document = undefined
    this.#sent = []
    this.#ready = false
  }

  async #update(): Promise<void> {
    const panel = this.#panel
    const document = this.#article.document ?? this.#document
    if (panel === undefined || document === undefined || document.isClosed) return
    const asked = ++this.#asked
    const client = await this.#server.client()
    const proof = await client.sendRequest<Proof | null>('mudaqqiq/proof', {uri: client.code2ProtocolConverter.asUri(document.uri)})
    if (asked !== this.#asked || this.#panel !== panel || proof === null || proof.version !== document.version) return
    if (document !== this.#document) panel.title = `${say(TITLE)} ${nameOf(document)}`
    this.#document = document
    if (!this.#ready) {
      // The panel asks for its content when its script runs.
      if (panel.webview.html === '') panel.webview.html = frame(panel.webview, this.#extensionUri, proof)
      return
    }
    const {keepHead, keepTail} = unchanged(this.#sent, proof.blocks)
    const html = proof.blocks.slice(keepHead, proof.blocks.length - keepTail).map((block) => block.html)
    this.#sent = proof.blocks
    const header = proof.state === 'linted' ? proof.header : `<div><p role="status">${silent(proof.state)}</p></div>`
    void panel.webview.postMessage({kind: 'show', header, label: nameOf(document), keepHead, keepTail, html, blocks: proof.blocks.map(({start, line}) => ({start, line})), version: proof.version})
    const editor = this.#editor()
    if (editor !== undefined) this.#mark(editor)
  }

  #receive(message: FromPanel): void {
    const document = this.#document
    if (message.kind === 'ready') {
      this.#ready = true
      this.#sent = []
      void this.#update()
    } else if (message.kind === 'shown') this.#shown.fire(message)
    else if (document === undefined) return
    else if (message.kind === 'go') void goTo(document, new vscode.Range(document.positionAt(message.start), document.positionAt(message.end)))
    else {
      this.#quietUntil = Date.now() + ECHO
      const line = Math.max(0, Math.min(document.lineCount - 1, Math.floor(message.line)))
      this.#editor()?.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop)
    }
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({document}) => document === this.#document)
  }

  #follow({document}: vscode.TextEditor, ranges: readonly vscode.Range[]): void {
    if (document !== this.#document || Date.now() < this.#quietUntil || ranges.length === 0) return
    const last = ranges.at(-1)!.end.line >= document.lineCount - 1 && ranges[0].start.line > 0
    void this.#panel?.webview.postMessage({kind: 'scroll', line: ranges[0].start.line, last})
  }

  #mark({document, selection}: vscode.TextEditor): void {
    if (document === this.#document) void this.#panel?.webview.postMessage({kind: 'cursor', line: selection.active.line})
  }
}

function silent(state: Exclude<Proof['state'], 'linted'>): string {
  const reasons = {
    off: {ar: 'متوقف: أُوقف «مُدقِّق» في الإعدادات', en: 'Paused: Mudaqqiq is turned off in the settings'},
    'not-arabic': {ar: 'لا يُدقَّق: ليس أكثر النص عربيًّا', en: 'Not linted: the text is not mainly Arabic'},
    failed: {ar: 'تعذّر التدقيق؛ التفاصيل في قناة الإخراج', en: 'Linting failed; the output channel tells why'}
  }
  return say(reasons[state])
}

/** How many paragraphs at the beginning and at the end are as they were. */
function unchanged(before: Proof['blocks'], after: Proof['blocks']): {keepHead: number; keepTail: number} {
  const most = Math.min(before.length, after.length)
  let keepHead = 0
  while (keepHead < most && before[keepHead].html === after[keepHead].html) keepHead++
  let keepTail = 0
  while (keepTail < most - keepHead && before.at(-1 - keepTail)!.html === after.at(-1 - keepTail)!.html) keepTail++
  return {keepHead, keepTail}
}

/** The page that the panel is: our style and our script, and nothing else may load or run. */
function frame(webview: vscode.Webview, extensionUri: vscode.Uri, {language, style}: Proof): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'proof.browser.js')).toString()
  return `<!doctype html>
<html lang="${language}" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${style}</style>
</head>
<body><header></header><main></main><script nonce="${nonce}" src="${script}"></script></body>
</html>`
}

function nameOf(document: vscode.TextDocument): string {
  return document.uri.path.split('/').at(-1) ?? ''
}
