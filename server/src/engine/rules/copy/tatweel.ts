import {placedCharacters} from '../../analysis/copy/characters.ts'
import {defineRule} from '../../rule/rule.ts'

/** A tatweel inside a word: «حـــزب». */
export default defineRule({
  id: 'tatweel',
  family: 'copy',
  severity: 'information',
  habit: true,
  summary: {ar: 'تطويل داخل الكلمة', en: 'A tatweel inside a word'},
  why: {
    ar: 'التطويل زخرفة سطر لا حرف، ومعه لا يجد البحث الكلمة. يبقى بعد الحرف المتصل بعلامة أو رقم («بـ«السلال»»، «الـ15») وفي «هـ» واسم الجلالة.',
    en: 'Tatweel fills a line and is no letter; with it search does not find the word. It stays after a particle before a mark or a figure («بـ«السلال»», «الـ15»), in «هـ» and in the name of God.'
  },
  examples: [
    {bad: 'أعلن ⟦الحـــزب⟧ موقفه.', good: 'أعلن الحزب موقفه.'},
    {ok: 'ولد عام 1445 هـ، وشارك بـ«السلال» في الدورة الـ15 باسم اللـه.'}
  ],
  check({article, report}) {
    for (const {block, slip, quoted} of placedCharacters(article)) {
      const {fault, start, end, edits, right = ''} = slip
      if (fault !== 'tatweel') continue
      const message = {ar: `تطويل داخل الكلمة: «${right}»`, en: `A tatweel inside the word: «${right}»`}
      report(block, {
        start,
        end,
        message,
        severity: quoted ? 'hint' : undefined,
        expected: [right],
        fixes: [{title: {ar: 'احذف التطويل', en: 'Remove the tatweel'}, safe: false, edits}]
      })
    }
  }
})
