import {defineRule} from '../../rule/rule.ts'
import {listedIn, reportOf} from './listed.ts'

/** A word that takes a side outside quotation marks: «عدوان», «ميليشيات». */
export default defineRule({
  id: 'loaded-wording',
  family: 'copy',
  severity: 'hint',
  off: true,
  summary: {
    ar: 'لفظ منحاز خارج الاقتباس: «عدوان»، «ميليشيات»',
    en: 'A word that takes a side, outside quotation marks: «عدوان», «ميليشيات»'
  },
  why: {
    ar: 'اللفظ المنحاز حكم: يُنسب إلى قائله أو يوضع مكانه لفظ محايد. لكل دار سياستها، ولذلك لا تعمل القاعدة إلا بطلب، ولا تقترح بديلا واحدا، ولا تقرأ الاقتباس.',
    en: 'A loaded word is a judgement: name who says it, or write a neutral one. Each house has its policy, so the rule is off until asked for, puts nothing in its stead, and reads no quotation.'
  },
  examples: [
    {bad: 'ووصل ⟦العدوان⟧ إلى أطراف المدينة.'},
    {bad: 'واقتحمت ⟦قوات الاحتلال⟧ القرية.'},
    {ok: 'ووصل الهجوم إلى أطراف المدينة.'},
    {ok: 'ووصفه بأنه "عدوان".'}
  ],
  check({article, report}) {
    for (const listed of listedIn(article, 'loaded-wording')) {
      const {
        text,
        wording: {row}
      } = listed
      report(
        listed.block,
        reportOf(listed, {
          ar: `لفظ منحاز («${text}»)؛ ${row.ar}.`,
          en: `A word that takes a side («${text}»): ${row.en}.`
        })
      )
    }
  }
})
