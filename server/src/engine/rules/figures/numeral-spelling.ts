import {byValue, isSettled, keptIn} from '../../analysis/figures/article.ts'
import {smallForms} from '../../analysis/figures/dimensions.ts'
import {spellUnit} from '../../arabic/numeral-words.ts'
import {writeDigits} from '../../arabic/numerals.ts'
import {defineRule} from '../../rule/rule.ts'
import {reportDeviations} from './deviations.ts'

const names: Readonly<Record<string, string>> = {words: 'ثلاثة أيام', figures: '3 أيام'}

/** Numbers from 3 to 10 of the same thing: in words or in figures. */
export default defineRule({
  id: 'numeral-spelling',
  family: 'figures',
  severity: 'hint',
  habit: true,
  summary: {
    ar: 'الأعداد من 3 إلى 10: بالحروف أو بالأرقام، لا بهما',
    en: 'Numbers 3 to 10 in words or in figures, not both'
  },
  why: {
    ar: 'أكثر الصحف تكتب ما دون 11 بالحروف وما فوقها بالأرقام (ودليل الأمم المتحدة: ما دون 10). بلا أسلوب دار تقارن القاعدة المعدود نفسه فقط، تلميحا.',
    en: 'Most papers spell numbers below 11 (the UN manual: below 10). Without a house style only numbers of the same thing are compared, as a hint.'
  },
  examples: [
    {
      bad: 'قتل ثلاثة أشخاص وأصيب ستة أشخاص، وفُقد ⟦4⟧ أشخاص.',
      good: 'قتل ثلاثة أشخاص وأصيب ستة أشخاص، وفُقد أربعة أشخاص.'
    },
    {ok: 'قتل سبعة ضباط وأصيب 12 شخصا بعد 3 أيام.'},
    {ok: 'خسر 3 مقاعد وربح 15 مقعدا، وبقي في المدينة ثلاثة أيام.'}
  ],
  check({article, style, report}) {
    const all = smallForms(article)
    if (isSettled(all, style.smallNumbers?.value)) return
    for (const ofOne of keptIn(all, 'by noun', () => byValue(all, ({noun}) => noun))) {
      reportDeviations({style, report}, 'smallNumbers', ofOne, {
        topic: {ar: 'الأعداد الصغيرة', en: 'Small numbers'},
        name: (variant) => names[variant],
        inHeadline: () => false,
        rewrite({start, end, of, block}, target) {
          if (target !== 'words') return {start, end, text: writeDigits(String(of.value), '', '', '', 'latin')}
          // «بـ3 أيام» has a tatweel only because a figure follows: «بثلاثة أيام».
          const joined = block.paragraph.text[start - 1] === 'ـ' ? start - 1 : start
          return {start: joined, end, text: spellUnit(of.value, of.feminine)}
        },
        severityOf: (_, {by}) => (by === 'house' ? 'information' : 'hint')
      })
    }
  }
})
