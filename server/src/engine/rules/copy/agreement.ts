import {defineRule} from '../../rule/rule.ts'
import {listedIn, reportOf} from './listed.ts'

/** A demonstrative of the other gender than its noun: «هذا القضية». */
export default defineRule({
  id: 'agreement',
  family: 'copy',
  severity: 'information',
  summary: {
    ar: 'اسم إشارة لا يطابق ما بعده: «هذا القضية»',
    en: 'A demonstrative that does not agree with its noun: «هذا القضية»'
  },
  why: {
    ar: 'اسم الإشارة يطابق المشار إليه: «هذه القضية»، «هذا القرار». لا يُذكر إلا ما تبعه اسم من قائمة مغلقة لا يختلف جنسه.',
    en: 'A demonstrative agrees with its noun: «هذه القضية», «هذا القرار». Only before nouns of a closed list, whose gender nothing can change.'
  },
  examples: [
    {bad: 'ودرست اللجنة ⟦هذا القضية⟧ أمس.', good: 'ودرست اللجنة هذه القضية أمس.'},
    {bad: 'وألغت المحكمة ⟦هذه القرار⟧.', good: 'وألغت المحكمة هذا القرار.'},
    {ok: 'ودرست اللجنة هذه القضية وهذا القرار.'},
    {ok: 'وعلى هذا، القضية معروضة على المحكمة.'},
    {ok: 'وقال: "هذا القضية الكبرى".'}
  ],
  check({article, report}) {
    for (const listed of listedIn(article, 'agreement')) {
      report(
        listed.block,
        reportOf(listed, {
          ar: `اسم الإشارة لا يطابق الاسم: «${listed.wanted}» لا «${listed.text}».`,
          en: `The demonstrative does not agree: «${listed.wanted}», not «${listed.text}».`
        })
      )
    }
  }
})
