import type {Article} from '../document/article.ts'

const names = new Map([
  ['«', 'laquo'],
  ['»', 'raquo'],
  ['“', 'ldquo'],
  ['”', 'rdquo'],
  ['‘', 'lsquo'],
  ['’', 'rsquo'],
  ['"', 'quot']
])

/** A percent sign as an entity. */
const PERCENT = /&(?:amp;)?(?:#37|#x25|percnt);/i

/**
 * What is to be put, written as the document writes what stands there: `&raquo;` beside `&laquo;`, `&#187;` beside
 * `&#171;`, and `&#37;` for a percent sign that was written so.
 *
 * @param partner what stands there, in the source
 * @param text what is to be put; anything but a quotation mark or a percent sign is left as it is
 */
export function writtenLike(partner: string, text: string): string {
  const percent = text.includes('%') ? PERCENT.exec(partner)?.[0] : undefined
  return percent === undefined ? quoteLike(partner, text) : text.replaceAll('%', () => percent)
}

function quoteLike(partner: string, text: string): string {
  const name = names.get(text)
  if (name === undefined) return text
  const code = text.charCodeAt(0)
  if (/^\\u/.test(partner)) return `\\u${code.toString(16).padStart(4, '0')}`
  if (!partner.startsWith('&') || !partner.endsWith(';')) return text
  // HTML that stands in XML as text: «&amp;laquo;».
  const amp = partner.startsWith('&amp;') ? '&amp;' : '&'
  const reference = partner.slice(amp.length)
  if (/^#x/i.test(reference)) return `${amp}#x${code.toString(16).toUpperCase()};`
  return reference.startsWith('#') ? `${amp}#${code};` : `${amp}${name};`
}

/** What is to be put into an article, as its source is written: in a string of JSON, a mark of quotation has its backslash. */
export function writtenIn({writing}: Article, text: string): string {
  return writing !== 'json' || !/["\\\n]/.test(text) || /^\\u/.test(text) ? text : JSON.stringify(text).slice(1, -1)
}
