import type {Article, Block} from '../../document/article.ts'

/** A cell of a table that has text. */
export interface Cell {
  readonly block: Block
  /** From 0. */
  readonly column: number
}

/** What the source between two cells says of where the second stands. */
interface Step {
  /** `table`: in another table, or in none. */
  readonly to: 'cell' | 'row' | 'table'
  /** From the cell before, or from the head of the row. */
  readonly columns: number
  /** A cell takes the place of several. */
  readonly spans: boolean
}

interface Table {
  readonly rows: Cell[][]
  spans: boolean
}

/** The tables of an article in Markdown or HTML, by rows. One with cells that take the place of several is left out. */
export function tablesOf(article: Article): ReadonlyArray<ReadonlyArray<readonly Cell[]>> {
  const tables: Table[] = []
  let end = 0
  let column = 0
  for (const block of article.blocks) {
    const start = article.startOf(block)
    const step =
      block.paragraph.zone === 'list' ? stepBetween(`${end === 0 ? '\n' : ''}${article.text.slice(end, start)}`) : apart
    end = start + block.paragraph.text.length
    column = step.to === 'cell' ? column + step.columns : step.columns
    if (step.to === 'table' || tables.length === 0) tables.push({rows: [[]], spans: false})
    const table = tables[tables.length - 1]
    if (step.to === 'row') table.rows.push([])
    if (step.spans) table.spans = true
    table.rows[table.rows.length - 1].push({block, column})
  }
  return tables.flatMap(({rows, spans}) => (spans || rows.length === 1 ? [] : [rows]))
}

const apart: Step = {to: 'table', columns: 0, spans: false}
/** Source that is longer is no markup between two cells. */
const LONGEST = 2000

function stepBetween(source: string): Step {
  if (source.length > LONGEST) return apart
  return /<t[dhr]\b/i.test(source) ? stepInHtml(source) : stepInMarkdown(source)
}

/** `</td></tr> <tr><td></td><td>`: a new row, and the second cell of it. */
function stepInHtml(source: string): Step {
  const row = source.toLowerCase().lastIndexOf('<tr')
  const columns = (source.slice(Math.max(0, row)).match(/<t[dh]\b/gi) ?? []).length
  const spans = /\b(?:col|row)span\b/i.test(source)
  if (row < 0) return {to: 'cell', columns, spans}
  return {to: /<\/?table\b/i.test(source) ? 'table' : 'row', columns: columns - 1, spans}
}

/** ` |\n| `: a new row, and the first cell of it. */
function stepInMarkdown(source: string): Step {
  const [first, ...others] = source.split('\n')
  const last = others.pop()
  const columns = (last ?? first).split('|').length - 1
  if (last === undefined) return columns === 0 ? apart : {to: 'cell', columns, spans: false}
  if (!last.trimStart().startsWith('|')) return apart
  const isNew = others.some((line) => line.trim() === '') || !first.includes('|')
  return {to: isNew ? 'table' : 'row', columns: columns - 1, spans: false}
}
