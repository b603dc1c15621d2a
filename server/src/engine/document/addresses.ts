import {Char, charClass, isDigit} from '../arabic/characters.ts'
import {endOfEquation, endOfSum, signFollows} from './equations.ts'

const codeOf = (mark: string): number => mark.charCodeAt(0)
const STOP = codeOf('.')
const COLON = codeOf(':')
const SLASH = codeOf('/')
const BACKSLASH = codeOf('\\')
const HASH = codeOf('#')
const UNDERSCORE = codeOf('_')
const EQUALS = codeOf('=')
const PAREN = codeOf('(')
const HYPHEN = codeOf('-')
/** As far as the end of the words of a query is looked for, in UTF-16 code units. */
const QUERY_REACH = 48

/** A Latin letter or digit. */
export function isAlphanumeric(code: number): boolean {
  const klass = charClass(code)
  return klass === Char.latin || klass === Char.latinDigit
}

/** A letter, a mark on one or a digit, of any script. */
export function isTagPart(code: number): boolean {
  const klass = charClass(code)
  return (
    (klass >= Char.arabic && klass <= Char.tatweel) ||
    (klass >= Char.latinDigit && klass <= Char.latin) ||
    klass === Char.letter ||
    code === UNDERSCORE
  )
}

/**
 * Where an address ends of which the Latin letters from `start` to `end` are the beginning: `https://a.b/?q=1`,
 * `www.a.b`, `a.b/c?d`, `C:\a`; `end` where they begin none.
 */
export function endOfLatinObject(text: string, start: number, end: number): number {
  switch (text.charCodeAt(end)) {
    case COLON:
      if (endOfMachine(text, start) > end) return endOfMachine(text, start)
      if (text.charCodeAt(end + 1) === SLASH && text.charCodeAt(end + 2) === SLASH) return endOfAddress(text, end + 3)
      if (text.charCodeAt(end + 1) === BACKSLASH && end - start === 1) return endOfAddress(text, end + 2)
      return end - start === 6 &&
        text.slice(start, end).toLowerCase() === 'mailto' &&
        isAlphanumeric(text.charCodeAt(end + 1))
        ? endOfAddress(text, end + 1)
        : isPort(text, start, end)
          ? endOfAddress(text, end + 1)
          : end
    case SLASH:
    case codeOf('?'):
    case HASH:
    case codeOf('%'):
    case codeOf('='):
    case codeOf('~'):
    case BACKSLASH:
      if (hasDot(text, start, end) && !isSpaceOrEnd(text, end + 1)) return endOfAddress(text, end)
      return text.charCodeAt(end) === EQUALS && isAlphanumeric(text.charCodeAt(end + 1))
        ? Math.max(endOfSum(text, end), endOfEquation(text, start))
        : end
    default:
      return signFollows(text, end) ? Math.max(end, endOfEquation(text, start)) : end
  }
}

/** `00:1A:2B:3C:4D:5E` */
const ADDRESS_OF_CARD = /[\da-f]{2}(?::[\da-f]{2}){5}(?![\da-f:])|[\da-f]{2}(?:-[\da-f]{2}){5}(?![\da-f-])/iy
/** After the groups of a net: the rest of an old address (`::ffff:192.0.2.128`), how wide the net is (`/32`). */
const REST_OF_NET = /(?:\.\d{1,3}){3}(?:\/\d{1,3})?|\/\d{1,3}/y

/** Where the address of a machine ends that begins at `start`, with its net; `start` where none does. */
export function endOfMachine(text: string, start: number): number {
  if (isAlphanumeric(text.charCodeAt(start - 1))) return start
  const net = endOfNet(text, start)
  const end = net > start ? net : endOfCard(text, start)
  return end > start && !isAlphanumeric(text.charCodeAt(end)) ? end : start
}

function endOfCard(text: string, start: number): number {
  const between = text.charCodeAt(start + 2)
  if (between !== COLON && between !== HYPHEN) return start
  ADDRESS_OF_CARD.lastIndex = start
  const written = ADDRESS_OF_CARD.exec(text)?.[0] ?? ''
  // «10-11-12-13-14-15» are figures.
  return between === COLON || /[a-f]/i.test(written) ? start + written.length : start
}

const GROUPS = 8
const GROUP = 4

/** `2001:db8::1`, `::1`: eight groups, or fewer around two colons. */
function endOfNet(text: string, start: number): number {
  let groups = 0
  let hasGap = false
  for (let i = start; groups <= GROUPS; ) {
    const end = endOfHex(text, i)
    if (end - i > GROUP) return start
    if (end > i) groups++
    if (text.charCodeAt(end) !== COLON)
      return groups === GROUPS || (hasGap && groups > 0) ? endOfRest(text, end) : start
    if (text.charCodeAt(end + 1) === COLON) {
      if (hasGap) return start
      hasGap = true
      i = end + 2
    } else if (end === i || endOfHex(text, end + 1) === end + 1) {
      // «::1: …»: the colon is the text's.
      return groups === GROUPS || (hasGap && groups > 0) ? end : start
    } else i = end + 1
  }
  return start
}

function endOfHex(text: string, from: number): number {
  let end = from
  while (end - from <= GROUP && isHex(text.charCodeAt(end))) end++
  return end
}

/** `0`–`9`, `a`–`f`, `A`–`F` */
function isHex(code: number): boolean {
  const letter = code | 0x20
  return (code >= 0x30 && code <= 0x39) || (letter >= 0x61 && letter <= 0x66)
}

function endOfRest(text: string, end: number): number {
  REST_OF_NET.lastIndex = end
  return end + (REST_OF_NET.exec(text)?.[0].length ?? 0)
}

function isPort(text: string, start: number, end: number): boolean {
  return isDigit(text.charCodeAt(end + 1)) && hasDot(text, start, end)
}

function hasDot(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) if (text.charCodeAt(i) === STOP) return true
  return false
}

function isSpaceOrEnd(text: string, at: number): boolean {
  const klass = charClass(text.charCodeAt(at))
  return at >= text.length || klass === Char.space || klass === Char.newline
}

/** Marks that an address has inside it, and that end the sentence where they stand last. */
const LAST = new Set([...".,:;!?'*_"].map(codeOf))
const INSIDE = new Set([...'-/\\%&=+#@~$'].map(codeOf))

/** The end of an address: a blank, an Arabic mark, a quotation mark or a bracket that was opened before it. */
export function endOfAddress(text: string, from: number): number {
  let end = from
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const klass = charClass(code)
    if (code === PAREN) depth++
    else if (code === codeOf(')')) {
      if (depth-- === 0) break
    } else if (code === codeOf('"')) {
      const close = text.charCodeAt(i - 1) === EQUALS ? endOfQuery(text, i) : i
      if (close === i) break
      i = close - 1
    } else if (LAST.has(code)) {
      continue
    } else if (klass === Char.invisible) continue
    else if (!isTagPart(code) && !INSIDE.has(code)) break
    end = i + 1
  }
  return end
}

/** The end of the words of a query in quotation marks, `?q="x"`. */
function endOfQuery(text: string, start: number): number {
  for (let i = start + 1; i < text.length && i - start <= QUERY_REACH; i++) {
    const klass = charClass(text.charCodeAt(i))
    if (text.charCodeAt(i) === codeOf('"')) return i + 1
    if (klass === Char.space || klass === Char.newline) return start
  }
  return start
}
