import {type Connection, TextDocumentSyncKind, TextDocuments} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {codeActionKinds, offerCodeActions} from './codeActions.ts'
import {executeCommands, serverCommands} from './commands.ts'
import {ConfigFiles} from './configFiles.ts'
import type {Context, Host} from './context.ts'
import {explainFindings} from './hover.ts'
import {lintDocuments} from './lintDocuments.ts'
import {Session} from './session.ts'
import {SettingsStore} from './settings.ts'
import {lintWorkspace} from './workspaceLint.ts'

/**
 * Serves a connection until it closes.
 *
 * @param connection not yet listening
 * @param host what the runtime supplies
 */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument)
  const sessions = new Map<string, Session>()
  const log = (error: unknown): void => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))

  connection.onInitialize((params) => {
    const configFiles = new ConfigFiles(connection, host, params)
    const settings = new SettingsStore(connection, configFiles, params)
    const context: Context = {connection, host, params, settings, sessions, log}
    const linter = lintDocuments(context)
    const workspace = lintWorkspace(context)
    offerCodeActions(context)
    explainFindings(context)
    executeCommands(context, linter)

    documents.onDidOpen(({document}) => {
      sessions.set(document.uri, new Session(document))
      workspace.opened(document.uri)
    })
    documents.onDidChangeContent(({document}) => {
      const session = sessions.get(document.uri)
      if (session === undefined) return
      session.touch()
      linter.changed(session)
    })
    documents.onDidSave(({document}) => {
      const session = sessions.get(document.uri)
      if (session !== undefined) linter.saved(session)
    })
    documents.onDidClose(({document: {uri}}) => {
      sessions.delete(uri)
      settings.forget(uri)
      linter.closed(uri)
      workspace.closed(uri)
    })
    const refresh = (pushed?: unknown): void => {
      settings.changed(pushed)
      linter.refresh()
    }
    connection.onDidChangeConfiguration(({settings: pushed}) => refresh(pushed))
    configFiles.onChange(() => refresh())
    connection.onInitialized(() => {
      settings.register()
      configFiles.register()
    })

    return {
      serverInfo: {name: 'mudaqqiq'},
      capabilities: {
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
        diagnosticProvider: {identifier: 'mudaqqiq', interFileDependencies: false, workspaceDiagnostics: false},
        codeActionProvider: {codeActionKinds, resolveProvider: true},
        hoverProvider: true,
        executeCommandProvider: {commands: serverCommands},
        workspace: {workspaceFolders: {supported: true, changeNotifications: false}}
      }
    }
  })

  documents.listen(connection)
  connection.listen()
}
