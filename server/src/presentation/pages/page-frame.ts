import {isolateCopy} from '../bidi.ts'
import type {View} from '../reporters/result.ts'
import pageCss from './page.css'

/**
 * The beginning of a page that loads nothing and runs nothing, up to its body.
 *
 * @param title copy or ours; it is escaped
 * @param css beside that of all pages
 */
export function pageHead(title: string, language: View['language'], css: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${pageCss}${css}</style>
</head>
<body>
`
}

export const pageEnd = '</body>\n</html>\n'

/** A message of ours, which quotes copy: Arabic words in an English one do not turn the line around. */
export function escapeMessage(message: string, language: View['language']): string {
  return language === 'ar'
    ? escapeHtml(message)
    : isolateCopy(escapeHtml(message), (words) => `<bdi dir="rtl" lang="ar">${words}</bdi>`)
}

/** Copy as it is, in a page: no markup, and nothing that turns the rest of the page around. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\u202a-\u202e\u2060\u2066-\u2069\ufffc]/g, '')
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, '\ufffd')
}
