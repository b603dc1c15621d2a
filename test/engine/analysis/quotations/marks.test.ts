import assert from 'node:assert/strict'
import {Family} from '../../../../server/src/engine/analysis/quotations/families.ts'
import {debris, quoteMarks} from '../../../../server/src/engine/analysis/quotations/marks.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

const names = new Map<number, string>(Object.entries(Family).map(([name, family]) => [family, name]))
const read = (text: string): string =>
  quoteMarks(paragraphOf(text))
    .map(({text: mark, family}) => `${names.get(family)} ${mark}`)
    .join(' | ')

describe('quotation marks', () => {
  it('are of a family', () =>
    assert.equal(
      read('قال «نعم» ثم “لا” ثم "كلا" ثم (حسنا).'),
      ['guillemets «', 'guillemets »', 'curly “', 'curly ”', 'straight "', 'straight "', 'paren (', 'paren )'].join(
        ' | '
      )
    ))

  it('are one where two stand for one', () => {
    assert.equal(read("قال ''نعم'' ثم ذهب."), "apostrophes '' | apostrophes ''")
    assert.equal(read("قال ``نعم'' ثم ذهب."), "apostrophes `` | apostrophes ''")
    assert.equal(read('قال ""نعم"" ثم ذهب.'), 'doubledStraight "" | doubledStraight ""')
    assert.equal(read('قال ((نعم)) ثم ذهب.'), 'doubleParens (( | doubleParens ))')
  })

  it('are two where each is its own', () => {
    assert.equal(read('قال "" ثم ذهب.'), 'straight " | straight "')
    assert.equal(read('قال "نحن في "البيت"" ثم ذهب.'), 'straight " | straight " | straight " | straight "')
  })

  it('are no apostrophes, grave accents or brackets by themselves', () => {
    assert.equal(read('زار كارتييه l’école ثم «عاد».'), 'guillemets « | guillemets »')
    assert.equal(read('قال ` نعم «حسنا».'), 'guillemets « | guillemets »')
    assert.equal(read('قال (نعم).'), '')
  })

  finds(debris, {'are debris where five stand side by side': ['قال ⟦"""""⟧ ثم ذهب.', 'قال """" ثم ذهب.']})
})
