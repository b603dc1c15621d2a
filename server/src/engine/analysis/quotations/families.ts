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

/** Families that are brackets: paired in the same pass, and no quotation. */
export function isBracket(family: number): boolean {
  return family >= Family.paren && family <= Family.brace
}
/** Families that also serve as apostrophes: alone, they say nothing. */
export function isSingle(family: number): boolean {
  return family === Family.singleCurly || family === Family.singleStraight || family === Family.singleGuillemets
}
