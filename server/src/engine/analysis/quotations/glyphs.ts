import {Family} from './families.ts'
import type {Orientation} from './pairing.ts'

/** The opening and the closing glyph of each family, curly ones in the order “ … ”. */
const pairs = new Map<number, readonly [open: string, close: string]>([
  [Family.guillemets, ['«', '»']],
  [Family.curly, ['“', '”']],
  [Family.straight, ['"', '"']],
  [Family.apostrophes, ["''", "''"]],
  [Family.singleCurly, ['‘', '’']],
  [Family.singleStraight, ["'", "'"]],
  [Family.singleGuillemets, ['‹', '›']],
  [Family.prime, ['"', '"']],
  [Family.doubleParens, ['((', '))']],
  [Family.paren, ['(', ')']],
  [Family.bracket, ['[', ']']],
  [Family.brace, ['{', '}']],
  [Family.doubledStraight, ['""', '""']]
])

/** The mark that opens a quotation in a family. */
export function openingGlyph(family: number, orientation: Orientation): string {
  return pairs.get(family)![turned(family, orientation) ? 1 : 0]
}

/** The mark that closes a quotation in a family. */
export function closingGlyph(family: number, orientation: Orientation): string {
  return pairs.get(family)![turned(family, orientation) ? 0 : 1]
}

/** Only curly marks do not mirror: which of the two opens is a custom of the article. */
function turned(family: number, orientation: Orientation): boolean {
  return orientation === 99 && (family === Family.curly || family === Family.singleCurly)
}
