import assert from 'node:assert/strict'
import {spelledNumbers} from '../../../../server/src/engine/analysis/figures/spelled-numbers.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const values = (text: string): number[] => spelledNumbers(paragraphOf(text)).map(({value}) => value)

describe('numbers in words', () => {
  it('are read whole', () => {
    for (const [words, value] of [
      ['سبعة', 7],
      ['ثمانية عشر', 18],
      ['أحد عشر', 11],
      ['اثنتي عشرة', 12],
      ['ثلاثة وعشرون', 23],
      ['الثلاث والعشرين', 23],
      ['مئة وخمسين', 150],
      ['ثلاث مئة', 300],
      ['خمسمئة وستة وأربعين', 546],
      ['ثلاثة آلاف ومئتان', 3200],
      ['ألفان', 2000],
      ['مليون وثلاثمئة ألف', 1_300_000]
    ] as const)
      assert.deepEqual(values(`وصل ${words} أمس`), [value], words)
  })
  it('are apart where nothing joins them', () => assert.deepEqual(values('سجل ثلاثة، خمسة، وعشرين'), [3, 5, 20]))
  it('are none in a text without', () => assert.deepEqual(values('وصل الوفد أمس'), []))
  it('say which tokens they are', () => {
    const [{first, next}] = spelledNumbers(paragraphOf('وصل ثلاثة وعشرون وفدا'))
    assert.deepEqual([first, next], [1, 3])
  })
})
