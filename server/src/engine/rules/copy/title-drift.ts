import {type DriftKind, type TitlePlace, titleDrifts} from '../../analysis/wording/title-drift.ts'
import {type Bilingual, defineRule} from '../../rule/rule.ts'

/** What is wrong with two titles of one person. */
const questions: Readonly<Record<DriftKind, Bilingual>> = {
  rank: {ar: 'رتبتان لشخص واحد', en: 'Two ranks of one person'},
  office: {ar: 'منصبان لشخص واحد', en: 'Two offices of one person'},
  country: {ar: 'منصب واحد في بلدين', en: 'One office in two countries'},
  former: {ar: '«السابق» و«الأسبق» لشخص واحد', en: 'One person is the former and the one before'},
  form: {ar: 'لقبان لمنصب واحد', en: 'One office in two words'}
}

/** One person, one title in an article: «اللواء» and «العميد» of one man, «رئيس الوزراء» and then «الرئيس». */
export default defineRule({
  id: 'title-drift',
  family: 'copy',
  severity: 'information',
  summary: {
    ar: 'لقب واحد للشخص الواحد: لا «العميد» فلان ثم «اللواء» فلان، ولا «رئيس الوزراء» ثم «الرئيس»',
    en: 'One person, one title: not «العميد» and then «اللواء» of one man, nor «رئيس الوزراء» and then «الرئيس»'
  },
  why: {
    ar: 'يُجمع الخبر من أكثر من مصدر فيبقى فيه اللقبان. يُقارن ما يلي اللقبَ من اسم كامل، أو اسم عائلة ورد كاملا في المقال. لا يُسأل حيث تذكر الجملة تعيينا أو ترقية أو سنة. ما اختلف لفظه واتحد منصبه، كرئيس الحكومة ورئيس الوزراء، تلميح.',
    en: 'Copy is put together from several sources, and both titles stay. What is compared are titles before a full name, or a family name that stands in full elsewhere. Sentences that tell of an appointment, a promotion or a year are left alone. One office in two words is a hint.'
  },
  examples: [
    {bad: 'قال العميد محمود سالم إن الطريق مفتوح.\nوأضاف ⟦اللواء⟧ محمود سالم أن الدورية عادت.'},
    {bad: 'وصل رئيس الوزراء الأردني سامي خالد أمس.\nوالتقى ⟦الرئيس الأردني⟧ سامي خالد وفدا من التجار.'},
    {bad: 'وصل وزير المالية الفرنسي ميشال لومان أمس.\nوقال ⟦وزير المالية الألماني⟧ ميشال لومان إنه متفائل.'},
    {bad: 'قال رئيس الحكومة سامي خالد إنه باق.\nوأضاف ⟦رئيس الوزراء⟧ سامي خالد أن الخزينة عامرة.'},
    {ok: 'قال رئيس الوزراء الأردني سامي خالد إنه باق.\nوأضاف رئيس الوزراء سامي خالد أن الخزينة عامرة.'},
    {ok: 'قال العميد محمود سالم إن الطريق مفتوح.\nوبعد ترقيته قال اللواء محمود سالم إن الدورية عادت.'},
    {
      ok: 'قال العميد محمود سالم إن الطريق مفتوح.\nوقال شاهد: "رأيت اللواء محمود سالم".',
      note: 'a quotation keeps its own'
    }
  ],
  check({article, report}) {
    for (const {kind, place, model, person} of titleDrifts(article)) {
      const {block, start, end} = place
      const question = questions[kind]
      const [here, there] = [written(place), written(model)]
      report(block, {
        start,
        end,
        severity: kind === 'form' ? 'hint' : undefined,
        message: {
          ar: `${question.ar} (${person}): «${here}» و«${there}»؛ راجعهما.`,
          en: `${question.en} (${person}): “${here}” and “${there}”; check both.`
        },
        related: [
          {block: model.block, start: model.start, end: model.end, message: {ar: 'اللقب الآخر', en: 'The other title'}}
        ],
        data: {kind}
      })
    }
  }
})

function written({block, start, end}: TitlePlace): string {
  return block.paragraph.text.slice(start, end)
}
