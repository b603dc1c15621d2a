import assert from 'node:assert/strict'

import {fragmentsOf} from '../../../../server/src/engine/analysis/attributions/fragments.ts'
import {passageOf} from '../../../support/passages.ts'

/** Text → what its fragments are. */
const rows: Array<[text: string, ...kinds: string[]]> = [
  ['بدأ العمل. بحسب وكالة الأنباء.', '1: source'],
  ['بدأ العمل. بحسب الوزارة الطريق مغلقة.'],
  ['بدأ العمل. تصريح.', '1: residue'],
  ['بدأ العمل. التصريح.', '1: residue'],
  ['تصريح.'],
  ['بدأ العمل. وقال.', '1: verb'],
  ['بدأ العمل. كما أضاف المتحدث.', '1: verb'],
  ['بدأ العمل. وأضاف الملح.'],
  ['"من يقرر؟" قال المدير.'],
  ['بدأ العمل. بحسب وكالة الأنباء']
]

describe('fragmentsOf', () => {
  for (const [text, ...expected] of rows)
    it(text, () =>
      assert.deepEqual(
        fragmentsOf(passageOf(text).paragraph).map(({sentence, kind}) => `${sentence}: ${kind}`),
        expected
      )
    )
})
