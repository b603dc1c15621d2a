import {crossings} from '../../analysis/quotations/crossings.ts'
import {Family} from '../../analysis/quotations/families.ts'
import type {QuoteMark} from '../../analysis/quotations/marks.ts'
import {Role} from '../../analysis/quotations/pairing.ts'
import type {BlockQuotations} from '../../analysis/quotations/paragraph-quotations.ts'
import {articleQuotations, quotingBlocks} from '../../analysis/quotations/quotations.ts'
import {leftovers, quoteRepairs, type Repair} from '../../analysis/quotations/repairs.ts'
import type {Block} from '../../document/article.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {type Bilingual, defineRule, type Edit, type Fix, type Report} from '../../rule/rule.ts'

/** A quotation mark without a partner, or one closed by a mark of another kind. */
export default defineRule({
  id: 'unbalanced-quotes',
  family: 'quotation',
  severity: 'error',
  summary: {ar: 'علامة تنصيص بلا شريكتها', en: 'A quotation mark without its partner'},
  why: {
    ar: 'يثق القارئ بأن ما بين علامتي التنصيص كلام صاحبه بحروفه. فإذا ضاعت إحداهما اختلط كلام المصدر بكلام الصحيفة.',
    en: 'Readers trust that what stands between quotation marks is what the speaker said. Where one of the two is lost, the words of the source and those of the paper run together.'
  },
  examples: [
    {
      bad: 'زار الوفد مقر صحيفة ⟦«⟧الضحى ثم مقر صحيفة «المساء» في العاصمة.',
      good: 'زار الوفد مقر صحيفة «الضحى» ثم مقر صحيفة «المساء» في العاصمة.'
    },
    {
      bad: 'وقال الوزير: ⟦"⟧نعمل على فتح الطريق قبل نهاية الأسبوع.',
      good: 'وقال الوزير: "نعمل على فتح الطريق قبل نهاية الأسبوع".'
    },
    {bad: 'وصف الخطوة بأنها «تاريخية⟦”⟧ أمام الحضور.', good: 'وصف الخطوة بأنها «تاريخية» أمام الحضور.'},
    {bad: 'زار الوفد المتحف (“بيت الفن⟦)⟧” مساء.', good: 'زار الوفد المتحف (“بيت الفن”) مساء.'},
    {ok: 'قال: «زرنا مقر صحيفة "المساء" أمس».'},
    {ok: 'شاشة قياسها 5" ولوح بطول 5\'9.'}
  ],
  check({article, style, report}) {
    const {blocks} = articleQuotations(article)
    for (const block of quotingBlocks(article)) {
      const here = blocks[article.indexOf(block)]
      const {mismatched, marks, pairing} = here
      const put = (mark: QuoteMark, message: Bilingual, fixes: Report['fixes']): void =>
        report(block, {start: mark.start, end: mark.end, message, fixes})
      const fixesOf = (i: number) => (): Fix[] =>
        quoteRepairs(article, block, i, style.quoteStop?.value).map((repair) => toFix(block.paragraph, repair))
      for (const i of toldOrphans(block, here))
        put(marks[i], orphanMessage(marks[i], pairing.roles[i] === Role.orphanOpener), fixesOf(i))
      for (const i of mismatched)
        if (marks[i].family !== Family.prime)
          put(marks[i], mismatchMessage(marks[pairing.partners[i]], marks[i]), fixesOf(i))
      for (const {bracket, swap} of crossings(here))
        put(bracket, crossingMessage(bracket, swap !== undefined), swap === undefined ? [] : [swapFix(swap)])
    }
  }
})

/** The marks without a partner that are told of: not what is left after a quotation, which `empty-quotes` deletes. */
function toldOrphans(block: Block, here: BlockQuotations): readonly number[] {
  if (here.orphans.length === 0 || isAlone(block.paragraph)) return []
  const left = leftovers(block, here)
  return here.orphans.filter((i) => !left.includes(here.marks[i]))
}

function swapFix(swap: Edit): Fix {
  const {text} = swap
  return {title: {ar: `بدّل الترتيب: ${text}`, en: `Change the order: ${text}`}, safe: false, edits: [swap]}
}

/** A paragraph that is nothing but marks: a cell of a table that repeats the one above, or what a content system left. */
function isAlone({kinds}: Paragraph): boolean {
  return kinds === 1 << TokenKind.quote
}

function orphanMessage({text}: QuoteMark, opens: boolean): Bilingual {
  return opens
    ? {ar: `العلامة ${text} تفتح اقتباسا لا يُغلق`, en: `${text} opens a quotation that is never closed`}
    : {ar: `العلامة ${text} تُغلق اقتباسا لم يُفتح`, en: `${text} closes a quotation that was never opened`}
}

function mismatchMessage(open: QuoteMark, close: QuoteMark): Bilingual {
  return {
    ar: `فُتح الاقتباس بالعلامة ${open.text} وأُغلق بالعلامة ${close.text}`,
    en: `The quotation opens with ${open.text} and closes with ${close.text}`
  }
}

function crossingMessage({text}: QuoteMark, mended: boolean): Bilingual {
  const remedy = mended
    ? {ar: '؛ يبدل التصحيح ترتيب العلامتين', en: '; the fix changes the order of the two marks'}
    : {ar: '', en: ''}
  return {
    ar: `القوس ${text} يتقاطع مع اقتباس: فُتح خارجه وأُغلق داخله أو العكس${remedy.ar}`,
    en: `The bracket ${text} crosses a quotation: one end is inside it and the other outside${remedy.en}`
  }
}

function toFix(paragraph: Paragraph, repair: Repair): Fix {
  const title = fixTitle(paragraph, repair)
  const {unsure} = repair
  return {
    title:
      unsure && repair.kind === 'insert'
        ? {ar: `${title.ar} (موضع محتمل)`, en: `${title.en} (one place of several)`}
        : title,
    safe: false,
    ...(unsure && {unsure}),
    edits: [
      {start: repair.start, end: repair.end, text: repair.text},
      ...(repair.turn === undefined ? [] : [repair.turn])
    ]
  }
}

/** Several places may be offered for one mark: each title says which. */
function fixTitle({tokens, text: whole}: Paragraph, {kind, text, start}: Repair): Bilingual {
  if (kind === 'delete') return {ar: 'احذف العلامة', en: 'Delete the mark'}
  if (kind !== 'insert') return {ar: `ضع ${text} مكانها`, en: `Put ${text} instead`}
  const readable = tokens.filter((token) => token.kind <= TokenKind.latin)
  const next = readable.find((token) => token.start >= start)
  // What touches the place tells it best: an opener stands before its word, a closer after it.
  const opens = next !== undefined && next.start === start
  const beside = opens ? next : readable.findLast((token) => token.end <= start)
  if (beside === undefined) return {ar: `أضف ${text}`, en: `Add ${text}`}
  const word = whole.slice(beside.start, beside.end)
  if (opens) return {ar: `أضف ${text} قبل «${word}»`, en: `Add ${text} before «${word}»`}
  // With the stop, where the mark comes after it: the two places differ in nothing else.
  const upTo = whole.slice(beside.start, start)
  return {ar: `أضف ${text} بعد «${upTo}»`, en: `Add ${text} after «${upTo}»`}
}
