import {isQuoteStyle, orientationOfStyle} from '../../analysis/quotations/conversion.ts'
import {marksInDoubt, orientationIsShown} from '../../analysis/quotations/doubt.ts'
import {Family} from '../../analysis/quotations/families.ts'
import {closingGlyph, openingGlyph} from '../../analysis/quotations/glyphs.ts'
import type {QuoteMark} from '../../analysis/quotations/marks.ts'
import {type Orientation, Role} from '../../analysis/quotations/pairing.ts'
import type {BlockQuotations} from '../../analysis/quotations/paragraph-quotations.ts'
import {articleQuotations, quotingBlocks} from '../../analysis/quotations/quotations.ts'
import {turningRepair} from '../../analysis/quotations/repairs.ts'
import {isCliticRun} from '../../analysis/quotations/words.ts'
import type {Article, Block} from '../../document/article.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Bilingual, defineRule, type Fix, type Report, type Severity} from '../../rule/rule.ts'

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
    {bad: 'وقال المدير: ⟦»⟧سنفتح المكتبة غدا».', good: 'وقال المدير: «سنفتح المكتبة غدا».'},
    {
      bad: 'أعلنت الوزارة “خطة عاجلة” لدعم المزارعين وتوزيع ما وصفته بـ⟦”⟧السلال الكاملة”.',
      good: 'أعلنت الوزارة “خطة عاجلة” لدعم المزارعين وتوزيع ما وصفته بـ“السلال الكاملة”.'
    },
    {bad: 'يعمل الجهاز بنظام “أندرويد 12⟦″⟧ الجديد.', good: 'يعمل الجهاز بنظام “أندرويد 12” الجديد.'},
    {
      ok: 'رفعت الفرقة شعار ”المسرح للجميع“ وقدمت ”حكاية البحر“.',
      note: 'The order of the Arabic locale: ” opens throughout.'
    },
    {ok: 'بلغ قياس الشاشة 5" فقط.'}
  ],
  check({article, style, report}) {
    const {vote, blocks} = articleQuotations(article)
    const house = isQuoteStyle(style.quotes?.value) ? orientationOfStyle(style.quotes?.value) : undefined
    const shown = orientationIsShown(vote) || house !== undefined
    const pairs: TurnedPair[] = []
    for (const block of quotingBlocks(article)) {
      const here = blocks[article.indexOf(block)]
      const {singles, both} = turnedMarks(here)
      for (const i of singles) {
        const finding = turnedFinding({article, block, here, mark: i}, house, shown)
        if (finding !== undefined) report(block, finding)
      }
      for (const [open, close] of both) pairs.push({block, here, open, close})
      for (const i of closingPrimes(here)) report(block, primeFinding({article, block, here, mark: i}))
    }
    if (pairs.length > 0) report(pairs[0].block, wholeFinding(pairs))
  }
})

/** The marks of a paragraph that face the wrong way: one by one, and guillemets of which both do. */
function turnedMarks(here: BlockQuotations): {singles: number[]; both: Array<[open: QuoteMark, close: QuoteMark]>} {
  const {marks, pairing, orphans} = here
  const reversed = new Set(here.reversed)
  // One without a partner is told of by `unbalanced-quotes`, which turns it, too.
  for (const i of orphans) reversed.delete(i)
  const singles: number[] = []
  const both: Array<[QuoteMark, QuoteMark]> = []
  for (const i of reversed) {
    const partner = pairing.partners[i]
    if (marks[i].family !== Family.guillemets || !reversed.has(partner)) singles.push(i)
    else if (i < partner) both.push([marks[i], marks[partner]])
  }
  return {singles, both}
}

/** «أندرويد 12″: a mark of measure where a quotation closes. */
function closingPrimes({marks, mismatched}: BlockQuotations): number[] {
  return mismatched.filter((i) => marks[i].family === Family.prime)
}

/** A mark of an article. */
interface MarkPlace {
  readonly article: Article
  readonly block: Block
  readonly here: BlockQuotations
  readonly mark: number
}

/**
 * What is told of a mark that faces the wrong way; `undefined` where the house turns its marks the other way than the
 * article seems to: its choice is told by `quote-style`.
 *
 * @param house the orientation of house style
 * @param shown whether house or article show which curly mark opens
 */
function turnedFinding(place: MarkPlace, house: Orientation | undefined, shown: boolean): Report | undefined {
  const {orientation} = articleQuotations(place.article)
  const {marks, pairing} = place.here
  const mark = marks[place.mark]
  const isCurly = mark.family === Family.curly || mark.family === Family.singleCurly
  if (isCurly && house !== undefined && house !== orientation) return undefined
  const role = pairing.roles[place.mark]
  const opens = role === Role.open || role === Role.orphanOpener
  const text = opens ? openingGlyph(mark.family, orientation) : closingGlyph(mark.family, orientation)
  const isHidden = isCurly && !shown
  const isOfSystem = opens && isCurly && followsParticle(place.block.paragraph, mark)
  const severity = severityOf(isHidden, isOfSystem)
  return {
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
    fixes: () => turning(place, text, {ar: `اعكس العلامة: ${text}`, en: `Turn the mark: ${text}`}, !isHidden)
  }
}

/** A choice that nobody can see is a hint; what a content system turned is no slip of a desk's own. */
function severityOf(isHidden: boolean, isOfSystem: boolean): Severity | undefined {
  if (isHidden) return 'hint'
  return isOfSystem ? 'information' : undefined
}

/** What is told of ″ where a quotation closes. */
function primeFinding(place: MarkPlace): Report {
  const {marks, pairing} = place.here
  const mark = marks[place.mark]
  const {orientation} = articleQuotations(place.article)
  const text = closingGlyph(marks[pairing.partners[place.mark]].family, orientation)
  return {
    start: mark.start,
    end: mark.end,
    message: {
      ar: `العلامة ${mark.text} علامة قياس وقد جاءت لإغلاق اقتباس؛ يبدلها التصحيح بالعلامة ${text}`,
      en: `${mark.text} is a mark of measure but closes a quotation here; the fix puts ${text}`
    },
    expected: [text],
    fixes: () => turning(place, text, {ar: `ضع علامة الإغلاق ${text}`, en: `Put the closing mark ${text}`}, true)
  }
}

/** The fixes that put a mark for another. */
function turning({article, block, here, mark}: MarkPlace, text: string, title: Bilingual, isShown: boolean): Fix[] {
  const safe = isShown && !marksInDoubt(here)
  return turningRepair(article, block, mark, text).map((edit) => ({title, safe, edits: [edit]}))
}

/** A quotation in guillemets whose two marks are turned: »…«. */
interface TurnedPair {
  readonly block: Block
  readonly here: BlockQuotations
  readonly open: QuoteMark
  readonly close: QuoteMark
}

/** Marks typed for what they look like are turned all together: half of them turned would be worse than none. */
function wholeFinding(turned: readonly TurnedPair[]): Report {
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
        safe: !turned.some(({here}) => marksInDoubt(here)),
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
