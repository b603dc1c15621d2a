import {type Format, formatOfName} from '../../engine/document/formats/format.ts'
import {parsedUri} from './folders.ts'

/** Names that editors have for languages which are written as Markdown or HTML. */
const formatsByLanguage: Readonly<Record<string, Format>> = {
  plaintext: 'plain',
  text: 'plain',
  'arabic-news': 'plain',
  markdown: 'markdown',
  gfm: 'markdown',
  mdx: 'markdown',
  quarto: 'markdown',
  rmd: 'markdown',
  rmarkdown: 'markdown',
  pandoc: 'markdown',
  'markdown.mdx': 'markdown',
  'markdown.pandoc': 'markdown',
  vimwiki: 'markdown',
  html: 'html',
  xhtml: 'html',
  htmldjango: 'html',
  'django-html': 'html',
  jinja: 'html',
  'jinja-html': 'html',
  handlebars: 'html',
  'html.handlebars': 'html',
  ejs: 'html',
  erb: 'html',
  eruby: 'html',
  'html-eex': 'html',
  twig: 'html',
  liquid: 'html'
}

/** How a document is written: by its language in the editor; by its name where the editor has a language of its own. */
export function formatOf({languageId, uri}: {readonly languageId: string; readonly uri: string}): Format {
  const language = languageId.toLowerCase()
  return Object.hasOwn(formatsByLanguage, language)
    ? formatsByLanguage[language]
    : formatOfName(parsedUri(uri)?.path ?? '')
}

/** The language of a file that no editor has opened, by its name. */
export function languageOf(uri: string): string {
  const format = formatOfName(parsedUri(uri)?.path ?? '')
  return format === 'plain' ? 'plaintext' : format
}
