import type {FormatDefinition} from './format.ts'
import {maskMarkdown} from './markdown/mask-markdown.ts'

/** CommonMark and what GitHub adds to it; front matter, code and HTML are not read. */
export const markdown = {
  name: 'markdown',
  extensions: ['.md', '.markdown', '.mdx', '.qmd'],
  languages: [
    'markdown',
    'gfm',
    'mdx',
    'quarto',
    'rmd',
    'rmarkdown',
    'pandoc',
    'markdown.mdx',
    'markdown.pandoc',
    'vimwiki'
  ],
  comments: 'markdown',
  mask: maskMarkdown
} as const satisfies FormatDefinition
