import assert from 'node:assert/strict'
import {rules} from '../../../server/src/engine/rules/index.ts'
import {fixedText, lintWith} from '../../support/lint.ts'
import {mark, unmark} from '../../support/marked.ts'
import {saidOf} from '../../support/said.ts'

for (const rule of rules) {
  describe(`rule ${rule.id}: examples`, () => {
    it('shows what it reports and what it leaves alone', () => {
      assert.ok(
        rule.examples.some((example) => 'bad' in example),
        'no bad example'
      )
      assert.ok(
        rule.examples.some((example) => 'ok' in example),
        'no ok example'
      )
    })
    for (const example of rule.examples) {
      if ('ok' in example) {
        it(`leaves alone: ${example.ok}`, () =>
          assert.equal(mark(example.ok, lintWith(rule.id, example.ok)), example.ok))
        continue
      }
      it(`reports: ${example.bad}`, () => {
        const {text} = unmark(example.bad)
        const findings = rule.asked === true ? saidOf(example.bad) : lintWith(rule.id, text)
        assert.equal(mark(text, findings), example.bad)
        if (example.good !== undefined) assert.equal(fixedText(text, findings), example.good)
      })
    }
  })
}
