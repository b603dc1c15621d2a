import {type Config, resolveConfig} from './lint/config.ts'
import {type Finding, lintArticle} from './lint/lint.ts'
import {type Article, type ParagraphCache, assemble, plainSpans} from './parse/article.ts'
import {maskHtml} from './parse/html.ts'
import {maskMarkdown} from './parse/markdown.ts'

/** How a text is written. */
export const formats = ['plain', 'markdown', 'html'] as const
export type Format = (typeof formats)[number]

/**
 * An article from its source.
 *
 * @param text the source
 * @param format how it is written
 * @param cache paragraphs read before; none where the article is read once
 */
export function readArticle(text: string, format: Format = 'plain', cache?: ParagraphCache): Article {
  if (format === 'plain') return assemble(text, text, plainSpans(text), [], cache)
  const {masked, spans, markup, comments} = format === 'markdown' ? maskMarkdown(text) : maskHtml(text)
  return assemble(text, masked, spans, markup, cache, comments)
}

/** The findings of a text, from reading to rules. */
export function lintText(text: string, config: Config = resolveConfig(), format: Format = 'plain'): Finding[] {
  return lintArticle(readArticle(text, format), config)
}
