import {MASK, NOTE, OBJECT} from '../engine/arabic/characters.ts'
import type {Article} from '../engine/document/article.ts'

/**
 * The words between two places of one paragraph, as a reader sees them: no markup, and no marks of what opens or closes
 * a statement at either end.
 *
 * @param start UTF-16 code units from the start of the article
 */
export function visibleText(article: Article, start: number, end: number): string {
  const block = article.blockAround(start)
  if (block === undefined) return ''
  const at = article.startOf(block)
  const words = withoutMarkup(block.paragraph.text.slice(start - at, end - at))
  let from = 0
  let to = words.length
  while (from < to && LOOSE.test(words[from])) from++
  while (to > from && LOOSE.test(words[to - 1])) to--
  return words.slice(from, to)
}

/** What opens or closes a statement, and is none of it. */
const LOOSE = /[:،؛.\s]/

/** Words of a paragraph without what stands for markup. */
export function withoutMarkup(text: string): string {
  return text.replaceAll(MASK, '').replaceAll(NOTE, '').replaceAll(OBJECT, '…')
}
