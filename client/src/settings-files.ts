import * as vscode from 'vscode'
import {say} from './say.ts'
import type {Server} from './server/language-server.ts'
import {request} from './server/request.ts'

/** The files that a desk writes itself: configuration, rules, names. */
const files: readonly vscode.DocumentFilter[] = [
  {pattern: '**/.mudaqqiqrc.json'},
  {pattern: '**/.mudaqqiq/*.{yaml,yml}'},
  {pattern: '**/.mudaqqiq-names.yaml'}
]
/** Those in which there may be something to mend. */
const mended: readonly vscode.DocumentFilter[] = [...files, {pattern: '**/package.json'}]

/**
 * What is wrong in files of settings is shown as soon as one is open, and mended where it is known what was meant: the
 * server tells both with its diagnostics.
 */
export class SettingsFiles implements vscode.Disposable, vscode.CodeActionProvider {
  readonly #server: Server
  readonly #listeners: vscode.Disposable

  constructor(server: Server) {
    this.#server = server
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#check(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#check(document)),
      vscode.languages.registerCodeActionsProvider(mended, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix]
      })
    )
    for (const document of vscode.workspace.textDocuments) this.#check(document)
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const {uri} = document
    // The diagnostics that an editor hands over have lost what the server said beside the message.
    return vscode.languages.getDiagnostics(uri).flatMap((diagnostic) => {
      const meant = meantBy(diagnostic)
      if (meant === undefined || diagnostic.range.intersection(range) === undefined) return []
      // They are of the file as it was saved: what has been edited since stands elsewhere.
      if (document.getText(diagnostic.range) !== meant.typed) return []
      const {instead} = meant
      const action = new vscode.CodeAction(
        say({ar: `اكتب \u2066${instead}\u2069`, en: `Write ${instead}`}),
        vscode.CodeActionKind.QuickFix
      )
      action.edit = new vscode.WorkspaceEdit()
      action.edit.replace(uri, diagnostic.range, instead)
      action.diagnostics = [diagnostic]
      action.isPreferred = true
      return action
    })
  }

  dispose(): void {
    this.#listeners.dispose()
  }

  #check(document: vscode.TextDocument): void {
    if (vscode.languages.match(files, document) === 0 || this.#server.abandoned) return
    void this.#ask(document.uri).catch(() => undefined)
  }

  async #ask(uri: vscode.Uri): Promise<void> {
    const client = await this.#server.client()
    await request(client, 'mudaqqiq/checkSettings', {uri: client.code2ProtocolConverter.asUri(uri)})
  }
}

/** What stands where a diagnostic of ours is, and what was meant, where that is known. */
function meantBy(
  diagnostic: vscode.Diagnostic & {readonly data?: unknown}
): {readonly typed: string; readonly instead: string} | undefined {
  const {source, data} = diagnostic
  if (source !== 'mudaqqiq' || typeof data !== 'object' || data === null) return undefined
  const {typed, instead} = data as {readonly typed?: unknown; readonly instead?: unknown}
  return typeof typed === 'string' && typeof instead === 'string' ? {typed, instead} : undefined
}
