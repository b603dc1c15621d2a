import type {Finding} from '../lint/lint.ts'
import type {Article} from '../parse/article.ts'
import {Lines} from './positions.ts'

/** One file of a run: what was read and what was found. */
export interface Result {
  readonly path: string
  readonly article: Article
  readonly findings: readonly Finding[]
}

/**
 * The machine-readable report of a file: messages with their fixes in order of preference, and the attributions.
 *
 * @param language of messages and of the titles of fixes
 */
export function jsonEntry({path, article, findings}: Result, language: 'ar' | 'en'): unknown {
  const lines = new Lines(article.text)
  const span = (range: {start: number; end: number}) => ({start: lines.pointAt(range.start), end: lines.pointAt(range.end)})
  return {
    path,
    messages: findings.map((finding) => ({
      ruleId: finding.rule.id,
      severity: finding.severity,
      message: finding.message[language],
      ...span(finding),
      ...(finding.expected && {expected: finding.expected}),
      fixes: finding.fixes.map((fix) => ({title: fix.title[language], safe: fix.safe, edits: fix.edits})),
      ...(finding.data && {data: finding.data})
    })),
    attributions: []
  }
}
