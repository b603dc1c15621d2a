import assert from 'node:assert/strict'
import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  CodeActionRequest,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest
} from 'vscode-languageserver'
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'

const built = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url))

/** What a client that asks for diagnostics can do. */
export const pulling: ClientCapabilities = {
  workspace: {
    diagnostics: {refreshSupport: true},
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: {documentChanges: true}
  },
  textDocument: {
    diagnostic: {dynamicRegistration: false, relatedInformation: true},
    codeAction: {
      codeActionLiteralSupport: {codeActionKind: {valueSet: []}},
      dataSupport: true,
      resolveSupport: {properties: ['edit']}
    }
  }
}

export interface Options {
  readonly capabilities?: ClientCapabilities
  /** The `mudaqqiq` section of the client's settings; a test may change it. */
  readonly settings?: Record<string, unknown>
  readonly initializationOptions?: Record<string, unknown>
  /** URIs of workspace folders. */
  readonly folders?: readonly string[]
  /** Who the client says it is. */
  readonly client?: string
  /** More of `initialize`, or instead of what is sent otherwise. */
  readonly more?: Partial<InitializeParams>
}

/** The built server in a process of its own, spoken to over stdio as an editor would. */
export class LanguageServer {
  readonly process: ChildProcessWithoutNullStreams
  readonly connection: MessageConnection
  /** Everything the server published, in order. */
  readonly published: PublishDiagnosticsParams[] = []
  /** What it logged. */
  readonly log: string[] = []
  settings: Record<string, unknown> | null
  initialized!: InitializeResult
  #waiting: Array<() => void> = []

  private constructor(settings: Record<string, unknown>) {
    assert.ok(existsSync(built), 'dist/server.cjs is missing: npm run build')
    this.settings = settings
    this.process = spawn(process.execPath, [built, '--stdio'])
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin)
    )
    this.connection.onRequest(ConfigurationRequest.type, ({items}) => items.map(() => this.settings))
    this.connection.onRequest(RegistrationRequest.type, () => undefined)
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => undefined)
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params)
      for (const check of this.#waiting.splice(0)) check()
    })
    this.connection.onNotification('window/logMessage', ({message}: {message: string}) => {
      this.log.push(message)
    })
    this.connection.listen()
  }

  /** A server past its handshake. Tests that open one must `stop` it. */
  static async start({
    capabilities = pulling,
    settings = {},
    initializationOptions,
    folders = [],
    client = 'Visual Studio Code',
    more
  }: Options = {}): Promise<LanguageServer> {
    const server = new LanguageServer({debounce: 0, ...settings})
    server.initialized = await server.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: folders.map((uri) => ({uri, name: uri})),
      clientInfo: {name: client},
      ...more
    })
    await server.connection.sendNotification(InitializedNotification.type, {})
    return server
  }

  /** Ends the server as an editor would; resolves with its exit code. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.process.once('exit', resolve))
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    const code = await exited
    this.connection.dispose()
    return code
  }

  open(uri: string, text: string, {languageId = 'plaintext', version = 1} = {}): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {uri, languageId, version, text}
    })
  }

  /** Replaces a range, or the whole text. */
  change(uri: string, version: number, text: string, range?: Diagnostic['range']): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: {uri, version},
      contentChanges: [range === undefined ? {text} : {range, text}]
    })
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, {textDocument: {uri}})
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {textDocument: {uri}, previousResultId})
  }

  /** The diagnostics of a document, asked for. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.report(uri)
    assert.equal(report.kind, 'full')
    return report.kind === 'full' ? report.items : []
  }

  async actions(
    uri: string,
    range: Diagnostic['range'],
    context: CodeActionParams['context'] = {diagnostics: []}
  ): Promise<CodeAction[]> {
    return ((await this.connection.sendRequest(CodeActionRequest.type, {textDocument: {uri}, range, context})) ??
      []) as CodeAction[]
  }

  /** Resolves with the first publication, past or to come, that satisfies the test. */
  async publication(wanted: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.published.find(wanted)
      if (found !== undefined) return found
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  /** Resolves when so many findings are what was last published of a document. */
  async shows(uri: string, count: number): Promise<void> {
    while (this.published.findLast((params) => params.uri === uri)?.diagnostics.length !== count)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}
