import type {Piece} from './mask.ts'

/** What a match of inline markup comes to, at an offset of the source. */
export type ReadInline = (match: RegExpExecArray, start: number, inner: Inner) => readonly Piece[]
/** The pieces of a stretch within a match, read by the same rules. */
export type Inner = (start: number, end: number) => readonly Piece[]

/**
 * The pieces of a stretch of source: text, and the markup that a pattern finds in it.
 *
 * @param pattern global, with an end to how far each of its branches looks
 */
export function inlinePieces(
  source: string,
  [start, end]: readonly [number, number],
  pattern: RegExp,
  read: ReadInline
): Piece[] {
  const pieces: Piece[] = []
  const inner: Inner = (from, to) => inlinePieces(source, [from, to], pattern, read)
  let at = start
  for (const match of source.slice(start, end).matchAll(pattern)) {
    const from = start + match.index
    if (from > at) pieces.push({start: at, end: from, kind: 'text'})
    for (const piece of read(match, from, inner)) pieces.push(piece)
    at = from + match[0].length
  }
  if (end > at) pieces.push({start: at, end, kind: 'text'})
  return pieces
}

/**
 * The pieces of something with text in it: what opens it, the text, what closes it.
 *
 * @param start where all of it starts
 * @param length of all of it
 * @param text where the text starts and ends, from `start`
 */
export function aroundText(
  start: number,
  length: number,
  [from, to]: readonly [number, number],
  inner: Inner
): readonly Piece[] {
  return [
    {start, end: start + from, kind: 'opens'},
    ...inner(start + from, start + to),
    {start: start + to, end: start + length, kind: 'closes'}
  ]
}
