import type {CancellationToken} from 'vscode-languageserver'
import type {Verdict} from '../../engine/analysis/verdicts.ts'
import type {Config} from '../../engine/config/config.ts'
import {readArticle} from '../../engine/index.ts'
import {tellError} from '../../engine/linting/faults.ts'
import {lintArticle} from '../../engine/linting/lint.ts'
import {suppressBySideFile} from '../../engine/linting/suppressions/side-file.ts'
import secondReader from '../../engine/rules/sourcing/second-reader.ts'
import type {ServerRequests} from '../../protocol/messages.ts'
import type {AskSecondReader, KeptVerdict, ModelReply, SecondReading} from '../../protocol/second-reading.ts'
import {consult, noteKnown} from '../../second-reader/consult.ts'
import {troubleText} from '../../second-reader/trouble.ts'
import {type Context, initializationOptions} from '../context.ts'
import {onRequest} from '../on-request.ts'
import type {Session} from '../session.ts'
import {toDiagnostic} from '../to-diagnostics.ts'
import {formatOf} from '../workspace/formats.ts'
import type {Settings} from '../workspace/settings.ts'

const ASK_MODEL = 'mudaqqiq/askModel' satisfies keyof ServerRequests
/** Under which name they are filed: apart from ours. */
const SOURCE = 'second-reader'
/** Verdicts that are remembered: those of a day. The oldest are forgotten. */
const MOST = 20_000

/** Serves `mudaqqiq/askSecondReader` and `mudaqqiq/secondReader`. Nothing is sent but for the first. */
export function registerSecondReader(context: Context): void {
  const {connection, sessions, settings} = context
  const kept = new Map<string, Verdict>()
  /** Who was asked last, by document. */
  const readers = new Map<string, string>()

  onRequest(connection, 'mudaqqiq/askSecondReader', async (asked, token) => {
    const resolved = await settings.of(asked.uri)
    const session = sessions.get(asked.uri)
    if (session === undefined) return null
    if (!resolved.config.rules.has(secondReader.id)) return {...nothing, state: 'off'}
    for (const [key, verdict] of asked.kept) remember(kept, key, verdict)
    readers.set(asked.uri, asked.reader)
    return ask(asked, session, resolved, {context, kept, token})
  })

  onRequest(connection, 'mudaqqiq/secondReader', async ({uri}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    const reader = readers.get(uri)
    if (session === undefined || reader === undefined) return {diagnostics: []}
    return {diagnostics: diagnosticsOf(session, resolved, context, {reader, kept})}
  })
}

const nothing: SecondReading = {state: 'read', answered: 0, known: 0, unanswered: 0, unsent: 0, verdicts: []}

interface Asking {
  readonly context: Context
  readonly kept: Map<string, Verdict>
  readonly token: CancellationToken
}

async function ask(
  {uri, reader, most}: AskSecondReader,
  {document}: Session,
  {language}: Settings,
  {context: {connection, faults}, kept, token}: Asking
): Promise<SecondReading> {
  const fresh: KeptVerdict[] = []
  try {
    const came = await consult(readArticle(document.getText(), formatOf(document)), {
      reader,
      language,
      most,
      kept: {
        get: (key) => kept.get(key),
        set: (key, verdict) => {
          remember(kept, key, verdict)
          fresh.push([key, verdict])
        }
      },
      ask: async (messages, done, total) => {
        if (token.isCancellationRequested) return {silence: 'stopped'}
        try {
          return await connection.sendRequest<ModelReply>(ASK_MODEL, {uri, messages, done, total}, token)
        } catch (error) {
          return token.isCancellationRequested
            ? {silence: 'stopped'}
            : {silence: 'failed', detail: tellError(error).split('\n', 1)[0]}
        }
      }
    })
    const {answered, known, unanswered, unsent} = came
    const trouble = troubleText(came)
    return {...nothing, answered, known, unanswered, unsent, ...(trouble && {trouble}), verdicts: fresh}
  } catch (error) {
    faults.log(error)
    return {...nothing, state: 'failed', verdicts: fresh}
  }
}

function remember(kept: Map<string, Verdict>, key: string, verdict: Verdict): void {
  kept.delete(key)
  kept.set(key, verdict)
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
}

/** What is known of the sentences of a document as they are now. */
function diagnosticsOf(
  {document}: Session,
  {config, side, language}: Settings,
  {params, host, client, faults}: Context,
  {reader, kept}: {readonly reader: string; readonly kept: ReadonlyMap<string, Verdict>}
) {
  const {reference = host.reference} = initializationOptions(params)
  const shown = {reference, related: client.showsRelated}
  try {
    const article = readArticle(document.getText(), formatOf(document))
    noteKnown(article, reader, kept)
    const findings = lintArticle(article, onlySecondReader(config), (all) =>
      side === undefined ? all : suppressBySideFile(article, all, side.suppressions, side.file)
    )
    return findings
      .filter(({rule}) => rule.id === secondReader.id)
      .map((finding) => ({...toDiagnostic(finding, document, language, shown), source: SOURCE}))
  } catch (error) {
    faults.log(error)
    return []
  }
}

const narrowed = new WeakMap<Config, Config>()

/** A configuration in which no other rule runs. */
function onlySecondReader(config: Config): Config {
  let only = narrowed.get(config)
  if (only === undefined) {
    only = {...config, rules: new Map([...config.rules].filter(([id]) => id === secondReader.id))}
    narrowed.set(config, only)
  }
  return only
}
