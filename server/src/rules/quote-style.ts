import {type QuoteStyle, conversionEdits, glyphsOf, isQuoteStyle, majorityStyle, quotationEdits, styleOfFamily} from '../facts/quotations-conversion.ts'
import {Family, isSingle} from '../facts/quotations-marks.ts'
import {type Quotation, articleQuotations} from '../facts/quotations.ts'
import {type Fix, defineRule} from '../lint/rule.ts'
import type {Article} from '../parse/article.ts'

/** A quotation in other marks than those of the house, or than those of the rest of the article. */
export default defineRule({
  id: 'quote-style',
  family: 'quotation',
  severity: 'information',
  summary: {ar: 'علامات تنصيص من أكثر من نوع في المقال', en: 'Quotation marks of more than one kind in an article'},
  why: {
    ar: 'تختار كل صحيفة نوعا واحدا من علامات التنصيص: « » أو " " أو “ ”. ويُقدَّم اختيار الصحيفة (`style.quotes`)، فإن لم يُحدَّد فالنوع الغالب في المقال.',
    en: 'Every house settles on one kind of quotation marks: « » or " " or “ ”. The house style (`style.quotes`) decides; where it is silent, the kind that most of the article uses.'
  },
  examples: [
    {bad: 'زار الوفد «معرض الكتاب» ثم «متحف الفن» وحضر عرض ⟦"⟧ليالي الصيف" مساء.', good: 'زار الوفد «معرض الكتاب» ثم «متحف الفن» وحضر عرض «ليالي الصيف» مساء.'},
    {ok: 'قال المدير: «نقرأ رواية “البحر” هذا الشهر» ثم وزع «دفتر القراءة».', note: 'Marks inside a quotation differ from those around it.'},
    {ok: "كتبت O'Brien عن شاشة قياسها 5\" في «المجلة»."}
  ],
  check({article, style, report}) {
    const {orientation, blocks} = articleQuotations(article)
    const house = isQuoteStyle(style.quotes) ? style.quotes : undefined
    const wanted = house ?? majorityStyle(article)
    if (wanted === null) return
    let isFirst = true
    for (const block of article.blocks) {
      const {quotations, mismatched, marks} = blocks[block.index]
      for (const quotation of quotations) {
        const mark = quotation.open ?? quotation.close
        if (mark === undefined || !isOfAnotherStyle(quotation, wanted, house !== undefined)) continue
        if (quotation.close !== undefined && mismatched.some((i) => marks[i] === quotation.close)) continue
        if (styleOfFamily(mark.family, orientation) === wanted && quotation.level % 2 === 1) continue
        const edits = quotationEdits(block, quotation, wanted)
        if (edits.length === 0) continue
        const [open, close] = glyphsOf(wanted, quotation.level)
        const one: Fix = {title: {ar: `ضع ${open} ${close}`, en: `Put ${open} ${close}`}, safe: false, edits}
        const fixes = isFirst ? () => [one, wholeArticle(article, wanted)] : [one]
        isFirst = false
        report(block, {
          start: mark.start,
          end: mark.end,
          message: house !== undefined
            ? {ar: `علامة التنصيص ${mark.text} تخالف أسلوب الصحيفة؛ يضع التصحيح ${open} ${close}`, en: `${mark.text} is not the quotation mark of house style; the fix puts ${open} ${close}`}
            : {ar: `علامة التنصيص ${mark.text} تخالف الغالب في المقال؛ يضع التصحيح ${open} ${close}`, en: `${mark.text} differs from most quotation marks of the article; the fix puts ${open} ${close}`},
          expected: [`${open} ${close}`],
          fixes
        })
      }
    }
  }
})

/** Only the outer level has a majority to follow; what stands inside a quotation follows the house, where it has spoken. */
function isOfAnotherStyle({open, close, level}: Quotation, wanted: QuoteStyle, house: boolean): boolean {
  const mark = (open ?? close)!
  if (level > 1) return house && mark.text !== glyphsOf(wanted, level)[open === undefined ? 1 : 0]
  if (isSingle(mark.family) || mark.family === Family.doubleParens) return false
  return true
}

function wholeArticle(article: Article, style: QuoteStyle): Fix {
  const [open, close] = glyphsOf(style, 1)
  return {title: {ar: `حوّل علامات المقال كله إلى ${open} ${close}`, en: `Convert the whole article to ${open} ${close}`}, safe: false, edits: conversionEdits(article, style)}
}
