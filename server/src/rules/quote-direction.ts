import {closingGlyph, openingGlyph} from '../facts/quotations-glyphs.ts'
import {Family} from '../facts/quotations-marks.ts'
import {Role} from '../facts/quotations-pairing.ts'
import {turningRepair} from '../facts/quotations-repairs.ts'
import {articleQuotations, quotingBlocks} from '../facts/quotations.ts'
import {defineRule} from '../lint/rule.ts'

/** A quotation mark that faces the wrong way: a closer where a quotation opens, or the reverse. */
export default defineRule({
  id: 'quote-direction',
  family: 'quotation',
  severity: 'warning',
  summary: {ar: 'علامة تنصيص معكوسة الاتجاه', en: 'A quotation mark that faces the wrong way'},
  why: {
    ar: 'تقلب أنظمة النشر علامة الفتح إلى علامة إغلاق إذا سبقها حرف متصل، كما في «لـ”حماس”»، وتجعل علامة الإغلاق بعد رقم علامةَ بوصة. والعلامتان “ و” لا تنعكسان في النص العربي، فاتجاههما عُرفٌ يلتزمه المقال كله.',
    en: 'Content systems turn an opener into a closer after an attached particle (`لـ”حماس”`) and a closer after a digit into ″. The marks “ and ” do not mirror in Arabic text, so which of them opens is a custom that an article keeps throughout.'
  },
  examples: [
    {bad: 'أعلنت الوزارة “خطة عاجلة” لدعم المزارعين وتوزيع ما وصفته بـ⟦”⟧السلال الكاملة”.', good: 'أعلنت الوزارة “خطة عاجلة” لدعم المزارعين وتوزيع ما وصفته بـ“السلال الكاملة”.'},
    {bad: 'وقال المدير: ⟦»⟧سنفتح المكتبة غدا».', good: 'وقال المدير: «سنفتح المكتبة غدا».'},
    {bad: 'يعمل الجهاز بنظام “أندرويد 12⟦″⟧ الجديد.', good: 'يعمل الجهاز بنظام “أندرويد 12” الجديد.'},
    {ok: 'رفعت الفرقة شعار ”المسرح للجميع“ وقدمت ”حكاية البحر“.', note: 'The order of the Arabic locale: ” opens throughout.'},
    {ok: 'بلغ قياس الشاشة 5" فقط.'}
  ],
  check({article, report}) {
    const {orientation, blocks} = articleQuotations(article)
    for (const block of quotingBlocks(article)) {
      const {marks, pairing, reversed, mismatched} = blocks[block.index]
      for (const i of reversed) {
        const mark = marks[i]
        const opens = pairing.roles[i] === Role.open || pairing.roles[i] === Role.orphanOpener
        const text = opens ? openingGlyph(mark.family, orientation) : closingGlyph(mark.family, orientation)
        report(block, {
          start: mark.start,
          end: mark.end,
          message: opens
            ? {ar: `العلامة ${mark.text} تُغلق الاقتباس وقد جاءت في موضع فتحه؛ يبدلها التصحيح بعلامة الفتح ${text}`, en: `${mark.text} closes a quotation but stands where one opens; the fix puts ${text}`}
            : {ar: `العلامة ${mark.text} تفتح الاقتباس وقد جاءت في موضع إغلاقه؛ يبدلها التصحيح بعلامة الإغلاق ${text}`, en: `${mark.text} opens a quotation but stands where one closes; the fix puts ${text}`},
          expected: [text],
          fixes: () => turningRepair(article, block, i, text).map((edit) => ({title: {ar: `اعكس العلامة: ${text}`, en: `Turn the mark: ${text}`}, safe: pairing.partners[i] >= 0, edits: [edit]}))
        })
      }
      for (const i of mismatched) {
        const mark = marks[i]
        if (mark.family !== Family.prime) continue
        const text = closingGlyph(marks[pairing.partners[i]].family, orientation)
        report(block, {
          start: mark.start,
          end: mark.end,
          message: {ar: `العلامة ${mark.text} علامة قياس وقد جاءت لإغلاق اقتباس؛ يبدلها التصحيح بالعلامة ${text}`, en: `${mark.text} is a mark of measure but closes a quotation here; the fix puts ${text}`},
          expected: [text],
          fixes: () => turningRepair(article, block, i, text).map((edit) => ({title: {ar: `ضع علامة الإغلاق ${text}`, en: `Put the closing mark ${text}`}, safe: true, edits: [edit]}))
        })
      }
    }
  }
})
