import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → texts, and what is read in each. */
const cases: Record<string, Array<[text: string, ...read: string[]]>> = {
  'a verb with what it points back to': [
    ['بدأ العمل، وهو ما أكده الوزير.', 'phrase: وهو ما ← الوزير'],
    ['بدأ العمل، وهو ما يؤكد نجاح الخطة.']
  ],
  'a source with its preposition written on': [
    ['بدأ العمل، وفقا للأمم المتحدة.', 'phrase: وفقا ← للأمم المتحدة'],
    ['بدأ العمل، وفقا لـ"المدينة".', 'phrase: وفقا ← "المدينة"']
  ],
  'a document': [['جاء في البيان أن العمل بدأ.', 'phrase: جاء في ← البيان'], ['جاء في المساء أن العمل بدأ.']]
}

describe('what fills the slots of a phrase', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})
