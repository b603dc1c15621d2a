import assert from 'node:assert/strict'
import {monthSpellings} from '../../server/src/facts/figures-dates.ts'
import {mayBePart} from '../../server/src/facts/figures-prefixes.ts'
import {months} from '../../server/src/generated/months.ts'
import {unitSpellings} from '../../server/src/language/numerals-words.ts'

describe('facts/figures: the first letters of words', () => {
  it('let every month and number through, as written, folded, and after a clitic', () => {
    const spelled = months.flatMap((row) => Object.values(row).flat())
    for (const word of [...spelled, ...monthSpellings(), ...unitSpellings]) for (const clitic of ['', 'و', 'ب', 'وب', 'ل']) assert.ok(mayBePart(clitic + word, 0), clitic + word)
  })
  it('let a word with tashkeel through', () => assert.ok(mayBePart('أَبريل', 0)))
  it('stop what most words are', () => {
    for (const word of ['الوزير', 'قال', 'رئيس', 'على', 'هذه', 'وزير', 'بالقرب']) assert.equal(mayBePart(word, 0), false, word)
  })
})
