/**
 * The page of the extension, from README.md. The Marketplace and the editor drop `dir`, so that Arabic would stand from left
 * to right, its full stops at the wrong end: they keep `align` and the marks of Unicode that isolate a direction.
 */
const [RLI, PDI] = ['\u2067', '\u2069']
const ARABIC = /[\u0621-\u064a]/
const LATIN = /[A-Za-z]/

/**
 * @param {string} readme
 * @returns {string}
 */
export function extensionPage(readme) {
  let inArabic = false
  let inCode = false
  const pages = []
  for (const block of readme.trimEnd().split(/\n{2,}/)) {
    if (block.startsWith('```') || inCode) inCode = !block.endsWith('```')
    if (block.startsWith('```') || block.endsWith('```') || inCode) pages.push(block)
    else if (block.includes('<div dir="rtl">')) {
      inArabic = true
      pages.push(block.replace('<div dir="rtl">', '<div align="right">'))
    } else if (block.includes('</div>')) {
      inArabic = false
      pages.push(block)
    } else pages.push(inArabic ? arabicBlock(block) : otherBlock(block))
  }
  return `${pages.join('\n\n')}\n`
}

/** A block in Arabic: each of its paragraphs from right to left, the points of a list as paragraphs. */
function arabicBlock(block) {
  if (block.startsWith('|')) return arabicTable(block)
  const heading = /^#+ /.exec(block)?.[0] ?? ''
  const points = block.split(/\n(?=- )/)
  if (points[0].startsWith('- ')) return points.map((point) => isolated(`• ${point.slice(2)}`)).join('\n\n')
  return block.startsWith('![') ? block : `${heading}${isolated(block.slice(heading.length))}`
}

/** A table whose first column is on the right. */
function arabicTable(block) {
  const rows = block.split('\n').map((row) => cellsOf(row).reverse())
  return rows.map((cells, i) => rowOf(cells.map((cell) => (i === 1 ? '---:' : isolated(cell))))).join('\n')
}

/** Cells in Arabic of what is otherwise in English. */
function otherBlock(block) {
  if (!block.startsWith('|')) return block
  const rows = block.split('\n').map(cellsOf)
  return rows.map((cells) => rowOf(cells.map((cell) => (isArabic(cell) ? isolated(cell) : cell)))).join('\n')
}

/** Whether the first letter of a text is Arabic. */
function isArabic(text) {
  const arabic = text.search(ARABIC)
  const latin = text.search(LATIN)
  return arabic >= 0 && (latin < 0 || arabic < latin)
}

function cellsOf(row) {
  return row.replace(/^\|\s*|\s*\|$/g, '').split(/\s*(?<!\\)\|\s*/)
}

function rowOf(cells) {
  return `| ${cells.join(' | ')} |`
}

function isolated(text) {
  // Asterisks between a full stop and a mark of Unicode would close nothing.
  const bold = /^\*\*([^*]+)\*\*$/.exec(text)
  if (bold !== null) return `**${isolated(bold[1])}**`
  return text === '' ? text : `${RLI}${text.replaceAll('\n', ' ')}${PDI}`
}
