import {isQuoteStyle, orientationOfStyle} from '../../analysis/quotations/conversion.ts'
import {marksInDoubt, orientationIsShown} from '../../analysis/quotations/doubt.ts'
import {closingGlyph, openingGlyph} from '../../analysis/quotations/glyphs.ts'
import {Family, isCliticRun, type QuoteMark} from '../../analysis/quotations/marks.ts'
import {Role} from '../../analysis/quotations/pairing.ts'
import {articleQuotations, type BlockQuotations, quotingBlocks} from '../../analysis/quotations/quotations.ts'
import {turningRepair} from '../../analysis/quotations/repairs.ts'
import type {Block} from '../../document/article.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {defineRule, type Report} from '../../rule/rule.ts'

/** A quotation mark that faces the wrong way: a closer where a quotation opens, or the reverse. */
export default defineRule({
  id: 'quote-direction',
  family: 'quotation',
  severity: 'warning',
  habit: true,
  summary: {ar: 'علامة تنصيص معكوسة الاتجاه', en: 'A quotation mark that faces the wrong way'},
  why: {
    ar: 'تقلب أنظمة النشر علامة الفتح إلى علامة إغلاق إذا سبقها حرف متصل، كما في «لـ”حماس”»، وتجعل علامة الإغلاق بعد رقم علامةَ بوصة. والعلامتان “ و” لا تنعكسان في النص العربي، فاتجاههما عُرفٌ يلتزمه المقال كله.',
    en: 'Content systems turn an opener into a closer after an attached particle (`لـ”حماس”`) and a closer after a digit into ″. The marks “ and ” do not mirror in Arabic text, so which of them opens is a custom that an article keeps throughout.'
  },
  examples: [
    {
      bad: 'أعلنت الوزارة “خطة عاجلة” لدعم المزارعين وتوزيع ما وصفته بـ⟦”⟧السلال الكاملة”.',
      good: 'أعلنت الوزارة “خطة عاجلة” لدعم المزارعين وتوزيع ما وصفته بـ“السلال الكاملة”.'
    },
    {bad: 'وقال المدير: ⟦»⟧سنفتح المكتبة غدا».', good: 'وقال المدير: «سنفتح المكتبة غدا».'},
    {bad: 'يعمل الجهاز بنظام “أندرويد 12⟦″⟧ الجديد.', good: 'يعمل الجهاز بنظام “أندرويد 12” الجديد.'},
    {
      ok: 'رفعت الفرقة شعار ”المسرح للجميع“ وقدمت ”حكاية البحر“.',
      note: 'The order of the Arabic locale: ” opens throughout.'
    },
    {ok: 'بلغ قياس الشاشة 5" فقط.'}
  ],
  check({article, style, report}) {
    const {orientation, vote, blocks} = articleQuotations(article)
    const house = isQuoteStyle(style.quotes) ? orientationOfStyle(style.quotes) : undefined
    const shown = orientationIsShown(vote) || house !== undefined
    const turned: Turned[] = []
    for (const block of quotingBlocks(article)) {
      const here = blocks[block.index]
      const reversed = new Set(here.reversed)
      // One without a partner is told of by `unbalanced-quotes`, which turns it, too.
      for (const i of here.orphans) reversed.delete(i)
      for (const i of reversed) {
        const partner = here.pairing.partners[i]
        if (here.marks[i].family !== Family.guillemets || !reversed.has(partner)) reportTurned(block, here, i)
        else if (i < partner) turned.push({block, open: here.marks[i], close: here.marks[partner]})
      }
      for (const i of here.mismatched) if (here.marks[i].family === Family.prime) reportPrime(block, here, i)
    }
    if (turned.length > 0) report(turned[0].block, wholeFinding(turned, blocks))

    function reportTurned(block: Block, here: BlockQuotations, i: number): void {
      const {marks, pairing} = here
      const mark = marks[i]
      const isCurly = mark.family === Family.curly || mark.family === Family.singleCurly
      // Where the house turns its marks the other way than the article seems to, its choice is told by `quote-style`.
      if (isCurly && house !== undefined && house !== orientation) return
      const opens = pairing.roles[i] === Role.open || pairing.roles[i] === Role.orphanOpener
      const text = opens ? openingGlyph(mark.family, orientation) : closingGlyph(mark.family, orientation)
      const hidden = isCurly && !shown
      const severity = hidden
        ? 'hint'
        : opens && isCurly && followsParticle(block.paragraph, mark)
          ? 'information'
          : undefined
      report(block, {
        start: mark.start,
        end: mark.end,
        ...(severity && {severity}),
        message: opens
          ? {
              ar: `العلامة ${mark.text} تُغلق الاقتباس وقد جاءت في موضع فتحه؛ يبدلها التصحيح بعلامة الفتح ${text}`,
              en: `${mark.text} closes a quotation but stands where one opens; the fix puts ${text}`
            }
          : {
              ar: `العلامة ${mark.text} تفتح الاقتباس وقد جاءت في موضع إغلاقه؛ يبدلها التصحيح بعلامة الإغلاق ${text}`,
              en: `${mark.text} opens a quotation but stands where one closes; the fix puts ${text}`
            },
        expected: [text],
        fixes: () =>
          turningRepair(article, block, i, text).map((edit) => ({
            title: {ar: `اعكس العلامة: ${text}`, en: `Turn the mark: ${text}`},
            safe: !hidden && !marksInDoubt(here),
            edits: [edit]
          }))
      })
    }

    function reportPrime(block: Block, here: BlockQuotations, i: number): void {
      const mark = here.marks[i]
      const text = closingGlyph(here.marks[here.pairing.partners[i]].family, orientation)
      report(block, {
        start: mark.start,
        end: mark.end,
        message: {
          ar: `العلامة ${mark.text} علامة قياس وقد جاءت لإغلاق اقتباس؛ يبدلها التصحيح بالعلامة ${text}`,
          en: `${mark.text} is a mark of measure but closes a quotation here; the fix puts ${text}`
        },
        expected: [text],
        fixes: () =>
          turningRepair(article, block, i, text).map((edit) => ({
            title: {ar: `ضع علامة الإغلاق ${text}`, en: `Put the closing mark ${text}`},
            safe: !marksInDoubt(here),
            edits: [edit]
          }))
      })
    }
  }
})

