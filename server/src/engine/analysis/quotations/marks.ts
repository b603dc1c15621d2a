import {NOTE} from '../../arabic/characters.ts'
import {fold} from '../../arabic/fold.ts'
import {perWord} from '../../arabic/vocabulary.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import {hasKind, type Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {measures} from '../../lexicon/generated/quotations.ts'
import {reportingReadings} from '../../lexicon/reporting-verbs.ts'

/** Families of marks: an opener is closed by a mark of its own family. */
export const Family = {
  guillemets: 1,
  curly: 2,
  straight: 3,
  /** Two apostrophes for one mark, as agencies of the Maghreb type them; LaTeX opens it with two grave accents. */
  apostrophes: 4,
  singleCurly: 5,
  singleStraight: 6,
  singleGuillemets: 7,
  /** ″: a measure, or what a content system makes of a closer after a digit. */
  prime: 8,
  /** (( )) as a quotation mark. */
  doubleParens: 9,
  paren: 10,
  bracket: 11,
  brace: 12,
  /** Two straight marks for one, as exports double them. */
  doubledStraight: 13,
  /** A grave accent: only two of them side by side are a mark, and that is one of {@link Family.apostrophes}. */
  grave: 14
} as const

/** What a glyph says by its own shape. */
export const Side = {
  none: 0,
  open: 1,
  close: 2,
  /** “ opens: a curly mark of the 66 kind. */ six: 3,
  /** ” : of the 99 kind. */ nine: 4
} as const

/** Whether a mark is one of feet, inches, minutes or seconds. */
export const Measure = {
  no: 0,
  /** After a short number: it is one unless it ends a quotation. */ possible: 1,
  /** Its neighbours tell. */ told: 2
} as const

/** One quotation mark or bracket of a paragraph, weighed by what stands around it. */
export interface QuoteMark {
  /** UTF-16 code units from the start of the paragraph. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** One of {@link Family}. */
  readonly family: number
  /** One of {@link Side}. */
  readonly side: number
  /** Index of its first token, and of the first token after it. */
  readonly first: number
  readonly last: number
  /** How much its surroundings speak for an opener, and for a closer: 0 to 3. */
  readonly opens: number
  readonly closes: number
  /** One of {@link Measure}: it stands for inches, minutes or seconds if it need not be a quotation mark. */
  readonly measure: number
}

const shapes = new Map<number, readonly [family: number, side: number]>(
  (
    [
      ['«', Family.guillemets, Side.open],
      ['»', Family.guillemets, Side.close],
      ['“', Family.curly, Side.six],
      ['”', Family.curly, Side.nine],
      ['„', Family.curly, Side.open],
      ['‟', Family.curly, Side.six],
      ['"', Family.straight, Side.none],
      ['‘', Family.singleCurly, Side.six],
      ['’', Family.singleCurly, Side.nine],
      ['‚', Family.singleCurly, Side.open],
      ['‛', Family.singleCurly, Side.six],
      ["'", Family.singleStraight, Side.none],
      ['`', Family.grave, Side.open],
      ['‹', Family.singleGuillemets, Side.open],
      ['›', Family.singleGuillemets, Side.close],
      ['″', Family.prime, Side.none],
      ['(', Family.paren, Side.open],
      [')', Family.paren, Side.close],
      ['[', Family.bracket, Side.open],
      [']', Family.bracket, Side.close],
      ['{', Family.brace, Side.open],
      ['}', Family.brace, Side.close]
    ] as const
  ).map(([glyph, family, side]) => [glyph.charCodeAt(0), [family, side]])
)

/** Families that are brackets: paired in the same pass, and no quotation. */
export function isBracket(family: number): boolean {
  return family >= Family.paren && family <= Family.brace
}
/** Families that also serve as apostrophes: alone, they say nothing. */
export function isSingle(family: number): boolean {
  return family === Family.singleCurly || family === Family.singleStraight || family === Family.singleGuillemets
}

const none: readonly QuoteMark[] = []
/** As many marks side by side with nothing between them are debris, not quotations. */
const DEBRIS = 5

/** The quotation marks and brackets of a paragraph, in order; apostrophes inside words and debris are left out. */
export const quoteMarks = perParagraph((paragraph: Paragraph): readonly QuoteMark[] => {
  // Brackets matter only where they stand with quotation marks; (( )) alone is a quotation.
  if (!hasKind(paragraph, TokenKind.quote) && !(hasKind(paragraph, TokenKind.open) && paragraph.text.includes('((')))
    return none
  return readMarks(paragraph)
})

