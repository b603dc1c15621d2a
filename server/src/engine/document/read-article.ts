import {atOnce, type Steps} from '../steps.ts'
import type {Article} from './article.ts'
import {markupArticle, plainArticle} from './assemble.ts'
import type {Format} from './formats/format.ts'
import {maskHtml} from './formats/html.ts'
import {maskMarkdown} from './formats/markdown.ts'
import type {ParagraphCache} from './incremental/paragraph-cache.ts'

/**
 * An article from its source.
 *
 * @param text the source
 * @param format how it is written
 * @param cache paragraphs read before; none where the article is read once
 */
export function readArticle(text: string, format: Format = 'plain', cache?: ParagraphCache): Article {
  return atOnce(readSteps(text, format, cache))
}

/** As {@link readArticle}, to be stopped between the parts of a Markdown source. */
export function* readSteps(text: string, format: Format = 'plain', cache?: ParagraphCache): Steps<Article> {
  if (format === 'plain') return plainArticle(text, cache)
  return markupArticle(text, format === 'markdown' ? yield* maskMarkdown(text) : maskHtml(text), cache)
}
