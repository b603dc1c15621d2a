import {Char, charClass, digitValue, isDigit} from './characters.ts'

/** The three digit systems of Arabic copy: `123`, `١٢٣`, `۱۲۳`. */
export type DigitSystem = 'latin' | 'arabic' | 'persian'

/** How the separators of a figure divide it. */
export type DigitShape =
  /** No separator. */
  | 'plain'
  /** Separators of thousands only: `12,000`, `1.635.092`. */
  | 'grouped'
  /** One decimal mark: `1.5`, `24,25`. */
  | 'decimal'
  /** Both: `1.635.092,22`. */
  | 'both'
  /** One separator with three digits after it, `13,500`: thousands or decimals, the figure alone cannot tell. */
  | 'either'
  /** Neither: `2.16.668`, a decree; `7.10.2023`, a date. */
  | 'dotted'

/** A figure in digits, taken apart. */
export interface Digits {
  readonly system: DigitSystem | 'mixed'
  readonly shape: DigitShape
  /** Latin digits without separators, before the decimal mark; with `either`, before the one separator. */
  readonly whole: string
  /** Latin digits after the decimal mark; with `either`, after the one separator. */
  readonly fraction: string
  /** The separator of thousands, of decimals; '' where there is none. With `either` both are the one separator. */
  readonly group: string
  readonly decimal: string
}

const GROUP = 3

/** The system of a figure by the bits of those that its digits are of. */
const systemOf: ReadonlyMap<number, DigitSystem> = new Map([
  [1, 'latin'],
  [2, 'arabic'],
  [4, 'persian']
])

/**
 * Takes a figure apart.
 *
 * @param text digits of any system, with `.` `,` `٫` `٬` between digits
 */
export function readDigits(text: string): Digits {
  const parts: string[] = []
  const marks: string[] = []
  let from = 0
  let systems = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code)) systems |= 1 << (charClass(code) - Char.latinDigit)
    else {
      parts.push(text.slice(from, i))
      marks.push(text[i])
      from = i + 1
    }
  }
  parts.push(text.slice(from))
  if (systems !== 1) for (let i = 0; i < parts.length; i++) parts[i] = latinDigits(parts[i])
  const system = systemOf.get(systems) ?? 'mixed'
  return {system, ...divide(parts, marks)}
}

/** Digits of any system as Latin ones. */
function latinDigits(digits: string): string {
  return digits.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digitValue(digit.charCodeAt(0))))
}

function divide(parts: readonly string[], marks: readonly string[]): Omit<Digits, 'system'> {
  if (marks.length === 0) return {shape: 'plain', whole: parts[0], fraction: '', group: '', decimal: ''}
  const [first] = marks
  const last = marks[marks.length - 1]
  if (marks.length === 1) {
    const [whole, fraction] = parts
    if (first === '٫') return {shape: 'decimal', whole, fraction, group: '', decimal: first}
    const canGroup = fraction.length === GROUP && whole.length <= GROUP && whole[0] !== '0'
    if (!canGroup) return {shape: 'decimal', whole, fraction, group: '', decimal: first}
    if (first === '٬') return {shape: 'grouped', whole: whole + fraction, fraction: '', group: first, decimal: ''}
    return {shape: 'either', whole, fraction, group: first, decimal: first}
  }
  const groupsEnd = marks.lastIndexOf(first) + 1
  const allGroups =
    parts[0].length <= GROUP &&
    parts[0] !== '' &&
    parts.slice(1, groupsEnd + 1).every((p) => p.length === GROUP) &&
    marks.slice(0, groupsEnd).every((m) => m === first)
  if (allGroups && groupsEnd === marks.length)
    return {shape: 'grouped', whole: parts.join(''), fraction: '', group: first, decimal: ''}
  if (allGroups && groupsEnd === marks.length - 1)
    return {
      shape: 'both',
      whole: parts.slice(0, -1).join(''),
      fraction: parts[parts.length - 1],
      group: first,
      decimal: last
    }
  return {shape: 'dotted', whole: parts.join(''), fraction: '', group: '', decimal: ''}
}

/**
 * The value of a figure.
 *
 * @param eitherIsGroup how `13,500` is to be read
 */
export function digitsValue(digits: Digits, eitherIsGroup = true): number {
  if (digits.shape === 'either' && eitherIsGroup) return Number(digits.whole + digits.fraction)
  return Number(digits.fraction === '' ? digits.whole : `${digits.whole}.${digits.fraction}`)
}

const zeros: Readonly<Record<DigitSystem, number>> = {latin: 0x30, arabic: 0x0660, persian: 0x06f0}
const toArabicMarks = new Map([
  ['.', '٫'],
  [',', '٬'],
  ['%', '٪']
])
const toLatinMarks = new Map([
  ['٫', '.'],
  ['٬', ','],
  ['٪', '%']
])

/**
 * A figure in another digit system: digits, and between digits the separators that go with the system, and the
 * percent sign. Nothing else in the text is changed.
 */
export function toDigitSystem(text: string, system: DigitSystem): string {
  let out = ''
  const marks = system === 'latin' ? toLatinMarks : toArabicMarks
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = digitValue(code)
    if (value >= 0) out += String.fromCharCode(zeros[system] + value)
    else if (marks.has(text[i]) && (isDigit(text.charCodeAt(i - 1)) || isDigit(text.charCodeAt(i + 1))))
      out += marks.get(text[i])
    else out += text[i]
  }
  return out
}

/**
 * Writes a whole number or a decimal.
 *
 * @param whole Latin digits
 * @param fraction Latin digits; '' for a whole number
 * @param group '' for none
 */
export function writeDigits(
  whole: string,
  fraction: string,
  group: string,
  decimal: string,
  system: DigitSystem
): string {
  let out = whole
  if (group !== '') for (let i = whole.length - GROUP; i > 0; i -= GROUP) out = out.slice(0, i) + group + out.slice(i)
  if (fraction !== '') out += decimal + fraction
  if (system === 'latin') return out
  let written = ''
  for (let i = 0; i < out.length; i++) {
    const value = digitValue(out.charCodeAt(i))
    written += value >= 0 ? String.fromCharCode(zeros[system] + value) : out[i]
  }
  return written
}
