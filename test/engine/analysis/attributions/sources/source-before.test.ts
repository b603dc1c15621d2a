import assert from 'node:assert/strict'

import {
  isTopic,
  sourceBefore,
  speakerBefore
} from '../../../../../server/src/engine/analysis/attributions/sources/source-before.ts'
import {passageOf, tokenOf, wordsOf} from '../../../../support/passages.ts'

/** Text → the phrase before its last word. */
const rows: Array<[text: string, source: string]> = [
  ['وكان وزير الصحة قد قال', 'وزير الصحة'],
  ['أما المحامي، فقد رأى', 'المحامي'],
  ['التنسيقية الجديدة دعت', 'التنسيقية الجديدة'],
  ['في الوزارة قالت', '∅'],
  ['بالوزارة قالت', '∅'],
  ['في المساء وزارة الصحة قالت', 'وزارة الصحة'],
  ['البيت الذي على التل القريب من البحر الأزرق الكبير دعت', '∅'],
  ['CNN قالت', 'CNN'],
  ['"المدينة اليوم" قالت', '"المدينة اليوم"']
]

describe('sourceBefore', () => {
  for (const [text, expected] of rows) {
    it(text, () => {
      const passage = passageOf(text)
      const {paragraph, quotes, sentence} = passage
      assert.equal(wordsOf(passage, sourceBefore(paragraph, quotes, 0, sentence.last - 1)), expected)
    })
  }
})

describe('speakerBefore', () => {
  it('takes the last one who can speak, whatever governs him', () => {
    const passage = passageOf('تحدث الوزير في الوزارة مع المدير الذي قال')
    const {paragraph, quotes} = passage
    assert.equal(wordsOf(passage, speakerBefore(paragraph, quotes, 0, tokenOf(passage, 'الذي'))), 'المدير')
  })
})

describe('isTopic', () => {
  for (const word of ['كان', 'وكانت', 'أما', 'فإن', 'ولكن'])
    it(word, () => assert.equal(isTopic(passageOf(word).paragraph.tokens[0]), true))
  for (const word of ['قد', 'كانون', 'بأن', 'يكون'])
    it(`not ${word}`, () => assert.equal(isTopic(passageOf(word).paragraph.tokens[0]), false))
})
