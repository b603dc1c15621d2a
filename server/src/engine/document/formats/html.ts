import type {FormatDefinition} from './format.ts'
import {maskPage} from './html/mask-html.ts'

/** A page, or a part of one; templates are read as the HTML that they are written in. */
export const html = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  languages: [
    'html',
    'xhtml',
    'htmldjango',
    'django-html',
    'jinja',
    'jinja-html',
    'handlebars',
    'html.handlebars',
    'ejs',
    'erb',
    'eruby',
    'html-eex',
    'twig',
    'liquid'
  ],
  everywhere: true,
  comments: 'html',
  mask: (source, kept) => maskPage(source, kept?.page)
} as const satisfies FormatDefinition
