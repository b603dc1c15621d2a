import {printable} from '../../engine/linting/foreign.ts'
import {type Severity, severities} from '../../engine/rule/rule.ts'
import {counted, countedFindings, severityNames} from '../../protocol/wording.ts'
import {excerptOf} from '../excerpt.ts'
import type {Reporter, Totals, View} from './result.ts'
import {oneLine, rowsOf, slashed} from './rows.ts'

/** Rules of the table; the rest is one row. */
const MOST_RULES = 15

/** A summary for a pull request: how many of each rule, then each file folded away. */
export const markdown: Reporter = {
  begin: (totals, view) => `${headline(totals, view)}\n${table(totals, view)}`,
  between: '\n',
  entry: (result, view) => {
    const rows = rowsOf(result, view)
    if (rows.length === 0) return ''
    const items = rows.map(({finding, start, severity, message, rule}) => {
      const {before, words, after} = excerptOf(result.article.text, finding)
      const excerpt = `${escaped(before)}${words === '' ? '‸' : `<mark>${escaped(words)}</mark>`}${escaped(after)}`
      const place = `\`${start.line}:${start.column}\` ${severityNames[severity][view.language]} \`${rule}\``
      return `- ${place}: ${escaped(message)}\n  <div dir="rtl">${oneLine(excerpt)}</div>`
    })
    const title = `<code>${escaped(slashed(result.path))}</code> (${rows.length})`
    return `<details><summary>${title}</summary>\n\n${items.join('\n')}\n\n</details>\n`
  },
  end: () => ''
}

function headline(totals: Totals, {language}: View): string {
  const read = totals.files - totals.failed
  const all = severities.reduce((sum, severity) => sum + totals.bySeverity[severity], 0)
  if (all === 0)
    return language === 'ar'
      ? `### مُدقِّق: لا ملاحظات (${counted(read, 'file', 'ar')})\n`
      : `### Mudaqqiq: no findings (${counted(read, 'file', 'en')})\n`
  const kinds = [...severities]
    .reverse()
    .filter((severity: Severity) => totals.bySeverity[severity] > 0)
    .map((severity) => counted(totals.bySeverity[severity], severity, language))
  const {hint: hints} = totals.bySeverity
  const count = countedFindings({findings: all - hints, hints}, language)
  return language === 'ar'
    ? `### مُدقِّق: ${count}\n\n${kinds.join('، ')} · الملفات: ${totals.flagged} من ${read}\n`
    : `### Mudaqqiq: ${count}\n\n${kinds.join(', ')} in ${totals.flagged} of ${counted(read, 'file', 'en')}\n`
}

function table({byRule}: Totals, {language}: View): string {
  const rules = Object.entries(byRule).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  if (rules.length === 0) return ''
  const shown = rules.slice(0, MOST_RULES).map(([rule, count]) => `| \`${rule}\` | ${count} |`)
  const rest = rules.slice(MOST_RULES).reduce((sum, [, count]) => sum + count, 0)
  if (rest > 0) shown.push(`| … | ${rest} |`)
  const head = language === 'ar' ? '| القاعدة | العدد |' : '| Rule | Count |'
  return `${head}\n| --- | --: |\n${shown.join('\n')}\n\n`
}

/** Copy among Markdown and HTML: no mark of either counts. */
function escaped(text: string): string {
  return printable(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
}
