import {defineRule} from '../../rule/rule.ts'
import {listedIn, reportOf} from './listed.ts'

/** A turn of phrase taken over from another language: «لعب دورا». */
export default defineRule({
  id: 'calque',
  family: 'copy',
  severity: 'hint',
  summary: {
    ar: 'صياغة مترجمة: «لعب دورا»، «على ضوء»، «نفس الشيء»',
    en: 'A turn of phrase taken over from another language: «لعب دورا», «على ضوء»'
  },
  why: {
    ar: 'تراكيب دخلت من الترجمة ولها في العربية مقابل أقصر: «أدى دورا»، «في ضوء»، «الشيء نفسه». كثير منها مقبول عند بعض الديسكات، فلا يُذكر إلا بالخيار `strict`؛ وبغيره لا يُذكر إلا أثر الترجمة الذي لا يُفهم («بطائرات مسيرة وصاروخية»).',
    en: 'Phrases that came with translation and that Arabic says otherwise: «أدى دورا», «في ضوء», «الشيء نفسه». Many desks let them stand, so they wait for `strict`; without it only what a translation has garbled is told («بطائرات مسيرة وصاروخية»).'
  },
  options: {
    strict: {
      type: 'boolean',
      default: false,
      summary: {ar: 'أضف ما تتسامح فيه ديسكات كثيرة', en: 'Also what many desks let stand'}
    }
  },
  examples: [
    {bad: 'وهاجموا القاعدة ⟦بطائرات مسيرة وصاروخية⟧.', good: 'وهاجموا القاعدة بطائرات مسيرة وصواريخ.'},
    {ok: 'وهاجموا القاعدة بطائرات مسيرة وصواريخ.'},
    {ok: 'ولعبت دورا في المفاوضات.', note: 'told where `strict` asks for it'},
    {ok: 'وقال: "بطائرات مسيرة وصاروخية".'}
  ],
  check({article, options, report}) {
    for (const listed of listedIn(article, 'calque')) {
      if (listed.wording.row.mild === true && !options.strict) continue
      const {
        text,
        wanted,
        wording: {row}
      } = listed
      report(
        listed.block,
        reportOf(listed, {
          ar: wanted === undefined ? `«${text}» ${row.ar}.` : `صياغة مترجمة: «${wanted}» لا «${text}».`,
          en: wanted === undefined ? `«${text}» is ${row.en}.` : `A calque: «${wanted}», not «${text}».`
        })
      )
    }
  }
})
