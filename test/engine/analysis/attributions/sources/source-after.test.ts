import assert from 'node:assert/strict'

import {sourceAfter} from '../../../../../server/src/engine/analysis/attributions/sources/source-after.ts'
import {passageOf, wordsOf} from '../../../../support/passages.ts'

/** Text → the phrase after its first word, which takes إلى. */
const rows: Array<[text: string, source: string]> = [
  ['قال أمس في بيان المتحدث باسم البلدية إن العمل بدأ', 'المتحدث باسم البلدية'],
  ['قال فيه وزير الصحة سامر الحلبي إن العمل بدأ', 'وزير الصحة سامر الحلبي'],
  ['قال حديثًا خبير إن العمل بدأ', 'خبير'],
  ['قال (أمس) الوزير إن العمل بدأ', 'الوزير'],
  ['قال "الوطن" إن العمل بدأ', '"الوطن"'],
  ['قال إن العمل بدأ', '∅'],
  ['دعا علي سيستاني إلى الهدوء', 'علي سيستاني'],
  ['دعا على عجل وزير الصحة إلى الهدوء', 'وزير الصحة'],
  ['دعا في المساء، الوزير إلى الهدوء', 'الوزير']
]

describe('sourceAfter', () => {
  for (const [text, expected] of rows) {
    it(text, () => {
      const passage = passageOf(text)
      const {paragraph, quotes, sentence} = passage
      assert.equal(wordsOf(passage, sourceAfter(paragraph, quotes, 1, sentence.last, new Set(['إلى']))), expected)
    })
  }
})