function readMarks(paragraph: Paragraph): readonly QuoteMark[] {
  const {tokens} = paragraph
  const marks: QuoteMark[] = []
  let doubled = false
  for (let i = 0; i < tokens.length; ) {
    const {kind} = tokens[i]
    if (kind !== TokenKind.quote && kind !== TokenKind.open && kind !== TokenKind.close) {
      i++
      continue
    }
    const run = runLength(tokens, i)
    if (run >= DEBRIS) {
      i += run
      continue
    }
    const mark = readMark(paragraph, i, doubled)
    if (mark === undefined) {
      i++
      continue
    }
    if (mark.family === Family.doubledStraight) doubled = !doubled
    marks.push(mark)
    i = mark.last
  }
  return marks
}

/** Runs of {@link DEBRIS} marks or more, in UTF-16 code units from the start of the paragraph. */
export const debris = perParagraph(
  (paragraph: Paragraph): ReadonlyArray<{readonly start: number; readonly end: number}> => {
    if (!hasKind(paragraph, TokenKind.quote)) return noDebris
    const {tokens} = paragraph
    let runs: Array<{start: number; end: number}> | undefined
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i].kind !== TokenKind.quote) continue
      const run = runLength(tokens, i)
      if (run >= DEBRIS) (runs ??= []).push({start: tokens[i].start, end: tokens[i + run - 1].end})
      i += run - 1
    }
    return runs ?? noDebris
  }
)
const noDebris: readonly never[] = []

/** How many quotation marks stand side by side. */
function runLength(tokens: readonly Token[], from: number): number {
  let end = from
  while (end < tokens.length && tokens[end].kind === TokenKind.quote && (end === from || !tokens[end].spaced)) end++
  return end - from
}

function readMark({text, tokens}: Paragraph, i: number, doubled: boolean): QuoteMark | undefined {
  const token = tokens[i]
  const shape = shapes.get(token.code)
  if (shape === undefined) return undefined
  let [family, side] = shape
  const next = tokens[i + 1]
  let last = i + 1
  if (next !== undefined && !next.spaced && next.code === token.code) {
    if (family === Family.grave || (isSingle(family) && family !== Family.singleGuillemets)) {
      side = family === Family.grave ? Side.open : Side.none
      family = Family.apostrophes
      last = i + 2
    } else if (family === Family.straight && doublesForOne(tokens, i, doubled)) {
      family = Family.doubledStraight
      last = i + 2
    } else if (family === Family.paren) {
      family = Family.doubleParens
      last = i + 2
    }
  }
  if (family === Family.grave) return undefined
  if (family === Family.singleCurly || family === Family.singleStraight) if (isApostrophe(tokens, i)) return undefined
  const {opens, closes} = roles(tokens, i, last)
  const end = tokens[last - 1].end
  return {
    start: token.start,
    end,
    text: text.slice(token.start, end),
    family,
    side,
    first: i,
    last,
    opens,
    closes,
    measure: measureOf(text, tokens, i, family)
  }
}

/** `""حماس""`: two straight marks with a word on one side only and more text to quote are one; `""` alone is an empty pair. */
function doublesForOne(tokens: readonly Token[], i: number, opened: boolean): boolean {
  if (tokens[i + 2] !== undefined && !tokens[i + 2].spaced && tokens[i + 2].kind === TokenKind.quote) return false
  const before = readable(tokens[i - 1]) && !tokens[i].spaced
  const after = readable(tokens[i + 2]) && !tokens[i + 2].spaced
  // After a word they are one only where two opened: in «"مجموعة "بريكس""» each closes a quotation of its own.
  return before !== after && (after || opened)
}

function readable(token: Token | undefined): boolean {
  return token !== undefined && token.kind <= TokenKind.latin
}

/** An apostrophe stands inside a word or a number, or after a Latin word. */
function isApostrophe(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  const touchesBefore = before !== undefined && !tokens[i].spaced && before.kind <= TokenKind.latin
  const touchesAfter = after !== undefined && !after.spaced && after.kind <= TokenKind.latin
  if (touchesBefore && touchesAfter) return !(before.kind === TokenKind.word && isCliticRun(before.word!))
  return touchesBefore && before.kind === TokenKind.number
}

/** Whether a word is nothing but attached particles: «و»، «بـ»، «وال»، and أ that asks: «أ«هذا» ما تريدون؟». */
export const isCliticRun = perWord((word) => /^(?:[وف]?(?:[بلك]?ال|لل|[بلكس])?|ا)$/.test(word.fold), false)

