import {isSettled, narrow, type Placed} from '../../analysis/figures/article.ts'
import {dateOrders} from '../../analysis/figures/dimensions.ts'
import {joinNames, monthJoins} from '../../analysis/figures/months.ts'
import type {MonthJoin, NumericDate} from '../../analysis/figures/types.ts'
import {defineRule} from '../../rule/rule.ts'
import {reportDeviations} from './deviations.ts'

const joinSamples: Readonly<Record<string, string>> = {
  slash: 'أكتوبر/تشرين الأول',
  'slash-space': 'أكتوبر/ تشرين الأول',
  parentheses: 'أكتوبر (تشرين الأول)',
  space: 'أكتوبر تشرين الأول'
}

/** One article, one way of joining two month names, and one order of dates in digits. */
export default defineRule({
  id: 'date-form',
  family: 'figures',
  severity: 'information',
  habit: true,
  summary: {
    ar: 'صيغة واحدة للتاريخ: وصل اسمي الشهر، وترتيب اليوم والسنة',
    en: 'One form for dates: the joining of two month names, the order of day and year'
  },
  why: {
    ar: 'الجزيرة تكتب أكتوبر/تشرين الأول، والأناضول أكتوبر/ تشرين الأول، والشرق الأوسط أكتوبر (تشرين الأول): كلها مقبولة، والخلط إهمال.',
    en: 'Al Jazeera writes أكتوبر/تشرين الأول, Anadolu أكتوبر/ تشرين الأول, Asharq Al-Awsat أكتوبر (تشرين الأول): each is right, a mix is careless.'
  },
  examples: [
    {
      bad: 'في 7 أكتوبر/تشرين الأول بدأت، وفي 3 مايو/أيار توقفت، وفي 9 ⟦يونيو/ حزيران⟧ استؤنفت.',
      good: 'في 7 أكتوبر/تشرين الأول بدأت، وفي 3 مايو/أيار توقفت، وفي 9 يونيو/حزيران استؤنفت.'
    },
    {
      bad: 'صدر في 7/10/2023 ونُشر في 9/10/2023، وعُدّل في ⟦2024/1/15⟧.',
      good: 'صدر في 7/10/2023 ونُشر في 9/10/2023، وعُدّل في 15/1/2024.'
    },
    {ok: 'في 7 أكتوبر (تشرين الأول) 2023 بدأت، وفي 3 مايو (أيار) 2024 توقفت.'}
  ],
  check({article, style, report}) {
    reportDeviations({style, report}, 'monthJoin', monthJoins(article), {
      topic: {ar: 'وصل اسمي الشهر', en: 'Joining of month names'},
      name: (variant) => joinSamples[variant],
      inHeadline: () => true,
      rewrite: ({start, end, of}, target) => ({
        start,
        end,
        text: joinNames(of.first.text, of.second!.text, target as MonthJoin)
      })
    })
    const orders = dateOrders(article)
    if (isSettled(orders, style.dateOrder?.value)) return
    reportDeviations(
      {style, report},
      'dateOrder',
      narrow(orders, ({of}) => of.separator !== '.'),
      {
        topic: {ar: 'ترتيب التاريخ', en: 'Order of dates'},
        name: (variant) => (variant === 'd-m-y' ? '7/10/2023' : '2023/10/7'),
        inHeadline: () => true,
        rewrite: (place) => reordered(place)
      }
    )
  }
})

/** Day and year change places; which of the two others is the day stays as it was. */
function reordered({start, end, of, block}: Placed<NumericDate>): {start: number; end: number; text: string} {
  const {text, tokens} = block.paragraph
  const [a, b, c] = of.tokens.map((token) => text.slice(tokens[token].start, tokens[token].end))
  return {start, end, text: [c, b, a].join(of.separator)}
}
