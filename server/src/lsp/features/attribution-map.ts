import type {TextDocument} from 'vscode-languageserver-textdocument'
import {
  type AttributionMap,
  attributionMap,
  type ItemMap,
  itemMaps,
  type Source,
  type Unattributed
} from '../../presentation/attribution-map.ts'
import type {AttributionLists, CitedSource, UnattributedClaim} from '../../protocol/messages.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import type {Reading} from '../reading.ts'
import {rangeIn} from '../to-diagnostics.ts'

/** Serves `mudaqqiq/map`. */
export function registerAttributionMap({connection, sessions, settings}: Context): void {
  onRequest(connection, 'mudaqqiq/map', async ({uri}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) return null
    const reading = session.read(resolved)
    const {document} = session
    const told = (map: AttributionMap): AttributionLists => listsOf(map, document, resolved.language)
    const items = itemsOf(reading).map(({title, ...map}) => ({
      title: title.text,
      range: rangeIn(document, title),
      ...told(map)
    }))
    return {
      version: reading.version,
      state: reading.state,
      ...told(mapOf(reading)),
      ...(items.length > 0 && {items})
    }
  })
}

function listsOf(
  {sources, vague, unattributed, ignored}: AttributionMap,
  document: TextDocument,
  language: 'ar' | 'en'
): AttributionLists {
  return {
    sources: sources.map((source) => citedSource(source, document)),
    vague: vague.map((source) => citedSource(source, document)),
    unattributed: unattributed.map((claim) => toldClaim(claim, document, language)),
    ignored: ignored.map((claim) => ({...toldClaim(claim, document, language), reason: claim.reason}))
  }
}

function toldClaim(
  {text, finding, ...place}: Unattributed,
  document: TextDocument,
  language: 'ar' | 'en'
): UnattributedClaim {
  return {
    range: rangeIn(document, place),
    text,
    message: finding.message[language],
    severity: finding.severity,
    rule: finding.rule.id
  }
}

/** The articles of a source that holds several. */
function itemsOf({state, article, findings, ignored}: Reading): readonly ItemMap[] {
  if (state !== 'linted') return []
  try {
    return itemMaps(article, findings, ignored)
  } catch {
    return []
  }
}

const made = new WeakMap<Reading, AttributionMap>()
const empty: AttributionMap = {sources: [], vague: [], unattributed: [], ignored: []}

/** The map of a reading, made once; empty where the text is not linted, or where a fact of it cannot be told. */
export function mapOf(reading: Reading): AttributionMap {
  if (reading.state !== 'linted') return empty
  let map = made.get(reading)
  if (map === undefined) {
    map = mapOrNone(reading)
    made.set(reading, map)
  }
  return map
}

/** What keeps facts from being told has been logged with the rules that need them. */
function mapOrNone({article, findings, ignored}: Reading): AttributionMap {
  try {
    return attributionMap(article, findings, ignored)
  } catch {
    return empty
  }
}

function citedSource({name, strength, statements}: Source, document: TextDocument): CitedSource {
  return {
    name,
    strength,
    statements: statements.map(({text, cue, source, ignored, ...place}) => ({
      range: rangeIn(document, place),
      text,
      cue: cue.text,
      cueRange: rangeIn(document, cue),
      ...(source !== undefined && {source: source.text}),
      ...(ignored !== undefined && {ignored: {reason: ignored.reason}})
    }))
  }
}
