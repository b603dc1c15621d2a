import {Char, charClass, isDigit} from '../arabic/characters.ts'
import {fold} from '../arabic/fold.ts'
import {placeholders, scriptures} from '../lexicon/generated/objects.ts'
import {endOfAddress, endOfMachine, isAlphanumeric, isTagPart} from './addresses.ts'
import {endOfEquation} from './equations.ts'
import {endOfPhone, endOfPort} from './number-objects.ts'

// Things that stand in a text and are no prose. Each is looked for only at a character that can begin one, and no
// further than a bound or its end, so that reading stays linear.

const codeOf = (mark: string): number => mark.charCodeAt(0)
const STOP = codeOf('.')
const SLASH = codeOf('/')
const BACKSLASH = codeOf('\\')
const AT = codeOf('@')
const HASH = codeOf('#')
const BRACKET = codeOf('[')
const PAREN = codeOf('(')
const BRACE = codeOf('{')
const DOLLAR = codeOf('$')
const PLUS = codeOf('+')
const TILDE = codeOf('~')
const COLON = codeOf(':')
const VERSE_MARKS = '﴿﴾'
const [VERSE_A, VERSE_B] = [...VERSE_MARKS].map(codeOf)

/** As far as the end of something in brackets is looked for, in UTF-16 code units. */
const BRACKET_REACH = 48
/** And of a stretch of a template. */
const SHORTCODE_REACH = 400

const starts = new Uint8Array(0x10000)
for (const code of [
  HASH,
  AT,
  BRACKET,
  PAREN,
  BRACE,
  DOLLAR,
  PLUS,
  SLASH,
  STOP,
  TILDE,
  BACKSLASH,
  COLON,
  VERSE_A,
  VERSE_B
])
  starts[code] = 1

/** Whether a mark can begin an object. */
export function mayBeginObject(code: number): boolean {
  return starts[code] === 1
}

/**
 * Where the object ends that begins with a mark at `start`; `start` where none does.
 *
 * @param start UTF-16 code units from the start of the text
 */
export function endOfObject(text: string, start: number): number {
  const code = text.charCodeAt(start)
  switch (code) {
    case HASH:
      return endOfTag(text, start)
    case AT:
      return endOfHandle(text, start)
    case BRACKET:
      return (
        endOfBracketed(text, start, placeholderOrNote) ||
        endOfBracketed(text, start, citation) ||
        endOfBracketedMachine(text, start)
      )
    case PAREN:
      return endOfBracketed(text, start, citation) || Math.max(endOfPhone(text, start), endOfEquation(text, start))
    case COLON:
      return text.charCodeAt(start + 1) === COLON ? endOfMachine(text, start) : start
    case PLUS:
      return endOfPhone(text, start)
    case BRACE:
      return endOfShortcode(text, start)
    case DOLLAR:
      return endOfFormula(text, start)
    case VERSE_A:
    case VERSE_B:
      return endOfVerse(text, start, code)
    default:
      return endOfPath(text, start)
  }
}

/** Whether the object that begins with a mark is the number of a footnote: `[1]`, `[^1]`. */
export function isNote(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== BRACKET) return false
  const next = text.charCodeAt(start + 1)
  return next === codeOf('^') || isDigit(next)
}

/** Whether it is a stretch of a template, which stands for nothing that is read. */
export function isShortcode(code: number): boolean {
  return code === BRACE
}

/** The end of a run of letters, digits and underscores, past what has no width inside it. */
function endOfRun(text: string, from: number): number {
  let end = from
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isTagPart(code)) end = i + 1
    else if (charClass(code) !== Char.invisible) break
  }
  return end
}

/** «#غزة_2023»; the sign after a letter is part of a name (`C#`), and a heading has a blank after its own. */
function endOfTag(text: string, start: number): number {
  const before = text.charCodeAt(start - 1)
  if (isAlphanumeric(before) || before === HASH) return start
  const end = endOfRun(text, start + 1)
  return end === start + 1 ? start : end
}

/** `@user_name`, `@user.name`. */
function endOfHandle(text: string, start: number): number {
  if (isAlphanumeric(text.charCodeAt(start - 1))) return start
  let end = endOfRun(text, start + 1)
  if (end === start + 1) return start
  while (text.charCodeAt(end) === STOP && isAlphanumeric(text.charCodeAt(end + 1))) end = endOfRun(text, end + 1)
  return end
}

/** The end of what stands in brackets that a test knows; 0 where it does not. */
function endOfBracketed(text: string, start: number, isIt: (inside: string) => boolean): number {
  const close = text.charCodeAt(start) === PAREN ? ')' : ']'
  for (let i = start + 1; i < text.length && i - start <= BRACKET_REACH; i++) {
    if (text[i] === close) return isIt(text.slice(start + 1, i)) ? i + 1 : 0
    if (charClass(text.charCodeAt(i)) === Char.open) return 0
  }
  return 0
}

