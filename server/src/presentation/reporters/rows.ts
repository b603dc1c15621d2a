import {Lines, type Point} from '../../engine/document/positions.ts'
import type {Finding} from '../../engine/linting/finding.ts'
import {isFolded} from '../../engine/linting/fold.ts'
import {printable} from '../../engine/linting/foreign.ts'
import {sentenceKey, textKey} from '../../engine/linting/suppressions/side-file.ts'
import type {Severity} from '../../engine/rule/rule.ts'
import {excerptOf} from '../excerpt.ts'
import type {Result, View} from './result.ts'

/** A finding as the machine-read forms of report need it: one row, without what only a person would miss. */
export interface Row {
  readonly finding: Finding
  readonly start: Point
  readonly end: Point
  readonly rule: string
  readonly severity: Severity
  /** On one line, without control characters. */
  readonly message: string
}

/** The findings of a file, those left out that another one tells. */
export function rowsOf({article, findings}: Result, {language}: View): Row[] {
  const lines = new Lines(article.text)
  return findings
    .filter((finding) => !isFolded(finding))
    .map((finding) => ({
      finding,
      start: lines.pointAt(finding.start),
      end: lines.pointAt(finding.end),
      rule: finding.rule.id,
      severity: finding.severity,
      message: oneLine(finding.message[language])
    }))
}

export function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ').trim()
}

/**
 * What a finding is known by from run to run: its rule, its file and the words around it, not its line. The second of
 * the same words has another key than the first.
 *
 * @returns a function for the findings of one file, to be asked in their order
 */
export function fingerprints({path, article}: Pick<Result, 'path' | 'article'>): (finding: Finding) => string {
  const file = slashed(path)
  const seen = new Map<string, number>()
  return (finding) => {
    const {before, words, after} = excerptOf(article.text, finding)
    const key = `${finding.rule.id}\n${file}\n${sentenceKey(`${before}⟦${words}⟧${after}`)}`
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return textKey(`${key}\n${nth}`)
  }
}

/** A relative path with slashes, as tools on servers know files. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '')
}
