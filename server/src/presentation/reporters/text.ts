import pc from 'picocolors'
import {Lines} from '../../engine/document/positions.ts'
import type {Finding} from '../../engine/linting/finding.ts'
import {isFolded} from '../../engine/linting/fold.ts'
import {printable} from '../../engine/linting/foreign.ts'
import {type Severity, severities} from '../../engine/rule/rule.ts'
import {counted, foldedPhrase, severityNames} from '../../protocol/wording.ts'
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
  const count = severities.reduce((sum, severity) => sum + totals.bySeverity[severity], 0)
  const rows: string[] = []
  const listed = [...severities].reverse().filter((severity) => totals.bySeverity[severity] > 0)
  const kinds = listed
    .map((severity) => tints[severity](colors)(counted(totals.bySeverity[severity], severity, language)))
    .join(language === 'ar' ? '، ' : ', ')
  if (totals.fixed > 0)
    rows.push(
      language === 'ar' ? `طُبِّق ${counted(totals.fixed, 'fix', 'ar')}` : `applied ${counted(totals.fixed, 'fix', 'en')}`
    )
  const read = totals.files - totals.failed
  if (read === 0) return ''
  if (count === 0)
    rows.push(
      colors.green(
        language === 'ar'
          ? `لا ملاحظات (${counted(read, 'file', 'ar')})`
          : `no findings (${counted(read, 'file', 'en')})`
      )
    )
  else if (language === 'ar')
    rows.push(`${counted(count, 'finding', 'ar')} (${kinds}) · الملفات: ${totals.flagged} من ${read}`)
  else rows.push(`${counted(count, 'finding', 'en')} (${kinds}) in ${totals.flagged} of ${counted(read, 'file', 'en')}`)
  if (totals.folded > 0) rows.push(colors.dim(foldedPhrase(totals.folded, language)))
  if (totals.fixable > 0)
    rows.push(
      colors.dim(
        language === 'ar' ? `يصلح ‎--fix منها بأمان: ${totals.fixable}` : `--fix mends ${totals.fixable} of them safely`
      )
    )
  return `${rows.map((row) => (language === 'ar' && color ? rightToLeft(row) : row)).join('\n')}\n`
}
