import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {Unreadable} from '../engine/document/unreadable.ts'
import {errorsOf, tellError} from '../engine/linting/faults.ts'
import {IGNORE_FILE} from '../engine/linting/suppressions/side-file.ts'
import type {Context, Host} from './context.ts'
import {registerAttributionMap} from './features/attribution-map.ts'
import {codeActionKinds, registerCodeActions} from './features/code-actions.ts'
import {registerCodeLens} from './features/code-lens.ts'
import {registerCommands, serverCommands} from './features/commands.ts'
import {registerDeskReport} from './features/desk-report.ts'
import {registerDiagnostics} from './features/diagnostics.ts'
import {registerDocumentSymbols} from './features/document-symbols.ts'
import {registerFixFiles} from './features/fix-files.ts'
import {registerHouseStyles} from './features/house-style.ts'
import {registerHover} from './features/hover/hover.ts'
import {registerIgnore} from './features/ignore.ts'
import {registerProofView} from './features/proof-view.ts'
import {registerWorkspaceLint} from './features/workspace-lint.ts'
import {type Reading, Session} from './session.ts'
import {ConfigFiles, watchedFiles} from './workspace/config-files.ts'
import {Folders} from './workspace/folders.ts'
import {IgnoreFiles} from './workspace/ignore-files.ts'
import {SettingsStore} from './workspace/settings.ts'

/**
 * Serves a connection until it closes.
 *
 * @param connection not yet listening
 * @param host what the runtime supplies
 */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument)
  const sessions = new Map<string, Session>()
  const log = (error: unknown): void => connection.console.error(tellError(error))
  const logged = new Map<string, string>()
  const logFaults = (uri: string, {state, error, findings}: Reading): void => {
    const told = (state === 'failed' ? (error instanceof Unreadable ? [] : [error]) : errorsOf(findings))
      .map(tellError)
      .join('\n')
    if (told !== '' && logged.get(uri) !== told) log(`${uri}: ${told}`)
    if (told === '') logged.delete(uri)
    else logged.set(uri, told)
  }

  connection.onInitialize((params) => {
    const folders = new Folders(params)
    const configFiles = new ConfigFiles(connection, host, folders)
    const ignoreFiles = new IgnoreFiles(connection, host, folders)
    const settings = new SettingsStore(connection, configFiles, ignoreFiles, params)
    const context: Context = {
      connection,
      host,
      params,
      settings,
      folders,
      configFiles,
      ignoreFiles,
      sessions,
      log,
      logFaults
    }
    const linter = registerDiagnostics(context)
    const workspace = registerWorkspaceLint(context)
    registerCodeActions(context)
    registerHover(context)
    registerCommands(context, linter)
    registerIgnore(context)
    registerFixFiles(context)
    registerAttributionMap(context)
    registerDocumentSymbols(context)
    registerCodeLens(context)
    registerProofView(context)
    registerDeskReport(context)
    registerHouseStyles(context)

    const tellHost = (): void =>
      host.holds?.([...sessions.values()].reduce((units, {document}) => units + document.getText().length, 0))

    documents.onDidOpen(({document}) => {
      // A client may forget the text.
      if (typeof document.getText() !== 'string') return
      sessions.set(document.uri, new Session(document))
      tellHost()
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
      logged.delete(uri)
      tellHost()
      settings.forget(uri)
      linter.closed(uri)
      workspace.closed(uri)
    })
    const refresh = (pushed?: unknown): void => {
      settings.changed(pushed)
      linter.refresh()
      workspace.refresh()
      if (params.capabilities.workspace?.codeLens?.refreshSupport === true)
        void connection.sendRequest(CodeLensRefreshRequest.type).catch(log)
    }
    connection.onDidChangeConfiguration(({settings: pushed}) => refresh(pushed))
    connection.onDidChangeWatchedFiles(({changes}) => {
      const uris = changes.map(({uri}) => uri)
      const matters = [configFiles.changed(uris), ignoreFiles.changed(uris)]
      if (matters.includes(true)) refresh()
      workspace.changed(changes)
    })
    connection.onInitialized(() => {
      settings.register()
      if (params.capabilities.workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders((event) => {
          folders.change(event)
          refresh()
        })
      }
      if (params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
        const watchers = [...watchedFiles, IGNORE_FILE].map((name) => ({globPattern: `**/${name}`}))
        void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
      }
    })

    return {
      serverInfo: {name: 'mudaqqiq'},
      capabilities: {
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
        diagnosticProvider: {identifier: 'mudaqqiq', interFileDependencies: false, workspaceDiagnostics: false},
        codeActionProvider: {codeActionKinds, resolveProvider: true},
        hoverProvider: true,
        documentSymbolProvider: {label: 'Mudaqqiq'},
        codeLensProvider: {resolveProvider: false},
        executeCommandProvider: {commands: serverCommands},
        workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
      }
    }
  })

  documents.listen(connection)
  connection.listen()
}
