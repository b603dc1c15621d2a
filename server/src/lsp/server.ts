import {
  type Connection,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver'
import {type Client, clientOf} from './client.ts'
import type {Context, Host} from './context.ts'
import {documentsIn} from './encoded-document.ts'
import {FaultLog} from './fault-log.ts'
import {registerAgentTools} from './features/agent-tools.ts'
import {registerAttributionMap} from './features/attribution-map.ts'
import {codeActionKinds, registerCodeActions} from './features/code-actions.ts'
import {registerCodeLens} from './features/code-lens.ts'
import {registerCommands, serverCommands} from './features/commands.ts'
import {registerCompareQuotations} from './features/compare-quotations.ts'
import {registerDeskReport} from './features/desk-report.ts'
import {registerDiagnostics} from './features/diagnostics.ts'
import {registerDocumentSymbols} from './features/document-symbols.ts'
import {registerFixFiles} from './features/fix-files.ts'
import {registerHouseStyles} from './features/house-style.ts'
import {registerHover} from './features/hover/hover.ts'
import {registerIgnore} from './features/ignore.ts'
import {registerManageIgnores} from './features/manage-ignores.ts'
import {registerOfficeDocuments} from './features/office-documents.ts'
import {registerProofView} from './features/proof-view.ts'
import {registerRulePages} from './features/rule-pages.ts'
import {registerSecondReader} from './features/second-reader.ts'
import {registerSettingsFiles} from './features/settings-files.ts'
import {registerWorkspaceLint} from './features/workspace-lint.ts'
import {followDocuments} from './open-documents.ts'
import type {Session} from './session.ts'
import {ConfigFiles} from './workspace/config-files.ts'
import {FileProblems} from './workspace/file-problems.ts'
import {Folders} from './workspace/folders.ts'
import {followWorkspace} from './workspace/follow-workspace.ts'
import {HouseFiles} from './workspace/house-files.ts'
import {IgnoredFiles} from './workspace/ignored-files.ts'
import {SettingsStore} from './workspace/settings.ts'
import {SuppressionFiles} from './workspace/suppression-files.ts'

const capabilitiesFor = ({encoding, pullsDiagnostics, takesCodeActions}: Client): ServerCapabilities => ({
  positionEncoding: encoding,
  textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
  ...(pullsDiagnostics && {
    diagnosticProvider: {identifier: 'mudaqqiq', interFileDependencies: false, workspaceDiagnostics: false}
  }),
  codeActionProvider: {codeActionKinds, resolveProvider: takesCodeActions},
  hoverProvider: true,
  documentSymbolProvider: {label: 'Mudaqqiq'},
  codeLensProvider: {resolveProvider: false},
  executeCommandProvider: {commands: serverCommands},
  workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
})

/**
 * Serves a connection until it closes.
 *
 * @param connection not yet listening
 * @param host what the runtime supplies
 */
export function serve(connection: Connection, host: Host): void {
  let encoding: PositionEncodingKind = PositionEncodingKind.UTF16
  const kinds = documentsIn(() => encoding)
  const documents = new TextDocuments(kinds)
  connection.onInitialize((params) => {
    const client = clientOf(params)
    encoding = client.encoding
    const sessions = new Map<string, Session>()
    const faults = new FaultLog(connection)
    const folders = new Folders(params)
    const problems = new FileProblems(connection, client, kinds)
    const configFiles = new ConfigFiles(problems, host, folders)
    const suppressionFiles = new SuppressionFiles(problems, host, folders)
    const houseFiles = new HouseFiles(problems, host, folders)
    const ignoredFiles = new IgnoredFiles(host, folders, faults.log)
    const files = {folders, configFiles, suppressionFiles, houseFiles, ignoredFiles}
    const settings = new SettingsStore(connection, {...files, problems}, params)
    const officeReaders: Context['officeReaders'] = new Map()
    const own = {connection, host, params, client, documents: kinds}
    const context: Context = {...own, settings, ...files, sessions, faults, officeReaders}
    const linter = registerDiagnostics(context)
    const workspace = registerWorkspaceLint(context)
    const settingsFiles = followWorkspace(context, linter, workspace)
    registerCodeActions(context)
    registerHover(context)
    registerCommands(context, linter, settingsFiles.written)
    registerIgnore(context)
    registerManageIgnores(context)
    registerFixFiles(context)
    registerAgentTools(context)
    registerAttributionMap(context)
    registerDocumentSymbols(context)
    registerCodeLens(context)
    registerProofView(context)
    registerOfficeDocuments(context, linter)
    registerDeskReport(context)
    registerCompareQuotations(context)
    registerHouseStyles(context)
    registerSecondReader(context)
    registerRulePages(context)
    registerSettingsFiles(context)
    followDocuments(documents, sessions, context, {linter, workspace, settingsFiles})
    return {serverInfo: {name: 'mudaqqiq'}, capabilities: capabilitiesFor(client)}
  })
  documents.listen(connection)
  connection.listen()
}
