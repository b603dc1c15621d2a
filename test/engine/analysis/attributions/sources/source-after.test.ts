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
  ['دعا في المساء، الوزير إلى الهدوء', 'الوزير'],
  ['قال لي أحد السكان إن العمل بدأ', 'أحد السكان'],
  ['قال لنا مدير المدرسة إن العمل بدأ', 'مدير المدرسة'],
  ['قال للصحيفة أحد السكان إن العمل بدأ', 'أحد السكان'],
  ['قال لقناة محلية مسؤول أمني إن العمل بدأ', 'مسؤول أمني'],
  ['قال لمراسلنا سائق الحافلة إن العمل بدأ', 'سائق الحافلة'],
  // its own letter, and not the preposition
  ['قال لاعب الفريق إن العمل بدأ', 'لاعب الفريق'],
  ['قالت لجنة التحكيم إن العمل بدأ', 'لجنة التحكيم'],
  ['قال ليث حداد إن العمل بدأ', 'ليث حداد']
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
