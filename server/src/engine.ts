import {resolveConfig, type Config} from './lint/config.ts'
import {type Finding, lintArticle} from './lint/lint.ts'
import {type Article, ParagraphCache, assemble, plainSpans} from './parse/article.ts'

/** How a text is to be read. */
export type Format = 'plain' | 'markdown' | 'html'

/**
 * An article from its source.
 *
 * @param text the source
 * @param format how it is written
 * @param cache paragraphs read before; a new one where the article is read once
 */
export function readArticle(text: string, format: Format = 'plain', cache: ParagraphCache = new ParagraphCache()): Article {
  if (format !== 'plain') throw new RangeError(`no reader for ${format}`)
  return assemble(text, text, plainSpans(text), [], cache)
}

/** The findings of a text, from reading to rules. */
export function lintText(text: string, config: Config = resolveConfig(), format: Format = 'plain'): Finding[] {
  return lintArticle(readArticle(text, format), config)
}
