import type {Span} from '../engine/document/article.ts'
import {Lines} from '../engine/document/positions.ts'
import {scriptShare} from '../engine/document/script.ts'
import type {Finding, PlacedFix} from '../engine/linting/finding.ts'
import {isFolded} from '../engine/linting/fold.ts'
import type {Linted} from '../engine/linting/safe/check.ts'
import type {Settled} from '../engine/linting/safe/settle.ts'
import {type Severity, severities} from '../engine/rule/rule.ts'
import {attributionMap, type Source} from '../presentation/attribution-map.ts'
import {excerptOf} from '../presentation/excerpt.ts'
import {patchOf} from '../presentation/patch.ts'
import type {Copy} from './desk.ts'
import {USUAL_LIMIT} from './tools.ts'

/** Fixes of one finding that are told. */
const MOST_FIXES = 3

/** What there is to say of an article. */
export function findingsReply(
  {article, findings}: Linted,
  language: 'ar' | 'en',
  limit: number = USUAL_LIMIT
): Readonly<Record<string, unknown>> {
  const told = findings.filter((finding) => !isFolded(finding))
  const lines = new Lines(article.text)
  const at = (offset: number) => placeOf(lines, offset)
  const row = (finding: Finding) => {
    const {before, words, after} = excerptOf(article.text, finding)
    return {
      rule: finding.rule.id,
      severity: finding.severity,
      ...at(finding.start),
      words,
      context: `${before}⟦${words}⟧${after}`,
      message: finding.message[language],
      fixes: finding.fixes.slice(0, MOST_FIXES).map((fix) => toldFix(fix, article.text, language, at))
    }
  }
  return {
    ...countsOf(told),
    ...(told.length > limit && {left_out: told.length - limit}),
    // Of another language nothing is said, and that is no praise.
    arabic_share: Math.round(scriptShare(article) * 100) / 100,
    findings: told.slice(0, limit).map(row)
  }
}

function toldFix({title, safe, edits}: PlacedFix, text: string, language: 'ar' | 'en', at: (offset: number) => object) {
  return {
    title: title[language],
    safe,
    edits: edits.map((edit) => ({...at(edit.start), old: text.slice(edit.start, edit.end), new: edit.text}))
  }
}

/** What came of the safe fixes. @param written what was written, if anything was */
export function fixReply(
  {name, text}: Copy,
  {article, findings, count, refused}: Settled,
  {output, written}: {readonly output: 'text' | 'diff'; readonly written: string | undefined}
): Readonly<Record<string, unknown>> {
  return {
    applied: count,
    ...(refused.length > 0 && {refused: refused.length}),
    ...(written !== undefined && {written}),
    left: countsOf(findings.filter((finding) => !isFolded(finding))),
    ...(output === 'text' ? {text: article.text} : {diff: patchOf(name, text, article.text)})
  }
}

/** Who is cited in an article, for what, and what rests on nobody. */
export function sourcesReply(
  {article, findings}: Linted,
  language: 'ar' | 'en',
  limit: number = USUAL_LIMIT
): Readonly<Record<string, unknown>> {
  const {sources, vague, unattributed} = attributionMap(article, findings)
  const lines = new Lines(article.text)
  const line = ({start}: Span) => placeOf(lines, start).line
  let left = limit
  const take = <T>(list: readonly T[]): readonly T[] => {
    const taken = list.slice(0, left)
    left -= taken.length
    return taken
  }
  const toldSource = ({name, strength, statements}: Source) => ({
    name,
    strength,
    statements: take(statements).map(({text, cue, source, ...place}) => ({
      line: line(place),
      text,
      cue: cue.text,
      ...(source !== undefined && {source: source.text})
    }))
  })
  const statements = [...sources, ...vague].reduce((sum, each) => sum + each.statements.length, 0)
  const total = statements + unattributed.length
  return {
    statements,
    without_source: unattributed.length,
    ...(total > limit && {left_out: total - limit}),
    sources: sources.map(toldSource),
    vague: vague.map(toldSource),
    unattributed: take(unattributed).map(({text, finding, ...place}) => ({
      line: line(place),
      text,
      rule: finding.rule.id,
      severity: finding.severity,
      message: finding.message[language]
    }))
  }
}

function placeOf(lines: Lines, offset: number): {readonly line: number; readonly column: number} {
  const {line, column} = lines.pointAt(offset)
  return {line, column}
}

function countsOf(findings: readonly Finding[]): {total: number; by_severity: Partial<Record<Severity, number>>} {
  const counts = severities.map((severity) => [severity, findings.filter((each) => each.severity === severity).length])
  return {total: findings.length, by_severity: Object.fromEntries(counts.filter(([, count]) => count !== 0))}
}
