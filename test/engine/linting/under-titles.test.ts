import assert from 'node:assert/strict'
import {fixText} from '../../../server/src/cli/fix-text.ts'
import {readArticle, resolveConfig} from '../../../server/src/engine/index.ts'
import {lintArticle} from '../../../server/src/engine/linting/lint.ts'

const config = resolveConfig({}, {rules: {'unattributed-claim': 'off'}})
const body = '\n\nقال رئيس البلدية سامي الزين إن الجسر سيخدم القرى كلها.\n'

function fixed(title: string, which: 'safe' | 'all'): string {
  const {article} = fixText(
    `${title}${body}`,
    (source) => {
      const read = readArticle(source, 'restructuredtext')
      return {article: read, findings: lintArticle(read, config)}
    },
    which
  )
  assert.ok(article.text.endsWith(body))
  return article.text.slice(0, -body.length)
}

describe('a title with lines of marks', () => {
  it('has longer ones where a fix makes it longer, both of them', () => {
    assert.equal(fixed('الجسر,الجديد\n============', 'all'), 'الجسر، الجديد\n=============')
    assert.equal(
      fixed('============\nالجسر,الجديد\n============', 'all'),
      '=============\nالجسر، الجديد\n============='
    )
  })
  it('has ones that are long enough after several fixes', () => {
    const [title, marks] = fixed('الجسر,الجديد,القديم,الآخر\n--------------------------', 'all').split('\n')
    assert.equal(title, 'الجسر، الجديد، القديم، الآخر')
    assert.ok(marks.length >= title.length)
  })
  it('keeps them as they are where they are much longer, and where it does not grow', () => {
    const long = '='.repeat(60)
    assert.equal(fixed(`الجسر,الجديد\n${long}`, 'all'), `الجسر، الجديد\n${long}`)
    assert.equal(fixed('الجسر ,الجديد\n=============', 'all'), 'الجسر، الجديد\n=============')
    assert.equal(fixed('إفتتاح الجسر\n============', 'all'), 'افتتاح الجسر\n============')
  })
  it('is left alone by safe fixes that would make it longer than its line', () => {
    assert.equal(fixed('الجسر,الجديد\n============', 'safe'), 'الجسر,الجديد\n============')
    assert.equal(
      fixed('افتتاح الجسر ،الجديد\n====================', 'safe'),
      'افتتاح الجسر، الجديد\n===================='
    )
  })
})
