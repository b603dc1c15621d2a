import {type Hover, MarkupKind} from 'vscode-languageserver'
import type {Rule} from '../lint/rule.ts'
import {type Context, initializationOptions} from './context.ts'
import {hrefOf, isolated, rangeIn} from './diagnostics.ts'

/** Serves `textDocument/hover`: why the desk objects, for each rule that has a finding at the place. */
export function explainFindings(context: Context): void {
  const {connection, sessions, settings, params, host} = context
  const {reference = host.reference} = initializationOptions(params)
  const onTheRight = params.capabilities.general?.markdown?.allowedTags?.includes('div') === true

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
    const told = [...rules].map((rule) => explain(rule, resolved.language, reference)).join('\n\n---\n\n')
    const value = onTheRight && resolved.language === 'ar' ? `<div align="right">\n\n${told}\n\n</div>` : told
    return {contents: {kind: MarkupKind.Markdown, value}, range: rangeIn(document, span)}
  })
}

/** What the rule is about, the desk's reason, and where to read more. */
function explain(rule: Rule, language: 'ar' | 'en', reference: string | undefined): string {
  const paragraphs = [`**${isolated(rule.summary, language)}**`, ...rule.why[language].split('\n\n').map((text) => isolated({ar: text, en: text}, language))]
  if (reference !== undefined) {
    const label = isolated({ar: `مرجع القاعدة: ${rule.id}`, en: `Rule reference: ${rule.id}`}, language)
    paragraphs.push(`[${label}](${hrefOf(rule.id, reference)})`)
  }
  return paragraphs.join('\n\n')
}
