import assert from 'node:assert/strict'

import {covered} from '../../../../support/attributions.ts'
import {mark} from '../../../../support/marked.ts'

/** What each attribution of a text covers, between ⟦ ⟧. */
const texts = [
  '⟦بدأ العمل، وفقا للأمم المتحدة.⟧',
  'وصل الوزير وقال ⟦إن العمل بدأ⟧؛ والطريق مفتوحة.',
  'وصل الوزير وقال ⟦إن العمل بدأ؛ وأن الطريق مفتوحة.⟧',
  'وصل الوزير الذي قال ⟦إن العمل بدأ⟧، ثم غادر.',
  '⟦"لن نقبل بهذا الحل أبدا"⟧، يقول سامر الحلبي.',
  'قال الوزير ⟦إن الوضع صعب⟧، في إشارة إلى الحرب.',
  'قال الوزير ⟦إن الوضع صعب⟧, محاولا تهدئة الحضور.',
  'قال الوزير⟦: "الوضع صعب"⟧، ما جعل الحضور يغادرون.',
  'قال الوزير⟦: "الوضع صعب"⟧ بسبب الحرب.',
  'قال الوزير ⟦إن الوضع صعب، بسبب الحرب، ما جعل السكان يغادرون.⟧',
  'قال الوزير ⟦إن السائق توقف في إشارة المرور.⟧',
  'رصد ⟦التقرير انخفاضا في الأسعار.⟧'
]

describe('scopeOf', () => {
  for (const text of texts) {
    it(text, () => {
      const plain = text.replace(/[⟦⟧]/g, '')
      const [words] = covered(plain)
      const start = plain.indexOf(words)
      assert.equal(mark(plain, [{start, end: start + words.length}]), text)
    })
  }
})