/** `[2001:db8::1]:8080` */
function endOfBracketedMachine(text: string, start: number): number {
  const end = endOfMachine(text, start + 1)
  return end > start + 1 && text[end] === ']' ? endOfPort(text, end + 1) : start
}

const places = new Set(placeholders.map((place) => place.slice(1, -1)))

function placeholderOrNote(inside: string): boolean {
  return places.has(inside) || /^(?:\d{1,3}(?:[,،–-] ?\d{1,3}){0,5}|[٠-٩]{1,3}|\^[\w-]{1,30})$/.test(inside)
}

const books = new Set(scriptures.map(fold))

/** «البقرة: 255»، «سورة البقرة، الآية 255»، «يوحنا 3:16»: a scripture and digits. */
function citation(inside: string): boolean {
  const parts =
    /^\s?([^\d٠-٩:،,]{1,30})[:،,]?\s?([^\d٠-٩]{0,12})[\d٠-٩]{1,3}(?:\s?[-–,،:]\s?[\d٠-٩]{1,3}){0,8}\s?$/.exec(inside)
  if (parts === null) return false
  const [, head, between] = parts
  const name = fold(head.trim()).replace(/ (?:ال)?اي(?:ة|ات|تان|تين)$/, '')
  return (
    books.has(name.replace(/^سورة /, '')) && /^(?:(?:ال)?اي(?:ة|ات|تان|تين)?:? ?)?$/.test(fold(between.trimStart()))
  )
}

/** `{{< figure src="a" >}}`, `{% include a %}`. */
function endOfShortcode(text: string, start: number): number {
  const next = text[start + 1]
  if (next !== '{' && next !== '%') return start
  const close = next === '{' ? '}}' : '%}'
  const end = text.slice(start + 2, start + SHORTCODE_REACH).indexOf(close)
  return end < 0 ? start : start + 2 + end + 2
}

/** `$E = mc^2$`, `$$…$$`: between two signs, no Arabic letter, and a sign of mathematics. */
function endOfFormula(text: string, start: number): number {
  const from = pastDollars(text, start)
  if (charClass(text.charCodeAt(from)) === Char.space) return start
  let isFormula = false
  for (let i = from; i < text.length && i - start <= BRACKET_REACH; i++) {
    const code = text.charCodeAt(i)
    if (code === DOLLAR) {
      const isClosed = isFormula && charClass(text.charCodeAt(i - 1)) !== Char.space
      // One sign at the head is closed by one.
      return isClosed ? Math.min(pastDollars(text, i), i + from - start) : start
    }
    if (charClass(code) === Char.arabic) return start
    isFormula ||= FORMULA_MARKS.has(code)
  }
  return start
}

/** Past one sign, or two. */
function pastDollars(text: string, at: number): number {
  return text.charCodeAt(at + 1) === DOLLAR ? at + 2 : at + 1
}

/** Without one of these, what stands between two signs is prices: `$5-$10`. */
const FORMULA_MARKS = new Set([...'=^_\\{+'].map(codeOf))

/** The text of the Koran between its own brackets, of which either is typed first. */
function endOfVerse(text: string, start: number, code: number): number {
  const other = code === VERSE_A ? VERSE_B : VERSE_A
  for (let i = start + 1; i < text.length; i++) {
    const at = text.charCodeAt(i)
    if (at === other) return i + 1
    // an opener again: this one was never closed, and is not looked at twice
    if (at === code) return start
  }
  return start
}

/** A path: `/etc/hosts`, `./a/b`, `~/a`; a type of file: `.pdf`. A mark that touches what stands before it begins none. */
function endOfPath(text: string, start: number): number {
  const before = charClass(text.charCodeAt(start - 1))
  if (start > 0 && before !== Char.space && before !== Char.newline && before !== Char.quote && before !== Char.open)
    return start
  let from = start
  while (text.charCodeAt(from) === STOP || text.charCodeAt(from) === TILDE) from++
  if (text.charCodeAt(from) === SLASH || text.charCodeAt(from) === BACKSLASH) {
    if (!isAlphanumeric(text.charCodeAt(from + 1))) return start
    const end = endOfAddress(text, from + 1)
    return from > start || text.slice(from + 1, end).includes('/') ? end : start
  }
  return text.charCodeAt(start) === STOP ? start + (fileType(text, start)?.length ?? 0) : start
}

const FILE_TYPE = /\.[a-z][a-z\d]{1,4}(?![\w.])/y
function fileType(text: string, start: number): string | undefined {
  FILE_TYPE.lastIndex = start
  return FILE_TYPE.exec(text)?.[0]
}
