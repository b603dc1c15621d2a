/** The marks, as code units, that the reading of attributions stops at. */

export const COLON = 0x3a
export const STOP = 0x2e
export const HYPHEN = 0x2d
export const SEMICOLON = 0x061b
export const COMMA = 0x060c
const LATIN_COMMA = 0x2c

/** «،» or «,». */
export function isComma(code: number): boolean {
  return code === COMMA || code === LATIN_COMMA
}
