import {tanwinUse} from '../../analysis/copy/tanwin.ts'
import {seated, type TanwinSeat} from '../../lexicon/spelling/tanwin.ts'
import {type Bilingual, defineRule} from '../../rule/rule.ts'

/** Tanwin on the alef in one place and before it in another («فجأةً» aside): «هربًا» beside «ردا» or «جداً». */
export default defineRule({
  id: 'tanwin-consistency',
  family: 'copy',
  severity: 'hint',
  habit: true,
  summary: {ar: 'تنوين الفتح مرسوم على أكثر من وجه', en: 'Tanwin written in more than one way'},
  why: {
    ar: 'من الدور من يكتب «هجومًا» ومنها «هجوماً» ومنها «هجوما»، وكلها مقبول؛ لكن المقال الواحد على وجه واحد: ما اختارته الدار (`style.tanwin`)، وإلا فما غلب فيه. ما بين علامتي تنصيص لا يُعد ولا يُمس، وما تُرك بلا تنوين لا يُعد إلا من كلمات لا تحتمل غيره.',
    en: 'Houses write «هجومًا», «هجوماً» or «هجوما», and all are accepted; one article keeps to one: what the house has chosen (`style.tanwin`), or what most of the article does. Quotations are neither counted nor touched; words without tanwin count only where nothing else can be meant.'
  },
  examples: [
    {bad: 'وصل هجومًا ثم تراجع فورًا وعاد ⟦سريعاً⟧.', good: 'وصل هجومًا ثم تراجع فورًا وعاد سريعًا.'},
    {bad: 'وفقا للبيان، وردا على السؤال، غادر ⟦هربًا⟧.', good: 'وفقا للبيان، وردا على السؤال، غادر هربا.'},
    {ok: 'وفقا للبيان، غادر هربا وهو يقول: "شكرًا".'}
  ],
  check({article, style, report}) {
    const use = tanwinUse(article)
    if (use === undefined) return
    const house = style.tanwin?.value as TanwinSeat | undefined
    const wanted = house ?? use.most
    for (const {
      block,
      slip: {start, end, text, seat}
    } of use.words) {
      // who leaves it out in a word or two has not chosen
      if (seat === wanted || (seat === 'none' && house === undefined)) continue
      const right = seated(text, wanted)
      const message = wanted === 'none' ? OMITTED : seatMessage(right)
      report(block, {
        start,
        end,
        message,
        // What the article's own majority says is a matter of taste; what the house has chosen is not.
        severity: house === undefined || wanted === 'none' || seat === 'none' ? 'hint' : 'information',
        expected: [right],
        fixes: [
          {title: {ar: `اكتب «${right}»`, en: `Write «${right}»`}, safe: false, edits: [{start, end, text: right}]}
        ]
      })
    }
  }
})

const OMITTED: Bilingual = {
  ar: 'التنوين مكتوب هنا ومتروك في بقية النص',
  en: 'Tanwin is written here and left out elsewhere'
}

function seatMessage(right: string): Bilingual {
  return {
    ar: `موضع التنوين غير ما في بقية النص: «${right}»`,
    en: `Tanwin is seated otherwise in the rest of the text: «${right}»`
  }
}
