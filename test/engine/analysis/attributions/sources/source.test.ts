import assert from 'node:assert/strict'

import {headOf, isSpeaker} from '../../../../../server/src/engine/analysis/attributions/sources/source.ts'
import {passageOf} from '../../../../support/passages.ts'

/** Phrase → the index of the noun that says who, and whether that one can speak. */
const phrases: Record<string, [head: number, speaks: boolean]> = {
  الوزير: [0, true],
  'أحد الوزراء': [1, true],
  '12 خبيرا': [1, true],
  'هذا الوزير': [1, true],
  هؤلاء: [-1, false],
  'الطاولة الخشبية': [0, false],
  'ديتر سامر': [0, true],
  'مدينة سامر': [0, false],
  'الأخ الرئيس': [0, true],
  'أخ رئيس': [0, false],
  'د. كيمبف': [0, true],
  Reuters: [0, true]
}

describe('the head of a source', () => {
  for (const [phrase, [head, speaks]] of Object.entries(phrases)) {
    it(phrase, () => {
      const {paragraph, sentence} = passageOf(phrase)
      const all = {first: 0, last: sentence.last}
      assert.deepEqual([headOf(paragraph, all), isSpeaker(paragraph, all)], [head, speaks])
    })
  }
})
