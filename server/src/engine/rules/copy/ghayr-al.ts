import {defineRule} from '../../rule/rule.ts'
import {listedIn, reportOf} from './listed.ts'

/** «الغير قانونية» for «غير القانونية». */
export default defineRule({
  id: 'ghayr-al',
  family: 'copy',
  severity: 'information',
  habit: true,
  summary: {
    ar: '«الغير قانونية»: التعريف للصفة لا لـ«غير»',
    en: '«الغير قانونية»: the article goes to the adjective, not to «غير»'
  },
  why: {
    ar: '«غير» لا تدخل عليها «ال» قبل الصفة: «غير القانونية». أما «الغير» بمعنى الآخرين («أملاك الغير») فصحيحة ولا تُذكر؛ ولذلك لا يُذكر إلا ما تبعته صفة من قائمة مغلقة.',
    en: '«غير» takes no article before an adjective: «غير القانونية». «الغير» meaning other people («أملاك الغير») is right and never told, so only adjectives of a closed list are.'
  },
  examples: [
    {bad: 'وأغلقت البلدية المحال ⟦الغير مرخصة⟧.', good: 'وأغلقت البلدية المحال غير المرخصة.'},
    {bad: 'ووصف الخطوة ⟦بالغير قانونية⟧.', good: 'ووصف الخطوة بغير القانونية.'},
    {ok: 'وأدين بالاستيلاء على أملاك الغير.'},
    {ok: 'ولا يجوز توكيل الغير بالتوقيع.'},
    {ok: 'وأغلقت البلدية المحال غير المرخصة.'}
  ],
  check({article, report}) {
    for (const listed of listedIn(article, 'ghayr-al')) {
      report(
        listed.block,
        reportOf(listed, {
          ar: `«غير» لا تعرّف قبل الصفة: «${listed.wanted}» لا «${listed.text}».`,
          en: `«غير» takes no article before an adjective: «${listed.wanted}», not «${listed.text}».`
        })
      )
    }
  }
})
