import assert from 'node:assert/strict'
import {parseSuppressions, removeSuppression} from '../../../../server/src/engine/linting/suppressions/side-file.ts'

const first = '{"rule": "hamza", "file": "a.txt", "sentence": "1", "reason": "اسم علم"}'
const second = '{"rule": "quote-style", "file": "b.txt"}'
const text = `{\n  "ignores": [\n    ${first},\n    ${second}\n  ]\n}\n`

describe('a suppression taken out of the side file', () => {
  it('leaves the others', () => {
    const [{start}] = parseSuppressions(text)
    const without = removeSuppression(text, start)
    assert.deepEqual(JSON.parse(without ?? ''), {ignores: [JSON.parse(second)]})
  })

  it('is told by its place: where none stands, nothing is taken out', () => {
    const [{start}] = parseSuppressions(text)
    assert.equal(removeSuppression(text, start + 1), undefined)
    assert.equal(removeSuppression('{"ignores": [', 2), undefined)
    assert.equal(removeSuppression('', 0), undefined)
  })
})
