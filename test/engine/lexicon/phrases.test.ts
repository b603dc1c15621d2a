import assert from 'node:assert/strict'
import {goingOn, indexPhrases, matchPhrase, type Phrase} from '../../../server/src/engine/lexicon/phrases.ts'

const fixed = (...words: string[]): Phrase => ({steps: words.map((word) => ({words: [word]}))})

/** Where a phrase that begins a text ends; slots are filled by «الوزير» (SRC) and «قال» (VERB), with any prefix. */
function end(phrase: Phrase, text: string): number {
  const words = text.split(' ')
  return matchPhrase(
    phrase,
    0,
    (i) => words[i],
    (slot, i, prefix = '') =>
      words[i] === prefix + {SRC: 'الوزير', VERB: 'قال', DOC: '-', COMP: '-'}[slot] ? i + 1 : -1
  )
}

describe('an index of phrases', () => {
  const long = fixed('من', 'دون', 'شك')
  const short = fixed('من', 'هنا')
  const open: Phrase = {steps: [{words: ['من']}, {slots: ['SRC']}]}
  const from = indexPhrases([short, open, long, fixed('ومن', 'ثم')])

  it('gives those that a word may go on to, longest first', () => {
    assert.deepEqual(goingOn(from('من')!, 'دون'), [long, open])
    assert.deepEqual(goingOn(from('من')!, 'هنا'), [short, open])
  })
  it('gives those with an open second place where the next word is in none, or there is no next word', () => {
    assert.deepEqual(goingOn(from('من')!, 'البيت'), [open])
    assert.deepEqual(goingOn(from('من')!, undefined), [open])
  })
  it('takes و and ف before a first word, unless a phrase begins so itself', () => {
    assert.equal(from('فمن'), from('من'))
    assert.deepEqual(from('ومن')!.open, [])
    assert.equal(from('بمن'), undefined)
  })
})

describe('a phrase', () => {
  it('matches word for word', () => {
    assert.equal(end(fixed('من', 'دون', 'شك'), 'من دون شك فيه'), 3)
    assert.equal(end(fixed('من', 'دون', 'شك'), 'من دون ريب'), -1)
    assert.equal(end(fixed('من', 'دون', 'شك'), 'من دون'), -1)
  })
  it('passes over an optional step', () => {
    const phrase: Phrase = {steps: [{words: ['علي']}, {words: ['كل'], optional: true}, {words: ['حال']}]}
    assert.equal(end(phrase, 'علي كل حال'), 3)
    assert.equal(end(phrase, 'علي حال'), 2)
    assert.equal(end(phrase, 'علي كل'), -1)
  })
  it('fills a slot with the first that fits, and its prefix', () => {
    const either: Phrase = {steps: [{words: ['كما']}, {slots: ['SRC', 'VERB']}]}
    assert.equal(end(either, 'كما قال'), 2)
    assert.equal(end(either, 'كما الوزير'), 2)
    assert.equal(end(either, 'كما كتب'), -1)
    const governed: Phrase = {steps: [{words: ['وفقا']}, {slots: ['SRC'], prefix: 'ل'}]}
    assert.equal(end(governed, 'وفقا لالوزير'), 2)
    assert.equal(end(governed, 'وفقا الوزير'), -1)
  })
})
