import {placesOf} from '../../analysis/wording/habits.ts'
import {innaNouns} from '../../analysis/wording/inna-nouns.ts'
import {defineRule} from '../../rule/rule.ts'

/** A plural in the nominative directly after إنّ, أنّ and their sisters: «إن المسؤولون». */
export default defineRule({
  id: 'inna-noun',
  family: 'copy',
  severity: 'information',
  habit: true,
  summary: {
    ar: 'جمع المذكر السالم بعد «إنّ» وأخواتها: «إن المسؤولين»',
    en: 'A sound masculine plural after «إنّ» and its sisters: «إن المسؤولين»'
  },
  why: {
    ar: 'اسم «إنّ» و«أنّ» و«لأنّ» و«كأنّ» منصوب، وعلامة نصب جمع المذكر السالم الياء: «إن المسؤولين». لا يُذكر إلا ما تلا الأداة مباشرة من أسماء الناس. و«لكن» بلا شدة لا تُذكر، فقد تكون المخففة التي لا تعمل.',
    en: 'The noun after «إنّ», «أنّ», «لأنّ» and «كأنّ» is in the accusative, which in the sound masculine plural is a ي. Only people named directly after the particle are told. «لكن» without its shadda is not, since the light one governs nothing.'
  },
  examples: [
    {bad: 'وقال إن ⟦المسؤولون⟧ رفضوا العرض.', good: 'وقال إن المسؤولين رفضوا العرض.'},
    {bad: 'وأُجّل اللقاء لأن ⟦المشاركون⟧ لم يصلوا.', good: 'وأُجّل اللقاء لأن المشاركين لم يصلوا.'},
    {ok: 'وقال إن المسؤولين رفضوا العرض، وكان المسؤولون قد وافقوا.'},
    {ok: 'وأكد أن القانون واضح، وأن التعاون قائم.'},
    {ok: 'لكن المسؤولون عن النادي لم يقتنعوا.', note: '«لكن» may be the light one'}
  ],
  check({article, report}) {
    for (const {
      block,
      index,
      of: {particle, written, wanted, followed}
    } of placesOf(article, innaNouns)) {
      const {start, end} = block.paragraph.tokens[index + 1]
      report(block, {
        start,
        end,
        message: {
          ar: `ما بعد «${particle}» منصوب: «${wanted}» لا «${written}».`,
          en: `After «${particle}» the noun is in the accusative: «${wanted}», not «${written}».`
        },
        expected: [wanted],
        fixes: followed
          ? []
          : [
              {
                title: {ar: `اكتب «${wanted}»`, en: `Write “${wanted}”`},
                safe: false,
                edits: [{start, end, text: wanted}]
              }
            ]
      })
    }
  }
})
