import assert from 'node:assert/strict'
import {
  nounStems,
  type Segmentation,
  stripNounClitics,
  stripVerbClitics
} from '../../../server/src/engine/arabic/clitics.ts'
import {fold} from '../../../server/src/engine/arabic/fold.ts'
import {noteStems, packStems} from '../../../server/src/engine/arabic/known-stems.ts'

/** `prefix+stem+suffix` of each way to cut a word, in order. */
const written = (cuts: readonly Segmentation[]): string =>
  cuts.map(({prefix, stem, suffix}) => `${prefix}+${stem}+${suffix}`).join(' ')
const verb = (word: string): string => written(stripVerbClitics(fold(word)))
const noun = (word: string, minStem?: number): string => written(stripNounClitics(fold(word), minStem))

describe('clitics of verbs', () => {
  for (const [word, cuts] of [
    ['كتب', '+كتب+'],
    ['وسيعلنها', '+وسيعلنها+ و+سيعلنها+ وس+يعلنها+ +وسيعلن+ها و+سيعلن+ها وس+يعلن+ها'],
    // س stands before an imperfect only, ل before a short word only where that is one
    ['سمعت', '+سمعت+'],
    ['سيرد', '+سيرد+ س+يرد+'],
    ['ليقل', '+ليقل+ ل+يقل+'],
    ['لعبت', '+لعبت+'],
    // the last letter before an object comes back
    ['رواها', '+رواها+ +روا+ها +روي+ها'],
    ['سمعوه', '+سمعوه+ +سمعو+ه +سمعوا+ه'],
    // too little is left of them
    ['منه', '+منه+'],
    ['ود', '+ود+'],
    // known whole
    ['وصل', '+وصل+'],
    ['ووزير', '+ووزير+ و+وزير+'],
    ['وزارتها', '+وزارتها+']
  ] as const)
    it(`of ${word}`, () => assert.equal(verb(word), cuts))
})

describe('clitics of nouns', () => {
  for (const [word, cuts] of [
    ['كتاب', '+كتاب+'],
    ['والحديقة', '+والحديقة+ وال+حديقة+ و+الحديقة+'],
    ['للمدرسة', '+للمدرسة+ لل+مدرسة+ لل+لمدرسة+ ل+لمدرسة+'],
    ['وبالقطار', '+وبالقطار+ وبال+قطار+ و+بالقطار+ وب+القطار+'],
    // a ta marbuta opens before a pronoun, a hamza takes a seat
    ['حديقتهم', '+حديقتهم+ +حديقة+هم +حديقت+هم'],
    ['أصدقاؤه', '+اصدقاؤه+ +اصدقاؤ+ه +اصدقاء+ه'],
    ['أصدقائها', '+اصدقائها+ +اصدقائ+ها +اصدقاء+ها'],
    // known whole; as a verb only
    ['بيان', '+بيان+'],
    ['وزارتها', '+وزارتها+ و+زارتها+ +وزارة+ها +وزارت+ها و+زارة+ها و+زارت+ها']
  ] as const)
    it(`of ${word}`, () => assert.equal(noun(word), cuts))

  it('take a preposition off a short stem only where one is expected', () => {
    assert.equal(noun('لهند'), '+لهند+')
    assert.equal(noun('لهند', 2), '+لهند+ ل+هند+')
  })

  it('are left out where no lexicon has the stem', () => {
    assert.deepEqual(nounStems('بزعنفطور'), [])
    noteStems(packStems(['زعنفطور']))
    assert.equal(written(nounStems('بزعنفطور')), 'ب+زعنفطور+')
  })
})
