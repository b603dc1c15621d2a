import {Char, charClass} from './characters.ts'

/** What a reader sees as one: a letter and its haraka, two halves of an emoji. UTF-16 code units of the text. */
export interface Grapheme {
  readonly start: number
  readonly end: number
}

/** A longer cluster than this is debris. */
const LONGEST_GRAPHEME = 1024

let segmenter: Intl.Segmenter | null | undefined

/** The grapheme that an offset cuts in two; `undefined` where it stands between two. */
export function graphemeCutBy(text: string, offset: number): Grapheme | undefined {
  if (offset <= 0 || offset >= text.length || isBorder(text, offset)) return undefined
  let from = offset
  while (from > 0 && from > offset - LONGEST_GRAPHEME && !isBorder(text, from)) from--
  let to = offset
  while (to < text.length && to < offset + LONGEST_GRAPHEME && !isBorder(text, to)) to++
  if (isLetterWithMarks(text, from, to)) return {start: from, end: to}
  // Made where it is needed: that takes longer than a tenth of an article. Some older browsers have none.
  segmenter ??= typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('ar', {granularity: 'grapheme'}) : null
  const cut = segmenter?.segment(text.slice(from, to)).containing(offset - from)
  return cut === undefined || from + cut.index === offset
    ? undefined
    : {start: from + cut.index, end: from + cut.index + cut.segment.length}
}

/** Whether two graphemes surely meet: most offsets do not need to be looked up. */
function isBorder(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return (isPlain(before) || isJoiningMark(before)) && isPlain(after) && !(before === CR && after === LF)
}
const CR = 0x0d
const LF = 0x0a

/** «كًّ»: a letter, or what stands in the place of one, and the marks on it. */
function isLetterWithMarks(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start)
  if (!isPlain(first) || first < SPACE || charClass(first) === Char.newline) return false
  for (let i = start + 1; i < end; i++) if (!isJoiningMark(text.charCodeAt(i))) return false
  return true
}
const SPACE = 0x20

/** A mark that is one with what stands before it. The sign at the end of a verse, alone of its class, is one with what comes. */
function isJoiningMark(code: number): boolean {
  return charClass(code) === Char.mark && code !== DISPUTED_END_OF_AYAH
}
const DISPUTED_END_OF_AYAH = 0x08e2

/** Whether a character is one by itself, whatever stands beside it, unless that is a mark. */
function isPlain(code: number): boolean {
  const klass = charClass(code)
  return klass !== Char.other && klass !== Char.letter && klass !== Char.mark && klass !== Char.invisible
}
