/** A line of a source, without what ends it. */
export interface SourceLine {
  /** UTF-16 code units from the start of the source, as `end`. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The lines of a source, as they end in files: with `\n`, `\r\n` or `\r`. */
export function sourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = []
  let start = source.charCodeAt(0) === BOM ? 1 : 0
  for (const {0: end, index} of source.matchAll(/\r\n|\n|\r/g)) {
    lines.push({start, end: index, text: source.slice(start, index)})
    start = index + end.length
  }
  if (start < source.length) lines.push({start, end: source.length, text: source.slice(start)})
  return lines
}

const BOM = 0xfeff

export function isBlankLine({text}: SourceLine): boolean {
  return text.trim() === ''
}
