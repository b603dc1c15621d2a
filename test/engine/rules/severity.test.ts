import assert from 'node:assert/strict'
import fs from 'node:fs'
import {type Config, type Finding, lintText, resolveConfig} from '../../../server/src/engine/index.ts'
import {type Rule, severities} from '../../../server/src/engine/rule/rule.ts'
import {rules} from '../../../server/src/engine/rules/index.ts'
import {unmark} from '../../support/marked.ts'
import {saidOf} from '../../support/said.ts'

const reference = fs.readFileSync(new URL('../../../docs/rules/README.md', import.meta.url), 'utf8')

/** The severity that the reference lists for a rule, in English, and the gravest, where it lists two. */
function listed(id: string): string[] {
  const row = reference.split('\n').find((line) => line.startsWith(`| [\`${id}\`]`))
  const [, most, gravest = most] =
    / · (hint|information|warning|error)(?: to (information|warning|error))?[ ,]/.exec(row ?? '') ?? []
  return [most, gravest]
}

function findingsOf({asked}: Rule, bad: string, config: Config): Finding[] {
  return asked === true ? saidOf(bad) : lintText(unmark(bad).text, config)
}

describe('the severity that the reference lists', () => {
  for (const rule of rules) {
    it(`is what comes of the examples of ${rule.id} by default, and none of them is graver than the gravest listed`, () => {
      const config = resolveConfig(rule.off === true ? {rules: {[rule.id]: true}} : {})
      const found = rule.examples.flatMap((example) =>
        'bad' in example ? findingsOf(rule, example.bad, config).filter((finding) => finding.rule === rule) : []
      )
      const surest = found.reduce((most, {severity}) => Math.max(most, severities.indexOf(severity)), -1)
      const [most, gravest] = listed(rule.id)
      assert.equal(severities[surest], gravest)
      assert.ok(
        found.some(({severity}) => severity === most),
        most
      )
    })

    it(`is that of the example with which the page of ${rule.id} begins`, () => {
      const config = resolveConfig(rule.off === true ? {rules: {[rule.id]: true}} : {})
      const reported = rule.examples.filter((example) => 'bad' in example)
      const opening = reported.find((example) => 'good' in example) ?? reported[0]
      const found = findingsOf(rule, opening.bad, config).filter((finding) => finding.rule === rule)
      const surest = Math.max(...found.map(({severity}) => severities.indexOf(severity)))
      assert.equal(severities[surest], listed(rule.id)[0])
    })
  }
})
