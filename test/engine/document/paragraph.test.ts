import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import path from 'node:path'
import {trait} from '../../../server/src/engine/arabic/vocabulary.ts'
import {Paragraph} from '../../../server/src/engine/document/paragraph.ts'

describe('a paragraph', () => {
  it('knows of its words also what is declared after it was read', () => {
    const paragraph = new Paragraph('زرع الفلاح قمحا. ثم نام.', 'body')
    const {tokens, sentences} = paragraph
    assert.equal(sentences.length, 2)
    const isWheat = 1 << trait(1, ({fold}) => (fold === 'قمحا' ? 1 : 0))
    assert.equal(paragraph.traits & isWheat, isWheat)
    assert.equal(paragraph.tokens, tokens)
    assert.deepEqual(
      paragraph.tokens.map(({traits}) => (traits & isWheat) !== 0),
      [false, false, true, false, false, false, false]
    )
    assert.deepEqual(
      paragraph.sentences.map(({traits}) => (traits & isWheat) !== 0),
      [true, false]
    )
  })

  it('is read alike whichever module of the analysis is loaded first', () => {
    // In a process of its own, in which nothing is loaded yet: the paragraph is read before anybody looks for claims.
    const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', LATE_READER], {
      cwd: path.join(import.meta.dirname, '../../..'),
      encoding: 'utf8'
    })
    assert.deepEqual(JSON.parse(printed), {early: ['casualty'], late: ['casualty'], months: [1, 1]})
  })
})

const LATE_READER = `
const {Paragraph} = await import('./server/src/engine/document/paragraph.ts')
const early = new Paragraph('وأسفر الهجوم عن مقتل 12 شخصا في 7 كانون الثاني.', 'body')
early.sentences
const {findMonths} = await import('./server/src/engine/analysis/figures/dates.ts')
const {claimsOf} = await import('./server/src/engine/analysis/claims/claims.ts')
const late = new Paragraph(early.text, 'body')
const claims = (paragraph) => claimsOf(paragraph).flatMap(({triggers}) => triggers.map(({category}) => category))
const months = [early, late].map((paragraph) => findMonths(paragraph).length)
console.log(JSON.stringify({early: claims(early), late: claims(late), months}))
`
