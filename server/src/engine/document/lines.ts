import {Char, charClass} from '../arabic/characters.ts'

// What a line or a cell of a table shows by its shape: a verse in two halves, a mark that repeats the cell above.

const codeOf = (mark: string): number => mark.charCodeAt(0)
const codesOf = (marks: string): ReadonlySet<number> => new Set([...marks].map(codeOf))

const TAB = codeOf('\t')
const BAR = codeOf('|')
const DITTO = codesOf('"”“״″\'’〃')
const DASHES = codesOf('-–—ـ')

/** Whether a code unit can stand for what the cell above says. */
export function mayRepeat(code: number): boolean {
  return DITTO.has(code) || DASHES.has(code)
}

/**
 * The end of a mark that repeats what stands above it, alone in its cell of a table: between tabs, bars, blanks side by
 * side or ends of the line; `start` where it is none. A cell is told by one such edge at least.
 */
export function endOfDitto(text: string, start: number): number {
  let end = start
  while (end < start + 2 && DASHES.has(text.charCodeAt(end))) end++
  const marks = end
  while (end < marks + 2 && DITTO.has(text.charCodeAt(end))) end++
  if (end === marks) return start
  const dashes = marks - start
  for (let i = 0; i < dashes; i++) if (!DASHES.has(text.charCodeAt(end++))) return start
  const edges = [edge(text, start - 1, -1), edge(text, end, 1)]
  return edges.includes(Edge.none) || !edges.includes(Edge.cell) ? start : end
}

const Edge = {none: 0, line: 1, cell: 2} as const
/** As far as blanks are looked through; more of them are the edge of a cell already. */
const BLANKS = 3

/** What stands beside a mark, past blanks. */
function edge(text: string, from: number, step: 1 | -1): number {
  let blanks = 0
  for (let at = from; ; at += step) {
    const code = text.charCodeAt(at)
    if (at < 0 || at >= text.length || charClass(code) === Char.newline) return Edge.line
    if (code === TAB || code === BAR) return Edge.cell
    if (charClass(code) !== Char.space) return blanks > 1 ? Edge.cell : Edge.none
    if (++blanks === BLANKS) return Edge.cell
  }
}

/** Between two halves: «صدر ... عجز», «صدر *** عجز», «صدر / عجز», a tab or a gap. */
const CAESURA =
  /[ \u00a0]?(?:\.{3,6}|…{1,3}) ?|[ \u00a0](?:[*]{1,5}|[#=/]|[-–—]{2,4}|ـ{2,6})[ \u00a0]|\t{1,4}|[ \u00a0]{3,40}/
/** What is written in a half: Arabic words and marks that do not end a sentence for good. */
const HALF = /^[\p{Script=Arabic}\u0640\p{Mn}\u200c-\u200f،؛:؟! \u00a0]+$/u
/** Words of a half. */
const [FEWEST_WORDS, MOST_WORDS] = [3, 8]
/** The longest line that is a verse, in UTF-16 code units. */
const LONGEST_VERSE = 160
/** How many times as long as the other one half may be. */
const UNEVEN = 1.6

/**
 * The end of a verse in two halves that fills its line from `start` on: «صدر البيت الأول ... وعجزه»; `start` where there
 * is none. Halves are alike in length, without figures, marks of quotation or a stop.
 */
export function endOfCouplet(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start <= LONGEST_VERSE && charClass(text.charCodeAt(end)) !== Char.newline) end++
  if (end - start > LONGEST_VERSE) return start
  const line = text.slice(start, end).replace(/[»"”]?[\s\u2060]*$/, '')
  const gap = CAESURA.exec(line)
  if (gap === null) return start
  const halves = [line.slice(0, gap.index), line.slice(gap.index + gap[0].length)]
  return halves.every(isHalf) && areEven(halves) ? start + line.length : start
}

function isHalf(half: string): boolean {
  const words = half.trim().split(/[ \u00a0]+/).length
  return words >= FEWEST_WORDS && words <= MOST_WORDS && HALF.test(half)
}

function areEven(halves: readonly string[]): boolean {
  const [first, second] = halves.map((half) => half.replace(/\p{Mn}/gu, '').length)
  return first <= second * UNEVEN && second <= first * UNEVEN
}
