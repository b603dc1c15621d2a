import {decodeNamedCharacterReference} from 'decode-named-character-reference'

/** A character written as several. */
export interface Reference {
  /** The character, of one or two UTF-16 code units. */
  readonly character: string
  /** How many code units of the source stand for it. */
  readonly length: number
}

/** References as Markdown has them: with their semicolon, or they are text. */
const STRICT = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/gi
/** As HTML has them: of old, a semicolon was not needed. */
const LAX = /&(?:#x[\da-f]{1,8}|#\d{1,8}|[a-z][a-z\d]{1,31});?/gi

export const references = {markdown: STRICT, html: LAX} as const

/** Names that HTML reads without a semicolon, and before any letter: `&laquoنعم`, but not `AT&T`. */
const legacy = new Set(
  (
    'AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute ' +
    'aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml'
  ).split(' ')
)
/** Letters of the longest of them, `frac14`. */
const LEGACY_LETTERS = 6

/** What HTML makes of the numbers 128 to 159, which are letters and marks of Windows-1252 only: `&#147;` is “. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * What a match of {@link references} stands for; `undefined` where it is text.
 *
 * @param html whether it is read as HTML does
 */
export function readReference(match: string, html: boolean): Reference | undefined {
  const closed = match.endsWith(';')
  const name = match.slice(1, closed ? -1 : undefined)
  const isNumber = name[0] === '#'
  const character = isNumber ? numbered(name, html) : named(name, closed)
  if (character !== undefined) return character.length <= 2 ? {character, length: match.length} : undefined
  return html && !isNumber ? legacyReference(name, closed) : undefined
}

/** `&laquo;`: a name is one only with its semicolon. */
function named(name: string, closed: boolean): string | undefined {
  return closed ? decodeNamedCharacterReference(name) || undefined : undefined
}

/** The longest old name that a name begins with, `laquo` of «laquoنعم» and of `laquox;`. */
function legacyReference(name: string, closed: boolean): Reference | undefined {
  for (let length = Math.min(LEGACY_LETTERS, name.length); length > 1; length--) {
    const known = name.slice(0, length)
    if (!legacy.has(known)) continue
    const semicolon = closed && length === name.length ? 1 : 0
    return {character: decodeNamedCharacterReference(known) as string, length: 1 + length + semicolon}
  }
  return undefined
}

function numbered(name: string, html: boolean): string | undefined {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (html && code >= 0x80 && code < 0xa0) return windows[code - 0x80]
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : undefined
}
