import {defineRule} from '../../rule/rule.ts'
import {slipReports} from './spelled.ts'

/** ه for a final ة, or ة for ه. */
export default defineRule({
  id: 'ta-marbuta',
  family: 'copy',
  severity: 'warning',
  habit: true,
  summary: {ar: 'هاء مكان التاء المربوطة، أو تاء مربوطة مكان الهاء', en: 'ه for a final ة, or ة for ه'},
  why: {
    ar: 'الاسم المعرّف بأل لا يلحقه ضمير، فآخره «ة» لا «ه»: «الحكومة»، «القاهرة». قائمة مغلقة؛ وما احتمل الضمير («حمله»، «سنه») لا يُذكر.',
    en: 'No pronoun follows a noun with the article, so it ends in ة and not ه: «الحكومة», «القاهرة». A closed list; what may end in a pronoun («حمله», «سنه») is left alone.'
  },
  examples: [
    {bad: 'وصل الوفد إلى ⟦القاهره⟧ للقاء ⟦الحكومه⟧.', good: 'وصل الوفد إلى القاهرة للقاء الحكومة.'},
    {bad: 'تجري ⟦المياة⟧ في ⟦هذة⟧ القناة.', good: 'تجري المياه في هذه القناة.'},
    {ok: 'وجه إليه سؤاله، فحمله إلى بلده ومنطقه في سنه.'}
  ],
  check({article, report}) {
    for (const slips of reports(article)) for (const {block, finding} of slips) report(block, finding)
  }
})

const reports = slipReports('ta-marbuta', ({letters, rights}) => ({
  ar: `«${letters}» بدل «${rights[0]}»: التاء المربوطة والهاء لا تتبادلان`,
  en: `«${letters}» for «${rights[0]}»: final ة and ه are two letters`
}))
