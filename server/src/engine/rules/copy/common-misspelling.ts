import {defineRule} from '../../rule/rule.ts'
import {slipReports} from './spelled.ts'

/** A word that is often misspelled. */
export default defineRule({
  id: 'common-misspelling',
  family: 'copy',
  severity: 'warning',
  habit: true,
  summary: {ar: 'كلمة شائع خطؤها', en: 'A word that is often misspelled'},
  why: {
    ar: 'كلمات يكثر رسمها على ما تُسمع («لاكن»، «هاذا»، «ظابط») أو بخطأ طباعة لا يكون كلمة. قائمة مغلقة بما يتصل بها.',
    en: 'Words spelled as they are heard («لاكن», «هاذا», «ظابط»), or by a slip of the keys that makes no word. A closed list, with what is written onto them.'
  },
  examples: [
    {bad: '⟦لاكن⟧ ⟦الظابط⟧ لم يحضر.', good: 'لكن الضابط لم يحضر.'},
    {bad: 'يراعى ⟦ذالك⟧ في كل ⟦الضروف⟧.', good: 'يراعى ذلك في كل الظروف.'},
    {ok: 'لكن الضابط حظر المظاهرة في ظروف منضمة إلى غيرها.'}
  ],
  check({article, report}) {
    for (const slips of reports(article)) for (const {block, finding} of slips) report(block, finding)
  }
})

const reports = slipReports('common-misspelling', ({letters, rights}) => ({
  ar: `«${letters}» خطأ شائع: الصواب «${rights[0]}»`,
  en: `«${letters}» is misspelled: it is «${rights[0]}»`
}))
