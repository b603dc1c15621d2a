import {defineRule} from '../../rule/rule.ts'
import {listedIn, reportOf} from './listed.ts'

/** «لا زال» for «ما زال»: what goes on is not wished for. */
export default defineRule({
  id: 'la-zala',
  family: 'copy',
  severity: 'information',
  habit: true,
  summary: {ar: '«لا زال» للاستمرار: «ما زال» أو «لا يزال»', en: '«لا زال» for what goes on: «ما زال» or «لا يزال»'},
  why: {
    ar: '«لا» قبل الماضي دعاء («لا زال بيتك عامرا»)؛ والاستمرار «ما زال»، أو «لا يزال» بالمضارع.',
    en: '«لا» before the perfect is a wish («لا زال بيتك عامرا»); that something goes on is «ما زال», or «لا يزال» in the imperfect.'
  },
  examples: [
    {bad: 'و⟦لا زالت⟧ المفاوضات مستمرة.', good: 'وما زالت المفاوضات مستمرة.'},
    {bad: 'وكان الطريق و⟦لازال⟧ مغلقا.', good: 'وكان الطريق وما زال مغلقا.'},
    {ok: 'ولا تزال المفاوضات مستمرة.'},
    {ok: 'وما زال الطريق مغلقا.'},
    {ok: 'زال الخطر ولا شك.'}
  ],
  check({article, report}) {
    for (const listed of listedIn(article, 'la-zala')) {
      report(
        listed.block,
        reportOf(listed, {
          ar: `للاستمرار «${listed.wanted}»؛ «لا» قبل الماضي دعاء.`,
          en: `What goes on is «${listed.wanted}»: «لا» before the perfect is a wish.`
        })
      )
    }
  }
})
