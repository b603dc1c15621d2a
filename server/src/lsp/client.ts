import {type InitializeParams, MarkupKind, PositionEncodingKind} from 'vscode-languageserver'
import {initializationOptions} from './context.ts'

/** What the client can do, told from its `initialize` request. What it does not mention, it cannot do. */
export interface Client {
  /** The unit that columns are counted in. */
  readonly encoding: PositionEncodingKind
  /**
   * Asks for diagnostics, and can be told to ask again when the settings change; diagnostics are sent to all others.
   */
  readonly pullsDiagnostics: boolean
  /**
   * Tells when a configuration or side file changes; for others they are looked at when a document is opened or saved.
   */
  readonly watchesFiles: boolean
  /** Knows code actions; others are given commands. */
  readonly takesCodeActions: boolean
  /** Shows places that belong to a finding. */
  readonly showsRelated: boolean
  readonly readsMarkdown: boolean
  /** Tells itself where JSON is broken. */
  readonly checksJson: boolean
  /** @returns what is to be shown, as this client can show it: one that prints bidirectional controls gets none */
  shown<T>(payload: T): T
}

/** Clients whose messages are laid out by the Unicode bidirectional algorithm: those built on VS Code, and Emacs. */
const laysOutBidi =
  /visual studio code|vscod|code-oss|code - oss|code-server|cursor|windsurf|theia|positron|monaco|emacs|eglot/i

/** The keys under which something is shown; an edit's text is never touched. */
const shownKeys = new Set(['message', 'title', 'value', 'name', 'detail', 'label', 'contents'])

const known: readonly string[] = [PositionEncodingKind.UTF8, PositionEncodingKind.UTF16, PositionEncodingKind.UTF32]

export function clientOf(params: InitializeParams): Client {
  const {textDocument, workspace, general} = params.capabilities
  const {isolates = laysOutBidi.test(params.clientInfo?.name ?? ''), checksJson = false} = initializationOptions(params)
  const offered = general?.positionEncodings?.find((encoding) => known.includes(encoding))
  const formats = textDocument?.hover?.contentFormat
  return {
    encoding: offered ?? PositionEncodingKind.UTF16,
    pullsDiagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    showsRelated:
      (textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation) === true,
    checksJson,
    readsMarkdown: formats === undefined || formats.includes(MarkupKind.Markdown),
    shown: (payload) => (isolates ? payload : (withoutIsolates(payload) as typeof payload))
  }
}

/** A copy without bidirectional isolates in what is shown. */
function withoutIsolates(payload: unknown, isShown = false): unknown {
  if (typeof payload === 'string') return isShown ? payload.replaceAll(/[\u2066-\u2069]/g, '') : payload
  if (Array.isArray(payload)) return payload.map((each) => withoutIsolates(each, isShown))
  if (typeof payload !== 'object' || payload === null) return payload
  return Object.fromEntries(
    Object.entries(payload).map(([key, value]) => [key, withoutIsolates(value, shownKeys.has(key))])
  )
}
