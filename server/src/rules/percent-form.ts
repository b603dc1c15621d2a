import {percentForms, writePercent} from '../facts/figures-forms.ts'
import {defineRule} from '../lint/rule.ts'
import {reportDeviations} from './figures/deviations.ts'

const names: Readonly<Record<string, string>> = {sign: '85%', 'sign-foreign': '85٪', 'sign-spaced': '85 %', 'sign-spaced-foreign': '85 ٪', 'sign-first': '%85', 'sign-first-foreign': '٪85', 'fi-almia': 'في المئة', 'fi-almaia': 'في المائة', bilmia: 'بالمئة', bilmaia: 'بالمائة'}

/** One article, one way of writing percentages. */
export default defineRule({
  id: 'percent-form',
  family: 'figures',
  severity: 'information',
  summary: {ar: 'صيغة واحدة للنسبة المئوية: 85% أو «في المئة»…', en: 'One form for percentages: 85%, «في المئة»…'},
  why: {
    ar: 'الدور الصحفية تختلف بين % و«في المئة» و«بالمئة»، ولا خلاف في أن النص الواحد لا يخلط بينها. العلامة من نظام الأرقام: % مع 85 و٪ مع ٨٥ (W3C).',
    en: 'Houses differ between %, «في المئة» and «بالمئة»; none mixes them in one article. The sign goes with its digits: % with 85, ٪ with ٨٥ (W3C).'
  },
  examples: [
    {bad: 'ارتفع الإنتاج 12% والصادرات 8%، وزادت الأجور ⟦5 في المئة⟧.', good: 'ارتفع الإنتاج 12% والصادرات 8%، وزادت الأجور 5%.'},
    {bad: 'بلغت 40 في المئة في الشمال و35 في المئة في الجنوب، مقابل ⟦%20⟧ في الوسط.', good: 'بلغت 40 في المئة في الشمال و35 في المئة في الجنوب، مقابل 20 في المئة في الوسط.'},
    {ok: 'نما الاقتصاد 3.5% بعد انكماش بلغ 2% في العام السابق.'},
    {ok: 'نما الاقتصاد 3%، وقال الوزير: «نتوقع 5 في المئة»، بعد 2% في العام السابق.'}
  ],
  check({article, style, report}) {
    reportDeviations({style, report}, 'percent', percentForms(article), {
      topic: {ar: 'النسبة المئوية', en: 'Percentages'},
      inHeadline: (variant, target) => variant.startsWith('sign') === target.startsWith('sign'),
      name: (variant) => names[variant],
      rewrite: ({of}, target) => (of.percent === undefined ? undefined : {start: of.percent.start, end: of.percent.end, text: writePercent(of, target)})
    })
  }
})
