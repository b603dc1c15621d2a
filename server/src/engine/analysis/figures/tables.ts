import {digitsValue} from '../../arabic/numerals.ts'
import type {Article, Block} from '../../document/article.ts'
import {perArticle, perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {notAdded, roundedHeads, tableTotals, wholeTotals} from '../../lexicon/generated/figure-cues.ts'
import {foldedForms, isMark, isOneOf} from './context.ts'
import {figuresOf} from './figures.ts'
import {EPSILON, lastDigitOf} from './rounding.ts'
import {type Cell, tablesOf} from './table-cells.ts'

/** A total that is not what its column adds up to. */
export interface WrongTotal {
  readonly block: Block
  readonly said: number
  readonly sum: number
  /** The first and the last of what it adds up. */
  readonly parts: readonly [Block, Block]
}

const totalForms = foldedForms(tableTotals)
const wholeForms = foldedForms(wholeTotals)
const notAddedForms = foldedForms(notAdded)
const roundedForms = foldedForms(roundedHeads)

/** «المجموع», «الإجمالي العام»: the head of a row, and nothing else. */
const isTotalHead = perParagraph(({tokens}: Paragraph): boolean => {
  if (!isOneOf(tokens, 0, totalForms)) return false
  const at = isOneOf(tokens, 1, wholeForms) ? 2 : 1
  return tokens[at] === undefined || (isMark(tokens, at, ':') && tokens[at + 1] === undefined)
})

/** The number that is all of a cell. */
interface CellNumber {
  readonly value: number
  readonly percent: boolean
  /** What its last digit stands for. */
  readonly last: number
}

const noNumber = {value: Number.NaN, percent: false, last: 1}

const numberOf = perParagraph((paragraph: Paragraph): CellNumber => {
  const {tokens} = paragraph
  const [figure, second] = figuresOf(paragraph).figures
  if (figure === undefined || second !== undefined || figure.scale !== undefined) return noNumber
  const {digits, percent, next} = figure
  const isWhole = tokens[next] === undefined && (percent === undefined ? figure.token === 0 : figure.token <= 1)
  // «1.200» is a number of thousands in one table and a decimal in another.
  const isTold = ['plain', 'grouped', 'decimal'].includes(digits.shape) || digits.group === ','
  if (!isWhole || !isTold || digits.system === 'mixed') return noNumber
  return {
    value: digitsValue(digits, percent === undefined),
    percent: percent !== undefined,
    last: lastDigitOf(figure)
  }
})

const nothing: readonly never[] = []

/** The totals of tables that their columns do not give. */
export const wrongTotals = perArticle((article: Article): readonly WrongTotal[] => {
  if (article.plain || !article.blocks.some(isTotal)) return nothing
  return tablesOf(article).flatMap(wrongIn)
})

function isTotal({paragraph}: Block): boolean {
  return paragraph.zone === 'list' && isTotalHead(paragraph)
}

type Row = readonly Cell[]

function wrongIn(rows: readonly Row[]): WrongTotal[] {
  const totals = rows.flatMap(([head], at) => (head !== undefined && isTotal(head.block) ? [at] : []))
  // Of several, one may add up the others.
  if (totals.length !== 1) return []
  const [at] = totals
  const parts = at <= 1 ? rows.slice(at + 1) : rows.slice(0, at)
  return rows[at].slice(1).flatMap((cell) => wrongTotal(rows, parts, cell) ?? [])
}

function wrongTotal(rows: readonly Row[], parts: readonly Row[], total: Cell): WrongTotal | undefined {
  const said = numberOf(total.block.paragraph)
  const head = inColumn(rows[0], total)
  if (Number.isNaN(said.value) || (head !== undefined && hasWord(head, notAddedForms))) return undefined
  const column = parts.map((row) => inColumn(row, total))
  // The first row may be the heads of the columns, years among them.
  const readings = (parts[0] === rows[0] ? [column, column.slice(1)] : [column]).flatMap((one) => addends(one, said))
  const isRounded = head !== undefined && hasWord(head, roundedForms)
  if (readings.length === 0 || readings.some((blocks) => fits(blocks, said, isRounded))) return undefined
  const blocks = readings[readings.length - 1]
  return {block: total.block, said: said.value, sum: sumOf(blocks), parts: [blocks[0], blocks[blocks.length - 1]]}
}

function inColumn(row: Row, {column}: Cell): Block | undefined {
  return row.find((cell) => cell.column === column)?.block
}

function hasWord({paragraph: {tokens}}: Block, forms: ReadonlySet<string>): boolean {
  return tokens.some((_, i) => isOneOf(tokens, i, forms))
}

/** The cells of a column, where all are numbers that may be added up to a total; nothing where they are not. */
function addends(column: ReadonlyArray<Block | undefined>, {percent}: CellNumber): ReadonlyArray<readonly Block[]> {
  const blocks = column.filter((block) => {
    const number = block === undefined ? noNumber : numberOf(block.paragraph)
    return !Number.isNaN(number.value) && number.percent === percent
  }) as Block[]
  return blocks.length > 1 && blocks.length === column.length ? [blocks] : nothing
}

const HUNDRED = 100

/** Whether a total is the sum of a column, as far as that is rounded; or none: a mean, a rate of growth. */
function fits(blocks: readonly Block[], {value, percent, last}: CellNumber, isRounded: boolean): boolean {
  const numbers = blocks.map(({paragraph}) => numberOf(paragraph))
  if (numbers.some((one) => one.value > value) || (percent && value !== HUNDRED)) return true
  const unit = Math.max(last, ...numbers.map((one) => one.last))
  const isExact = !isRounded && !percent && [last, ...numbers.map((one) => one.last)].every((one) => one === 1)
  const open = isExact ? 0 : ((numbers.length + 1) * unit) / 2
  return Math.abs(sumOf(blocks) - value) <= open + EPSILON
}

function sumOf(blocks: readonly Block[]): number {
  const sum = blocks.reduce((all, {paragraph}) => all + numberOf(paragraph).value, 0)
  return Math.round(sum * 1000) / 1000
}
