import {placesOf} from '../../analysis/wording/habits.ts'
import {repeatedWords} from '../../analysis/wording/repeated-words.ts'
import {defineRule} from '../../rule/rule.ts'

/** A word of grammar written twice: «من من». */
export default defineRule({
  id: 'repeated-word',
  family: 'copy',
  severity: 'information',
  summary: {ar: 'أداة مكررة: «من من»', en: 'A word of grammar written twice: «من من»'},
  why: {
    ar: 'بقية من تحرير سابق. لا تُذكر الأسماء، فتكرارها قد يُقصد («ولي ولي العهد»، «محمد محمد»، «رويدا رويدا»).',
    en: 'Left over from an edit. Nouns are never told, for they may be meant («ولي ولي العهد», «محمد محمد», «رويدا رويدا»).'
  },
  examples: [
    {bad: 'وعلى الرغم ⟦من من⟧ التأخير وصل الوفد.', good: 'وعلى الرغم من التأخير وصل الوفد.'},
    {bad: 'وفاز للمرة الثالثة ⟦خلال خلال⟧ شهر.', good: 'وفاز للمرة الثالثة خلال شهر.'},
    {ok: 'واستقبل ولي ولي العهد الوفد.'},
    {ok: 'ونقلت سي إن إن عن مسؤول أنه سيعود.'},
    {ok: 'وخرج رويدا رويدا من الأزمة.'},
    {ok: 'ومن نجا، من الركاب، ثلاثة.'}
  ],
  check({article, report}) {
    for (const {block, index} of placesOf(article, repeatedWords)) {
      const {tokens, text} = block.paragraph
      const [{start, end: first}, {end}] = [tokens[index], tokens[index + 1]]
      const word = text.slice(start, first)
      report(block, {
        start,
        end,
        message: {ar: `«${word}» مكررة؛ تبقي إحداهما.`, en: `«${word}» twice; the fix leaves one.`},
        expected: [word],
        fixes: [
          {title: {ar: 'احذف المكررة', en: 'Delete the second'}, safe: false, edits: [{start: first, end, text: ''}]}
        ]
      })
    }
  }
})
