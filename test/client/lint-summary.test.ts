import assert from 'node:assert/strict'
import {lintSummary} from '../../client/src/commands/lint-summary.ts'
import type {WorkspaceLint} from '../../server/src/protocol/messages.ts'

const nothing: WorkspaceLint = {
  files: 0,
  findings: 0,
  hints: 0,
  families: [],
  milliseconds: 1234,
  unreadable: [],
  cancelled: false
}
const some: WorkspaceLint = {
  ...nothing,
  files: 3,
  findings: 4,
  hints: 1,
  families: [
    {family: 'sourcing', findings: 3, hints: 0},
    {family: 'copy', findings: 1, hints: 1}
  ]
}

describe('the summary of a run over the workspace', () => {
  it('tells articles, time, findings, and each family', () => {
    assert.equal(
      lintSummary(some, [], 'en'),
      '3 articles in 1.2 s: 4 findings and 1 hint — Sourcing: 3 · Spelling and punctuation: 1 and 1 hint'
    )
    assert.equal(
      lintSummary(some, [], 'ar'),
      '3 مقالات في 1.2 ث: 4 ملاحظات وتلميح واحد — الإسناد والمصادر: 3 · الإملاء والترقيم: 1 وتلميح واحد'
    )
  })

  it('does not praise what it has not found', () => {
    assert.equal(lintSummary(nothing, [], 'en'), 'No Arabic article in the workspace')
    assert.equal(lintSummary(nothing, [], 'ar'), 'لا مقال عربيًّا في مساحة العمل')
    assert.equal(lintSummary({...nothing, files: 1}, [], 'ar'), 'مقال واحد في 1.2 ث: لا ملاحظات')
  })

  it('tells that it was stopped, before anything or in the middle', () => {
    assert.equal(lintSummary({...nothing, cancelled: true}, [], 'en'), 'Stopped before an article was linted')
    assert.match(lintSummary({...some, cancelled: true}, [], 'ar'), /^3 مقالات في .* — أُوقف قبل تمامه$/)
  })

  it('names a few of the files that could not be read', () => {
    const names = Array.from({length: 7}, (_, i) => `${i}.txt`)
    assert.equal(
      lintSummary(nothing, names.slice(0, 1), 'en'),
      'No Arabic article in the workspace — not text in UTF-8: \u20680.txt\u2069'
    )
    const told = lintSummary(some, names, 'ar').replaceAll(/[\u2068\u2069]/g, '')
    assert.match(told, /ليست نصًّا بترميز UTF-8: 0\.txt، 1\.txt، 2\.txt، 3\.txt، 4\.txt، …$/)
  })
})
