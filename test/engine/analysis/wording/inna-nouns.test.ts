import assert from 'node:assert/strict'
import {innaNouns} from '../../../../server/src/engine/analysis/wording/inna-nouns.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const at = (text: string): unknown => {
  const paragraph = paragraphOf(text)
  const index = paragraph.tokens.findIndex(({word}) => word !== undefined && innaNouns.begins(word))
  return index < 0 ? undefined : innaNouns.at(paragraph, index)
}

describe('nouns after «إنّ»', () => {
  it('are told with their particle and what is wanted', () =>
    assert.deepEqual(at('قال إنّ المسؤولون'), {
      particle: 'إن',
      written: 'المسؤولون',
      wanted: 'المسؤولين',
      followed: false
    }))
  it('are none in the accusative, after other words, and after «ما إن»', () => {
    assert.equal(at('قال إن المسؤولين'), undefined)
    assert.equal(at('كان المسؤولون'), undefined)
    assert.equal(at('ما إن المسؤولون'), undefined)
    assert.equal(at('لكن المسؤولون'), undefined)
  })
})
