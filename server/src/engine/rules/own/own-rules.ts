import {type OwnMatch, ownMatches} from '../../analysis/wording/own-matches.ts'
import {OwnIndex} from '../../lexicon/own/own-index.ts'
import type {OwnRow} from '../../lexicon/own/own-row.ts'
import {defineRule, type Report, type Rule} from '../../rule/rule.ts'

/** The rules that a desk has made itself: one of each row. */
export function ownRules(rows: readonly OwnRow[]): readonly Rule[] {
  const index = new OwnIndex(rows)
  return rows.map((row) => ownRule(row, index))
}

function ownRule(row: OwnRow, index: OwnIndex): Rule {
  const {id, level, message, examples} = row
  return defineRule({
    id,
    family: 'copy',
    severity: level,
    own: true,
    summary: message,
    why: {
      ar: `قاعدة من قواعد الدار: ${row.file}، السطر ${row.line}.`,
      en: `A rule of the desk's own: ${row.file}, line ${row.line}.`
    },
    examples,
    check({article, report}) {
      for (const {block, match} of ownMatches(article, index, row)) report(block, reportOf(match))
    }
  })
}

function reportOf({row, start, end, put}: OwnMatch): Report {
  if (put === undefined) return {start, end, message: row.message}
  const title = {ar: `اكتب «${put.text}»`, en: `Write “${put.text}”`}
  const fixes = put.edits.length === 0 ? [] : [{title, safe: false, edits: put.edits}]
  return {start, end, message: row.message, expected: [put.text], fixes}
}
