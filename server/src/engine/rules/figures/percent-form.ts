import {type Choice, choose} from '../../analysis/figures/article.ts'
import {digitSystems, percentForms, writePercent} from '../../analysis/figures/forms.ts'
import {defineRule} from '../../rule/rule.ts'
import {reportDeviations} from './deviations.ts'

const names: Readonly<Record<string, string>> = {
  sign: '85%',
  'sign-foreign': '85٪',
  'sign-spaced': '85 %',
  'sign-spaced-foreign': '85 ٪',
  'sign-first': '%85',
  'sign-first-foreign': '٪85',
  'fi-almia': 'في المئة',
  'fi-almaia': 'في المائة',
  bilmia: 'بالمئة',
  bilmaia: 'بالمائة'
}

const FOREIGN = '-foreign'

/**
 * Of `٦٢%` beside `45%` the odd sign is the one that does not go with its digits. Where most are so it is the desk's
 * habit, and which digits the others have is for another rule to say.
 */
function withOwnSign({target, by}: Choice, counts: ReadonlyMap<string, number>): Choice {
  const own = target.endsWith(FOREIGN) ? target.slice(0, -FOREIGN.length) : target
  return own !== target && (counts.get(own) ?? 0) >= (counts.get(target) ?? 0) ? {target: own, by: 'tie'} : {target, by}
}

/** One article, one way of writing percentages. */
export default defineRule({
  id: 'percent-form',
  family: 'figures',
  severity: 'information',
  habit: true,
  summary: {ar: 'صيغة واحدة للنسبة المئوية: 85% أو «في المئة»…', en: 'One form for percentages: 85%, «في المئة»…'},
  why: {
    ar: 'الدور الصحفية تختلف بين % و«في المئة» و«بالمئة»، ولا خلاف في أن النص الواحد لا يخلط بينها. العلامة من نظام الأرقام: % مع 85 و٪ مع ٨٥ (W3C).',
    en: 'Houses differ between %, «في المئة» and «بالمئة»; none mixes them in one article. The sign goes with its digits: % with 85, ٪ with ٨٥ (W3C).'
  },
  examples: [
    {
      bad: 'ارتفع الإنتاج 12% والصادرات 8%، وزادت الأجور ⟦5 في المئة⟧.',
      good: 'ارتفع الإنتاج 12% والصادرات 8%، وزادت الأجور 5%.'
    },
    {
      bad: 'بلغت 40 في المئة في الشمال و35 في المئة في الجنوب، مقابل ⟦%20⟧ في الوسط.',
      good: 'بلغت 40 في المئة في الشمال و35 في المئة في الجنوب، مقابل 20 في المئة في الوسط.'
    },
    {ok: 'نما الاقتصاد 3.5% بعد انكماش بلغ 2% في العام السابق.'},
    {ok: 'نما الاقتصاد 3%، وقال الوزير: «نتوقع 5 في المئة»، بعد 2% في العام السابق.'}
  ],
  check({article, style, report}) {
    const digits = choose(digitSystems(article), style.digits?.value)
    // Of `30٪` among `٤٠٪` the digits are odd, and another rule says so.
    const oddDigits = (system: string): boolean =>
      digits !== undefined && digits.by !== 'tie' && digits.target !== system
    reportDeviations({style, report}, 'percent', percentForms(article), {
      hangsOn: `${digits?.by} ${digits?.target}`,
      topic: {ar: 'النسبة المئوية', en: 'Percentages'},
      inHeadline: (variant, target) => variant.startsWith('sign') === target.startsWith('sign'),
      name: (variant) => names[variant],
      // A blank before the sign is no style that a desk sets (W3C): none is asked for where the article writes a sign without one.
      prefer: (choice, counts) =>
        choice.by === 'house'
          ? choice
          : withOwnSign(
              choice.target.startsWith('sign-spaced') && counts.has(choice.target.replace('-spaced', ''))
                ? {target: choice.target.replace('-spaced', ''), by: 'tie'}
                : choice,
              counts
            ),
      rewrite: ({start, of, block, variant}, target) => {
        if (
          of.percent === undefined ||
          target === variant + FOREIGN ||
          (variant === target + FOREIGN && oddDigits(of.digits.system))
        )
          return undefined
        if (start === of.percent.start) return {start, end: of.percent.end, text: writePercent(of, target)}
        // «4ر2 بالمئة» stays as it is up to its sign; before it none can be written.
        return target.startsWith('sign-first')
          ? undefined
          : {start, end: of.percent.end, text: block.paragraph.text.slice(start, of.start) + writePercent(of, target)}
      }
    })
  }
})
