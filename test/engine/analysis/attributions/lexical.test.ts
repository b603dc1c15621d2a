import assert from 'node:assert/strict'
import {type Lexical, lexicalOf} from '../../../../server/src/engine/analysis/attributions/lexical.ts'
import {passageOf} from '../../../support/passages.ts'

const known = (word: string): Lexical => lexicalOf(passageOf(word).paragraph.tokens[0].word!)

type Class =
  | 'complementiser'
  | 'saying'
  | 'rumour'
  | 'feeling'
  | 'occasion'
  | 'quantifier'
  | 'preposition'
  | 'conjunction'

/** Class → words that are of it, and words that are not. */
const classes: Record<Class, [yes: string, no: string]> = {
  complementiser: ['إن وأن فإنها بأنهم أنني', 'لأن كأن إنسان انتهى'],
  saying: ['قائلا وقائلين قوله بقولها لقولهم بالقول', 'القول قول قال'],
  rumour: ['تقارير التقارير أنباء الشائعات', 'تقرير نبأ'],
  feeling: ['أمل أمله خشيتها قلقهم', 'أملنا خشي قلقت'],
  occasion: ['بيان البيان', 'وبيان بيانه'],
  quantifier: ['بعض وبعض لبعض فببعض', 'البعض بعضها'],
  preposition: ['في وفي فعلى', 'بفي فيها'],
  conjunction: ['لكن ولكن و', 'بلكن']
}

describe('the class of a word', () => {
  for (const [name, [yes, no]] of Object.entries(classes) as Array<[Class, [string, string]]>) {
    for (const word of yes.split(' ')) it(`${word}: ${name}`, () => assert.equal(known(word)[name], true))
    for (const word of no.split(' ')) it(`${word}: no ${name}`, () => assert.equal(known(word)[name], false))
  }
})

describe('what is known of a word', () => {
  it('is a preposition written onto it', () => {
    const words = ['بالمدينة', 'للمدينة', 'كالمدينة', 'وبالمدينة', 'لـ', 'مدينة', 'بلد', 'باب']
    assert.deepEqual(
      words.map((word) => known(word).attached),
      ['ب', 'ل', 'ك', 'ب', 'ل', undefined, undefined, undefined]
    )
  })

  it('is no verb where it reports by itself, and a preposition only as a perfect', () => {
    assert.deepEqual(known('قائلا').verbs, [])
    assert.deepEqual(
      known('عبر').verbs.map(({form}) => form),
      ['pf']
    )
    assert.ok(known('قال').verbs.length > 0)
  })

  it('is one record for all words of which only the class is known', () => {
    assert.equal(known('طاولة'), known('كرسي'))
    assert.notEqual(known('طاولة'), known('الوزير'))
  })
})
