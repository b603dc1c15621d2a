import {type Config, resolveConfig} from './config/config.ts'
import type {Article} from './document/article.ts'
import {markupArticle, plainArticle} from './document/assemble.ts'
import type {Format} from './document/formats/format.ts'
import {maskHtml} from './document/formats/html.ts'
import {maskMarkdown} from './document/formats/markdown.ts'
import type {ParagraphCache} from './document/incremental/paragraph-cache.ts'
import {type Finding, lintArticle} from './linting/lint.ts'
import {atOnce, type Steps} from './linting/steps.ts'

export {type Format, formats} from './document/formats/format.ts'

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

/** The findings of a text, from reading to rules. */
export function lintText(text: string, config: Config = resolveConfig(), format: Format = 'plain'): Finding[] {
  return lintArticle(readArticle(text, format), config)
}
