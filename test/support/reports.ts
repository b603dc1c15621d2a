import assert from 'node:assert/strict'
import {fixedText, lintWith} from './lint.ts'
import {mark, unmark} from './marked.ts'

/** A rule finds exactly what is marked, and its first fixes make the text `fixed` (unchanged where left out). */
export function reports(
  ruleId: string,
  marked: string,
  fixed?: string,
  style: Readonly<Record<string, string>> = {}
): void {
  const {text} = unmark(marked)
  const findings = lintWith(ruleId, text, {}, style)
  assert.equal(mark(text, findings), marked)
  assert.equal(fixedText(text, findings), fixed ?? text)
}

/** A rule finds nothing. */
export function silent(ruleId: string, text: string, style: Readonly<Record<string, string>> = {}): void {
  reports(ruleId, text, text, style)
}
