import pc from 'picocolors'
import {Lines} from '../../engine/document/positions.ts'
import type {Finding} from '../../engine/linting/finding.ts'
import {isFolded} from '../../engine/linting/fold.ts'
import {printable} from '../../engine/linting/foreign.ts'
import type {Severity} from '../../engine/rule/rule.ts'
import {counted, countedFindings, foldedPhrase, severityNames} from '../../protocol/wording.ts'
import {isolateCopy} from '../bidi.ts'
import {excerptOf} from '../excerpt.ts'
import type {Reporter, Totals, View} from './result.ts'

type Colors = ReturnType<typeof pc.createColors>
const colored = pc.createColors(true)
const plain = pc.createColors(false)

/** For people: every place on a left-to-right line of its own, then the message, then the words it is about. */
export const text: Reporter = {
  begin: '',
  between: '\n',
  entry: ({path, article, findings}, view) => {
    const lines = new Lines(article.text)
    return findings
      .filter((finding) => !isFolded(finding))
      .map((finding) => findingText(path, article.text, finding, lines, view))
      .join('\n')
  },
  end: (totals, view) => summary(totals, view)
}

function findingText(path: string, source: string, finding: Finding, lines: Lines, {language, color}: View): string {
  const colors = color ? colored : plain
  const {line, column} = lines.pointAt(finding.start)
  const tint = tints[finding.severity](colors)
  const message = printable(finding.message[language])
  const rows = [
    `${color ? leftToRight(printable(path)) : printable(path)}:${line}:${column}  ${tint(severityNames[finding.severity][language])}  ${colors.dim(finding.rule.id)}`,
    colors.bold(laidOut(message, language, color)),
    color
      ? rightToLeft(excerpt(source, finding, (words) => colors.underline(tint(words))))
      : excerpt(source, finding, (words) => `⟦${words}⟧`)
  ]
  const [fix, ...others] = finding.fixes
  if (fix !== undefined) {
    const title = `${printable(fix.title[language])}${others.length === 0 ? '' : ` (+${others.length})`}`
    rows.push(colors.green(laidOut(language === 'ar' ? `← ${title}` : `→ ${title}`, language, color)))
  }
  return `${rows.join('\n  ')}\n`
}

const tints: Readonly<Record<Severity, (colors: Colors) => (text: string) => string>> = {
  error: (colors) => colors.red,
  warning: (colors) => colors.yellow,
  information: (colors) => colors.cyan,
  hint: (colors) => colors.gray
}

/** A path with Arabic letters would turn the line right-to-left and its numbers around. */
function leftToRight(path: string): string {
  return /[\u0590-\u08ff]/.test(path) ? `\u200e\u202a${path}\u202c` : path
}

/**
 * Arabic as a terminal should order it whose lines run left to right. Embeddings, not isolates: terminals with older
 * width tables give isolates a cell. Never in a pipe or a file, where they would be in the way.
 */
function rightToLeft(arabic: string): string {
  return `\u202b${arabic}\u202c`
}

/** Words of ours as a terminal should order them: the Arabic among them from right to left. */
function laidOut(words: string, language: View['language'], color: boolean): string {
  if (!color) return words
  return language === 'ar' ? rightToLeft(words) : isolateCopy(words, rightToLeft)
}

/** The line around a finding, with the place marked. */
function excerpt(source: string, finding: Finding, marked: (words: string) => string): string {
  const {before, words, after} = excerptOf(source, finding)
  return printable(before) + marked(words === '' ? '‸' : printable(words)) + printable(after)
}

function summary(totals: Totals, {language, color}: View): string {
  const colors = color ? colored : plain
  const rows: string[] = []
  if (totals.fixed > 0)
    rows.push(
      language === 'ar' ? `طُبِّق ${counted(totals.fixed, 'fix', 'ar')}` : `applied ${counted(totals.fixed, 'fix', 'en')}`
    )
  if (totals.files - totals.failed === 0) return ''
  rows.push(countLine(totals, language, colors))
  if (totals.folded > 0) rows.push(colors.dim(foldedPhrase(totals.folded, language)))
  if (totals.fixable > 0)
    rows.push(
      colors.dim(
        language === 'ar' ? `يصلح ‎--fix منها بأمان: ${totals.fixable}` : `--fix mends ${totals.fixable} of them safely`
      )
    )
  return `${rows.map((row) => (language === 'ar' && color ? rightToLeft(row) : row)).join('\n')}\n`
}

/** How many findings there are, hints apart, of what kinds, in how many files. */
function countLine({files, failed, flagged, bySeverity}: Totals, language: View['language'], colors: Colors): string {
  const read = files - failed
  const {hint: hints, ...others} = bySeverity
  const findings = others.error + others.warning + others.information
  if (findings + hints === 0)
    return colors.green(
      language === 'ar' ? `لا ملاحظات (${counted(read, 'file', 'ar')})` : `no findings (${counted(read, 'file', 'en')})`
    )
  const kinds = (['error', 'warning', 'information'] as const)
    .filter((severity) => others[severity] > 0)
    .map((severity) => tints[severity](colors)(counted(others[severity], severity, language)))
    .join(language === 'ar' ? '، ' : ', ')
  const all = countedFindings({findings, hints}, language) + (kinds === '' ? '' : ` (${kinds})`)
  return language === 'ar'
    ? `${all} · الملفات: ${flagged} من ${read}`
    : `${all} in ${flagged} of ${counted(read, 'file', 'en')}`
}
