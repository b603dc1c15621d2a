import assert from 'node:assert/strict'
import * as affixes from '../../../server/src/engine/arabic/affixes.ts'

describe('affixes', () => {
  it('writes و and ف before a word', () => {
    assert.deepEqual([...affixes.conjoined(['بعد', 'قبل'])], ['بعد', 'وبعد', 'فبعد', 'قبل', 'وقبل', 'فقبل'])
  })

  it('writes ب and ل between the conjunction and a noun', () => {
    assert.deepEqual(affixes.withClitics('جل'), ['جل', 'بجل', 'لجل', 'وجل', 'وبجل', 'ولجل', 'فجل', 'فبجل', 'فلجل'])
    assert.equal(affixes.cliticised(['جل', 'بعض']).size, 18)
  })

  it('looks past a conjunction for what a word begins with', () => {
    const carries = affixes.afterConjunction('نقل|حمل')
    for (const word of ['نقل', 'وحملت', 'فنقله']) assert.ok(carries.test(word), word)
    for (const word of ['بنقل', 'سنقل', 'وينقل']) assert.ok(!carries.test(word), word)
  })

  const predicates: Array<[test: (word: string) => boolean, yes: string, no: string]> = [
    [affixes.hasArticle, 'المدينة والمدينة فالمدينة', 'بالمدينة للمدينة مدينة كالمدينة'],
    [affixes.hasArticleAfterPreposition, 'المدينة وبالمدينة لالتزام', 'للمدينة مدينة كالمدينة'],
    [affixes.hasAnyArticle, 'المدينة بالمدينة وللمدينة', 'مدينة لمدينة كالمدينة'],
    [affixes.endsInPronoun, 'داره دارها دارهم', 'دار دارنا داري'],
    [affixes.isFuture, 'سيكون ستكتب سنعود', 'سوف ستر يكون سمعت'],
    [affixes.isQad, 'قد لقد وقد فلقد', 'قدم بقد قدر'],
    [affixes.hasAccusativeTanwin, 'ارتفاعًا ارتفاعاً', 'ارتفاعا ارتفاعٌ ً']
  ]
  for (const [test, yes, no] of predicates) {
    it(test.name, () => {
      for (const word of yes.split(' ')) assert.ok(test(word), word)
      for (const word of no.split(' ')) assert.ok(!test(word), word)
    })
  }

  it('takes و or ف off where enough of the word is left', () => {
    assert.equal(affixes.withoutConjunction('وقال'), 'قال')
    assert.equal(affixes.withoutConjunction('فقال'), 'قال')
    assert.equal(affixes.withoutConjunction('قال'), 'قال')
    assert.equal(affixes.withoutConjunction('وفد', 3), 'وفد')
    assert.equal(affixes.withoutConjunction('ووفد', 3), 'وفد')
    assert.equal(affixes.hasConjunction(''), false)
  })
})

describe('letters before a stem', () => {
  for (const [word, letters] of [
    ['والاقتصاد', 3],
    ['بالمدارس', 3],
    ['وبالمدارس', 4],
    ['للاطباء', 2],
    ['بمدارس', 1],
    ['وسيقول', 2],
    ['وقال', 1],
    ['كبير', 0],
    ['سبب', 0],
    ['وفد', 0],
    ['الام', 0]
  ] as const) {
    it(`${word}: ${letters}`, () => {
      assert.equal(affixes.lettersBeforeStem(word), letters)
    })
  }
})
