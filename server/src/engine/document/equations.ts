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
const EQUATION_REACH = 80
const MOST_TERMS = 8
/** Letters of an unknown or a function: `x`, `mc`, `sin`. */
const MOST_LETTERS = 4

/** How far an equation is read, and how many of its brackets are open there. */
interface Place {
  at: number
  depth: number
}

/**
 * Where the equation ends that begins at `start`; `start` where none does.
 *
 * @param start of a figure, a Latin letter, an Arabic letter that stands alone, or a bracket
 */
export function endOfEquation(text: string, start: number): number {
  const place = {at: start, depth: 0}
  const limit = start + EQUATION_REACH
  let end = start
  let isEqual = false
  for (let terms = 0; place.at < limit && (isEqual || terms < MOST_TERMS); terms++) {
    if (!passTerm(text, place, limit)) break
    if (isEqual && place.depth === 0) end = place.at
    const sign = pastBlank(text, place.at)
    const code = text.charCodeAt(sign)
    if (!RELATIONS.has(code) && !SIGNS.has(code)) break
    isEqual ||= RELATIONS.has(code) && place.depth === 0
    place.at = pastBlank(text, sign + 1)
  }
  return end
}

/** Goes past an operand, the brackets that open before it and those that close behind it: «((2 + 3)²»; or says no. */
function passTerm(text: string, place: Place, limit: number): boolean {
  while (text.charCodeAt(place.at) === OPEN && place.at < limit) {
    place.depth++
    place.at = pastBlank(text, place.at + 1)
  }
  const end = endOfOperand(text, place.at)
  if (end === place.at) return false
  place.at = end
  while (place.depth > 0 && text.charCodeAt(place.at) === CLOSE) {
    place.depth--
    place.at = endOfPowers(text, place.at + 1)
  }
  return true
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
  while (end - from < MOST_LETTERS && charClass(text.charCodeAt(end)) === Char.latin) end++
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
