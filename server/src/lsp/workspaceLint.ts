import {type CancellationToken, type Diagnostic, RequestType, type WorkDoneProgressParams} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {type Context, initializationOptions} from './context.ts'
import {diagnosticsOf} from './diagnostics.ts'
import {formatOf, languageOf, readText} from './session.ts'

/** `mudaqqiq/lintFiles`: lints files, open or not. Their diagnostics stay until the next run. */
const lintFiles = new RequestType<{uris: string[]} & WorkDoneProgressParams, WorkspaceLint, void>('mudaqqiq/lintFiles')

/** The outcome of a run. */
export interface WorkspaceLint {
  /** Articles linted: mainly Arabic, and readable. */
  readonly files: number
  readonly findings: number
  /** URIs of files that are not text in UTF-8 or UTF-16. */
  readonly unreadable: readonly string[]
  readonly cancelled: boolean
}

/** What the opening and closing of documents means for files already linted. */
export interface WorkspaceLinter {
  opened(uri: string): void
  closed(uri: string): void
}

/** Serves `mudaqqiq/lintFiles`. A file that is open is shown by its own linting; what is kept here is of those that are not. */
export function lintWorkspace(context: Context): WorkspaceLinter {
  const {connection, host, sessions, settings, params} = context
  const {reference = host.reference} = initializationOptions(params)
  const shown = new Set<string>()

  function show(uri: string, diagnostics: Diagnostic[]): void {
    void connection.sendDiagnostics({uri, diagnostics})
  }

  async function lintFile(uri: string): Promise<{linted: boolean; diagnostics: Diagnostic[]} | null> {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) settings.forget(uri)
    const text = session?.document.getText() ?? (await host.readText(uri))
    if (text === null) return null
    if (text === undefined) return {linted: false, diagnostics: []}
    const document = session?.document ?? TextDocument.create(uri, languageOf(uri), 0, text)
    const reading = session?.read(resolved) ?? readText(text, 0, formatOf(document.languageId), resolved)
    if (reading.state === 'failed') context.log(reading.error)
    if (resolved.side !== undefined) context.ignoreFiles.tell(uri, resolved.side, reading.unusedIgnores)
    return {linted: reading.state === 'linted', diagnostics: diagnosticsOf(reading, document, resolved, reference)}
  }

  async function run(uris: readonly string[], token: CancellationToken, report: (done: number, findings: number) => void): Promise<WorkspaceLint> {
    for (const uri of shown) if (!sessions.has(uri)) show(uri, [])
    shown.clear()
    const unreadable: string[] = []
    let files = 0
    let findings = 0
    for (const [index, uri] of uris.entries()) {
      // Lets a cancellation, and whatever is being typed meanwhile, come through.
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (token.isCancellationRequested) return {files, findings, unreadable, cancelled: true}
      const result = await lintFile(uri)
      if (result === null) unreadable.push(uri)
      else if (result.linted) {
        files++
        findings += result.diagnostics.length
        shown.add(uri)
        if (!sessions.has(uri)) show(uri, result.diagnostics)
      }
      report(index + 1, findings)
    }
    return {files, findings, unreadable, cancelled: false}
  }

  connection.onRequest(lintFiles, async ({uris, workDoneToken}, token) => {
    const progress = workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(workDoneToken)
    progress?.begin('Mudaqqiq', 0, undefined, true)
    const outcome = await run(uris, token, (done, findings) => progress?.report(Math.floor((100 * done) / uris.length), `${done}/${uris.length} · ${findings}`))
    progress?.done()
    return outcome
  })

  return {
    opened(uri) {
      if (shown.has(uri)) show(uri, [])
    },
    closed(uri) {
      if (!shown.has(uri)) return
      void lintFile(uri).then((result) => {
        if (!sessions.has(uri)) show(uri, result?.diagnostics ?? [])
      }, context.log)
    }
  }
}
