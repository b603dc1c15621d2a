import {choose, isSettled, type Placed} from '../../analysis/figures/article.ts'
import {articleThousands, groupMarks} from '../../analysis/figures/forms.ts'
import {type LargeNumber, largeForms, nounFollows, writeDecimalScale, writeScale} from '../../analysis/figures/large.ts'
import {writeDigits} from '../../arabic/numerals.ts'
import {defineRule} from '../../rule/rule.ts'
import {reportDeviations} from './deviations.ts'

const names: Readonly<Record<string, string>> = {digits: '34000', scale: '34 ألفا'}

/** Large round numbers: all in digits, or all with ألف and مليون. */
export default defineRule({
  id: 'large-number-form',
  family: 'figures',
  severity: 'information',
  habit: true,
  summary: {
    ar: 'صيغة واحدة للأعداد الكبيرة المدوّرة: 34 ألفا أو 34000',
    en: 'One form for large round numbers: 34 ألفا or 34000'
  },
  why: {
    ar: '«34 ألفا» و«76800» في خبر واحد صيغتان لشيء واحد، والمقارنة بينهما أعسر. الأعداد الدقيقة (76834، 76800) تبقى بالأرقام إلا مقرَّبة («نحو 76800»).',
    en: '«34 ألفا» beside «76800» is one thing in two forms and harder to compare. Exact counts (76834, 76800) keep their digits unless said to be rounded («نحو 76800»).'
  },
  examples: [
    {
      bad: 'نزح 34 ألف شخص، وعاد 20 ألفا، وبقي أكثر من ⟦76800⟧ في المخيمات.',
      good: 'نزح 34 ألف شخص، وعاد 20 ألفا، وبقي أكثر من 76 ألفا و800 في المخيمات.'
    },
    {ok: 'نزح 34 ألف شخص، وأحصت المنظمة 76834 اسما، وقُتل 1200 شخص عام 2023.'},
    {ok: 'تعادل القيمة 1.5 مليون دولار، وعدد العمال 76800.'}
  ],
  check({article, style, report}) {
    const dimension = largeForms(article)
    if (isSettled(dimension, style.largeNumbers?.value)) return
    const bands = new Set<number>()
    for (const band of [1e3, 1e6, 1e9, 1e12])
      if (new Set(dimension.places.filter(({of}) => of.band === band).map(({variant}) => variant)).size > 1)
        bands.add(band)
    if (bands.size === 0 && style.largeNumbers?.value === undefined) return
    const marks = articleThousands(article)
    const group = choose(marks, style.thousands?.value)?.target ?? 'none'
    const inDigits = ({figure, value}: LargeNumber): string =>
      writeDigits(
        String(value),
        '',
        groupMarks[group],
        '',
        figure.digits.system === 'mixed' ? 'latin' : figure.digits.system
      )
    const mayChange = ({of, variant}: Placed<LargeNumber>): boolean =>
      style.largeNumbers?.value !== undefined || (bands.has(of.band) && (variant === 'digits' || of.band === 1e3))
    reportDeviations({style, report}, 'largeNumbers', dimension, {
      topic: {ar: 'الأعداد الكبيرة', en: 'Large numbers'},
      hangsOn: group,
      inHeadline: () => false,
      name: (variant) => names[variant],
      rewrite(place, target) {
        if (!mayChange(place)) return undefined
        const text =
          target === 'digits'
            ? inDigits(place.of)
            : writeScale(place.of, nounFollows(place.block.paragraph, place.of.figure))
        return text === undefined ? undefined : {start: place.start, end: place.end, text}
      },
      alternative({of, start, end, variant}) {
        const text = variant === 'digits' ? writeDecimalScale(of) : undefined
        return text === undefined ? undefined : {start, end, text}
      }
    })
  }
})
