import {placesOf} from '../../analysis/wording/habits.ts'
import {tamPhrases} from '../../analysis/wording/light-verbs.ts'
import {defineRule} from '../../rule/rule.ts'
import {lightReport} from './light.ts'

/** «تم» with a verbal noun, where a verb says the same: «تم اعتقال» for «اعتُقل». */
export default defineRule({
  id: 'wordy-passive',
  family: 'copy',
  severity: 'information',
  off: true,
  summary: {
    ar: '«تم» ومصدر بدل المبني للمجهول: «تم اعتقال»: «اعتُقل»',
    en: '«تم» with a verbal noun for a passive: «تم اعتقال» for «اعتُقل»'
  },
  why: {
    ar: '«تم» لا تضيف معنى: «اعتُقل ثلاثة» أقصر وأوضح من «تم اعتقال ثلاثة». إذا ذُكر الفاعل («من قبل …») فالمبني للمعلوم أولى، ولا إصلاح آليا.',
    en: '«تم» adds nothing: «اعتُقل ثلاثة» is shorter than «تم اعتقال ثلاثة». Where the agent is named («من قبل …») the active voice is better, and there is no fix.'
  },
  examples: [
    {bad: 'و⟦تم اعتقال⟧ 3 أشخاص أمس.', good: 'واعتُقل 3 أشخاص أمس.'},
    {bad: 'و⟦تمت إقالة⟧ المدربة.', good: 'وأُقيلت المدربة.'},
    {bad: '⟦سيتم توقيع⟧ الاتفاق غدا.', good: 'سيُوقَّع الاتفاق غدا.'},
    {
      bad: 'و⟦تم اعتقال⟧ رجلين من قبل الشرطة.',
      good: 'وتم اعتقال رجلين من قبل الشرطة.',
      note: 'the agent is named: no fix'
    },
    {ok: 'وتم الاتفاق على كل شيء.'},
    {ok: 'واعتُقل 3 أشخاص أمس.'},
    {ok: 'وقال: "تم اعتقال الرجل".'}
  ],
  check({article, report}) {
    for (const place of placesOf(article, tamPhrases)) {
      report(
        place.block,
        lightReport(place, (text, verb) =>
          verb === undefined
            ? {
                ar: `«${text}»: الفعل وحده أقصر، ومع الفاعل المعلوم أوضح.`,
                en: `«${text}»: the verb alone is shorter; with its agent, clearer.`
              }
            : {ar: `«${verb}» أقصر من «${text}».`, en: `«${verb}» is shorter than «${text}».`}
        )
      )
    }
  }
})
