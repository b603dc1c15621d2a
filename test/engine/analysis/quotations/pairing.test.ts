import assert from 'node:assert/strict'
import {Family} from '../../../../server/src/engine/analysis/quotations/families.ts'
import {quoteMarks} from '../../../../server/src/engine/analysis/quotations/marks.ts'
import {facing, pairMarks, Role} from '../../../../server/src/engine/analysis/quotations/pairing.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const letters = new Map<number, string>([
  [Role.open, 'o'],
  [Role.close, 'c'],
  [Role.orphanOpener, 'O'],
  [Role.orphanCloser, 'C'],
  [Role.none, '-']
])
/** The roles of the marks of a text: o and c for a pair, O and C for orphans, - for no mark. */
const roles = (text: string, carried = 0, orientation: 66 | 99 = 66): string =>
  [...pairMarks(quoteMarks(paragraphOf(text)), orientation, carried).roles].map((role) => letters.get(role)).join('')

describe('pairs of marks', () => {
  const cases: Readonly<Record<string, string>> = {
    'قال "نعم" ثم "لا".': 'ococ',
    'قال: «زرنا "البيت" أمس».': 'oocc',
    'قال "نعم ثم ذهب.': 'O',
    'قال نعم" ثم ذهب.': 'C',
    'زار (البيت "القديم" أمس).': 'oocc',
    'شاشة 5" و"لوح".': '-oc',
    "زار 'البيت' أمس.": 'oc',
    'زار «البيت” أمس.': 'oc',
    'زار «البيت) أمس.': 'oc',
    'زار البيت» ثم «عاد.': 'CO'
  }
  for (const [text, expected] of Object.entries(cases))
    it(`${expected}: ${text}`, () => assert.equal(roles(text), expected))

  it('end what an earlier paragraph has opened', () => {
    assert.equal(roles('نعم" ثم "لا".', Family.straight), 'coc')
    assert.deepEqual([...pairMarks(quoteMarks(paragraphOf('نعم" ثم ذهب.')), 66, Family.straight).partners], [-1])
  })

  it('know their partners, orphans and how sure they are', () => {
    const {partners, orphans, margin} = pairMarks(quoteMarks(paragraphOf('قال: «زرنا "البيت" أمس» ثم «عاد.')), 66)
    assert.deepEqual([...partners], [3, 2, 1, 0, -1])
    assert.deepEqual(orphans, [4])
    assert.ok(margin > 1)
    assert.ok(pairMarks(quoteMarks(paragraphOf('كان "هادئا "وقال إنه "متعب "جدا.')), 66).margin < 0.95)
  })

  it('read guillemets blindly by their neighbours', () => {
    const marks = quoteMarks(paragraphOf('زار »البيت« أمس.'))
    assert.equal(pairMarks(marks, 66, 0, true).orphans.length, 0)
    assert.ok(pairMarks(marks, 66, 0, true).cost < pairMarks(marks, 66).cost)
  })

  it('face as their glyph does, and curly ones by custom', () => {
    const face = (glyph: string, orientation: 66 | 99): number =>
      facing(quoteMarks(paragraphOf(`زار ${glyph}البيت "أمس"`))[0], orientation)
    assert.deepEqual([face('«', 99), face('»', 66), face('"', 66)], [1, -1, 0])
    assert.deepEqual([face('“', 66), face('“', 99), face('”', 66), face('”', 99)], [1, -1, -1, 1])
  })
})
