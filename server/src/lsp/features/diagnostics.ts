import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError
} from 'vscode-languageserver'
import {PATIENCE} from '../../engine/steps.ts'
import type {ServerNotifications} from '../../protocol/messages.ts'
import {type Context, initializationOptions} from '../context.ts'
import {countOf, type Reading} from '../reading.ts'
import type {Session} from '../session.ts'
import {diagnosticsOf} from '../to-diagnostics.ts'
import type {Settings} from '../workspace/settings.ts'

/** The linting of open documents, asked for by the client or, where it cannot ask, handed over. */
export interface DocumentLinter {
  /** The text of a document changed, or it was opened. */
  changed(session: Session): void
  saved(session: Session): void
  closed(uri: string): void
  /** The settings changed, or a rule of them: everything is to be linted again. */
  refresh(): void
}

/** Serves `textDocument/diagnostic`; where the client does not know it, publishes diagnostics. */
export function registerDiagnostics(context: Context): DocumentLinter {
  const {connection, sessions, settings, params, host, client} = context
  const {status, reference = host.reference} = initializationOptions(params)
  const pull = client.pullsDiagnostics
  const shown = {reference, related: client.showsRelated}
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const stamps = new WeakMap<object, number>()
  let nextStamp = 1

  /** What is the same as long as neither text nor settings change. */
  function resultId(session: Session, resolved: object): string {
    let stamp = stamps.get(resolved)
    if (stamp === undefined) {
      stamp = nextStamp++
      stamps.set(resolved, stamp)
    }
    return `${session.edition}.${stamp}${session.forced ? '!' : ''}`
  }

  function tell(uri: string, reading: Reading, {side}: Settings): void {
    context.faults.logFaults(uri, reading)
    if (side !== undefined) context.suppressionFiles.tell(uri, side, reading.unusedSuppressions)
    if (status !== true) return
    const {version, state, milliseconds} = reading
    const slow = milliseconds > PATIENCE && {slow: true}
    const message: ServerNotifications['mudaqqiq/status'] = {
      uri,
      version,
      state,
      ...countOf(reading),
      milliseconds,
      ...slow
    }
    void connection.sendNotification('mudaqqiq/status', message)
  }

  /** A report of the text as it then is; nothing where the text changed meanwhile, or nobody wants to know any more. */
  async function report(session: Session, previous: string | undefined, token: CancellationToken) {
    const {uri} = session.document
    const {debounce} = await settings.of(uri)
    await quiet(session, debounce, token)
    const resolved = await settings.of(uri)
    if (sessions.get(uri) !== session) return gone
    if (isKeptUntilSaved(session, resolved, previous)) return {kind: 'unchanged', resultId: String(previous)} as const
    const id = resultId(session, resolved)
    if (id === previous) return {kind: 'unchanged', resultId: id} as const
    const isUnwanted = (): boolean => token.isCancellationRequested || sessions.get(uri) !== session
    const reading = await session.readCalmly(resolved, isUnwanted)
    if (sessions.get(uri) !== session) return gone
    if (reading === undefined) return undefined
    tell(uri, reading, resolved)
    session.reported = {id, settings: resolved}
    const items = diagnosticsOf(reading, session.document, resolved, shown)
    return client.shown({kind: 'full', resultId: id, items} as const)
  }

  connection.languages.diagnostics.on(
    async ({textDocument: {uri}, previousResultId}, token): Promise<DocumentDiagnosticReport> => {
      const session = sessions.get(uri)
      let answer: DocumentDiagnosticReport | undefined = session === undefined ? gone : undefined
      while (session !== undefined && answer === undefined) answer = await report(session, previousResultId, token)
      return answer ?? gone
    }
  )

  async function publish(session: Session): Promise<void> {
    const {uri} = session.document
    const resolved = await settings.of(uri)
    if (sessions.get(uri) !== session) return
    const reading = await session.readCalmly(resolved, () => sessions.get(uri) !== session)
    // The text changed meanwhile: that has asked for another.
    if (reading === undefined || sessions.get(uri) !== session) return
    tell(uri, reading, resolved)
    const diagnostics = diagnosticsOf(reading, session.document, resolved, shown)
    await connection.sendDiagnostics(client.shown({uri, version: reading.version, diagnostics}))
  }

  /**
   * Who asks for diagnostics asks when the text has changed; where they are wanted on saving, it is told that they are
   * due.
   */
  async function askAgain(session: Session): Promise<void> {
    const {run} = await settings.of(session.document.uri)
    if (run === 'onSave' && session.edited) await connection.languages.diagnostics.refresh()
  }

  /** Publishes when the document has been quiet for as long as the user wants. */
  async function publishSoon(session: Session): Promise<void> {
    const {uri, version} = session.document
    const {run, debounce} = await settings.of(uri)
    if (sessions.get(uri) !== session || session.document.version !== version) return
    if (run === 'onSave' && session.edited) return
    clearTimeout(timers.get(uri))
    timers.set(
      uri,
      setTimeout(() => void publish(session).catch(context.faults.log), session.edited ? debounce : 0)
    )
  }

  return {
    changed(session) {
      if (!pull) void publishSoon(session).catch(context.faults.log)
    },
    saved(session) {
      session.awaitsSave = false
      void (pull ? askAgain(session) : publish(session)).catch(context.faults.log)
    },
    closed(uri) {
      clearTimeout(timers.get(uri))
      timers.delete(uri)
      if (!pull) void connection.sendDiagnostics({uri, diagnostics: []})
    },
    refresh() {
      if (!pull) for (const session of sessions.values()) void publish(session).catch(context.faults.log)
      else void connection.languages.diagnostics.refresh().catch(context.faults.log)
    }
  }
}

/** Whether what was found when the text was saved stays until it is saved again. */
function isKeptUntilSaved({awaitsSave, reported}: Session, settings: Settings, previous: string | undefined): boolean {
  if (!awaitsSave || settings.run !== 'onSave') return false
  return reported?.settings === settings && reported.id === previous
}

/** What is said of a document that is not open any more. */
const gone: DocumentDiagnosticReport = {kind: 'full', items: []}

/**
 * Waits until nothing has been typed for a while. A document just opened is not waited for.
 *
 * @throws ResponseError where the client no longer wants an answer
 */
async function quiet(session: Session, milliseconds: number, token: CancellationToken): Promise<void> {
  for (;;) {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    const left = session.changed + milliseconds - performance.now()
    if (left <= 0) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, left)
      const cancelled = token.onCancellationRequested(done)
      function done(): void {
        clearTimeout(timer)
        cancelled.dispose()
        resolve()
      }
    })
  }
}
