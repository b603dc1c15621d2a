import type {Article} from '../../engine/document/article.ts'
import {Lines} from '../../engine/document/positions.ts'
import {OWN_PREFIX} from '../../engine/lexicon/own/own-row.ts'
import type {Finding, IgnoredFinding} from '../../engine/linting/finding.ts'
import {isFolded} from '../../engine/linting/fold.ts'
import {type Bilingual, families, type Rule, severities} from '../../engine/rule/rule.ts'
import {rules} from '../../engine/rules/index.ts'
import {
  counted,
  countedFindings,
  familyNames,
  foldedPhrase,
  ignoredCount,
  ignoredPhrase,
  nameless,
  ruleName,
  severityNames,
  strengthNames
} from '../../protocol/wording.ts'
import {readExcerptOf} from '../excerpt.ts'
import type {Reporter, Result, Totals, View} from '../reporters/result.ts'
import {copyChapter} from './copy-chapter.ts'
import {articleAnchor, copySlips, findingAnchor} from './copy-slips.ts'
import deskReportCss from './desk-report.css'
import {deskFigures, deskSources} from './desk-report-contents.ts'
import {escapeHtml, escapeMessage, pageEnd, pageHead} from './page-frame.ts'

type Language = View['language']

/** The desk report: one page that loads nothing, to be read, printed or sent. */
export const html: Reporter = {
  begin: (totals, {language}) => head(totals, language),
  between: '\n',
  gather: (result) => ({slips: copySlips(result), ignored: listedIgnored(result).length}),
  entry: (result, {language}) => section(result, language),
  end: () => `\n</main>\n${pageEnd}`
}

const words = {
  title: {ar: 'تقرير المكتب', en: 'Desk report'},
  family: {ar: 'الباب', en: 'Family'},
  all: {ar: 'المجموع', en: 'All'},
  ignored: {ar: 'متجاهَل', en: 'Ignored'},
  clean: {ar: 'لا ملاحظات.', en: 'No findings.'},
  sources: {ar: 'المصادر', en: 'Sources'},
  source: {ar: 'المصدر', en: 'Source'},
  strength: {ar: 'قوته', en: 'Strength'},
  statements: {ar: 'ما أُسند إليه', en: 'Statements'},
  figures: {ar: 'أرقام تكررت', en: 'Figures given more than once'},
  first: {ar: 'أول ما كُتب', en: 'First written'},
  later: {ar: 'ثم كُتب', en: 'Later written'},
  line: {ar: 'السطر', en: 'line'}
} as const satisfies Record<string, Bilingual>

function head(totals: Totals, language: Language): string {
  const title = words.title[language]
  const findings = severities.reduce((sum, severity) => sum + totals.bySeverity[severity], 0)
  const {hint: hints} = totals.bySeverity
  const counts = [
    countedFindings({findings: findings - hints, hints}, language),
    counted(totals.files - totals.failed, 'article', language),
    foldedPhrase(totals.folded, language),
    ignoredCount(totals.ignored, language)
  ]
  return `${pageHead(title, language, deskReportCss)}<main>
<h1>${title}</h1>
<p>${counts.filter((part) => part !== '').join(' · ')}</p>
${findings === 0 ? '' : summary(totals, language)}
${copyChapter(totals.slips, language)}`
}

/** The rules that a desk has made itself, by their ids: what they say is in its own files. */
function deskRules({byRule}: Totals): Array<Pick<Rule, 'id' | 'summary'>> {
  const ids = Object.keys(byRule).filter((id) => id.startsWith(OWN_PREFIX))
  return ids.map((id) => ({id, summary: {ar: id, en: id}}))
}

