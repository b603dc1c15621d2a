import assert from 'node:assert/strict'
import {rules} from '../../../server/src/engine/rules/index.ts'
import {ruleWebPage} from '../../../server/src/presentation/pages/rule-page.ts'

const pageOf = (id: string): string => {
  const rule = rules.find((one) => one.id === id)
  assert.ok(rule)
  return ruleWebPage(rule, rules, 'ar')
}

describe('the page of a rule', () => {
  it('is headed by what the rule is about; its examples stand below', () => {
    assert.match(
      pageOf('counted-noun'),
      /<h1>تمييز العدد<\/h1>\n.*\n<p><strong>تمييز العدد: 3 أيام، 25 دولارا، 1200 شخص<\/strong><\/p>/
    )
  })

  it('tells how to turn it off, and on where it is off', () => {
    assert.match(pageOf('counted-noun'), /<h2>لإسكاتها<\/h2>\n<pre dir="ltr">\{"rules": \{"counted-noun": "off"\}\}/)
    assert.match(pageOf('loaded-verb'), /<h2>لتشغيلها<\/h2>\n<pre dir="ltr">\{"rules": \{"loaded-verb": "on"\}\}/)
  })
})
