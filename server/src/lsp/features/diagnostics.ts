import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError
} from 'vscode-languageserver'
import type {ServerNotifications} from '../../protocol/messages.ts'
import {type Context, initializationOptions} from '../context.ts'
import type {Reading} from '../reading.ts'
import type {Session} from '../session.ts'
import {statusOf} from '../status.ts'
import {diagnosticsOf, type Shown} from '../to-diagnostics.ts'
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
  const answers = new Answers(context)
  context.connection.languages.diagnostics.on(({textDocument: {uri}, previousResultId}, token) =>
    answers.answer(uri, previousResultId, token)
  )
  return context.client.pullsDiagnostics ? answers : new Publisher(context)
}

/** Tells what else is to be told of a reading than its findings. */
function tell(uri: string, reading: Reading, settings: Settings, context: Context): void {
  const {connection, faults, params, suppressionFiles} = context
  faults.logFaults(uri, reading)
  if (settings.side !== undefined) suppressionFiles.tell(uri, settings.side, reading.unusedSuppressions)
  if (initializationOptions(params).status !== true) return
  const message: ServerNotifications['mudaqqiq/status'] = statusOf(uri, reading, settings)
  void connection.sendNotification('mudaqqiq/status', message)
}

function shownIn({params, host, client}: Context): Shown {
  const {reference = host.reference} = initializationOptions(params)
  return {reference, related: client.showsRelated}
}

/** For clients that ask. */
class Answers implements DocumentLinter {
  readonly #context: Context
  readonly #shown: Shown
  readonly #stamps = new WeakMap<object, number>()
  #nextStamp = 1

  constructor(context: Context) {
    this.#context = context
    this.#shown = shownIn(context)
  }

  changed(): void {
    // Who asks for diagnostics asks when the text has changed.
  }

  saved(session: Session): void {
    session.awaitsSave = false
    void this.#askAgain(session).catch(this.#context.faults.log)
  }

  closed(): void {
    // Nor are there any of what is not open.
  }

  refresh(): void {
    const {connection, faults} = this.#context
    void connection.languages.diagnostics.refresh().catch(faults.log)
  }

  async answer(uri: string, previous: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const session = this.#context.sessions.get(uri)
    let answer: DocumentDiagnosticReport | undefined = session === undefined ? gone : undefined
    while (session !== undefined && answer === undefined) answer = await this.#report(session, previous, token)
    return answer ?? gone
  }

  /** A report of the text as it then is; nothing where the text changed meanwhile, or nobody wants to know any more. */
  async #report(
    session: Session,
    previous: string | undefined,
    token: CancellationToken
  ): Promise<DocumentDiagnosticReport | undefined> {
    const {sessions, settings, client} = this.#context
    const {uri} = session.document
    const {debounce} = await settings.of(uri)
    await quiet(session, debounce, token)
    const resolved = await settings.of(uri)
    if (sessions.get(uri) !== session) return gone
    if (isKeptUntilSaved(session, resolved, previous)) return {kind: 'unchanged', resultId: String(previous)}
    const id = this.#resultId(session, resolved)
    if (id === previous) return {kind: 'unchanged', resultId: id}
    const isUnwanted = (): boolean => token.isCancellationRequested || sessions.get(uri) !== session
    const reading = await session.readCalmly(resolved, isUnwanted)
    if (sessions.get(uri) !== session) return gone
    if (reading === undefined) return undefined
    tell(uri, reading, resolved, this.#context)
    session.reported = {id, settings: resolved}
    const items = diagnosticsOf(reading, session.document, resolved, this.#shown)
    return client.shown({kind: 'full', resultId: id, items} as const)
  }

  /** What is the same as long as neither text nor settings change. */
  #resultId({edition, forced}: Session, resolved: object): string {
    let stamp = this.#stamps.get(resolved)
    if (stamp === undefined) {
      stamp = this.#nextStamp++
      this.#stamps.set(resolved, stamp)
    }
    return `${edition}.${stamp}${forced ? '!' : ''}`
  }

  /** Where diagnostics are wanted on saving, the client is told that they are due. */
  async #askAgain(session: Session): Promise<void> {
    const {connection, settings} = this.#context
    const {run} = await settings.of(session.document.uri)
    if (run === 'onSave' && session.edited) await connection.languages.diagnostics.refresh()
  }
}

/** For clients that do not. */
class Publisher implements DocumentLinter {
  readonly #context: Context
  readonly #shown: Shown
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(context: Context) {
    this.#context = context
    this.#shown = shownIn(context)
  }

  changed(session: Session): void {
    void this.#publishSoon(session).catch(this.#context.faults.log)
  }

  saved(session: Session): void {
    session.awaitsSave = false
    this.#publishNow(session)
  }

  closed(uri: string): void {
    clearTimeout(this.#timers.get(uri))
    this.#timers.delete(uri)
    void this.#context.connection.sendDiagnostics({uri, diagnostics: []})
  }

  refresh(): void {
    for (const session of this.#context.sessions.values()) this.#publishNow(session)
  }

  #publishNow(session: Session): void {
    void this.#publish(session).catch(this.#context.faults.log)
  }

  async #publish(session: Session): Promise<void> {
    const {connection, sessions, settings, client} = this.#context
    const {uri} = session.document
    const resolved = await settings.of(uri)
    if (sessions.get(uri) !== session) return
    const reading = await session.readCalmly(resolved, () => sessions.get(uri) !== session)
    // The text changed meanwhile: that has asked for another.
    if (reading === undefined || sessions.get(uri) !== session) return
    tell(uri, reading, resolved, this.#context)
    const diagnostics = diagnosticsOf(reading, session.document, resolved, this.#shown)
    await connection.sendDiagnostics(client.shown({uri, version: reading.version, diagnostics}))
  }

  /** Publishes when the document has been quiet for as long as the user wants. */
  async #publishSoon(session: Session): Promise<void> {
    const {sessions, settings} = this.#context
    const {uri, version} = session.document
    const {run, debounce} = await settings.of(uri)
    if (sessions.get(uri) !== session || session.document.version !== version) return
    if (run === 'onSave' && session.edited) return
    clearTimeout(this.#timers.get(uri))
    this.#timers.set(
      uri,
      setTimeout(() => this.#publishNow(session), session.edited ? debounce : 0)
    )
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
