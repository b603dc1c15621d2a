import assert from 'node:assert/strict'
import type {Root} from 'nlcst'
import {unified} from 'unified'
import {VFile} from 'vfile'

describe('what other programs import', () => {
  it('is a plugin for unified and a linter, by the name of the package', async () => {
    const name = 'mudaqqiq'
    const {mudaqqiq, createLinter, rules} = (await import(name)) as typeof import('../../server/src/engine/index.ts')
    const text = 'وصل الوفد. بحسب الوكالة.'
    const file = new VFile(text)
    const processor = unified().use(mudaqqiq)
    await processor.run(processor.parse(file) as Root, file)
    assert.deepEqual(
      file.messages.map(({ruleId}) => ruleId),
      ['dangling-attribution']
    )
    assert.deepEqual(
      createLinter(rules)
        .lint(text)
        .map(({rule}) => rule.id),
      ['dangling-attribution']
    )
  })
})
