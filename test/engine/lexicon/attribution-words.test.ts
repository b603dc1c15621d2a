import assert from 'node:assert/strict'
import {setOf, wordsOf} from '../../../server/src/engine/lexicon/attribution-words.ts'
import {reportingVerbs} from '../../../server/src/engine/lexicon/generated/reporting-verbs.ts'
import {sources} from '../../../server/src/engine/lexicon/generated/sources.ts'
import {tags} from '../../../server/src/engine/lexicon/verb-tags.ts'

describe('the words of attributions', () => {
  it('are folded', () => {
    assert.deepEqual(wordsOf('towards'), ['الي'])
    assert.ok(setOf('within').has('لدي'))
  })

  it('name a verb and nouns that the other lexicons have', () => {
    const lemmas = new Set(reportingVerbs.map(({lemma}) => lemma))
    for (const lemma of wordsOf('sayingVerb')) assert.ok(lemmas.has(lemma), lemma)
    const nouns = new Set(sources.map(({noun}) => noun))
    for (const noun of [...wordsOf('source'), ...wordsOf('pictures')]) assert.ok(nouns.has(noun), noun)
  })
})

describe('the tags of verbs', () => {
  it('go by names', () => assert.deepEqual([...tags('neutral', 'directive')], ['N', 'C']))

  it('are all in use', () => {
    const used = new Set(reportingVerbs.map(({tag}) => tag))
    const all = tags(
      'neutral',
      'assertive',
      'publicAct',
      'factive',
      'loaded',
      'evaluative',
      'opinion',
      'directive',
      'naming',
      'never'
    )
    assert.deepEqual([...used].sort(), [...all].sort())
  })
})
