import {type DocumentSymbol, SymbolKind} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Article} from '../../engine/document/article.ts'
import type {AttributionMap, Place} from '../../presentation/attribution-map.ts'
import {rightToLeft} from '../../presentation/bidi.ts'
import {visibleText} from '../../presentation/visible-text.ts'
import {beforeColon, ignoredPhrase, nameless} from '../../protocol/wording.ts'
import {type Context, initializationOptions} from '../context.ts'
import type {Reading} from '../reading.ts'
import {isolated, rangeIn} from '../to-diagnostics.ts'
import type {Settings} from '../workspace/settings.ts'
import {mapOf} from './attribution-map.ts'

/**
 * Serves `textDocument/documentSymbol`: headlines, and below each the statements with their sources and the claims that
 * rest on nobody. Where the editor lists the headlines of Markdown itself, they are not listed a second time.
 */
export function registerDocumentSymbols({connection, sessions, settings, client, params}: Context): void {
  const listsHeadings = initializationOptions(params).commands === true
  connection.onDocumentSymbol(async ({textDocument: {uri}}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) return null
    const reading = session.read(resolved)
    return reading.state === 'linted'
      ? client.shown(symbolsOf(reading, session.document, resolved.language, listsHeadings))
      : []
  })
}

interface Heading {
  readonly symbol: DocumentSymbol & {readonly children: DocumentSymbol[]}
  readonly start: number
}

function symbolsOf(
  reading: Reading,
  document: TextDocument,
  language: Settings['language'],
  listsHeadings: boolean
): DocumentSymbol[] {
  const map = mapOf(reading)
  const headings = listsHeadings && document.languageId === 'markdown' ? [] : headingsOf(reading.article, document)
  const top: DocumentSymbol[] = headings.map(({symbol}) => symbol)
  const before: DocumentSymbol[] = []
  for (const {place, symbol} of entriesOf(map, document, language)) {
    const heading = headings.filter(({start}) => start <= place.start).at(-1)
    ;(heading?.symbol.children ?? before).push(symbol)
  }
  return [...before, ...top]
}

/** Headlines, each reaching to the next. */
function headingsOf(article: Article, document: TextDocument): Heading[] {
  const blocks = article.blocks.filter(({paragraph}) => paragraph.zone === 'headline')
  return blocks.map((block, i) => {
    const start = article.startOf(block)
    const end = start + block.paragraph.text.length
    const next = i + 1 < blocks.length ? article.startOf(blocks[i + 1]) : article.text.length
    const name = visibleText(article, start, end)
    return {
      start,
      symbol: {
        name: name === '' ? '…' : rightToLeft(name),
        kind: SymbolKind.Namespace,
        range: rangeIn(document, {start, end: Math.max(end, next)}),
        selectionRange: rangeIn(document, {start, end}),
        children: []
      }
    }
  })
}

function entriesOf(
  {sources, vague, unattributed, ignored}: AttributionMap,
  document: TextDocument,
  language: Settings['language']
): Array<{place: Place; symbol: DocumentSymbol}> {
  const entry = (place: Place, name: string, detail: string, kind: SymbolKind, marked: Place = place) => {
    const range = rangeIn(document, {start: Math.min(place.start, marked.start), end: Math.max(place.end, marked.end)})
    return {place, symbol: {name, detail, kind, range, selectionRange: rangeIn(document, marked)}}
  }
  const cited = [...sources, ...vague].flatMap(({name, strength, statements}) =>
    statements.map((statement) =>
      entry(
        statement,
        name === '' ? isolated(nameless, language) : rightToLeft(name),
        rightToLeft(statement.text),
        strength === 'vague' ? SymbolKind.Null : SymbolKind.String,
        statement.cue
      )
    )
  )
  const open = unattributed.map((claim) =>
    entry(claim, isolated(beforeColon(claim.finding.message), language), rightToLeft(claim.text), SymbolKind.Event)
  )
  const settled = ignored.map((claim) =>
    entry(claim, isolated(ignoredPhrase(claim.reason), language), rightToLeft(claim.text), SymbolKind.Event)
  )
  return [...cited, ...open, ...settled].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)
}
