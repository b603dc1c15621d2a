import assert from 'node:assert/strict'
import {
  agrees,
  beginsAnew,
  type Count,
  countedNoun,
  countOf
} from '../../../../server/src/engine/analysis/figures/nouns.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const word = (text: string): Parameters<typeof countedNoun>[0] => paragraphOf(text).tokens[0].word!

describe('counted nouns', () => {
  it('are asked for a form by the last two digits', () => {
    const asked: Array<[number, Count]> = [
      [1, 'one'],
      [2, 'two'],
      [3, 'plural'],
      [10, 'plural'],
      [11, 'accusative'],
      [99, 'accusative'],
      [100, 'genitive'],
      [101, 'genitive'],
      [103, 'plural'],
      [1011, 'accusative']
    ]
    for (const [value, count] of asked) assert.equal(countOf(value), count, String(value))
  })

  it('are known in each form', () => {
    const read = (text: string): string | undefined => countedNoun(word(text))?.form
    assert.deepEqual(['طفل', 'طفلا', 'أطفال', 'طفلان', 'طفلين', 'سنة', 'سنتين', 'قمر'].map(read), [
      'singular',
      'accusative',
      'plural',
      'dual',
      'dual',
      'invariable',
      'dual',
      undefined
    ])
    assert.equal(countedNoun(word('دولارا'))?.noun.currency, true)
    assert.equal(countedNoun(word('طفلا'))?.noun.human, true)
    assert.equal(countedNoun(word('سنة'))?.noun.feminine, true)
  })

  it('agree with their count', () => {
    const fits = (count: Count, text: string): boolean => agrees(count, countedNoun(word(text))!)
    assert.ok(
      fits('plural', 'أطفال') && fits('accusative', 'طفلا') && fits('genitive', 'طفل') && fits('accusative', 'سنة')
    )
    assert.ok(!fits('plural', 'طفلا') && !fits('accusative', 'طفل') && !fits('genitive', 'أطفال'))
    assert.ok(fits('one', 'أطفال'), 'of one and two the noun alone tells')
  })

  it('end where something else begins', () => {
    for (const text of ['في', 'الذي', 'والدته', 'القديم', 'للبيع', 'فقط', 'يوميا'])
      assert.ok(beginsAnew(word(text)), text)
    for (const text of ['فلسطيني', 'أمن', 'قديمة']) assert.ok(!beginsAnew(word(text)), text)
  })
})
