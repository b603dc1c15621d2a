import type {PlacedEdit, PlacedFix} from './finding.ts'

/** One fix may make room for another (marks paired, then turned); more rounds than this would be two rules at odds. */
export const MOST_ROUNDS = 10

/**
 * A text with edits applied.
 *
 * @param edits in any order, without overlap
 * @throws RangeError where two edits overlap or one reaches outside the text
 */
export function applyEdits(text: string, edits: readonly PlacedEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const parts: string[] = []
  let at = 0
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}–${edit.end} overlaps another or leaves the text`)
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/**
 * The edits of many fixes that can be applied together: in the order given, a fix is left out when one of its edits
 * touches the place of an earlier one. What is left out is offered again by the next lint.
 */
export function combineFixes(fixes: Iterable<PlacedFix>): PlacedEdit[] {
  const taken: PlacedEdit[] = []
  const all = [...fixes].map((fix) => ({
    fix,
    start: Math.min(...fix.edits.map((e) => e.start)),
    end: Math.max(...fix.edits.map((e) => e.end))
  }))
  all.sort((a, b) => a.start - b.start)
  let reached = -1
  for (const {fix, start, end} of all) {
    if (fix.edits.length === 0 || start <= reached) continue
    taken.push(...[...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end))
    reached = end
  }
  return taken
}
