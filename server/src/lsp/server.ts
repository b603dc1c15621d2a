import {type Connection, type ServerCapabilities, TextDocumentSyncKind, TextDocuments} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Context, Host} from './context.ts'
import {FaultLog} from './fault-log.ts'
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
import {followDocuments} from './open-documents.ts'
import type {Session} from './session.ts'
import {ConfigFiles} from './workspace/config-files.ts'
import {Folders} from './workspace/folders.ts'
import {followWorkspace} from './workspace/follow-workspace.ts'
import {IgnoreFiles} from './workspace/ignore-files.ts'
import {SettingsStore} from './workspace/settings.ts'

const capabilities: ServerCapabilities = {
  textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
  diagnosticProvider: {identifier: 'mudaqqiq', interFileDependencies: false, workspaceDiagnostics: false},
  codeActionProvider: {codeActionKinds, resolveProvider: true},
  hoverProvider: true,
  documentSymbolProvider: {label: 'Mudaqqiq'},
  codeLensProvider: {resolveProvider: false},
  executeCommandProvider: {commands: serverCommands},
  workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
}

/**
 * Serves a connection until it closes.
 *
 * @param connection not yet listening
 * @param host what the runtime supplies
 */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument)
  connection.onInitialize((params) => {
    const sessions = new Map<string, Session>()
    const faults = new FaultLog(connection)
    const folders = new Folders(params)
    const configFiles = new ConfigFiles(connection, host, folders)
    const ignoreFiles = new IgnoreFiles(connection, host, folders)
    const settings = new SettingsStore(connection, configFiles, ignoreFiles, params)
    const context: Context = {connection, host, params, settings, folders, configFiles, ignoreFiles, sessions, faults}
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
    followDocuments(documents, sessions, context, linter, workspace)
    followWorkspace(context, linter, workspace)
    return {serverInfo: {name: 'mudaqqiq'}, capabilities}
  })
  documents.listen(connection)
  connection.listen()
}
