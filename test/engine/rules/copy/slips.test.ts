import assert from 'node:assert/strict'
import fs from 'node:fs'
import {lintText, resolveConfig} from '../../../../server/src/engine/index.ts'
import {rules} from '../../../../server/src/engine/rules/index.ts'
import {fixedText} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

const file = fs.readFileSync(new URL('../../../fixtures/copy-slips.txt', import.meta.url), 'utf8')
const rows = file
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [rule, marked, good] = line.split(' | ').map(unescaped)
    return {rule, marked, good}
  })

/** What is not seen is written as its code point. */
function unescaped(text: string): string {
  return text.replace(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

const copy = new Set(rows.map(({rule}) => rule))
/** The rules of spelling and spacing, all of them: a slip must not be told by another as well. */
const config = resolveConfig({rules: Object.fromEntries(rules.map(({id}) => [id, copy.has(id) ? true : 'off']))})

describe('slips of spelling and spacing', () => {
  const told = rows.map(({rule, marked, good}) => {
    const {text} = unmark(marked)
    const findings = lintText(text, config)
    const isFound = findings.some((finding) => finding.rule.id === rule) && mark(text, findings) === marked
    return {marked, isFound, found: mark(text, findings), isMended: isFound && fixedText(text, findings) === good}
  })

  it('are found, nine of ten and more, and nothing else with them', () => {
    const missed = told.filter(({isFound}) => !isFound)
    assert.ok(missed.length <= rows.length / 10, missed.map(({found, marked}) => `${marked} — ${found}`).join('\n'))
    for (const {found, marked} of missed) assert.equal(found.replaceAll(/[⟦⟧]/g, ''), unmark(marked).text)
  })

  it('are mended by the first fix', () => {
    const unmended = told.filter(({isFound, isMended}) => isFound && !isMended)
    assert.ok(unmended.length <= rows.length / 20, unmended.map(({marked}) => marked).join('\n'))
  })

  it('are not found in the sentences as they should be', () => {
    for (const {good} of rows) assert.equal(mark(good, lintText(good, config)), good)
  })
})
