import assert from 'node:assert/strict'
import {readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import {rules} from '../../server/src/engine/rules/index.ts'
import {isolateCopy} from '../../server/src/presentation/bidi.ts'
import {unmark} from '../support/marked.ts'

const apart = (text: string): string => isolateCopy(text, (words) => `[${words}]`)

describe('Arabic in an English message', () => {
  it('is set apart with the figures and marks that go with it', () => {
    assert.equal(apart('write “76 ألفا و800” once'), 'write “[76 ألفا و800]” once')
    assert.equal(apart('No dash after «بين»: write “بين 10 و20”.'), 'No dash after «[بين]»: write “[بين 10 و20]”.')
    assert.equal(
      apart('That date is a الجمعة, not السبت 19: check.'),
      'That date is a [الجمعة], not [السبت] 19: check.'
    )
    assert.equal(apart('Unfilled placeholder: [المصدر؟]. Write it.'), 'Unfilled placeholder: [[المصدر]؟]. Write it.')
  })

  it('is nothing where a message tells of marks and figures only', () => {
    for (const text of [
      '“ opens a quotation that is never closed; the fix adds ”',
      'write “85%”',
      'The part (15) is more than the whole (12): check both.'
    ])
      assert.equal(apart(text), text)
  })

  it('is left alone where it is set apart already', () =>
    assert.equal(apart('also written: \u206885 في المئة\u2069'), 'also written: \u206885 في المئة\u2069'))

  it('is set apart in every message and title of every rule', () => {
    let seen = 0
    for (const rule of rules) {
      for (const example of rule.examples) {
        if (!('bad' in example)) continue
        for (const {message, fixes} of lintArticle(
          readArticle(unmark(example.bad).text),
          resolveConfig({rules: {[rule.id]: 'warning'}})
        )) {
          for (const {en} of [message, ...fixes.map(({title}) => title)]) {
            if (/[\u0620-\u064a]/.test(en)) seen++
            assert.doesNotMatch(isolateCopy(en).replaceAll(/\u2067[^\u2067\u2069]*\u2069/g, ''), /[\u0620-\u064a]/)
            assert.equal(isolateCopy(en).replaceAll(/[\u2067\u2069]/g, ''), en)
          }
        }
      }
    }
    assert.ok(seen > 20, String(seen))
  })
})
