import * as vscode from 'vscode'
import {isArticle} from './article-documents.ts'
import type {Server} from './server/language-server.ts'

/** Milliseconds without a keystroke before the views follow. */
const PAUSE = 120

/**
 * The article that the views are about: that of the active editor; while something else than text is active (the proof,
 * a report, the walkthrough), the last one that is still open.
 */
export class ActiveArticle implements vscode.Disposable {
  #document: vscode.TextDocument | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #listeners: vscode.Disposable
  /** Another article is active, its text was changed, or it was linted anew. */
  readonly onChange = this.#changed.event

  constructor(server: Server) {
    this.#look()
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#look()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#look()),
      vscode.workspace.onDidChangeTextDocument(({document}) => {
        if (document === this.#document) this.#soon()
      }),
      server.onStatus(({uri}) => {
        if (vscode.Uri.parse(uri).toString() === this.#document?.uri.toString()) this.#soon()
      })
    )
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#listeners.dispose()
  }

  #look(): void {
    const editor = vscode.window.activeTextEditor
    const document = editor === undefined ? this.#stillOpen() : articleIn(editor)
    if (document === this.#document) return
    this.#document = document
    clearTimeout(this.#timer)
    this.#changed.fire()
  }

  /** The article so far, where it still has a tab. */
  #stillOpen(): vscode.TextDocument | undefined {
    return this.#document !== undefined && groupOf(this.#document) !== undefined ? this.#document : undefined
  }

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#changed.fire(), PAUSE)
  }
}

/** The group of editors that has a tab of a document, in sight or not. */
function groupOf({uri}: vscode.TextDocument): vscode.TabGroup | undefined {
  const shows = ({input}: vscode.Tab): boolean => uriIn(input)?.toString() === uri.toString()
  return vscode.window.tabGroups.all.find(({tabs}) => tabs.some(shows))
}

function uriIn(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText) return input.uri
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined
}

function articleIn({document}: vscode.TextEditor): vscode.TextDocument | undefined {
  return isArticle(document) ? document : undefined
}

/** Shows a place of a document in the editor that has it, else in the active one. */
export async function goTo(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? groupOf(document)?.viewColumn,
    selection
  })
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
