import assert from 'node:assert/strict'
import {createLinter, type Linter, rules} from '../../server/src/engine/index.ts'
import {readNamesFile} from '../../server/src/house/names-file.ts'
import {fixedText} from './lint.ts'
import {mark, unmark} from './marked.ts'
import type {Reported, Silent} from './rule-cases.ts'

/** A linter of names alone, with a desk's bank as its file would be read; nothing is folded. */
export function linterWithNames(...rows: readonly string[]): Linter {
  const {names} = readNamesFile(`names:\n${rows.map((row) => `  - ${row}\n`).join('')}`, 'names.yaml')
  return createLinter(
    rules.filter(({id}) => id === 'name-spelling'),
    {names, fold: 0}
  )
}

/** Tests of a bank: what is reported, as information with a fix that wants an editor's eye, and what is left alone. */
export function testNames(linter: Linter, reported: readonly Reported[], silent: readonly Silent[]): void {
  for (const [what, marked, fixed] of reported)
    it(`reports ${what}`, () => {
      const {text} = unmark(marked)
      const findings = linter.lint(text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), fixed)
      assert.deepEqual(
        findings.map(({severity, fixes}) => [severity, fixes[0].safe]),
        [['information', false]]
      )
    })
  for (const [what, text] of silent) it(`leaves ${what}`, () => assert.equal(mark(text, linter.lint(text)), text))
}
