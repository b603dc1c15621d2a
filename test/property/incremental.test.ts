import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {readArticle} from '../../server/src/engine.ts'
import {resolveConfig} from '../../server/src/lint/config.ts'
import {type Finding, lintArticle} from '../../server/src/lint/lint.ts'
import {ParagraphCache} from '../../server/src/parse/article.ts'

const sample = fs.readFileSync(path.join(import.meta.dirname, '../../examples/flood.txt'), 'utf8')
const config = resolveConfig()

/** What somebody types: words that attribute or claim, marks that open and close, figures, a new line. */
const typed = fc.constantFrom('"', '«', '»', '“', '”', '\n', '.', '، ', ' بحسب الوكالة', 'قُتل 12 شخصا', '76800', '٣٤', '15%', ' في المئة', '\u200f', '\ud83d', 'و', 'قال: ', 'أن ')
const edit = fc.record({at: fc.nat(), remove: fc.nat({max: 40}), insert: fc.oneof(typed, fc.constant(''))})

/** All of a finding that a reader can see. */
function seen({rule, severity, message, start, end, fixes, related, data}: Finding): unknown {
  return {id: rule.id, severity, message, start, end, fixes, related, data}
}

describe('a keystroke', () => {
  it('leaves what a fresh lint of the whole text would find, to the offset', () => {
    fc.assert(
      fc.property(fc.array(edit, {minLength: 1, maxLength: 12}), (edits) => {
        const cache = new ParagraphCache()
        let text = sample
        lintArticle(readArticle(text, 'plain', cache), config)
        for (const {at, remove, insert} of edits) {
          const start = at % (text.length + 1)
          text = text.slice(0, start) + insert + text.slice(start + remove)
          const kept = lintArticle(readArticle(text, 'plain', cache), config)
          assert.deepEqual(kept.map(seen), lintArticle(readArticle(text), config).map(seen))
        }
      }),
      {numRuns: 120, seed: 20261123}
    )
  })
})
