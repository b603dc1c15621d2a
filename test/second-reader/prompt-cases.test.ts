import assert from 'node:assert/strict'
import fs from 'node:fs'
import {unsourcedKinds, verdictLabels} from '../../server/src/engine/analysis/verdicts.ts'
import {readArticle} from '../../server/src/engine/index.ts'
import {shownSentences} from '../../server/src/second-reader/sentences.ts'
import {unmark} from '../support/marked.ts'

const cases = fs
  .readFileSync(new URL('../prompt-cases/cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as {id: string; text: string; label: string; why?: string})

describe('the prompt cases', () => {
  it('are twenty, and every label is among the right answers', () => {
    assert.equal(new Set(cases.map(({id}) => id)).size, 20)
    assert.deepEqual([...new Set(cases.map(({label}) => label))].sort(), [...verdictLabels].sort())
  })
  for (const {id, text: marked, label, why} of cases)
    it(`${id} marks one sentence that a reader is asked about`, () => {
      const {text, ranges} = unmark(marked)
      const asked = shownSentences(readArticle(text)).filter((sentence) => sentence.asked)
      assert.equal(asked.filter(({start, end}) => start === ranges[0].start && end === ranges[0].end).length, 1)
      assert.equal(why !== undefined, label === 'U')
      assert.ok(why === undefined || (unsourcedKinds as readonly string[]).includes(why))
    })
})
