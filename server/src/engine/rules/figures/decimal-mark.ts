import {decimalForms, decimalMarks} from '../../analysis/figures/forms.ts'
import {reversedDecimals} from '../../analysis/figures/reversed.ts'
import {writeDigits} from '../../arabic/numerals.ts'
import {type Bilingual, defineRule} from '../../rule/rule.ts'
import {reportDeviations} from './deviations.ts'

const names: Readonly<Record<string, string>> = {dot: '1.5', comma: '1,5', arabic: '1٫5'}

/** One article, one decimal mark; and decimals whose fraction stands first are explained. */
export default defineRule({
  id: 'decimal-mark',
  family: 'figures',
  severity: 'information',
  gravest: 'warning',
  habit: true,
  summary: {
    ar: 'فاصل عشري واحد في النص، ولا «ر» ولا جزء عشري مقدَّم',
    en: 'One decimal mark; no «ر», no fraction before the whole'
  },
  why: {
    ar: 'الكسر المكتوب بـ«ر» أو بفاصلة عربية كثيرا ما يُخزَّن معكوسا: «30ر64» هي 64.30. الإصلاح الآلي قد يغيّر القيمة، فالقاعدة تشرح ولا تصلح.',
    en: 'Decimals with «ر» or an Arabic comma are often stored fraction first: «30ر64» is 64.30. A fix might change the value, so the rule explains and does not fix.'
  },
  examples: [
    {
      bad: 'نما القطاع 1.5 في المئة ثم 2.3 في المئة، وتراجع ⟦4,7⟧ في المئة.',
      good: 'نما القطاع 1.5 في المئة ثم 2.3 في المئة، وتراجع 4.7 في المئة.'
    },
    {bad: 'بلغت المشاركة ⟦94ر75⟧ في المائة.'},
    {bad: 'بلغت المشاركة ⟦24، 25⟧ في المائة.'},
    {ok: 'بلغ العجز 1,5 مليار والفائض 2,3 مليار.'},
    {ok: 'صدرت الفقرات 24، 25 و26.'}
  ],
  check({article, style, report}) {
    for (const [i, {block, start, end, value, straight, time}] of reversedDecimals(article).entries()) {
      report(block, {
        start,
        end,
        // A desk that writes so writes all so: said once, then only marked.
        severity: i === 0 ? 'warning' : 'hint',
        message: reversedMessage(value, straight, time),
        expected: straight === undefined ? [value] : [value, straight]
      })
    }
    reportDeviations({style, report}, 'decimal', decimalForms(article), {
      topic: {ar: 'الفاصل العشري', en: 'Decimals'},
      inHeadline: () => true,
      name: (variant) => names[variant],
      // Of `6,980.28` the comma sets off thousands: a second one would make it another number.
      rewrite: ({start, end, of: {digits}}, target) =>
        digits.shape === 'both' && digits.group === decimalMarks[target]
          ? undefined
          : {
              start,
              end,
              text: writeDigits(
                digits.whole,
                digits.fraction,
                digits.shape === 'both' ? digits.group : '',
                decimalMarks[target],
                digits.system === 'mixed' ? 'latin' : digits.system
              )
            }
    })
  }
})

function reversedMessage(value: string, straight: string | undefined, time: boolean): Bilingual {
  if (time)
    return {
      ar: `كُتبت الدقائق قبل الساعة؛ الوقت المقصود غالبا ${value}. تحقق من المصدر.`,
      en: `The minutes stand first; the time meant is probably ${value}. Check the source.`
    }
  if (straight === undefined)
    return {
      ar: `كُتب الجزء العشري معكوسا؛ القيمة المقصودة غالبا ${value}. تحقق من المصدر.`,
      en: `The fraction stands first; the value meant is probably ${value}. Check the source.`
    }
  return {
    ar: `فاصل عشري ملتبس: ${value} إن كان الكسر مقدَّما، وإلا ${straight}. تحقق من المصدر.`,
    en: `Ambiguous decimal: ${value} if the fraction stands first, else ${straight}. Check the source.`
  }
}
