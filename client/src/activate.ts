import * as vscode from 'vscode'
import type {Family} from '../../server/src/protocol/messages.ts'
import type {Shown} from '../../server/src/protocol/webview.ts'
import {ActiveArticle} from './active-article.ts'
import {McpServer} from './agents/mcp-server.ts'
import type {McpStdioServer} from './agents/newer-api.ts'
import {registerTools} from './agents/tools.ts'
import {bringsArabic, mayBeArticle} from './article-documents.ts'
import {DeskReports} from './commands/desk-report.ts'
import {chooseHouseStyle} from './commands/house-style.ts'
import {openSample} from './commands/open-sample.ts'
import {registerCommands} from './commands/register-commands.ts'
import {showFindings} from './commands/show-findings.ts'
import {WordDocuments} from './commands/word-documents.ts'
import {displayText} from './display-text.ts'
import {SecondReader} from './second-reader/second-reader.ts'
import {type ClientMaker, Server} from './server/language-server.ts'
import {SettingsFiles} from './settings-files.ts'
import {type Counted, FindingsItem} from './views/findings-item.ts'
import {ProofView} from './views/proof-view.ts'
import {RulePages} from './views/rule-pages.ts'
import {type Row, SourcesView} from './views/sources-view.ts'
import {type Said, StatusItem} from './views/status-item.ts'

/** What the extension offers to others, tests above all. */
export interface Api {
  /** Resolves when the server runs; starts it where it does not. */
  ready(): Promise<void>
  /** Whether anything has needed the server yet. */
  started(): boolean
  /** How often the server ended without having been asked to. */
  deaths(): number
  /** What the view «Sources» shows. */
  sources(): {readonly rows: readonly Row[]; readonly badge: number; readonly message: string | undefined}
  /** Fires when that view shows something else. */
  readonly onSources: vscode.Event<void>
  /** What the language status item says of the active article. */
  status(): Said
  /** What the item in the status bar says of it. */
  findings(): Counted
  /** Fires when they say something else. */
  readonly onStatus: vscode.Event<void>
  /** Fires when the proof view shows another state of an article. */
  readonly onProof: vscode.Event<Shown>
  /** How the editor starts the server of tools for agents; only where it knows such servers. */
  mcpServer(): McpStdioServer
}

/**
 * Activates the extension. The server is not started before a document with Arabic in it is open.
 *
 * @param make a client of the server, not yet started
 */
export function activateWith(context: vscode.ExtensionContext, make: ClientMaker): Api {
  const server = new Server(make)
  const article = new ActiveArticle(server)
  const sources = new SourcesView(server, article)
  const status = new StatusItem(server)
  const findings = new FindingsItem(status)
  const proof = new ProofView(server, article, context.extensionUri)
  const words = new WordDocuments(server, article)
  const mcp = new McpServer(context)
  context.subscriptions.push(
    server,
    status,
    findings,
    registerCommands(server, article, words, context.extensionUri),
    article,
    sources,
    proof,
    new RulePages(server, context.extensionUri),
    new SettingsFiles(server),
    words,
    new DeskReports(server, article, context.extensionUri),
    new SecondReader(server, article, context.workspaceState),
    registerTools(server, article),
    mcp,
    vscode.commands.registerCommand('mudaqqiq.houseStyle', (given) =>
      chooseHouseStyle(server, typeof given === 'string' ? given : undefined)
    ),
    vscode.commands.registerCommand('mudaqqiq.showFindings', (family) =>
      showFindings(server, article, (document) => status.of(document), family as Family | undefined)
    ),
    vscode.commands.registerCommand('mudaqqiq.openSample', () => openSample(context.extensionUri)),
    // The views are there once there is something to show in them.
    server.onRunning((running) => {
      if (running) void vscode.commands.executeCommand('setContext', 'mudaqqiq.articles', true)
    })
  )
  startWithFirstArticle(server, context)
  return {
    async ready() {
      await server.client()
    },
    started: () => server.started,
    deaths: () => server.deaths,
    status: () => status.said,
    findings: () => findings.said,
    onStatus: status.onChange,
    sources: () => sources.shown,
    onSources: sources.onDidChangeTreeData,
    onProof: proof.onShown,
    mcpServer: () => mcp.definition()
  }
}

function startWithFirstArticle(server: Server, context: vscode.ExtensionContext): void {
  const waiting: vscode.Disposable[] = []
  const start = (wanted: boolean): void => {
    if (!wanted) return
    for (const listener of waiting.splice(0)) listener.dispose()
    server
      .client()
      .catch((error: unknown) =>
        vscode.window.showErrorMessage(
          displayText(`Mudaqqiq: ${error instanceof Error ? error.message : String(error)}`)
        )
      )
  }
  waiting.push(
    vscode.workspace.onDidOpenTextDocument((document) => start(mayBeArticle(document))),
    vscode.workspace.onDidChangeTextDocument((change) => start(bringsArabic(change)))
  )
  context.subscriptions.push(...waiting)
  start(vscode.workspace.textDocuments.some(mayBeArticle))
}
