import {
  type CancellationToken,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  WatchKind
} from 'vscode-languageserver'
import {isArticleName} from '../../engine/document/formats/registry.ts'
import {articleFiles} from '../../protocol/article-files.ts'
import type {WorkspaceLint} from '../../protocol/messages.ts'
import {type Context, initializationOptions} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {readText} from '../reading.ts'
import {diagnosticsOf} from '../to-diagnostics.ts'
import {formatOf, languageOf} from '../workspace/formats.ts'

/** What becomes of files already linted when something happens to them. */
export interface WorkspaceLinter {
  opened(uri: string): void
  closed(uri: string): void
  /** Files were written, made or deleted. */
  changed(events: readonly FileEvent[]): void
  /** The settings changed, or a rule of them. */
  refresh(): void
}

/** What one file came to. */
type Outcome = {readonly state: 'linted' | 'other' | 'unreadable'; readonly diagnostics: Diagnostic[]}

const foreign = /\/(?:node_modules|\.git)\//

/**
 * Serves `mudaqqiq/lintFiles`. A file that is open is shown by its own linting; what is kept here is of those that are
 * not.
 */
export function registerWorkspaceLint(context: Context): WorkspaceLinter {
  const {connection, host, sessions, settings, params, client, documents} = context
  const {reference = host.reference} = initializationOptions(params)
  /** The files of the last run, and those made since. */
  const known = new Set<string>()
  const shown = new Set<string>()
  /** How often each file was taken up: what comes of an earlier time is not shown. */
  const turns = new Map<string, number>()
  const due = new Set<string>()
  let watching = !client.watchesFiles
  let draining = false

  function show(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length > 0) shown.add(uri)
    else shown.delete(uri)
    void connection.sendDiagnostics(client.shown({uri, diagnostics}))
  }

  function nextTurn(uri: string): number {
    const turn = (turns.get(uri) ?? 0) + 1
    turns.set(uri, turn)
    return turn
  }

  /** Lints a file as it now is, and shows what was found unless it has been opened, closed or written meanwhile. */
  async function lintFile(uri: string): Promise<Outcome> {
    const turn = nextTurn(uri)
    const outcome = await outcomeOf(uri)
    if (turns.get(uri) === turn && !sessions.has(uri) && (outcome.state === 'linted' || shown.has(uri)))
      show(uri, outcome.diagnostics)
    return outcome
  }

  async function outcomeOf(uri: string): Promise<Outcome> {
    if (!sessions.has(uri)) settings.forget(uri)
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    const text = session?.document.getText() ?? (await host.readText(uri))
    if (typeof text !== 'string') return {state: text === null ? 'unreadable' : 'other', diagnostics: []}
    const document = session?.document ?? documents.create(uri, languageOf(uri), 0, text)
    const reading =
      session?.read(resolved) ?? readText({text, version: 0, format: formatOf(document), settings: resolved})
    context.faults.logFaults(uri, reading)
    if (resolved.side !== undefined) context.suppressionFiles.tell(uri, resolved.side, reading.unusedSuppressions)
    return {
      state: reading.state === 'linted' ? 'linted' : 'other',
      diagnostics: diagnosticsOf(reading, document, resolved, {reference, related: client.showsRelated})
    }
  }

  function forgetLastRun(): void {
    due.clear()
    known.clear()
    for (const uri of [...shown]) {
      nextTurn(uri)
      if (!sessions.has(uri)) show(uri, [])
    }
  }

  async function run(
    uris: readonly string[],
    token: CancellationToken,
    report: (done: number, findings: number) => void
  ): Promise<WorkspaceLint> {
    forgetLastRun()
    const unreadable: string[] = []
    let files = 0
    let findings = 0
    for (const [index, uri] of uris.entries()) {
      await breath()
      if (token.isCancellationRequested) return {files, findings, unreadable, cancelled: true}
      known.add(uri)
      const {state, diagnostics} = await lintFile(uri)
      if (state === 'unreadable') unreadable.push(uri)
      else if (state === 'linted') {
        files++
        findings += diagnostics.filter((diagnostic) => !tellsTheSame(diagnostic)).length
      }
      report(index + 1, findings)
    }
    return {files, findings, unreadable, cancelled: false}
  }

  /** Takes up again, one after the other, files that something has happened to. */
  async function drain(): Promise<void> {
    if (draining) return
    draining = true
    try {
      for (const uri of due) {
        due.delete(uri)
        await breath()
        if (!sessions.has(uri)) await lintFile(uri)
      }
    } finally {
      draining = false
    }
  }

  function again(uris: Iterable<string>): void {
    for (const uri of uris) due.add(uri)
    void drain().catch(context.faults.log)
  }

  /** Nothing is watched before there is something to keep up to date. */
  function watch(): void {
    if (watching) return
    watching = true
    // Of a folder that is deleted or moved only the folder is told.
    const watchers = [
      {globPattern: articleFiles, kind: WatchKind.Create | WatchKind.Change},
      {globPattern: '**', kind: WatchKind.Delete}
    ]
    void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}).catch(context.faults.log)
  }

  onRequest(connection, 'mudaqqiq/lintFiles', async ({uris, workDoneToken}, token) => {
    watch()
    const progress = workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(workDoneToken)
    progress?.begin('Mudaqqiq', 0, undefined, true)
    const outcome = await run(uris, token, (done, findings) =>
      progress?.report(Math.floor((100 * done) / uris.length), `${done}/${uris.length} · ${findings}`)
    )
    progress?.done()
    return outcome
  })

  return {
    opened(uri) {
      nextTurn(uri)
      if (shown.has(uri)) show(uri, [])
    },
    closed(uri) {
      nextTurn(uri)
      if (known.has(uri)) again([uri])
    },
    changed(events) {
      for (const {uri, type} of events) {
        if (type === FileChangeType.Created && known.size > 0 && isArticleName(uri) && !foreign.test(uri))
          known.add(uri)
        if (known.has(uri)) again([uri])
        else if (type === FileChangeType.Deleted) again([...shown].filter((file) => file.startsWith(`${uri}/`)))
      }
    },
    refresh() {
      again(known)
    }
  }
}

/** Whether another finding of the file tells this one. */
function tellsTheSame({data}: Diagnostic): boolean {
  return (data as {folded?: boolean} | undefined)?.folded === true
}

/** Lets a cancellation, and whatever is being typed meanwhile, come through. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
