/**
 * Offsets in right-to-left text cannot be reviewed, so a test marks its ranges: ⟦ ⟧ around each place to be reported.
 */
export interface Marked {
  /** The text without the marks. */
  readonly text: string
  /** UTF-16 code units of `text`, in order of their start. */
  readonly ranges: ReadonlyArray<{readonly start: number; readonly end: number}>
}

/**
 * Takes the marks out of a text.
 *
 * @throws Error where a mark has no partner
 */
export function unmark(marked: string): Marked {
  const ranges: Array<{start: number; end: number}> = []
  const open: number[] = []
  let text = ''
  for (const char of marked) {
    if (char === '⟦') open.push(text.length)
    else if (char === '⟧') {
      const start = open.pop()
      if (start === undefined) throw new Error(`⟧ without ⟦: ${marked}`)
      ranges.push({start, end: text.length})
    } else text += char
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧: ${marked}`)
  return {text, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end)}
}

/** A text with ⟦ ⟧ around ranges, to be compared with what a test says. */
export function mark(text: string, ranges: ReadonlyArray<{start: number; end: number}>): string {
  const marks = ranges.flatMap(({start, end}) => [
    {at: end, mark: '⟧', order: 0},
    {at: start, mark: '⟦', order: start === end ? -1 : 1}
  ])
  marks.sort((a, b) => b.at - a.at || b.order - a.order)
  let out = text
  for (const {at, mark} of marks) out = out.slice(0, at) + mark + out.slice(at)
  return out
}