/** Findings by family and severity. */
function summary(totals: Totals, language: Language): string {
  const gravest = [...severities].reverse()
  const rows = families.flatMap((family) => {
    const own = [...rules.filter((rule) => rule.family === family), ...(family === 'copy' ? deskRules(totals) : [])]
    const count = own.reduce((sum, {id}) => sum + (totals.byRule[id] ?? 0), 0)
    if (count === 0) return []
    const listed = own
      .filter(({id}) => totals.byRule[id] > 0)
      .map(
        ({id, summary}) =>
          `<li>${escapeMessage(ruleName(summary)[language], language)} <bdi class="count">(${totals.byRule[id]})</bdi></li>`
      )
    return [
      `<tr><th scope="row">${familyNames[family][language]}<ul>${listed.join('')}</ul></th><td>${count}</td></tr>`
    ]
  })
  const kinds = gravest
    .filter((severity) => totals.bySeverity[severity] > 0)
    .map((severity) => `<span class="${severity}">${counted(totals.bySeverity[severity], severity, language)}</span>`)
  return `<p>${kinds.join(language === 'ar' ? '، ' : ', ')}</p>
<table><thead><tr><th scope="col">${words.family[language]}</th><th scope="col">${words.all[language]}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function section(result: Result, language: Language): string {
  const {path, article, findings} = result
  const lines = new Lines(article.text)
  const lineOf = (offset: number): number => lines.pointAt(offset).line
  const listed = families.flatMap((family) => {
    const own = findings.flatMap((finding, index) =>
      finding.rule.family === family && !isFolded(finding)
        ? item(article, finding, {line: lineOf(finding.start), anchor: findingAnchor(path, index)}, language)
        : []
    )
    return own.length === 0 ? [] : [`<h3>${familyNames[family][language]}</h3>\n<ol>${own.join('\n')}</ol>`]
  })
  const sources = deskSources(article).map(({name, strength, statements}) => [
    `<bdi lang="ar">${name === '' ? nameless[language] : escapeHtml(name)}</bdi>`,
    `<span class="${strength}">${strengthNames[strength][language]}</span>`,
    String(statements.length)
  ])
  const figures = deskFigures(article).map(({mentions: [first, ...later]}) => [
    mention(first, lineOf, language),
    later
      .map((one) =>
        one.text === first.text ? mention(one, lineOf, language) : `<strong>${mention(one, lineOf, language)}</strong>`
      )
      .join('، ')
  ])
  return `<article id="${articleAnchor(path)}">
<h2><bdi dir="ltr">${escapeHtml(path)}</bdi></h2>
${listed.length === 0 ? `<p>${words.clean[language]}</p>` : listed.join('\n')}
${ignoredList(result, lineOf, language)}
${table(words.sources[language], [words.source[language], words.strength[language], words.statements[language]], sources)}
${table(words.figures[language], [words.first[language], words.later[language]], figures)}
</article>`
}

/** What is ignored in an article; of a habit, the one that tells it. */
function listedIgnored({ignored = []}: Result): readonly IgnoredFinding[] {
  return ignored.filter(({finding}) => !isFolded(finding))
}

function ignoredList(result: Result, lineOf: (offset: number) => number, language: Language): string {
  const listed = listedIgnored(result)
  if (listed.length === 0) return ''
  const items = listed.map(({finding, reason}) => {
    const why = escapeMessage(ignoredPhrase(reason)[language], language)
    return `<li class="ignored"><p>${escapeMessage(finding.message[language], language)}</p>
${quoted(result.article, finding)}
<p class="place">${why} · ${words.line[language]} ${lineOf(finding.start)} · <bdi dir="ltr">${finding.rule.id}</bdi></p></li>`
  })
  return `<h3>${words.ignored[language]}</h3>\n<ol>${items.join('\n')}</ol>`
}

/** The line of a finding, its words marked. */
function quoted(article: Article, finding: Finding): string {
  const {before, words: marked, after} = readExcerptOf(article, finding)
  return `<blockquote dir="rtl" lang="ar">${escapeHtml(before)}<mark>${marked === '' ? '‸' : escapeHtml(marked)}</mark>${escapeHtml(after)}</blockquote>`
}

function item(
  article: Article,
  finding: Finding,
  {line, anchor}: {readonly line: number; readonly anchor: string},
  language: Language
): string {
  const fix =
    finding.fixes.length === 0 ? '' : `<p class="fix">${escapeMessage(finding.fixes[0].title[language], language)}</p>`
  return `<li class="${finding.severity}" id="${anchor}"><p><strong>${escapeMessage(finding.message[language], language)}</strong></p>
${quoted(article, finding)}${fix}
<p class="place">${severityNames[finding.severity][language]} · ${words.line[language]} ${line} · <bdi dir="ltr">${finding.rule.id}</bdi></p></li>`
}

function mention(
  {text, at}: {text: string; at: number},
  lineOf: (offset: number) => number,
  language: Language
): string {
  return `<bdi lang="ar">${escapeHtml(text)}</bdi> <span class="place">(${words.line[language]} ${lineOf(at)})</span>`
}

function table(title: string, columns: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  if (rows.length === 0) return ''
  const heads = columns.map((column) => `<th scope="col">${column}</th>`).join('')
  return `<h3>${title}</h3>\n<table><thead><tr>${heads}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`
}
