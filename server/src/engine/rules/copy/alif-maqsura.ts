import {defineRule} from '../../rule/rule.ts'
import {slipReports} from './spelled.ts'

/** ي for a final ى, or ى for ي. */
export default defineRule({
  id: 'alif-maqsura',
  family: 'copy',
  severity: 'warning',
  habit: true,
  summary: {ar: 'ياء مكان الألف المقصورة، أو ألف مقصورة مكان الياء', en: 'ي for a final ى, or ى for ي'},
  why: {
    ar: 'في آخر الكلمة «ى» تُنطق ألفا («حتى»، «مستشفى») و«ي» تُنطق ياء («في»، «الوطني»). قائمة مغلقة مما لا يصح إلا على وجه؛ لا تُذكر «علي» الاسم ولا «لدي» ولا «المرضي».',
    en: 'At the end of a word ى is read as an alef («حتى», «مستشفى») and ي as a ya («في», «الوطني»). A closed list of words that are right in one way only: «علي» the name, «لدي» and «المرضي» are left alone.'
  },
  examples: [
    {bad: 'نقل الجريح إلى ⟦المستشفي⟧ ⟦حتي⟧ المساء.', good: 'نقل الجريح إلى المستشفى حتى المساء.'},
    {bad: 'تدرب ⟦فى⟧ النادي ⟦الوطنى⟧.', good: 'تدرب في النادي الوطني.'},
    {ok: 'التقى علي بمن لديه رأي غير المرضي في المبنى الأولي.'}
  ],
  check({article, report}) {
    for (const slips of reports(article)) for (const {block, finding} of slips) report(block, finding)
  }
})

const reports = slipReports('alif-maqsura', ({letters, rights}) => ({
  ar: `«${letters}» بدل «${rights[0]}»: الياء والألف المقصورة لا تتبادلان`,
  en: `«${letters}» for «${rights[0]}»: final ى and ي are two letters`
}))
