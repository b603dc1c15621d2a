import {type Hover, MarkupKind} from 'vscode-languageserver'
import type {Span} from '../../../engine/document/article.ts'
import type {Finding, IgnoredFinding} from '../../../engine/linting/finding.ts'
import type {Rule} from '../../../engine/rule/rule.ts'
import {ignoredPhrase, ruleName} from '../../../protocol/wording.ts'
import {type Context, initializationOptions} from '../../context.ts'
import {escapeMarkdown} from '../../escape-markdown.ts'
import {hrefOf, isolated, rangeIn} from '../../to-diagnostics.ts'
import {mapOf} from '../attribution-map.ts'
import {explainAttribution} from './attribution.ts'
import {explainFigure} from './figure.ts'
import {explainScore} from './score.ts'

/**
 * Serves `textDocument/hover`: why the desk objects, for each rule that has a finding at the place; what a figure is;
 * whose words a sentence is.
 */
export function registerHover(context: Context): void {
  const {connection, sessions, settings, params, host, client} = context
  const {reference = host.reference} = initializationOptions(params)
  const onTheRight = params.capabilities.general?.markdown?.allowedTags?.includes('div') === true

  connection.onHover(async ({textDocument: {uri}, position}): Promise<Hover | null> => {
    const session = sessions.get(uri)
    if (session === undefined) return null
    const resolved = await settings.of(uri)
    const {document} = session
    const reading = session.read(resolved)
    if (reading.state !== 'linted') return null
    const {language} = resolved
    const offset = document.offsetAt(position)
    const isHere = ({start, end}: Finding): boolean => start <= offset && offset <= end
    const here = reading.findings.filter(isHere)
    const ignored = reading.ignored.filter(({finding}) => isHere(finding))
    const figure = orNothing(() => explainFigure(reading.article, offset, language))
    const attribution = orNothing(() => explainAttribution(reading.article, mapOf(reading), offset, language))
    const ofFindings = [...new Set(here.map(({rule}) => rule))].map((rule) =>
      [
        explain(rule, language, reference),
        ...here.flatMap((finding) => (finding.rule === rule ? (explainScore(finding, language) ?? []) : []))
      ].join('\n\n')
    )
    const ofIgnored = ignored.map((each) => explainIgnored(each, language))
    const told = [...ofFindings, ...ofIgnored, ...[figure, attribution].flatMap((part) => part?.text ?? [])].join(
      '\n\n---\n\n'
    )
    const span = around([...here, ...ignored.map(({finding}) => finding)]) ?? (figure ?? attribution)?.span
    if (span === undefined) return null
    const range = rangeIn(document, span)
    if (!client.readsMarkdown)
      return client.shown({contents: {kind: MarkupKind.PlainText, value: withoutMarkup(told)}, range})
    const value = onTheRight && language === 'ar' ? `<div align="right">\n\n${told}\n\n</div>` : told
    return client.shown({contents: {kind: MarkupKind.Markdown, value}, range})
  })
}

/** The stretch that findings are about; `undefined` where there are none. */
function around(findings: readonly Finding[]): Span | undefined {
  if (findings.length === 0) return undefined
  return {start: Math.min(...findings.map(({start}) => start)), end: Math.max(...findings.map(({end}) => end))}
}

/** What hovers are written in, without its marks: bold, links, rules, escapes. */
function withoutMarkup(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, '$1')
    .replaceAll('**', '')
    .replaceAll(/^---$/gm, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\n{3,}/g, '\n\n')
}

/** A hover over a place that a fact cannot be told of shows the rest; the log has it from the rules. */
function orNothing<T>(tell: () => T): T | undefined {
  try {
    return tell()
  } catch {
    return undefined
  }
}

/** The rule that is ignored here, and why. */
function explainIgnored({finding: {rule}, reason}: IgnoredFinding, language: 'ar' | 'en'): string {
  const why = ignoredPhrase(reason === undefined ? undefined : escapeMarkdown(reason))
  return `**${isolated(ruleName(rule.summary), language)}** · ${isolated(why, language)}`
}

/** What the rule is about, the desk's reason, and where to read more. */
function explain(rule: Rule, language: 'ar' | 'en', reference: string | undefined): string {
  const paragraphs = [
    `**${isolated(rule.summary, language)}**`,
    ...rule.why[language].split('\n\n').map((text) => isolated({ar: text, en: text}, language))
  ]
  if (reference !== undefined) {
    const label = isolated({ar: `مرجع القاعدة: ${rule.id}`, en: `Rule reference: ${rule.id}`}, language)
    paragraphs.push(`[${label}](${hrefOf(rule.id, reference)})`)
  }
  return paragraphs.join('\n\n')
}
