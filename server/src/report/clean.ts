import {MASK, OBJECT} from '../language/chars.ts'
import {type Article, type Block, perArticle} from '../parse/article.ts'

/** For each code unit of an article its paragraph is looked up by halving: maps are made while somebody types. */
const startsOf = perArticle(({blocks}: Article): readonly number[] => blocks.map(({start}) => start))

/**
 * The words between two places of one paragraph, as a reader sees them: no markup, and no marks of what opens or closes
 * a statement at either end.
 *
 * @param start UTF-16 code units from the start of the article
 */
export function clean(article: Article, start: number, end: number): string {
  const block = blockOf(article, start)
  if (block === undefined) return ''
  return withoutMarkup(block.paragraph.text.slice(start - block.start, end - block.start)).replace(/^[:،؛.\s]+|[،؛:.\s]+$/g, '')
}

/** Words of a paragraph without what stands for markup. */
export function withoutMarkup(text: string): string {
  return text.replaceAll(MASK, '').replaceAll(OBJECT, '…')
}

/** The paragraph at a place. */
export function blockOf(article: Article, offset: number): Block | undefined {
  const starts = startsOf(article)
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle] <= offset) low = middle + 1
    else high = middle
  }
  const block = article.blocks[low - 1]
  return block !== undefined && offset <= block.start + block.paragraph.text.length ? block : undefined
}
