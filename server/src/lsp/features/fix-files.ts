import {RequestType, type TextEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {together} from '../../engine/linting/fix-all.ts'
import {combineFixes} from '../../engine/linting/fixes.ts'
import type {PlacedEdit, PlacedFix} from '../../engine/linting/lint.ts'
import {takeRound} from '../../engine/linting/safe/settle.ts'
import type {Context} from '../context.ts'
import {formatOf, languageOf, type Reading, readText} from '../session.ts'
import {isolated, rangeIn} from '../to-diagnostics.ts'

/** The first fixes of one file's findings, as far as they go together. Where a safe one and another meet, the safe one is there. */
export interface FileFixes {
  readonly uri: string
  /** Of the text they are for, where it is open. */
  readonly version: number | null
  readonly edits: ReadonlyArray<TextEdit & Told>
}

/** What an edit is for. */
interface Told {
  readonly rule: string
  readonly title: string
  /** Whether it can do without an editor's eye: it has been tried, with the others that can. */
  readonly safe: boolean
}

/** `mudaqqiq/fixFiles`: the fixes of files, open or not; of those that have any. Nothing is changed. */
const request = new RequestType<{uris: string[]}, FileFixes[], void>('mudaqqiq/fixFiles')

/** Serves `mudaqqiq/fixFiles`. */
export function registerFixFiles({connection, host, sessions, settings}: Context): void {
  async function fixesOf(uri: string): Promise<FileFixes | undefined> {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) settings.forget(uri)
    const text = session?.document.getText() ?? (await host.readText(uri))
    if (typeof text !== 'string') return undefined
    const document = session?.document ?? TextDocument.create(uri, languageOf(uri), 0, text)
    const format = formatOf(document.languageId)
    const read = (source: string): Reading =>
      session?.readAhead(source, resolved) ?? readText(source, 0, format, resolved)
    const reading = session?.read(resolved) ?? read(text)
    const {taken} = takeRound(reading, read)
    const safe = new Set(taken.map(({fix}) => fix))
    const told = new Map<PlacedEdit, Told>()
    const others: PlacedFix[] = []
    for (const {
      fixes: [fix],
      rule
    } of reading.findings) {
      if (fix === undefined) continue
      if (!safe.has(fix)) others.push(fix)
      for (const edit of fix.edits)
        told.set(edit, {rule: rule.id, title: isolated(fix.title, resolved.language), safe: safe.has(fix)})
    }
    const first = combineFixes(safe)
    const apart = others.filter(
      (fix) => !fix.edits.some((edit) => first.some(({start, end}) => edit.start <= end && start <= edit.end))
    )
    const all = [...first, ...together(reading.article, apart)].sort((a, b) => a.start - b.start)
    const edits = all.map((edit) => ({range: rangeIn(document, edit), newText: edit.text, ...told.get(edit)!}))
    return edits.length === 0 ? undefined : {uri, version: session?.document.version ?? null, edits}
  }

  connection.onRequest(request, async ({uris}, token) => {
    const files: FileFixes[] = []
    for (const uri of uris) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (token.isCancellationRequested) return []
      const fixes = await fixesOf(uri)
      if (fixes !== undefined) files.push(fixes)
    }
    return files
  })
}
