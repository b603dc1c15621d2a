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
import type {FamilyCount, FilesAsked, WorkspaceLint} from '../../protocol/messages.ts'
import {type Context, initializationOptions} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {progressOf} from '../progress.ts'
import {readText} from '../reading.ts'
import {FamilyTotals, familyCounts} from '../status.ts'
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
interface Outcome {
  readonly state: 'linted' | 'other' | 'unreadable'
  readonly diagnostics: Diagnostic[]
  readonly families: readonly FamilyCount[]
}

const foreign = /\/(?:node_modules|\.git)\//

/**
 * Serves `mudaqqiq/lintFiles`. A file that is open is shown by its own linting; what is kept here is of those that are
 * not.
 */
export function registerWorkspaceLint(context: Context): WorkspaceLinter {
  const linter = new FileLinter(context)
  onRequest(context.connection, 'mudaqqiq/lintFiles', async ({workDoneToken, ...asked}, token) => {
    linter.watch()
    const steps = progressOf(context.connection, workDoneToken)
    try {
      return await linter.run(asked, token, steps.reach)
    } finally {
      steps.done()
    }
  })
  return linter
}

/** The files of the last run, and what is shown of them. */
class FileLinter implements WorkspaceLinter {
  readonly #context: Context
  readonly #reference: string | undefined
  /** The files of the last run, those made since, and such as are left out as long as the files of patterns say so. */
  readonly #known = new Set<string>()
  /** The folder that the last run was over, where it was one. */
  #folder: string | undefined
  /** How many runs there were. */
  #runs = 0
  readonly #shown = new Set<string>()
  /** How often each file was taken up: what comes of an earlier time is not shown. */
  readonly #turns = new Map<string, number>()
  readonly #due = new Set<string>()
  #watching: boolean
  #draining = false

  constructor(context: Context) {
    this.#context = context
    this.#reference = initializationOptions(context.params).reference ?? context.host.reference
    this.#watching = !context.client.watchesFiles
  }

