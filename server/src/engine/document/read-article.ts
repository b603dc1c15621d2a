import {atOnce, type Steps} from '../steps.ts'
import type {Article} from './article.ts'
import {markupArticle, plainArticle} from './assemble.ts'
import {definitionOf, type Format} from './formats/registry.ts'
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

/** As {@link readArticle}, to be stopped between the parts of a long source. */
export function* readSteps(text: string, format: Format = 'plain', cache?: ParagraphCache): Steps<Article> {
  const {mask} = definitionOf(format)
  if (mask === undefined) return plainArticle(text, cache)
  const masked = mask(text, cache)
  return markupArticle(text, 'next' in masked ? yield* masked : masked, cache)
}
