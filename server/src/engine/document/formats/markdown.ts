import type {FormatDefinition} from './format.ts'
import {maskMarkdown} from './markdown/mask-markdown.ts'

/** CommonMark and what GitHub adds to it; front matter, code and HTML are not read. */
export const markdown = {
  name: 'markdown',
  extensions: ['.md', '.markdown', '.qmd'],
  languages: ['markdown', 'gfm', 'quarto', 'rmd', 'rmarkdown', 'pandoc', 'markdown.pandoc', 'vimwiki'],
  everywhere: true,
  comments: 'markdown',
  mask: (source, kept) => maskMarkdown(source, kept?.parts)
} as const satisfies FormatDefinition
