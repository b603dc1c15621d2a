const names = new Map([
  ['«', 'laquo'],
  ['»', 'raquo'],
  ['“', 'ldquo'],
  ['”', 'rdquo'],
  ['‘', 'lsquo'],
  ['’', 'rsquo'],
  ['"', 'quot']
])

/**
 * A quotation mark, written as the document writes its partner: `&raquo;` beside `&laquo;`, `&#187;` beside `&#171;`.
 *
 * @param partner the partner as it stands in the source
 * @param text what is to be put; anything but a quotation mark is left as it is
 */
export function writtenLike(partner: string, text: string): string {
  const name = names.get(text)
  if (name === undefined || !partner.startsWith('&') || !partner.endsWith(';')) return text
  const code = text.charCodeAt(0)
  if (/^&#x/i.test(partner)) return `&#x${code.toString(16).toUpperCase()};`
  return partner.startsWith('&#') ? `&#${code};` : `&${name};`
}
