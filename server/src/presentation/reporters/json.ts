import {articleAttributions, cites} from '../../engine/analysis/attributions/attributions.ts'
import type {Article} from '../../engine/document/article.ts'
import {Lines} from '../../engine/document/positions.ts'
import type {Finding} from '../../engine/linting/finding.ts'
import type {Reporter} from './result.ts'

/**
 * The machine-readable report of a text: messages with their fixes in order of preference, and the attributions.
 *
 * @param language of messages and of the titles of fixes
 */
export function jsonBody(article: Article, findings: readonly Finding[], language: 'ar' | 'en'): object {
  const lines = new Lines(article.text)
  const span = (range: {start: number; end: number}) => ({
    start: lines.pointAt(range.start),
    end: lines.pointAt(range.end)
  })
  return {
    messages: findings.map((finding) => ({
      ruleId: finding.rule.id,
      severity: finding.severity,
      message: finding.message[language],
      ...span(finding),
      ...(finding.expected && {expected: finding.expected}),
      fixes: finding.fixes.map((fix) => ({
        title: fix.title[language],
        safe: fix.safe,
        ...(fix.unsure && {unsure: true}),
        edits: fix.edits
      })),
      ...(finding.data && {data: finding.data})
    })),
    attributions: articleAttributions(article)
      .filter(cites)
      .map(({block, span: cue, source, strength, statement}) => ({
        cue: span(placed(article.startOf(block), cue)),
        source: source === undefined ? null : span(placed(article.startOf(block), source)),
        strength,
        statement: span(placed(article.startOf(block), statement))
      }))
  }
}

function placed(at: number, range: {start: number; end: number}): {start: number; end: number} {
  return {start: at + range.start, end: at + range.end}
}

/** A JSON array, one entry per file, in the order given. */
export const json: Reporter = {
  begin: '[',
  between: ',\n',
  entry: ({path, article, findings}, {language}) => JSON.stringify({path, ...jsonBody(article, findings, language)}),
  end: () => ']\n'
}
