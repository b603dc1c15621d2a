import assert from 'node:assert/strict'
import {lintText, resolveConfig} from '../../../server/src/engine/index.ts'
import {applyEdits} from '../../../server/src/engine/linting/fixes.ts'

describe('a mark beside an entity', () => {
  const mended = (text: string): string => {
    const [{fixes}] = lintText(text, resolveConfig(), 'html').filter(({rule}) => rule.id === 'unbalanced-quotes')
    return applyEdits(text, fixes[0].edits)
  }

  it('is written as its partner is', () => {
    assert.equal(
      mended('<p>وعدت المديرة الزوار: &laquo;نفتح القاعة غدا.</p>'),
      '<p>وعدت المديرة الزوار: &laquo;نفتح القاعة غدا&raquo;.</p>'
    )
    assert.equal(
      mended('<p>وعدت المديرة الزوار: &#171;نفتح القاعة غدا.</p>'),
      '<p>وعدت المديرة الزوار: &#171;نفتح القاعة غدا&#187;.</p>'
    )
    assert.equal(
      mended('<p>وعدت المديرة الزوار: &#xAB;نفتح القاعة غدا.</p>'),
      '<p>وعدت المديرة الزوار: &#xAB;نفتح القاعة غدا&#xBB;.</p>'
    )
  })

  it('and a percent sign stays the entity that it was', () => {
    const text = '<p>بلغ النمو 3.5&#37;، وبلغ العجز &#37;4.8، وبلغ الدين 7.1&#37;.</p>'
    const [{fixes}] = lintText(text, resolveConfig(), 'html').filter(({rule}) => rule.id === 'percent-form')
    assert.equal(
      applyEdits(text, fixes[0].edits),
      '<p>بلغ النمو 3.5&#37;، وبلغ العجز 4.8&#37;، وبلغ الدين 7.1&#37;.</p>'
    )
  })

  it('is a character where its partner is one', () => {
    assert.equal(
      mended('<p>وعدت المديرة الزوار: «نفتح القاعة غدا.</p>'),
      '<p>وعدت المديرة الزوار: «نفتح القاعة غدا».</p>'
    )
  })
})
