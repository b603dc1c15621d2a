import type {PlacedEdit, PlacedFix} from '../../engine/linting/finding.ts'
import {together} from '../../engine/linting/fix-all.ts'
import {combineFixes} from '../../engine/linting/fixes.ts'
import {takeRound} from '../../engine/linting/safe/settle.ts'
import type {EditPurpose, FileFixes} from '../../protocol/messages.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {progressOf} from '../progress.ts'
import {type Reading, readText} from '../reading.ts'
import {isolated, rangeIn} from '../to-diagnostics.ts'
import {formatOf, languageOf} from '../workspace/formats.ts'
import {wantedOf} from './workspace-lint.ts'

/** Serves `mudaqqiq/fixFiles`. */
export function registerFixFiles(context: Context): void {
  onRequest(context.connection, 'mudaqqiq/fixFiles', async ({workDoneToken, ...asked}, token) => {
    const files: FileFixes[] = []
    const steps = progressOf(context.connection, workDoneToken)
    try {
      const wanted = await wantedOf(asked, context, () => token.isCancellationRequested)
      for (const [done, uri] of wanted.entries()) {
        await new Promise((resolve) => setTimeout(resolve, 0))
        if (token.isCancellationRequested) break
        const fixes = await fixesOf(uri, context)
        if (fixes !== undefined) files.push(fixes)
        steps.reach(done + 1, wanted.length)
      }
    } finally {
      steps.done()
    }
    return token.isCancellationRequested ? [] : files
  })
}

async function fixesOf(uri: string, {host, sessions, settings, documents}: Context): Promise<FileFixes | undefined> {
  const resolved = await settings.of(uri)
  const session = sessions.get(uri)
  if (session === undefined) settings.forget(uri)
  const text = session?.document.getText() ?? (await host.readText(uri))
  if (typeof text !== 'string') return undefined
  const document = session?.document ?? documents.create(uri, languageOf(uri), 0, text)
  const format = formatOf(document)
  const read = (source: string): Reading =>
    session?.readAhead(source, resolved) ?? readText({text: source, version: 0, format, settings: resolved})
  const reading = session?.read(resolved) ?? read(text)
  const safe = new Set(takeRound(reading, read).taken.map(({fix}) => fix))
  const edits = [...editsOf(reading, safe, resolved.language)]
    .sort(([a], [b]) => a.start - b.start || a.end - b.end)
    .map(([edit, purpose]) => ({range: rangeIn(document, edit), newText: edit.text, ...purpose}))
  return edits.length === 0 ? undefined : {uri, version: session?.document.version ?? null, edits}
}

/**
 * The edits of the first fixes, as far as they go together, and what each is for; a safe fix comes before another that
 * it meets.
 */
function editsOf(
  {article, findings}: Reading,
  safe: ReadonlySet<PlacedFix>,
  language: 'ar' | 'en'
): Map<PlacedEdit, EditPurpose> {
  const purposes = new Map<PlacedEdit, EditPurpose>()
  const others: PlacedFix[] = []
  for (const {fixes, rule} of findings) {
    const [fix] = fixes
    if (fix === undefined) continue
    if (!safe.has(fix)) others.push(fix)
    const purpose = {rule: rule.id, title: isolated(fix.title, language), safe: safe.has(fix)}
    for (const edit of fix.edits) purposes.set(edit, purpose)
  }
  const first = combineFixes(safe)
  const apart = others.filter(({edits}) => !edits.some((edit) => first.some((taken) => touch(edit, taken))))
  const chosen = new Set([...first, ...together(article, apart)])
  return new Map([...purposes].filter(([edit]) => chosen.has(edit)))
}

function touch(a: PlacedEdit, b: PlacedEdit): boolean {
  return a.start <= b.end && b.start <= a.end
}
