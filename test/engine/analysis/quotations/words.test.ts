import assert from 'node:assert/strict'
import {attachedParticle, isCliticRun, shapeOf} from '../../../../server/src/engine/analysis/quotations/words.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const word = (text: string): Parameters<typeof shapeOf>[0] => paragraphOf(text).tokens[0].word!
const shape = (text: string): ReturnType<typeof shapeOf> => shapeOf(word(text))

describe('the shape of a word', () => {
  it('is without و or ف and article', () => {
    const cut = (text: string): unknown => [shape(text).bare, shape(text).waw, shape(text).stem, shape(text).definite]
    assert.deepEqual(cut('والقرار'), ['القرار', true, 'قرار', true])
    assert.deepEqual(cut('بالقرار'), ['بالقرار', false, 'قرار', true])
    assert.deepEqual(cut('للقرار'), ['للقرار', false, 'قرار', true])
    assert.deepEqual(cut('بقرار'), ['بقرار', false, 'قرار', false])
    assert.deepEqual(cut('ورد'), ['ورد', false, 'ورد', false])
  })

  it('tells verbs of speech, أن, sources, names and particles', () => {
    assert.deepEqual(
      ['قال', 'وقالت', 'يقول', 'كتاب'].map((text) => shape(text).reports),
      [true, true, true, false]
    )
    assert.equal(shape('قال').speech, 'pf')
    assert.equal(shape('كتاب').speech, undefined)
    assert.deepEqual(
      ['أن', 'بأنها', 'إنه', 'أنت'].map((text) => shape(text).inna),
      [true, true, true, false]
    )
    assert.equal(shape('بأنها').kind, 'inna')
    assert.equal(shape('في').kind, 'preposition')
    assert.equal(shape('فاطمة').kind, 'name')
  })

  it('else suggests what a word is', () =>
    assert.deepEqual(
      ['الشمس', 'شمعة', 'تشرقون', 'شمسا', 'نهر'].map((text) => shape(text).kind),
      ['ال', 'ة', 'ي', 'ا', 'n']
    ))

  it('is in the first person', () => {
    for (const text of ['نحن', 'كنا', 'سنعود', 'رأيتني', 'بيتنا']) assert.ok(shape(text).firstPerson, text)
    for (const text of ['هم', 'سنوات', 'بيته']) assert.ok(!shape(text).firstPerson, text)
  })

  it('is nothing but attached particles', () => {
    for (const text of ['و', 'بـ', 'وال', 'للـ', 'فبال', 'أ']) assert.ok(isCliticRun(word(text)), text)
    for (const text of ['في', 'هو', 'بيت']) assert.ok(!isCliticRun(word(text)), text)
  })

  it('has a particle at its head', () => {
    const head = (text: string): unknown => {
      const particle = attachedParticle(word(text))
      return particle && [particle.name, particle.length, particle.letters]
    }
    assert.deepEqual(head('بالقرار'), ['ب', 1, 1])
    assert.deepEqual(head('بـالقرار'), ['بـ', 2, 1])
    assert.deepEqual(head('والـقرار'), ['والـ', 4, 3])
    assert.equal(head('زار'), null)
    assert.equal(head('بر'), null)
  })
})
