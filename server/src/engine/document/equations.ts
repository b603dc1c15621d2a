import {Char, charClass, isDigit} from '../arabic/characters.ts'

// Sums and equations with blanks in them: «س + 5 = 12», `E = mc^2`. What makes one of a row of figures and letters is
// the sign of equality: without it «2 + 3» and «غرفة 3 × 4 أمتار» are figures of the text.

const codeOf = (mark: string): number => mark.charCodeAt(0)
const codesOf = (marks: string): ReadonlySet<number> => new Set([...marks].map(codeOf))

const RELATIONS = codesOf('=≠≈<>≤≥')
const SIGNS = codesOf('+-−–×x*÷/∙·±')
const POWERS = codesOf('²³¹⁴ⁿ%٪°!')
const BEFORE = codesOf('-−+√$€£')
const SEPARATORS = codesOf('.,٫٬')
const CARET = codeOf('^')
const OPEN = codeOf('(')
const CLOSE = codeOf(')')
/** «و» stands for "and" between two sums. */
const AND = codeOf('و')

/** As far as an equation is read, in UTF-16 code units, and terms before its sign of equality. */
const REACH = 80
const TERMS = 8
/** Letters of an unknown or a function: `x`, `mc`, `sin`. */
const LETTERS = 4

/**
 * Where the equation ends that begins at `start`; `start` where none does.
 *
 * @param start of a figure, a Latin letter, an Arabic letter that stands alone, or a bracket
 */
export function endOfEquation(text: string, start: number): number {
  let end = start
  let depth = 0
  let isEqual = false
  for (let at = start, terms = 0; at - start < REACH && (isEqual || terms < TERMS); terms++) {
    while (text.charCodeAt(at) === OPEN && at - start < REACH) {
      depth++
      at = pastBlank(text, at + 1)
    }
    let to = endOfOperand(text, at)
    if (to === at) break
    while (depth > 0 && text.charCodeAt(to) === CLOSE) {
      depth--
      to = endOfPowers(text, to + 1)
    }
    if (isEqual && depth === 0) end = to
    const sign = pastBlank(text, to)
    const code = text.charCodeAt(sign)
    if (!RELATIONS.has(code) && !SIGNS.has(code)) break
    isEqual ||= RELATIONS.has(code) && depth === 0
    at = pastBlank(text, sign + 1)
  }
  return end
}

/** Whether what ends at `from` may be the first of an equation: a sign stands behind it, or behind one blank. */
export function signFollows(text: string, from: number): boolean {
  const code = text.charCodeAt(pastBlank(text, from))
  return RELATIONS.has(code) || SIGNS.has(code) || POWERS.has(code) || code === CARET
}

function pastBlank(text: string, at: number): number {
  return charClass(text.charCodeAt(at)) === Char.space ? at + 1 : at
}

/** «5», «2س», `mc^2`, «ص²», `-3.5`, «50%»: a number, letters, or letters with a number before them. */
function endOfOperand(text: string, start: number): number {
  const from = BEFORE.has(text.charCodeAt(start)) ? start + 1 : start
  const digits = endOfDigits(text, from)
  const letters = endOfLetters(text, digits)
  if (letters === from || isWordPart(text.charCodeAt(letters))) return start
  let end = endOfPowers(text, letters)
  if (text.charCodeAt(end) === CARET) {
    const power = endOfLetters(text, endOfDigits(text, end + 1))
    if (power > end + 1) end = power
  }
  return end
}

function endOfDigits(text: string, from: number): number {
  let end = from
  while (
    isDigit(text.charCodeAt(end)) ||
    (end > from && SEPARATORS.has(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1)))
  )
    end++
  return end
}

/** A few Latin letters, or one of the Arabic script. */
function endOfLetters(text: string, from: number): number {
  let end = from
  while (end - from < LETTERS && charClass(text.charCodeAt(end)) === Char.latin) end++
  return end === from && charClass(text.charCodeAt(end)) === Char.arabic && text.charCodeAt(end) !== AND ? end + 1 : end
}

function endOfPowers(text: string, from: number): number {
  let end = from
  while (POWERS.has(text.charCodeAt(end))) end++
  return end
}

function isWordPart(code: number): boolean {
  const klass = charClass(code)
  return (klass >= Char.arabic && klass <= Char.tatweel) || klass === Char.latin || isDigit(code)
}

/** Signs between two figures of a sum that has no blanks. */
const TIGHT = codesOf('+×÷=^*')

/** The end of `2+2=4`, `3×4`, of which the first figure ends at `from`: without a blank it needs no sign of equality. */
export function endOfSum(text: string, from: number): number {
  let end = from
  for (let i = from; TIGHT.has(text.charCodeAt(i)); i = end) {
    const operand = text.charCodeAt(i + 1)
    if (!isDigit(operand) && charClass(operand) !== Char.latin) break
    end = i + 2
    while (isDigit(text.charCodeAt(end)) || charClass(text.charCodeAt(end)) === Char.latin) end++
  }
  return end
}
