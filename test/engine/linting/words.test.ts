import assert from 'node:assert/strict'
import {lintText, resolveConfig} from '../../../server/src/engine/index.ts'

const rules = {hamza: true} as const

/** The words that the rule of hamza tells of. */
function told(text: string, words: readonly string[]): unknown[] {
  return lintText(text, resolveConfig({rules, words}))
    .filter(({rule}) => rule.id === 'hamza')
    .map(({data}) => data?.word)
}

describe("the desk's words", () => {
  it('are left as they are, each form by itself, with marks or without', () => {
    const text = 'كتبت صحيفة الاهرام، ثم نقلت عن الاهرام الى قرائها.'
    assert.deepEqual(told(text, []), ['الاهرام', 'الاهرام', 'الى'])
    assert.deepEqual(told(text, ['الاهرام']), ['الى'])
    assert.deepEqual(told(text, ['الاهْرام', 'الى']), [])
    assert.deepEqual(told(text, ['اهرام']), ['الاهرام', 'الاهرام', 'الى'])
  })

  it('add up: the editor has some, the desk others', () => {
    const config = resolveConfig({rules, words: ['الى']}, {words: ['الاهرام']})
    assert.deepEqual(
      lintText('ذهب الى الاهرام.', config).filter(({rule}) => rule.id === 'hamza'),
      []
    )
  })
})
