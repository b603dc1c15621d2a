import {timeForms} from '../../analysis/figures/dimensions.ts'
import {defineRule} from '../../rule/rule.ts'
import {reportDeviations} from './deviations.ts'

const marks: Readonly<Record<string, string>> = {colon: ':', dot: '.'}

/** One article, one way of writing the time of day. */
export default defineRule({
  id: 'time-form',
  family: 'figures',
  severity: 'information',
  habit: true,
  summary: {ar: 'صيغة واحدة للوقت: 10:30 أو 10.30', en: 'One form for times: 10:30 or 10.30'},
  why: {
    ar: 'النقطة في 10.30 تُقرأ كسرا إن كُتبت المواعيد الأخرى بنقطتين: النص الواحد على صيغة واحدة.',
    en: '10.30 reads as a decimal where other times are written 10:30: one article keeps to one form.'
  },
  examples: [
    {
      bad: 'تبدأ الجلسة الساعة 10:30 صباحا وتستأنف الساعة 14:15، وتنتهي الساعة ⟦17.45⟧ مساء.',
      good: 'تبدأ الجلسة الساعة 10:30 صباحا وتستأنف الساعة 14:15، وتنتهي الساعة 17:45 مساء.'
    },
    {ok: 'وقع الانفجار الساعة 10:30، وارتفع السهم 10.30 نقطة.'}
  ],
  check({article, style, report}) {
    reportDeviations({style, report}, 'time', timeForms(article), {
      topic: {ar: 'الوقت', en: 'Times'},
      name: (variant) => `10${marks[variant]}30`,
      inHeadline: () => true,
      rewrite: ({start, end, of, block}, target) => ({
        start,
        end,
        text: block.paragraph.text.slice(start, end).replace(of.separator, marks[target])
      })
    })
  }
})
