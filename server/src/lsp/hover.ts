import {type Hover, MarkupKind} from 'vscode-languageserver'
import type {Rule} from '../lint/rule.ts'
import {type Context, initializationOptions} from './context.ts'
import {hrefOf, isolated, rangeIn} from './diagnostics.ts'

/** Serves `textDocument/hover`: why the desk objects, for each rule that has a finding at the place. */
export function explainFindings(context: Context): void {
  const {connection, sessions, settings, params, host} = context
  const {reference = host.reference} = initializationOptions(params)

  connection.onHover(async ({textDocument: {uri}, position}): Promise<Hover | null> => {
    const session = sessions.get(uri)
    if (session === undefined) return null
    const resolved = await settings.of(uri)
    const {document} = session
    const offset = document.offsetAt(position)
    const here = session.read(resolved).findings.filter(({start, end}) => start <= offset && offset <= end)
    if (here.length === 0) return null
    const rules = new Set(here.map(({rule}) => rule))
    const span = {start: Math.min(...here.map(({start}) => start)), end: Math.max(...here.map(({end}) => end))}
    return {contents: {kind: MarkupKind.Markdown, value: [...rules].map((rule) => explain(rule, resolved.language, reference)).join('\n\n---\n\n')}, range: rangeIn(document, span)}
  })
}

/** What the rule is about, the desk's reason, and where to read more. */
function explain(rule: Rule, language: 'ar' | 'en', reference: string | undefined): string {
  const lines = [`**${isolated(rule.summary, language)}**`, paragraphsIsolated(rule.why[language], language)]
  if (reference !== undefined) lines.push(`[${isolated({ar: 'مرجع القاعدة', en: 'Rule reference'}, language)}: ${rule.id}](${hrefOf(rule.id, reference)})`)
  return lines.join('\n\n')
}

function paragraphsIsolated(markdown: string, language: 'ar' | 'en'): string {
  return markdown
    .split('\n\n')
    .map((paragraph) => isolated({ar: paragraph, en: paragraph}, language))
    .join('\n\n')
}
