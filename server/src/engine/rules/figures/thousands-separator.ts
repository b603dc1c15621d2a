import {articleThousands, writeThousands} from '../../analysis/figures/forms.ts'
import {defineRule} from '../../rule/rule.ts'
import {reportDeviations} from './deviations.ts'

const names: Readonly<Record<string, string>> = {none: '12000', comma: '12,000', dot: '12.000', arabic: '12٬000'}

/** One article, one separator of thousands, or none. */
export default defineRule({
  id: 'thousands-separator',
  family: 'figures',
  severity: 'information',
  habit: true,
  summary: {
    ar: 'فاصل آلاف واحد في النص: 12,000 أو 12000…',
    en: 'One thousands separator in an article: 12,000 or 12000…'
  },
  why: {
    ar: 'القارئ يقارن الأعداد بطولها: 12,000 بجوار 9500 و13.000 تُقرأ خطأ. السنوات وأرقام القوانين والهواتف ليست أعدادا فلا تُفصل.',
    en: 'Readers compare numbers by length: 12,000 beside 13.000 is misread. Years, laws and phone numbers are never separated.'
  },
  examples: [
    {
      bad: 'نزح 12,000 شخص إلى الشمال و45,500 إلى الجنوب، وبقي ⟦30000⟧ في المدينة.',
      good: 'نزح 12,000 شخص إلى الشمال و45,500 إلى الجنوب، وبقي 30,000 في المدينة.'
    },
    {ok: 'صدر القرار 2334 عام 2016، ونزح بعده 12,000 شخص.'},
    {ok: 'بلغ العدد 1,635,092 مقابل 12,000 قبل ذلك، بمعدل 1.635 مليون.'}
  ],
  check({article, style, report}) {
    reportDeviations({style, report}, 'thousands', articleThousands(article), {
      topic: {ar: 'فاصل الآلاف', en: 'Thousands'},
      inHeadline: () => true,
      name: (variant) => names[variant],
      rewrite: ({start, end, of}, target) => ({start, end, text: writeThousands(of, target)})
    })
  }
})
