import assert from 'node:assert/strict'

import {findComplement} from '../../../../../server/src/engine/analysis/attributions/cues/complement.ts'
import {passageOf, wordsOf} from '../../../../support/passages.ts'

const takes = new Set(['من', 'ب', 'في'])

/** What opens the report after the first word, of a verb that takes من, ب and في. */
function complementOf(text: string): string {
  const passage = passageOf(text)
  const {kind, at, before} = findComplement(passage, 1, takes)
  if (kind === 'none') return kind
  return `${kind}: ${wordsOf(passage, {first: at, last: at + 1})}${before === undefined ? '' : `, after ${before}`}`
}

const rows: Array<[text: string, complement: string]> = [
  ['قال الوزير إن العمل بدأ', 'complementiser: إن'],
  ['قال الوزير بعد أن وصل', 'none'],
  ['حذر الوزير من أن العمل تأخر', 'complementiser: أن, after من'],
  ['طالب الوزير بوقف العمل', 'preposition: بوقف'],
  ['قال الوزير في باريس', 'none'],
  ['قال الوزير: وصل الأطباء', 'colon: :'],
  ['بدأ الحفل الساعة 12:30 مساء', 'none'],
  ['حضر الجميع ومنهم: سامر وهند', 'none'],
  ['أبرز الحاضرون الصور حيث قال: هنا', 'none'],
  ['قال الوزير؛ ثم قال إن العمل بدأ', 'none'],
  ['قال الوزير (وهو سعيد: جدا) إن العمل بدأ', 'complementiser: إن'],
  ['قال الوزير "لا"', 'quote: "'],
  ['قال الوزير "لن نقبل بهذا الحل"', 'quote: "'],
  ['وتؤكد "المدينة اليوم في كل مكان" أنها وصلت', 'complementiser: أنها'],
  ['رد الوزير قائلا', 'saying: قائلا']
]

describe('findComplement', () => {
  for (const [text, expected] of rows) it(text, () => assert.equal(complementOf(text), expected))

  it('looks no further than it is told', () => {
    const passage = passageOf('قال وزير الصحة في المدينة القديمة إن العمل بدأ')
    assert.equal(findComplement(passage, 1, new Set(), 4).kind, 'none')
    assert.equal(findComplement(passage, 1, new Set(), 5).kind, 'complementiser')
  })

  it('takes a mark that nothing closes for one that opens', () => {
    assert.equal(complementOf('قال الوزير "لن نقبل بهذا الحل أبدا'), 'quote: "')
  })
})
