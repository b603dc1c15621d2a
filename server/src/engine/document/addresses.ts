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
const CLOSING_PAREN = codeOf(')')
const QUOTE = codeOf('"')
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
      return endAcrossColon(text, start, end)
    case SLASH:
    case codeOf('?'):
    case HASH:
    case codeOf('%'):
    case codeOf('='):
    case codeOf('~'):
    case BACKSLASH:
      return endAcrossMark(text, start, end)
    default:
      return signFollows(text, end) ? Math.max(end, endOfEquation(text, start)) : end
  }
}

/** Letters with a colon at them: the address of a machine (`fe80::1`), or what {@link startsAcrossColon} knows. */
function endAcrossColon(text: string, start: number, end: number): number {
  const machine = endOfMachine(text, start)
  if (machine > end) return machine
  const known = startsAcrossColon.find(({isIt}) => isIt(text, start, end))
  return known === undefined ? end : endOfAddress(text, end + known.past)
}

/** What begins an address with letters from `start` to `end` and a colon, and how many marks stand before the rest. */
const startsAcrossColon: ReadonlyArray<{
  readonly isIt: (text: string, start: number, end: number) => boolean
  readonly past: number
}> = [
  // `https://a.b`
  {past: 3, isIt: (text, _, end) => text.charCodeAt(end + 1) === SLASH && text.charCodeAt(end + 2) === SLASH},
  // `C:\a`: a drive is one letter
  {past: 2, isIt: (text, start, end) => text.charCodeAt(end + 1) === BACKSLASH && end - start === 1},
  // `mailto:a@b.c`
  {past: 1, isIt: (text, start, end) => isMailto(text, start, end) && isAlphanumeric(text.charCodeAt(end + 1))},
  // `a.b:8080`
  {past: 1, isIt: (text, start, end) => isDigit(text.charCodeAt(end + 1)) && hasDot(text, start, end)}
]

const MAILTO = 'mailto'
function isMailto(text: string, start: number, end: number): boolean {
  return end - start === MAILTO.length && text.slice(start, end).toLowerCase() === MAILTO
}

/** Letters with a mark of addresses at them: `a.b/c`, `a.b?d`; of mathematics: `x=5`. */
function endAcrossMark(text: string, start: number, end: number): number {
  if (hasDot(text, start, end) && !isSpaceOrEnd(text, end + 1)) return endOfAddress(text, end)
  if (text.charCodeAt(end) !== EQUALS || !isAlphanumeric(text.charCodeAt(end + 1))) return end
  return Math.max(endOfSum(text, end), endOfEquation(text, start))
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

const NET_GROUPS = 8
/** Digits of a group, to the base of sixteen. */
const GROUP_DIGITS = 4

/** `2001:db8::1`, `::1`: eight groups, or fewer around two colons. */
function endOfNet(text: string, start: number): number {
  let groups = 0
  let hasGap = false
  for (let i = start; groups <= NET_GROUPS; ) {
    const end = endOfHex(text, i)
    if (end - i > GROUP_DIGITS) return start
    if (end > i) groups++
    const colons = colonsBetween(text, i, end)
    if (colons === 0) return isWholeNet(groups, hasGap) ? endOfRest(text, end) : start
    if (colons === 2) {
      if (hasGap) return start
      hasGap = true
    }
    i = end + colons
  }
  return start
}

/** Eight groups, or fewer where two colons stand for the others: `::1`; `::` alone is none. */
function isWholeNet(groups: number, hasGap: boolean): boolean {
  return groups === NET_GROUPS || (hasGap && groups > 0)
}

/** Colons that join the group from `start` to `end` to the next: one, two for groups that are left out, or none. */
function colonsBetween(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== COLON) return 0
  if (text.charCodeAt(end + 1) === COLON) return 2
  // «::1: …»: the colon is the text's.
  return end > start && isHex(text.charCodeAt(end + 1)) ? 1 : 0
}

function endOfHex(text: string, from: number): number {
  let end = from
  while (end - from <= GROUP_DIGITS && isHex(text.charCodeAt(end))) end++
  return end
}

/** `0`–`9`, `a`–`f`, `A`–`F` */
function isHex(code: number): boolean {
  const letter = code | 0x20
  return (code >= 0x30 && code <= 0x39) || (letter >= 0x61 && letter <= 0x66)
}

/** Past what follows the last group, where anything does. */
function endOfRest(text: string, end: number): number {
  REST_OF_NET.lastIndex = end
  return end + (REST_OF_NET.exec(text)?.[0].length ?? 0)
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
const INSIDE = new Set([...'-/\\%&=+#@~$()'].map(codeOf))

/** The end of an address: a blank, an Arabic mark, a quotation mark or a bracket that was opened before it. */
export function endOfAddress(text: string, from: number): number {
  let end = from
  let depth = 0
  let i = from
  while (i < text.length) {
    const code = text.charCodeAt(i)
    if (LAST.has(code) || charClass(code) === Char.invisible) {
      i++
      continue
    }
    if (code === PAREN) depth++
    else if (code === CLOSING_PAREN) depth--
    const past = pastPart(text, i)
    if (depth < 0 || past === i) break
    i = past
    end = past
  }
  return end
}

/** Past a sign that an address has inside it, or a query in quotation marks; `at` where the address ends. */
function pastPart(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === QUOTE) return text.charCodeAt(at - 1) === EQUALS ? endOfQuery(text, at) : at
  return isTagPart(code) || INSIDE.has(code) ? at + 1 : at
}

/** The end of the words of a query in quotation marks, `?q="x"`. */
function endOfQuery(text: string, start: number): number {
  for (let i = start + 1; i < text.length && i - start <= QUERY_REACH; i++) {
    const klass = charClass(text.charCodeAt(i))
    if (text.charCodeAt(i) === QUOTE) return i + 1
    if (klass === Char.space || klass === Char.newline) return start
  }
  return start
}
