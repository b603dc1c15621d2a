import type {CodeLens} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Article, Block} from '../../engine/document/article.ts'
import {unlinked} from '../../engine/linting/foreign.ts'
import type {AttributionMap} from '../../presentation/attribution-map.ts'
import {rightToLeft} from '../../presentation/bidi.ts'
import {ignoredCount, nameless} from '../../protocol/wording.ts'
import {type Context, initializationOptions} from '../context.ts'
import {isolated, rangeIn} from '../to-diagnostics.ts'
import type {Settings} from '../workspace/settings.ts'
import {mapOf} from './attribution-map.ts'

/** Code units of a source's name that a lens shows. */
const LONGEST = 40

/**
 * Serves `textDocument/codeLens`, where the user wants it: above each paragraph its sources, and how many claims rest
 * on nobody.
 */
export function registerCodeLens({connection, sessions, settings, params, client}: Context): void {
  const {sourcesCommand: command = ''} = initializationOptions(params)
  connection.onCodeLens(async ({textDocument: {uri}}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined || !resolved.codeLens) return []
    const reading = session.read(resolved)
    return client.shown(lensesOf(reading.article, mapOf(reading), session.document, resolved.language, command))
  })
}

/** What a lens says of a paragraph. */
interface Told {
  readonly names: Set<string>
  /** Claims that rest on nobody, and those of them that are ignored. */
  open: number
  ignored: number
}

function lensesOf(
  article: Article,
  {sources, vague, unattributed, ignored}: AttributionMap,
  document: TextDocument,
  language: Settings['language'],
  command: string
): CodeLens[] {
  const byBlock = new Map<Block, Told>()
  const at = (offset: number): Told | undefined => {
    const block = article.blockAround(offset)
    if (block === undefined) return undefined
    let entry = byBlock.get(block)
    if (entry === undefined) {
      entry = {names: new Set(), open: 0, ignored: 0}
      byBlock.set(block, entry)
    }
    return entry
  }
  for (const {name, statements} of [...sources, ...vague])
    for (const {cue} of statements) at(cue.start)?.names.add(name === '' ? nameless[language] : name)
  for (const {start} of unattributed) {
    const entry = at(start)
    if (entry !== undefined) entry.open++
  }
  for (const {start} of ignored) {
    const entry = at(start)
    if (entry !== undefined) entry.ignored++
  }
  return [...byBlock]
    .sort(([a], [b]) => article.indexOf(a) - article.indexOf(b))
    .map(([block, told]) => ({
      range: rangeIn(document, {start: article.startOf(block), end: article.startOf(block)}),
      command: {title: unlinked(isolated(titleOf(told), language)), command}
    }))
}

function titleOf({names, open, ignored}: Told): {ar: string; en: string} {
  const short = [...names].map((name) =>
    name.length <= LONGEST ? name : `${name.slice(0, LONGEST).replace(/\s\S*$/u, '')}…`
  )
  const ar = [short.join('، '), open === 0 ? '' : `بلا مصدر: ${open}`, ignoredCount(ignored, 'ar')]
  const en = [
    short.map(rightToLeft).join(', '),
    open === 0 ? '' : `without a source: ${open}`,
    ignoredCount(ignored, 'en')
  ]
  return {ar: ar.filter((part) => part !== '').join(' · '), en: en.filter((part) => part !== '').join(' · ')}
}
