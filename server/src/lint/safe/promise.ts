import {Char, charClass} from '../../language/chars.ts'
import {Family} from '../../facts/quotations-marks.ts'
import {articleQuotations} from '../../facts/quotations.ts'
import type {Article, Block} from '../../parse/article.ts'
import type {PlacedEdit} from '../lint.ts'
import {skeleton} from './skeleton.ts'

/** Why a fix that its rule calls safe is not: it changes more than it may, or stands by marks that are in doubt. */
export type Breach = 'changes more' | 'marks in doubt'

/** As much on either side of an edit tells what a mark or a blank there is to a figure. */
const AROUND = 40

/**
 * What speaks against calling a fix safe, told from the fix alone: it may change white space, the glyph or direction of a
 * mark, a digit's script and a separator, nothing else; and no quotation mark, or blank beside one, in a paragraph where
 * it is not sure which marks belong together. docs/safe-fixes.md is the promise.
 */
export function breachOf(article: Article, edits: readonly PlacedEdit[]): Breach | undefined {
  for (const edit of edits) {
    const block = article.blockAround(edit.start)
    if (block === undefined || edit.end > article.startOf(block) + block.paragraph.text.length || changesMore(article, block, edit)) return 'changes more'
    if (touchesMark(article, block, edit) && marksInDoubt(article, block)) return 'marks in doubt'
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

/** Whether an edit changes a quotation mark, or blanks beside one. */
function touchesMark(article: Article, block: Block, {start, end, text}: PlacedEdit): boolean {
  const {text: whole} = block.paragraph
  const at = article.startOf(block)
  let from = start - at
  let to = end - at
  while (from > 0 && isBeside(whole.charCodeAt(from - 1))) from--
  while (to < whole.length && isBeside(whole.charCodeAt(to))) to++
  return hasMark(whole.slice(Math.max(0, from - 1), to + 1)) || hasMark(text)
}

function isBeside(code: number): boolean {
  const klass = charClass(code)
  return klass === Char.space || klass === Char.newline || klass === Char.invisible
}

function hasMark(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (charClass(text.charCodeAt(i)) === Char.quote) return true
  return text.includes('((') || text.includes('))')
}

function marksInDoubt(article: Article, block: Block): boolean {
  const {orphans, mismatched, marks} = articleQuotations(article).blocks[block.index]
  return orphans.length > 0 || mismatched.some((i) => marks[i].family !== Family.prime)
}
