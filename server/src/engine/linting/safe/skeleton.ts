import {Char, charClass, digitValue, isDigit, MASK} from '../../arabic/characters.ts'

/**
 * What a safe fix leaves of a text: its letters, the numbers that its figures stand for, and how many marks there are, but
 * not their glyphs; blanks only where they part two words or two figures. Two texts with the same skeleton say the same.
 */
export function skeleton(text: string): string {
  const chars = [...text.replaceAll(MASK, '')]
  let out = ''
  for (let i = 0; i < chars.length; ) {
    const end = endOfBlanks(chars, i)
    out += end > i ? blanks(chars, i, end) : bare(chars, i)
    i = Math.max(end, i + 1)
  }
  return out
}

/** Marks that differ in their glyph only. A quotation mark and an apostrophe are told apart by where they stand. */
const glyphs = new Map([
  ['،', ','],
  ['٬', ','],
  ['٫', '.'],
  ['؛', ';'],
  ['؟', '?'],
  ['٪', '%'],
  ['…', '...'],
  ...[...'‐‑–—−'].map((dash) => [dash, '-'] as const)
] as const)
/** Marks that may stand inside a figure, a date, a time or a score. */
const inFigures = new Set('.,٫٬،:/-–—−‐‑')
const groups = new Set(',٬')
const decimals = new Set('.٫,')
const apostrophes = new Set("'’‘`´")

/** One character that is no blank. */
function bare(chars: readonly string[], i: number): string {
  const char = chars[i]
  const code = char.charCodeAt(0)
  const klass = charClass(code)
  if (char.length === 1 && isDigit(code)) return String(digitValue(code))
  if (klass === Char.quote) return apostrophes.has(char) && isLetter(chars[i - 1]) && isLetter(chars[i + 1]) ? "'" : '"'
  if (isDigitAt(chars, i - 1) && isDigitAt(chars, i + 1)) {
    if (groups.has(char) && isGroup(chars, i)) return ''
    if (decimals.has(char)) return '.'
  }
  return glyphs.get(char) ?? char
}

/** Whether exactly three digits follow: the mark parts thousands. */
function isGroup(chars: readonly string[], i: number): boolean {
  return isDigitAt(chars, i + 2) && isDigitAt(chars, i + 3) && !isDigitAt(chars, i + 4)
}

/** White space is what parts two lines, two words, or two figures that a mark would else join. */
function blanks(chars: readonly string[], start: number, end: number): string {
  let lines = ''
  for (let i = start; i < end; i++) if (chars[i] === '\n' || (chars[i] === '\r' && chars[i + 1] !== '\n')) lines += '\n'
  if (lines !== '') return lines
  if (isReadable(chars[start - 1]) && isReadable(chars[end])) return ' '
  const afterMark = inFigures.has(chars[start - 1]) && isDigitAt(chars, start - 2) && isDigitAt(chars, end)
  const beforeMark = inFigures.has(chars[end]) && isDigitAt(chars, start - 1) && isDigitAt(chars, end + 1)
  return afterMark || beforeMark ? ' ' : ''
}

function endOfBlanks(chars: readonly string[], start: number): number {
  let end = start
  while (end < chars.length && isBlank(chars[end])) end++
  return end
}

function isBlank(char: string): boolean {
  const klass = charClass(char.charCodeAt(0))
  return klass === Char.space || klass === Char.newline
}

function isDigitAt(chars: readonly string[], i: number): boolean {
  return i >= 0 && i < chars.length && isDigit(chars[i].charCodeAt(0))
}

function isLetter(char: string | undefined): boolean {
  if (char === undefined) return false
  const klass = charClass(char.charCodeAt(0))
  return klass === Char.arabic || klass === Char.mark || klass === Char.latin || klass === Char.letter
}

/** Whether something is part of a word or a figure, or read as one. */
function isReadable(char: string | undefined): boolean {
  if (char === undefined) return false
  const klass = charClass(char.charCodeAt(0))
  return klass !== Char.quote && klass !== Char.punctuation && klass !== Char.open && klass !== Char.close
}
