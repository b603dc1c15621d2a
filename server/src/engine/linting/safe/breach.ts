import {Family, isBracket} from '../../analysis/quotations/families.ts'
import type {QuoteMark} from '../../analysis/quotations/marks.ts'
import {articleQuotations, type BlockQuotations} from '../../analysis/quotations/quotations.ts'
import {inDoubt, isSureMark, turnsOneWay} from '../../analysis/quotations/sure.ts'
import {Char, charClass} from '../../arabic/characters.ts'
import type {Article, Block} from '../../document/article.ts'
import {firstEndingFrom} from '../../document/ordered.ts'
import type {PlacedEdit} from '../finding.ts'
import {skeleton} from './skeleton.ts'

/** Why a fix that its rule calls safe is not: it changes more than it may, or stands by marks that are in doubt. */
export type Breach = 'changes more' | 'marks in doubt'

/** As much on either side of an edit tells what a mark or a blank there is to a figure. */
const AROUND = 40

/**
 * What speaks against calling a fix safe, told from the fix alone: it may change white space, the glyph or direction of a
 * mark, a digit's script and a separator, nothing else; and no quotation mark, or blank beside one, in a paragraph where
 * it is not sure which marks belong together. docs/safe-fixes.md is the promise.
 *
 * @param house the marks that the house has chosen (`style.quotes`), where it has
 */
export function breachOf(article: Article, edits: readonly PlacedEdit[], house?: string): Breach | undefined {
  for (const edit of edits) {
    const block = article.blockAround(edit.start)
    if (
      block === undefined ||
      edit.end > article.startOf(block) + block.paragraph.text.length ||
      changesMore(article, block, edit)
    )
      return 'changes more'
    if (meetsDoubt(article, block, edit, house)) return 'marks in doubt'
  }
  return undefined
}

function changesMore(article: Article, block: Block, {start, end, text}: PlacedEdit): boolean {
  const {text: whole} = block.paragraph
  const at = article.startOf(block)
  const before = whole.slice(Math.max(0, start - at - AROUND), start - at)
  const after = whole.slice(end - at, end - at + AROUND)
  return skeleton(before + whole.slice(start - at, end - at) + after) !== skeleton(before + text + after)
}

/** Whether an edit changes a quotation mark, or blanks beside one, and it is not beyond doubt what that mark is. */
function meetsDoubt(
  article: Article,
  block: Block,
  {start, end, text}: PlacedEdit,
  house: string | undefined
): boolean {
  const {paragraph} = block
  const at = article.startOf(block)
  let from = start - at
  let to = end - at
  while (from > 0 && isBeside(paragraph.text.charCodeAt(from - 1))) from--
  while (to < paragraph.text.length && isBeside(paragraph.text.charCodeAt(to))) to++
  if (!hasMark(paragraph.text.slice(Math.max(0, from - 2), to + 2)) && !hasMark(text)) return false
  const here = articleQuotations(article).blocks[article.indexOf(block)]
  const met = marksBetween(here.marks, from, to)
  if (met.length === 0) return hasMark(paragraph.text.slice(Math.max(0, from - 1), to + 1)) || hasMark(text)
  return (
    inDoubt(here, paragraph) ||
    met.some((i) => !isSureMark(paragraph, here, i) || (house === undefined && isTurnedAtWill(article, here, i, text)))
  )
}

/** The indices of the quotation marks in a stretch, or at its ends. */
function marksBetween(marks: readonly QuoteMark[], from: number, to: number): number[] {
  const found: number[] = []
  for (let i = firstEndingFrom(marks, from); i < marks.length && marks[i].start <= to; i++)
    if (!isBracket(marks[i].family)) found.push(i)
  return found
}

/** Curly marks of an article that turns them this way and that are not turned. */
function isTurnedAtWill(article: Article, {marks}: BlockQuotations, i: number, text: string): boolean {
  const {family} = marks[i]
  return (family === Family.curly || family === Family.singleCurly) && text.trim() !== '' && !turnsOneWay(article)
}

function isBeside(code: number): boolean {
  const klass = charClass(code)
  return klass === Char.space || klass === Char.newline || klass === Char.invisible
}

function hasMark(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (charClass(text.charCodeAt(i)) === Char.quote) return true
  return text.includes('((') || text.includes('))')
}