/** Whether a word announces what follows it: «إن»، «بأن»، «أنها»، «قائلا». */
const announces = perWord(
  (word) => /^[وف]?[بلك]?ان(?:ه|ها|هم|هما|هن|نا|ني|ك|كم|ا)?$|^قائل(?:ا|ة|ين)$/.test(word.fold),
  false
)

const saysIt = perWord(
  (word) =>
    reportingReadings(word).some(({verb, form}) => (form === 'pf' || form === 'impf') && verb.frame.includes('colon')),
  false
)

const OPENING = new Set([...'([{«“:-–—/‹'].map((c) => c.charCodeAt(0)))
const CLOSING_BEFORE = new Set([...')]}»”.!؟?…%،؛›'].map((c) => c.charCodeAt(0)))
const AFTER_CLOSER = new Set([...`.،؛:!؟?…)]}»”,;›/[${NOTE}`].map((c) => c.charCodeAt(0)))

/** What the neighbours of a mark say of it: an opener has a gap before it and a word after it, a closer the reverse. */
function roles(tokens: readonly Token[], first: number, last: number): {opens: number; closes: number} {
  const left = tokens[first - 1]
  const right = tokens[last]
  const touchesLeft = left !== undefined && !tokens[first].spaced
  const touchesRight = right !== undefined && !right.spaced
  let opens = 0
  let closes = 0
  if (!touchesLeft || OPENING.has(left.code)) opens++
  else if (left.kind === TokenKind.word && isCliticRun(left.word!)) {
    opens += 1.2
    closes -= 1
  }
  if (
    touchesRight &&
    (right.kind <= TokenKind.latin || right.kind === TokenKind.open || right.kind === TokenKind.other)
  )
    opens++
  else if (touchesRight && right.kind === TokenKind.quote) opens += 0.5
  if (touchesLeft && (left.kind <= TokenKind.latin || left.kind === TokenKind.other || CLOSING_BEFORE.has(left.code)))
    closes++
  else if (touchesLeft && left.kind === TokenKind.quote) closes += 0.5
  if (!touchesRight || AFTER_CLOSER.has(right.code)) closes++
  // «قال» محاولة …»: nobody quotes the verb of speech alone, so what touches it opens what it announces.
  if (touchesLeft && !touchesRight && left.word !== undefined && saysIt(left.word) && readable(right)) {
    opens += 1.5
    closes -= 1.5
  }
  if (left !== undefined && (left.code === COLON || (left.kind === TokenKind.word && announces(left.word!))))
    opens += 0.5
  return {opens, closes: Math.max(0, closes)}
}
const COLON = 0x3a

const measureWords = new Set(measures.map(fold))
/** «شاشة»، «قياسها»، «بالبوصة»: with article, preposition or pronoun. */
const isMeasureWord = perWord((word) => {
  const stem = word.fold.replace(/^(?:[بك]?ال|لل)/, '')
  return measureWords.has(stem) || measureWords.has(stem.slice(1)) || measureWords.has(stem.replace(/ها?$/, ''))
}, false)
const MEASURE_REACH = 4

/**
 * What a mark after a digit has to do with feet, inches, minutes and seconds: a word of measure within four words or
 * feet before it tell («شاشة 5"», «6’2”»); a straight mark or a prime after a short number may («11" و13"», «40″»).
 */
function measureOf(text: string, tokens: readonly Token[], i: number, family: number): number {
  if (family !== Family.straight && family !== Family.prime && family !== Family.curly) return Measure.no
  const digit = tokens[i - 1]
  if (digit === undefined || digit.kind !== TokenKind.number || tokens[i].spaced) return Measure.no
  const feet = tokens[i - 2]
  if (feet !== undefined && feet.kind === TokenKind.quote && !digit.spaced && tokens[i - 3]?.kind === TokenKind.number)
    return Measure.told
  for (let k = Math.max(0, i - 1 - MEASURE_REACH); k < Math.min(tokens.length, i + 1 + MEASURE_REACH); k++) {
    const {word} = tokens[k]
    if (word !== undefined && isMeasureWord(word)) return Measure.told
  }
  return family !== Family.curly && SHORT.test(text.slice(digit.start, digit.end)) ? Measure.possible : Measure.no
}
/** A year is no measure. */
const SHORT = /^[\d٠-٩]{1,3}(?:[.,٫][\d٠-٩]{1,3})?$/
