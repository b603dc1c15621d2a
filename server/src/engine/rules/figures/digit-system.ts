import {choose, isSettled, narrow} from '../../analysis/figures/article.ts'
import {digitSystems, percentForms, writeDigitSystem} from '../../analysis/figures/forms.ts'
import type {Figure} from '../../analysis/figures/types.ts'
import type {DigitSystem} from '../../arabic/numerals.ts'
import {defineRule} from '../../rule/rule.ts'
import {reportDeviations} from './deviations.ts'

const names: Readonly<Record<string, string>> = {latin: '123', arabic: '١٢٣', persian: '۱۲۳', mixed: '1٢3'}

/** One article, one digit system; a figure in two systems, or in Persian digits, is a slip of the keyboard. */
export default defineRule({
  id: 'digit-system',
  family: 'figures',
  severity: 'information',
  gravest: 'warning',
  habit: true,
  summary: {ar: 'نظام أرقام واحد في النص الواحد: 123 أو ١٢٣', en: 'One digit system in an article: 123 or ١٢٣'},
  why: {
    ar: 'خلط الأرقام العربية والهندية في خبر واحد يربك القارئ ويغيّر ترتيب العرض من اليمين إلى اليسار (W3C، متطلبات تخطيط النص العربي). الأرقام داخل الاقتباس لا تُمسّ.',
    en: 'Mixed digit systems look careless and reorder differently on screen (W3C Arabic Layout Requirements). Digits inside quotations are left alone.'
  },
  examples: [
    {
      bad: 'قتل 12 شخصا وأصيب 30 آخرون، ونقل ⟦٤٥⟧ إلى المستشفى.',
      good: 'قتل 12 شخصا وأصيب 30 آخرون، ونقل 45 إلى المستشفى.'
    },
    {bad: 'وصل ⟦2٠⟧ وزيرا إلى المدينة.', good: 'وصل 20 وزيرا إلى المدينة.'},
    {ok: 'قال: «جاء ٣٠ رجلا»، وأكدت الشرطة أن العدد 25 رجلا، وأن 12 منهم أوقفوا.'},
    {ok: 'افتتح المعرض في ٢٠٢٣ بحضور ٤٠ ضيفا.'}
  ],
  check({article, style, report}) {
    const dimension = digitSystems(article)
    if (dimension.uniform !== 'mixed' && dimension.uniform !== 'persian' && isSettled(dimension, style.digits?.value))
      return
    const isPure = (variant: string): boolean => variant === 'latin' || variant === 'arabic'
    const systems = [...dimension.counts.keys(), ...dimension.aside.keys()].every(isPure)
      ? dimension
      : narrow(dimension, ({variant}) => isPure(variant))
    const target =
      choose(systems, style.digits?.value)?.target ??
      (systems.counts.size === 0 && dimension.counts.has('mixed') ? 'latin' : 'arabic')
    const slips = dimension.places.filter(({variant}) => variant === 'mixed' || variant === 'persian')
    for (const {block, start, end, of, variant} of slips) {
      const text = writeDigitSystem(of, target as DigitSystem)
      const what =
        variant === 'mixed'
          ? {ar: 'نظاما أرقام في عدد واحد', en: 'Two digit systems in one number'}
          : {ar: 'أرقام فارسية في نص عربي', en: 'Persian digits in Arabic copy'}
      report(block, {
        start,
        end,
        severity: 'warning',
        message: {ar: `${what.ar}: اكتب «${text}».`, en: `${what.en}: write “${text}”.`},
        fixes: [{title: {ar: `اكتب «${text}»`, en: `Write “${text}”`}, safe: false, edits: [{start, end, text}]}],
        expected: [text]
      })
    }
    const mixesSigns = [...percentForms(article).counts.keys()].some((form) => form.endsWith('-foreign'))
    reportDeviations({style, report}, 'digits', systems, {
      topic: {ar: 'الأرقام', en: 'Digits'},
      hangsOn: `${mixesSigns}`,
      inHeadline: () => true,
      name: (variant) => names[variant],
      rewrite: ({start, of}, to) => ({start, ...inSystem(of, to as DigitSystem, mixesSigns)}),
      severityOf: (_, {by}) => (by === 'house' ? 'warning' : 'information')
    })
  }
})

/** A figure in other digits, with the sign after it; not where the article itself writes `٥٠%`. */
function inSystem(figure: Figure, system: DigitSystem, mixesSigns: boolean): {end: number; text: string} {
  const text = writeDigitSystem(figure, system)
  const {percent, end} = figure
  if (percent === undefined || percent.foreign || mixesSigns || percent.form !== 'sign') return {end, text}
  return {end: percent.end, text: text + (system === 'latin' ? '%' : '٪')}
}
