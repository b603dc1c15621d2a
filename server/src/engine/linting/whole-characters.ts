import {Char, charClass} from '../arabic/characters.ts'
import {graphemeCutBy} from '../arabic/graphemes.ts'
import type {Article, Markup} from '../document/article.ts'

/** A stretch of the source, in UTF-16 code units. */
interface Range {
  readonly start: number
  readonly end: number
}
interface Edit extends Range {
  readonly text: string
}

/**
 * The range of a finding, widened to whole entities and graphemes. An empty one stands where a blank would be put.
 *
 * @param start offset in the source, as `end`
 */
export function placedRange(article: Article, start: number, end: number): Range {
  if (start === end) {
    const at = forth(article, blankPlace(article, forth(article, start)))
    return {start: at, end: at}
  }
  return {start: back(article, pastEntity(article, start)), end: forth(article, end)}
}

/** The edit, widened to whole entities and graphemes; `undefined` where it would remove markup or part of a character. */
export function placedEdit(article: Article, {start, end, text}: Edit): Edit | undefined {
  if (start === end) return insertion(article, start, text)
  const from = pastEntity(article, start)
  const to = pastEntity(article, end)
  if (from === to) return insertion(article, from, text)
  if (article.markup.isCut(from, to)) return undefined
  const first = back(article, from)
  const last = forth(article, to)
  // What belongs to a character that stays, or to one that is written anew, goes on with it.
  if (last > to && text === '') return undefined
  return {start: first, end: last, text: article.text.slice(first, from) + text + article.text.slice(to, last)}
}

/** An insertion stands before or after whatever is one. */
function insertion(article: Article, offset: number, text: string): Edit | undefined {
  let at = forth(article, offset)
  if (isBlank(text)) at = blankPlace(article, at)
  // «»</b>ً»: a haraka belongs to the mark before it, be that of a tag.
  if (cutBy(article, at) !== undefined) return undefined
  const markup = article.markup.at(at)
  if (markup !== undefined && markup.start < at && markup.seam !== at) {
    if (markup.kind !== 'break') return undefined
    at = markup.start
  }
  if (isBesideName(article, at)) return undefined
  return {start: at, end: at, text}
}

/** What is put beside a name would be part of it. */
function isBesideName({markup}: Article, at: number): boolean {
  return markup.at(at)?.kind === 'name' || markup.at(at - 1)?.kind === 'name'
}

/** Where a blank that belongs at an offset stands: outside the syntax that touches it, so that `**` goes on opening and closing. */
function blankPlace({markup}: Article, offset: number): number {
  let at = offset
  const before = markup.at(offset - 1)
  const after = markup.at(offset)
  for (const run of before === after ? [before] : [before, after])
    if (run?.seam !== undefined && run.start <= offset && offset <= run.end) at = run.seam
  return at
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (charClass(text.charCodeAt(i)) !== Char.space) return false
  return text !== ''
}

/** An offset inside an entity stands for its end: the character is read at its start. */
function pastEntity({markup}: Article, offset: number): number {
  const inside = markup.entityAt(offset)
  return inside !== undefined && inside.start < offset ? inside.end : offset
}

/** The nearest offset from there that cuts nothing, towards the start. */
function back(article: Article, offset: number): number {
  let at = offset
  for (let whole = cutBy(article, at); whole !== undefined; whole = cutBy(article, at)) at = whole.start
  return at
}

/** The same towards the end. */
function forth(article: Article, offset: number): number {
  let at = offset
  for (let whole = cutBy(article, at); whole !== undefined; whole = cutBy(article, at)) at = whole.end
  return at
}

/** What an offset would cut in two: an entity, a letter with its haraka. */
function cutBy({text, markup}: Article, offset: number): Range | undefined {
  const here = markup.entityAt(offset)
  if (here !== undefined) {
    if (here.start < offset) return here
    if (here.joins === true && offset > 0 && isText(markup.at(offset - 1))) return {start: offset - 1, end: here.end}
  }
  return graphemeCutBy(text, offset)
}

function isText(markup: Markup | undefined): boolean {
  return markup === undefined || markup.kind === 'entity'
}
