import {type Range, RequestType} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Severity} from '../../engine/rule/rule.ts'
import {type AttributionMap, attributionMap, type Source} from '../../presentation/attribution-map.ts'
import type {Context} from '../context.ts'
import type {Reading, State} from '../session.ts'
import {rangeIn} from '../to-diagnostics.ts'

/** The attribution map as a client gets it. Texts are as they stand in the article, without markup. */
export interface WireMap {
  /** Of the text it is of. */
  readonly version: number
  readonly state: State
  readonly sources: readonly WireSource[]
  /** Sources that no reader can name. */
  readonly vague: readonly WireSource[]
  readonly unattributed: ReadonlyArray<{
    readonly range: Range
    readonly text: string
    readonly message: string
    readonly severity: Severity
    readonly rule: string
  }>
}

export interface WireSource {
  /** Empty where no one is named at all. */
  readonly name: string
  readonly strength: Source['strength']
  readonly statements: ReadonlyArray<{
    readonly range: Range
    readonly text: string
    /** The words that attribute, and the source as it is named there, where it is. */
    readonly cue: string
    readonly cueRange: Range
    readonly source?: string
  }>
}

/** `mudaqqiq/map`: who is cited in an open document, for what, and what rests on nobody; `null` where it is not open. */
const request = new RequestType<{uri: string}, WireMap | null, void>('mudaqqiq/map')

/** Serves `mudaqqiq/map`. */
export function registerAttributionMap({connection, sessions, settings}: Context): void {
  connection.onRequest(request, async ({uri}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) return null
    const reading = session.read(resolved)
    const {sources, vague, unattributed} = mapOf(reading)
    const {document} = session
    return {
      version: reading.version,
      state: reading.state,
      sources: sources.map((source) => wireSource(source, document)),
      vague: vague.map((source) => wireSource(source, document)),
      unattributed: unattributed.map(({text, finding, ...place}) => ({
        range: rangeIn(document, place),
        text,
        message: finding.message[resolved.language],
        severity: finding.severity,
        rule: finding.rule.id
      }))
    }
  })
}

const made = new WeakMap<Reading, AttributionMap>()
const empty: AttributionMap = {sources: [], vague: [], unattributed: []}

/** The map of a reading, made once; empty where the text is not linted, or where a fact of it cannot be told. */
export function mapOf(reading: Reading): AttributionMap {
  if (reading.state !== 'linted') return empty
  let map = made.get(reading)
  if (map === undefined) made.set(reading, (map = mapOrNone(reading)))
  return map
}

/** What keeps facts from being told has been logged with the rules that need them. */
function mapOrNone({article, findings}: Reading): AttributionMap {
  try {
    return attributionMap(article, findings)
  } catch {
    return empty
  }
}

function wireSource({name, strength, statements}: Source, document: TextDocument): WireSource {
  return {
    name,
    strength,
    statements: statements.map(({text, cue, source, ...place}) => ({
      range: rangeIn(document, place),
      text,
      cue: cue.text,
      cueRange: rangeIn(document, cue),
      ...(source !== undefined && {source: source.text})
    }))
  }
}
