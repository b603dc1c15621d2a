import assert from 'node:assert/strict'
import {getNodeValue, type ParseError} from 'jsonc-parser'
import {parseJson} from '../../../server/src/engine/linting/json.ts'

const read = (text: string): unknown => {
  const tree = parseJson(text)
  return tree === undefined || tree === 'too deep' ? tree : getNodeValue(tree)
}
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('JSON', () => {
  it('may have comments, trailing commas and a byte order mark', () => {
    assert.equal(JSON.stringify(read('\ufeff{"a": 1, // one\n "b": [2,],}')), '{"a":1,"b":[2]}')
  })
  it('tells what is wrong with it', () => {
    const errors: ParseError[] = []
    parseJson('{"a" 1}', errors)
    assert.equal(errors[0].offset, 5)
  })
  it('is read 64 brackets deep', () => {
    assert.notEqual(parseJson(nested(64)), 'too deep')
    assert.equal(parseJson(nested(65)), 'too deep')
    assert.equal(parseJson('{"a":'.repeat(65)), 'too deep')
    assert.equal(parseJson('['.repeat(1_000_000)), 'too deep')
  })
  it('is not deep for brackets side by side, closed too often, or in a string', () => {
    assert.notEqual(parseJson(`[${'[],'.repeat(100)}0]`), 'too deep')
    assert.notEqual(parseJson(`${']'.repeat(100)}${nested(64)}`), 'too deep')
    assert.equal(read(JSON.stringify('['.repeat(100))), '['.repeat(100))
    assert.equal(read(JSON.stringify(`\\"${'['.repeat(100)}`)), `\\"${'['.repeat(100)}`)
  })
  it('is deep after a string that the end of a line cuts', () => {
    assert.notEqual(parseJson(`"${'['.repeat(100)}`), 'too deep')
    assert.equal(parseJson(`"\n${nested(65)}`), 'too deep')
  })
})
