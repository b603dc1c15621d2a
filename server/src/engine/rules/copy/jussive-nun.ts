import {placesOf} from '../../analysis/wording/habits.ts'
import {jussives} from '../../analysis/wording/jussives.ts'
import {defineRule} from '../../rule/rule.ts'

/** A verb after لم، لن or أن that keeps the ending it should lose: «لن يرحمون»، «لم يؤدي». */
export default defineRule({
  id: 'jussive-nun',
  family: 'copy',
  severity: 'information',
  habit: true,
  summary: {
    ar: 'آخر الفعل بعد «لم» و«لن» و«أن»: «لن يرحموا»، «لم يؤد»',
    en: 'The end of a verb after «لم», «لن» and «أن»: «لن يرحموا», «لم يؤد»'
  },
  why: {
    ar: 'بعد «لم» و«لن» و«أن» تحذف نون الجمع («لن يرحموا»)، وبعد «لم» يحذف حرف العلة («لم يؤد»، «لم يكن»). لا يُذكر من المعتل إلا أفعال قائمة مغلقة.',
    en: 'After «لم», «لن» and «أن» the ن of the plural falls («لن يرحموا»), after «لم» the weak letter too («لم يؤد», «لم يكن»). Of weak verbs only those of a closed list are told.'
  },
  examples: [
    {bad: 'والمتظاهرون لن ⟦يتراجعون⟧ عن مطالبهم.', good: 'والمتظاهرون لن يتراجعوا عن مطالبهم.'},
    {bad: 'ولم ⟦يؤدي⟧ القرار إلى نتيجة.', good: 'ولم يؤد القرار إلى نتيجة.'},
    {bad: 'وطلب منهم أن ⟦ينتظرون⟧ قليلا.', good: 'وطلب منهم أن ينتظروا قليلا.'},
    {ok: 'ولم يتعاون الشهود مع المحكمة، ولن يكون ذلك سهلا.'},
    {ok: 'والمتظاهرون لا يتراجعون.'},
    {ok: 'لِمَ يتراجعون؟', note: '«لِمَ» asks why'},
    {ok: 'ولم يؤد القرار إلى نتيجة.'}
  ],
  check({article, report}) {
    for (const {
      block,
      index,
      of: {particle, written, wanted}
    } of placesOf(article, jussives)) {
      const {start, end} = block.paragraph.tokens[index + 1]
      report(block, {
        start,
        end,
        message: {
          ar: `بعد «${particle}»: «${wanted}» لا «${written}».`,
          en: `After «${particle}»: «${wanted}», not «${written}».`
        },
        expected: [wanted],
        fixes: [
          {title: {ar: `اكتب «${wanted}»`, en: `Write “${wanted}”`}, safe: false, edits: [{start, end, text: wanted}]}
        ]
      })
    }
  }
})
