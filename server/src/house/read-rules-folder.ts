import type {OwnRow} from '../engine/lexicon/own/own-row.ts'
import {readRulesFile, twice} from './rules-file.ts'
import {type HouseText, RULES_FOLDER, type RulesFolder, unreadable} from './rules-folder.ts'
import type {HouseProblem} from './yaml-fields.ts'

/** Reads the files of a folder of rules, in the order of their names. Of two rules with one id the first holds. */
export function readRulesFolder(texts: readonly HouseText[]): RulesFolder {
  const rows = new Map<string, OwnRow>()
  const ordered = [...texts].sort((a, b) => (a.name < b.name ? -1 : 1))
  const files = ordered.map(({name, text}) => {
    if (text === null) return {name, text: '', problems: [unreadable]}
    const read = readRulesFile(text, `${RULES_FOLDER}/${name}`)
    const problems = [...read.problems]
    for (const row of read.rows) {
      const twin = rows.get(row.id)
      if (twin === undefined) rows.set(row.id, row)
      else problems.push({...atLine(text, row.line), message: twice(row.id, `${twin.file}:${twin.line}`)})
    }
    return {name, text, problems}
  })
  return {rows: [...rows.values()], files}
}

function atLine(text: string, line: number): Omit<HouseProblem, 'message'> {
  const start = text.split('\n', line - 1).reduce((sum, before) => sum + before.length + 1, 0)
  const end = text.indexOf('\n', start)
  return {start, end: end < 0 ? text.length : end, line, column: 1}
}