/** A quotation in guillemets whose two marks are turned: »…«. */
interface Turned {
  readonly block: Block
  readonly open: QuoteMark
  readonly close: QuoteMark
}

/** Marks typed for what they look like are turned all together: half of them turned would be worse than none. */
function wholeFinding(turned: readonly Turned[], blocks: readonly BlockQuotations[]): Report {
  const [{open}] = turned
  const edits = turned.flatMap(({block, open, close}) => [
    {start: open.start, end: open.end, text: '«', block},
    {start: close.start, end: close.end, text: '»', block}
  ])
  const count = turned.length
  return {
    start: open.start,
    end: open.end,
    message:
      count === 1
        ? {
            ar: 'علامتا الاقتباس » « معكوستان؛ يجعلهما التصحيح « »',
            en: 'The marks » « of this quotation are turned round; the fix makes them « »'
          }
        : {
            ar: `علامات التنصيص » « معكوسة (عدد الاقتباسات: ${count})؛ يجعلها التصحيح كلها « »`,
            en: `The marks » « of ${count} quotations are turned round; the fix makes them all « »`
          },
    expected: ['« »'],
    fixes: [
      {
        title: {ar: 'اعكس العلامات كلها: « »', en: 'Turn all of them: « »'},
        safe: !turned.some(({block}) => marksInDoubt(blocks[block.index])),
        edits
      }
    ]
  }
}

/** `بـ”السلال”`: content systems take a mark that touches a letter for a closer. */
function followsParticle({tokens}: Paragraph, {first}: QuoteMark): boolean {
  const before = tokens[first - 1]?.word
  return before !== undefined && !tokens[first].spaced && (isCliticRun(before) || before.text.endsWith('ـ'))
}
