import {perParagraph} from '../../document/incremental/facts.ts'
import {hasKind, type Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {Family, Side} from './families.ts'
import {measureOf} from './inch-marks.ts'
import {isReadable, leaningOf} from './neighbours.ts'
import {isCliticRun} from './words.ts'

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
    const runs: Array<{start: number; end: number}> = []
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i].kind !== TokenKind.quote) continue
      const run = runLength(tokens, i)
      if (run >= DEBRIS) runs.push({start: tokens[i].start, end: tokens[i + run - 1].end})
      i += run - 1
    }
    return runs.length === 0 ? noDebris : runs
  }
)
const noDebris: readonly never[] = []

/** How many quotation marks stand side by side. */
function runLength(tokens: readonly Token[], from: number): number {
  let end = from
  while (end < tokens.length && tokens[end].kind === TokenKind.quote && (end === from || !tokens[end].spaced)) end++
  return end - from
}

function readMark(paragraph: Paragraph, i: number, doubled: boolean): QuoteMark | undefined {
  const {text, tokens} = paragraph
  const glyph = glyphAt(tokens, i, doubled)
  if (glyph === undefined) return undefined
  const {family, side, last} = glyph
  if ((family === Family.singleCurly || family === Family.singleStraight) && isApostrophe(tokens, i)) return undefined
  const {opens, closes} = leaningOf(tokens, i, last)
  const {start} = tokens[i]
  const {end} = tokens[last - 1]
  const measure = measureOf(paragraph, i, family)
  return {start, end, text: text.slice(start, end), family, side, first: i, last, opens, closes, measure}
}

/** One token, or two that are one mark. */
interface Glyph {
  readonly family: number
  readonly side: number
  /** Index of the first token after it. */
  readonly last: number
}

/** The mark that begins at a token; `undefined` for a grave accent by itself and for what is no mark. */
function glyphAt(tokens: readonly Token[], i: number, doubled: boolean): Glyph | undefined {
  const shape = shapes.get(tokens[i].code)
  if (shape === undefined) return undefined
  const [family, side] = shape
  const pair = isRepeated(tokens, i) ? pairAt(tokens, i, family, doubled) : undefined
  if (pair !== undefined) return {side, ...pair, last: i + 2}
  return family === Family.grave ? undefined : {family, side, last: i + 1}
}

/** Whether the same mark stands right after the token. */
function isRepeated(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return next !== undefined && !next.spaced && next.code === tokens[i].code
}

/** What two marks side by side are, where they are one: `''`, ` `` `, `""`, `((`. */
function pairAt(
  tokens: readonly Token[],
  i: number,
  family: number,
  doubled: boolean
): {family: number; side?: number} | undefined {
  switch (family) {
    case Family.grave:
      return {family: Family.apostrophes, side: Side.open}
    case Family.singleCurly:
    case Family.singleStraight:
      return {family: Family.apostrophes, side: Side.none}
    case Family.straight:
      return doublesForOne(tokens, i, doubled) ? {family: Family.doubledStraight} : undefined
    case Family.paren:
      return {family: Family.doubleParens}
    default:
      return undefined
  }
}

/** `""حماس""`: two straight marks with a word on one side only and more text to quote are one; `""` alone is an empty pair. */
function doublesForOne(tokens: readonly Token[], i: number, opened: boolean): boolean {
  if (tokens[i + 2] !== undefined && !tokens[i + 2].spaced && tokens[i + 2].kind === TokenKind.quote) return false
  const before = isReadable(tokens[i - 1]) && !tokens[i].spaced
  const after = isReadable(tokens[i + 2]) && !tokens[i + 2].spaced
  // After a word they are one only where two opened: in «"مجموعة "بريكس""» each closes a quotation of its own.
  return before !== after && (after || opened)
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
