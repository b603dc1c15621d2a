import {type TwoAges, twoAges} from '../../analysis/figures/ages.ts'
import {isQuoted} from '../../analysis/figures/article.ts'
import {turnedLaws} from '../../analysis/figures/law-numbers.ts'
import {unequalTallies} from '../../analysis/figures/tallies.ts'
import {quotationSpans} from '../../analysis/quotations/quotations.ts'
import {defineRule, type Report} from '../../rule/rule.ts'

/** Two places of an article that cannot both be right: a total and the parts in the next sentence, a law's number, an age. */
export default defineRule({
  id: 'contradiction',
  family: 'figures',
  severity: 'information',
  summary: {
    ar: 'موضعان في النص لا يصحان معا: كلٌّ وأجزاؤه في الجملة التالية، ورقم قانون أو عمر شخص كُتب على وجهين',
    en: 'Two places that cannot both be right: a total and its parts in the next sentence, a law numbered two ways, two ages of one person'
  },
  why: {
    ar: 'يُكتب الخبر من أكثر من مصدر، فيبقى فيه الرقم القديم بجانب الجديد. القاعدة تربط الموضعين ولا تختار. ما يُحسب في جملة واحدة في القاعدة `figure-arithmetic`، وما بين العنوان والمتن في `headline-body`.',
    en: 'Copy is put together from several sources, and the old figure stays beside the new one. The rule links the two places and does not choose. What is reckoned within one sentence is `figure-arithmetic`, headline against text is `headline-body`.'
  },
  examples: [
    {bad: 'قتل في الغارة 17 شخصا. ⟦وبينهم 9 أطفال و6 نساء و5 رجال⟧.'},
    {bad: 'يستند القرار إلى القانون 03-12.\nويجيز القانون رقم ⟦12-03⟧ ذلك.'},
    {bad: 'يستند القرار إلى القانون رقم 16 لسنة 1960.\nويجيز القانون رقم ⟦61 لسنة 1960⟧ ذلك.'},
    {bad: 'أصيب سمير حداد (45 عاما) في الحادث.\nونُقل سمير حداد (⟦54 عاما⟧) إلى المستشفى.'},
    {bad: 'سقط 17 قتيلا في الغارة. ⟦وهم 9 أطفال و5 رجال⟧.'},
    {ok: 'قتل في الغارة 20 شخصا. وبينهم 9 أطفال و6 نساء و5 رجال.'},
    {ok: 'يستند القرار إلى القانون 03-12.\nويجيز القانون رقم 03-12 ذلك، وكذلك المرسوم 12-03.'}
  ],
  check({article, report}) {
    for (const each of twoAges(article)) {
      const {block, age} = each
      if (!isQuoted({spans: quotationSpans(article, block)}, age.start, age.end)) report(block, ageReport(each))
    }
    for (const {whole, parts} of unequalTallies(article)) {
      const {block, tally} = parts
      if (isQuoted({spans: quotationSpans(article, block)}, tally.start, tally.end)) continue
      report(block, {
        start: tally.start,
        end: tally.end,
        message: {
          ar: `مجموع الأجزاء ${tally.value}، والعدد في الجملة قبلها ${whole.tally.value}: راجع العددين.`,
          en: `The parts add up to ${tally.value}, the sentence before has ${whole.tally.value}: check both.`
        },
        related: [
          {
            block: whole.block,
            start: whole.tally.start,
            end: whole.tally.end,
            message: {ar: 'العدد كله', en: 'All of them'}
          }
        ],
        data: {kind: 'parts', values: [whole.tally.value, tally.value]}
      })
    }
    for (const {block, number, earlier} of turnedLaws(article)) {
      const written = block.paragraph.text.slice(number.start, number.end)
      const {start, end} = earlier.number
      const other = earlier.block.paragraph.text.slice(start, end)
      report(block, {
        start: number.start,
        end: number.end,
        message: {
          ar: `رقم القانون هنا ${written} وقبله ${other}: أيهما الصحيح؟`,
          en: `The law is numbered ${written} here and ${other} before: which one is right?`
        },
        related: [{block: earlier.block, start, end, message: {ar: 'الرقم قبله', en: 'The number before'}}],
        data: {kind: 'law'}
      })
    }
  }
})

function ageReport({age: {start, end, years}, earlier}: TwoAges): Report {
  const {block, age} = earlier
  return {
    start,
    end,
    message: {
      ar: `عمر الشخص هنا ${years} وقبله ${age.years}: أيهما الصحيح؟`,
      en: `The age is ${years} here and ${age.years} before: which one is right?`
    },
    related: [{block, start: age.start, end: age.end, message: {ar: 'العمر قبله', en: 'The age before'}}],
    data: {kind: 'age', values: [age.years, years]}
  }
}
