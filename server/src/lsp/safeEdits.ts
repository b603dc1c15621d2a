import {MOST_ROUNDS, applyEdits, combineFixes} from '../lint/fixes.ts'
import type {PlacedEdit, PlacedFix} from '../lint/lint.ts'
import type {Reading, Session} from './session.ts'
import type {Settings} from './settings.ts'

/** The first fix of each finding, where it needs no editor's eye. */
export function safeFixes(reading: Reading): PlacedFix[] {
  return reading.findings.flatMap(({fixes}) => (fixes[0]?.safe === true ? [fixes[0]] : []))
}

/**
 * The edits after which no safe fix is left, so that saving twice changes nothing the second time.
 *
 * @returns the edits of the text as it is, and how many fixes they stand for
 */
export function safeEdits(session: Session, reading: Reading, settings: Settings): {edits: PlacedEdit[]; count: number} {
  const before = session.document.getText()
  const first = safeFixes(reading)
  const edits = combineFixes(first)
  let text = applyEdits(before, edits)
  let count = first.length
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const next = safeFixes(session.readAhead(text, settings))
    const after = applyEdits(text, combineFixes(next))
    if (after === text) return {edits: round === 1 ? edits : lineEdits(before, text), count}
    if (round > 1) count += next.length
    text = after
  }
  return {edits: lineEdits(before, text), count}
}

/** Edits that make one text of another, each inside a line where no line has come or gone. */
function lineEdits(before: string, after: string): PlacedEdit[] {
  const [from, to] = [before.split('\n'), after.split('\n')]
  if (from.length !== to.length) return [changeBetween(before, after, 0)]
  const edits: PlacedEdit[] = []
  let at = 0
  for (const [i, line] of from.entries()) {
    if (line !== to[i]) edits.push(changeBetween(line, to[i], at))
    at += line.length + 1
  }
  return edits
}

/** The one edit between the common start and the common end of two texts. */
function changeBetween(before: string, after: string, at: number): PlacedEdit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return {start: at + start, end: at + before.length - end, text: after.slice(start, after.length - end)}
}
