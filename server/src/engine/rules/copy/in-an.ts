import {placesOf} from '../../analysis/wording/habits.ts'
import {type InAn, type InAnReason, inAnPairs} from '../../analysis/wording/in-an.ts'
import {inAnClauses} from '../../analysis/wording/in-an-clauses.ts'
import type {Block} from '../../document/article.ts'
import {type Bilingual, defineRule, type Report} from '../../rule/rule.ts'

/** إن where أن belongs, or the other way round: «قال الوزير أن»، «وأكد إن»، «إلى إن». */
export default defineRule({
  id: 'in-an',
  family: 'copy',
  severity: 'information',
  habit: true,
  summary: {
    ar: '«إن» و«أن» كل في موضعها: «قال إن»، «أكد أن»، «إلى أن»',
    en: '«إن» and «أن» each in its place: «قال إن», «أكد أن», «إلى أن»'
  },
  why: {
    ar: 'بعد القول تكسر الهمزة («قال إن»)، وبعد غيره من أفعال الإخبار وبعد حروف الجر تفتح («أكد أن»، «إلى أن»). وبعد «حيث» و«إذ» الكسر أفصح، وأجاز مجمع القاهرة الفتح؛ فهي تلميح.',
    en: 'After «قال» the hamza is below («قال إن»); after other verbs of telling and after prepositions above («أكد أن», «إلى أن»). After «حيث» and «إذ» below is better, and the Cairo Academy allows both: a hint.'
  },
  options: {
    since: {
      type: 'boolean',
      default: true,
      summary: {ar: 'لمّح إلى «حيث أن» و«إذ أن»', en: 'Hint at «حيث أن» and «إذ أن»'}
    }
  },
  examples: [
    {bad: 'وقال الوزير ⟦أن⟧ الخطة جاهزة.', good: 'وقال الوزير إن الخطة جاهزة.'},
    {bad: 'وأكدت الوزارة ⟦إن⟧ الطريق مفتوحة.', good: 'وأكدت الوزارة أن الطريق مفتوحة.'},
    {bad: 'وأشار إلى ⟦إنه⟧ سيعود.', good: 'وأشار إلى أنه سيعود.'},
    {bad: 'وتأخر الرد حيث ⟦أن⟧ اللجنة لم تجتمع.', good: 'وتأخر الرد حيث إن اللجنة لم تجتمع.', note: 'a hint'},
    {ok: 'وقال الوزير إن الخطة جاهزة، مضيفا أن العمل بدأ.'},
    {ok: 'وقال: أن نصل متأخرين خير من ألا نصل.'},
    {ok: 'وقال متحدثا إلى شبكة إن بي سي إن الرد وشيك.'},
    {ok: 'وقال من قبل إن الرد وشيك.'}
  ],
  check({article, options, report}) {
    const seen = new Map<Block, Set<number>>()
    const tell = (block: Block, found: InAn): void => {
      const known = seen.get(block) ?? new Set()
      if (known.has(found.index)) return
      seen.set(block, known.add(found.index))
      report(block, reportOf(block, found))
    }
    for (const {block, of} of placesOf(article, inAnPairs)) if (of.reason !== 'since' || options.since) tell(block, of)
    for (const {block, of} of inAnClauses(article)) tell(block, of)
  }
})

function reportOf({paragraph: {tokens}}: Block, {index, wanted, reason, after}: InAn): Report {
  const {start, end} = tokens[index]
  return {
    start,
    end,
    message: messages[reason](after, wanted),
    ...(reason === 'since' ? {severity: 'hint'} : {kind: reason, alike: reason}),
    expected: [wanted],
    fixes: [
      {title: {ar: `اكتب «${wanted}»`, en: `Write “${wanted}”`}, safe: false, edits: [{start, end, text: wanted}]}
    ]
  }
}

const messages: Readonly<Record<InAnReason, (after: string, wanted: string) => Bilingual>> = {
  said: (after, wanted) => ({
    ar: `بعد القول («${after}») تكسر الهمزة: «${wanted}».`,
    en: `After «${after}» the hamza is below: «${wanted}».`
  }),
  told: (after, wanted) => ({
    ar: `بعد «${after}» تفتح الهمزة: «${wanted}».`,
    en: `After «${after}» the hamza is above: «${wanted}».`
  }),
  preposition: (after, wanted) => ({
    ar: `بعد «${after}» تفتح الهمزة: «${wanted}».`,
    en: `After «${after}» the hamza is above: «${wanted}».`
  }),
  since: (after, wanted) => ({
    ar: `بعد «${after}» كسر الهمزة أفصح: «${wanted}».`,
    en: `After «${after}» the hamza is better below: «${wanted}».`
  }),
  attached: (after, wanted) => ({
    ar: `بعد حرف الجر تفتح الهمزة: «${wanted}» لا «${after}».`,
    en: `After a preposition the hamza is above: «${wanted}», not «${after}».`
  })
}
