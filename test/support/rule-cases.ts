import assert from 'node:assert/strict'
import {fixedText, lintWith} from './lint.ts'
import {mark, unmark} from './marked.ts'

/** A case of a rule: what it is of, the text with ⟦ ⟧ around what is reported, and the text after the first fixes. */
export type Reported = readonly [what: string, marked: string, fixed: string]
/** A case that a rule leaves alone. */
export type Silent = readonly [what: string, text: string]

/** Tests of one rule: what it reports, with exact ranges and exact fixed text, and what it leaves alone. */
export function testRule(
  id: string,
  reported: readonly Reported[],
  silent: readonly Silent[],
  options?: Parameters<typeof lintWith>[2]
): void {
  for (const [what, marked, fixed] of reported) {
    it(`reports ${what}`, () => {
      const {text} = unmark(marked)
      const findings = lintWith(id, text, options)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), fixed)
    })
  }
  for (const [what, text] of silent)
    it(`leaves ${what}`, () => assert.equal(mark(text, lintWith(id, text, options)), text))
}
