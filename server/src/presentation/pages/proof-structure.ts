import type {Article, Block} from '../../engine/document/article.ts'

/** Code units of the source that are looked at before a paragraph: what it is in stands close. */
const NEAR = 240
/** A table of more columns is shown cell below cell. */
const MOST_COLUMNS = 8
/** Code units of a row of HTML that is looked through for every cell of it. */
const LONGEST_ROW = 4000

/**
 * What a paragraph is in, as classes of its element: a cell of a table with so many columns, an item of a list, a
 * block quotation; '' where it stands by itself.
 */
export function structureOf(article: Article, block: Block): string {
  const {text} = article
  const start = article.startOf(block)
  const before = text.slice(Math.max(0, start - NEAR), start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return before.includes('<')
    ? (htmlStructure(text, start, before) ?? markdownStructure(text, start, line))
    : markdownStructure(text, start, line)
}

function markdownStructure(text: string, start: number, line: string): string {
  if (/^ {0,3}\|/.test(line)) return cellOf(barsIn(line), columnsOfRow(text, start - line.length))
  const [, quoted = '', indent = '', number] =
    /^((?: {0,3}> ?)*)([ \t]*)(?:[-*+]|(\d{1,9})[.)])[ \t]+$/.exec(line) ?? []
  if (line !== '' && (indent !== '' || /[-*+.)][ \t]+$/.test(line)))
    return itemOf(Math.floor(indent.replaceAll('\t', '  ').length / 2), number !== undefined)
  return quoted !== '' || /^ {0,3}>/.test(line) ? 'quoted' : ''
}

/** The cells of a row that begins with a bar. */
function columnsOfRow(text: string, lineStart: number): number {
  const end = text.indexOf('\n', lineStart)
  const row = text.slice(lineStart, end < 0 ? text.length : end).trim()
  return barsIn(row.replace(/\|$/, ''))
}

function barsIn(row: string): number {
  return row.replaceAll('\\|', '').split('|').length - 1
}

function htmlStructure(text: string, start: number, before: string): string | undefined {
  const open = [...before.matchAll(/<(\/?)(td|th|li|blockquote|p|div|h[1-6])\b[^>]*>/gi)].filter(
    ([, slash]) => slash === ''
  )
  const tag = open.at(-1)?.[2].toLowerCase()
  if (tag === 'td' || tag === 'th') return htmlCell(text, start)
  if (tag === 'li') return itemOf(0, text.lastIndexOf('<ol', start) > text.lastIndexOf('<ul', start))
  return tag === 'blockquote' || open.at(-2)?.[2].toLowerCase() === 'blockquote' ? 'quoted' : undefined
}

function htmlCell(text: string, start: number): string {
  const from = text.lastIndexOf('<tr', start)
  const end = text.indexOf('</tr', start)
  if (from < 0 || end < 0 || end - from > LONGEST_ROW) return ''
  const cells = (part: string): number => (part.match(/<t[dh]\b/gi) ?? []).length
  return cellOf(cells(text.slice(from, start)), cells(text.slice(from, end)))
}

/** @param column from 1 */
function cellOf(column: number, columns: number): string {
  return columns < 2 || columns > MOST_COLUMNS || column > columns ? '' : `cell cols-${columns} col-${column}`
}

function itemOf(depth: number, numbered: boolean): string {
  return `item depth-${Math.min(depth, 3)}${numbered ? ' numbered' : ''}`
}