  opened(uri: string): void {
    this.#nextTurn(uri)
    if (this.#shown.has(uri)) this.#show(uri, [])
  }

  closed(uri: string): void {
    this.#nextTurn(uri)
    if (this.#known.has(uri)) this.#again([uri])
  }

  changed(events: readonly FileEvent[]): void {
    for (const {uri, type} of events) {
      if (type === FileChangeType.Created && this.#known.size > 0 && isArticleName(uri) && !foreign.test(uri))
        this.#known.add(uri)
      if (this.#known.has(uri)) this.#again([uri])
      else if (type === FileChangeType.Deleted)
        this.#again([...this.#shown].filter((file) => file.startsWith(`${uri}/`)))
    }
  }

  refresh(): void {
    this.#again(this.#known)
  }

  /** Lints files one after the other, whatever was shown before. */
  async run(
    {uris, folder}: FilesAsked,
    token: CancellationToken,
    report: (done: number, of: number, findings: number) => void
  ): Promise<WorkspaceLint> {
    const begun = performance.now()
    this.#forgetLastRun()
    this.#folder = folder
    const run = ++this.#runs
    // Another run takes its place: what this one would show is no longer asked for.
    const isOver = (): boolean => token.isCancellationRequested || run !== this.#runs
    const wanted = await wantedOf({uris, folder}, this.#context, isOver)
    if (!isOver()) this.#knowLeftOut(uris, wanted)
    const unreadable: string[] = []
    const families = new FamilyTotals()
    let files = 0
    let done = 0
    for (const uri of wanted) {
      await breath()
      if (isOver()) break
      this.#known.add(uri)
      const {state, families: own} = await this.#lintFile(uri)
      families.add(own)
      if (state === 'unreadable') unreadable.push(uri)
      else if (state === 'linted') files++
      const {findings, hints} = families.sum
      report(++done, wanted.length, findings + hints)
    }
    const milliseconds = performance.now() - begun
    return {
      files,
      ...families.sum,
      families: families.counts,
      unreadable,
      milliseconds,
      cancelled: isOver()
    }
  }

  /** Nothing is watched before there is something to keep up to date. */
  watch(): void {
    if (this.#watching) return
    this.#watching = true
    const {connection, faults} = this.#context
    // Of a folder that is deleted or moved only the folder is told.
    const watchers = [
      {globPattern: articleFiles, kind: WatchKind.Create | WatchKind.Change},
      {globPattern: '**', kind: WatchKind.Delete}
    ]
    void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}).catch(faults.log)
  }

  #show(uri: string, diagnostics: Diagnostic[]): void {
    const {connection, client} = this.#context
    if (diagnostics.length > 0) this.#shown.add(uri)
    else this.#shown.delete(uri)
    void connection.sendDiagnostics(client.shown({uri, diagnostics}))
  }

  #nextTurn(uri: string): number {
    const turn = (this.#turns.get(uri) ?? 0) + 1
    this.#turns.set(uri, turn)
    return turn
  }

  /** Lints a file as it now is, and shows what was found unless it has been opened, closed or written meanwhile. */
  async #lintFile(uri: string): Promise<Outcome> {
    const turn = this.#nextTurn(uri)
    const outcome = await this.#outcomeOf(uri)
    const isOpen = this.#context.sessions.has(uri)
    if (this.#turns.get(uri) === turn && !isOpen && (outcome.state === 'linted' || this.#shown.has(uri)))
      this.#show(uri, outcome.diagnostics)
    return outcome
  }

  async #outcomeOf(uri: string): Promise<Outcome> {
    const {client, documents, faults, host, ignoredFiles, sessions, settings, suppressionFiles} = this.#context
    if (await ignoredFiles.leaveOut(uri, this.#folder)) return {state: 'other', diagnostics: [], families: []}
    if (!sessions.has(uri)) settings.forget(uri)
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    const text = session?.document.getText() ?? (await host.readText(uri))
    if (typeof text !== 'string') return {state: text === null ? 'unreadable' : 'other', diagnostics: [], families: []}
    const document = session?.document ?? documents.create(uri, languageOf(uri), 0, text)
    const reading =
      session?.read(resolved) ?? readText({text, version: 0, format: formatOf(document), settings: resolved})
    faults.logFaults(uri, reading)
    if (resolved.side !== undefined) suppressionFiles.tell(uri, resolved.side, reading.unusedSuppressions)
    return {
      state: reading.state === 'linted' ? 'linted' : 'other',
      diagnostics: diagnosticsOf(reading, document, resolved, {
        reference: this.#reference,
        related: client.showsRelated
      }),
      families: familyCounts(reading)
    }
  }

  #knowLeftOut(uris: readonly string[], wanted: readonly string[]): void {
    const linted = new Set(wanted)
    for (const uri of uris) if (!linted.has(uri)) this.#known.add(uri)
  }

  #forgetLastRun(): void {
    this.#due.clear()
    this.#known.clear()
    for (const uri of [...this.#shown]) {
      this.#nextTurn(uri)
      if (!this.#context.sessions.has(uri)) this.#show(uri, [])
    }
  }

  #again(uris: Iterable<string>): void {
    for (const uri of uris) this.#due.add(uri)
    void this.#drain().catch(this.#context.faults.log)
  }

  /** Takes up again, one after the other, files that something has happened to. */
  async #drain(): Promise<void> {
    if (this.#draining) return
    this.#draining = true
    try {
      for (const uri of this.#due) {
        this.#due.delete(uri)
        await breath()
        // What goes wrong over one of them is no reason to leave the others.
        if (!this.#context.sessions.has(uri)) await this.#lintFile(uri).catch(this.#context.faults.log)
      }
    } finally {
      this.#draining = false
    }
  }
}

/** The files that no file of patterns leaves out, looked at anew; where nobody waits any more, as far as that is known. */
export async function wantedOf(
  {uris, folder}: FilesAsked,
  {ignoredFiles}: Context,
  isOver: () => boolean
): Promise<readonly string[]> {
  ignoredFiles.forget()
  const wanted: string[] = []
  for (const uri of uris) {
    if (isOver()) break
    if (!(await ignoredFiles.leaveOut(uri, folder))) wanted.push(uri)
  }
  return wanted
}

/** Lets a cancellation, and whatever is being typed meanwhile, come through. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
