import * as vscode from 'vscode'
import {bringsArabic, mayBeArticle} from './articles.ts'
import {registerCommands} from './commands.ts'
import {type ClientMaker, Server} from './server.ts'
import {showStatus} from './status.ts'

/** What the extension offers to others, tests above all. */
export interface Api {
  /** Resolves when the server runs; starts it where it does not. */
  ready(): Promise<void>
  /** How often the server ended without having been asked to. */
  deaths(): number
}

/**
 * Activates the extension. The server is not started before a document with Arabic in it is open.
 *
 * @param make a client of the server, not yet started
 */
export function activateWith(context: vscode.ExtensionContext, make: ClientMaker): Api {
  const server = new Server(make)
  context.subscriptions.push(server, showStatus(server), registerCommands(server, context.extensionUri))
  startWithFirstArticle(server, context)
  return {
    async ready() {
      await server.client()
    },
    deaths: () => server.deaths
  }
}

function startWithFirstArticle(server: Server, context: vscode.ExtensionContext): void {
  const waiting: vscode.Disposable[] = []
  const start = (wanted: boolean): void => {
    if (!wanted) return
    for (const listener of waiting.splice(0)) listener.dispose()
    server.client().catch((error: unknown) => vscode.window.showErrorMessage(`Mudaqqiq: ${error instanceof Error ? error.message : String(error)}`))
  }
  waiting.push(
    vscode.workspace.onDidOpenTextDocument((document) => start(mayBeArticle(document))),
    vscode.workspace.onDidChangeTextDocument((change) => start(bringsArabic(change)))
  )
  context.subscriptions.push(...waiting)
  start(vscode.workspace.textDocuments.some(mayBeArticle))
}
