import {defineRule} from '../../rule/rule.ts'
import {slipReports} from './spelled.ts'

/** An alef of tanwin one too many, after «اء» («بناءا على»), or one that is missing («شكرً»). */
export default defineRule({
  id: 'tanwin-placement',
  family: 'copy',
  severity: 'warning',
  habit: true,
  summary: {ar: 'ألف تنوين زائدة بعد «اء» أو ناقصة', en: 'An alef of tanwin too many after «اء», or one missing'},
  why: {
    ar: 'لا تُكتب ألف بعد همزة قبلها ألف: «بناء على» و«مساءً»، لا «بناءا» ولا «مساءاً»؛ ويستثنى مثنى الفعل («جاءا»). وما عدا ذلك فتنوين الفتح يستند إلى ألف: «شكرًا»، إلا بعد التاء المربوطة والألف المقصورة.',
    en: 'No alef follows a hamza that has one before it: «بناء على», «مساءً»; the dual of a verb («جاءا») does. Elsewhere tanwin leans on an alef: «شكرًا», but after ة and ى.'
  },
  examples: [
    {bad: 'وصل ⟦مساءاً⟧ ⟦بناءا⟧ على طلبه.', good: 'وصل مساءً بناء على طلبه.'},
    {bad: 'قال ⟦شكرً⟧ وغادر.', good: 'قال شكرًا وغادر.'},
    {ok: 'جاءا صباحا وأساءا الفهم، وعادا مساءً وفجأةً وهدىً وخطأً.'}
  ],
  check({article, report}) {
    for (const slips of reports(article)) for (const {block, finding} of slips) report(block, finding)
  }
})

const reports = slipReports('tanwin-placement', ({letters, rights: [right]}) => ({
  ar: right.length < letters.length ? `ألف زائدة في «${letters}»: لا ألف بعد «اء»` : `ألف التنوين ناقصة: «${right}»`,
  en:
    right.length < letters.length
      ? `An alef too many in «${letters}»: none follows «اء»`
      : `The alef of tanwin is missing: «${right}»`
}))
