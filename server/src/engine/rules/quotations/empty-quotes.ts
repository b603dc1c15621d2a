import {debris} from '../../analysis/quotations/marks.ts'
import {type BlockQuotations, perQuotations} from '../../analysis/quotations/paragraph-quotations.ts'
import {articleQuotations, quotingBlocks} from '../../analysis/quotations/quotations.ts'
import {leftovers} from '../../analysis/quotations/repairs.ts'
import {isArabicWordPart} from '../../arabic/characters.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Bilingual, defineRule, type Report} from '../../rule/rule.ts'

/** Quotation marks with nothing between them. */
export default defineRule({
  id: 'empty-quotes',
  family: 'quotation',
  severity: 'warning',
  summary: {ar: 'علامتا تنصيص لا شيء بينهما', en: 'Quotation marks with nothing between them'},
  why: {
    ar: 'علامتان متجاورتان لا كلام بينهما بقية من نص محذوف أو من ترجمة آلية، والقارئ يحسبها خطأ في النقل.',
    en: 'Two marks side by side with no words between them are what is left of deleted text or of machine translation; to a reader they look like a mistake in quoting.'
  },
  examples: [
    {bad: 'حضر العرض ⟦«»⟧ جمهور كبير.', good: 'حضر العرض جمهور كبير.'},
    {bad: '“نحن هنا لنبقى.” ⟦“.⟧', good: '“نحن هنا لنبقى.”'},
    {ok: 'حضر العرض «الأول» جمهور كبير.'},
    {ok: 'وقال: «نعرض مسرحية "البحر"».', note: 'Two closers side by side, each of its own quotation.'}
  ],
  checkParagraph({paragraph, report}) {
    for (const {start, end} of debris(paragraph)) report(removal(paragraph.text, start, end, EMPTY))
  },
  check({article, report}) {
    const {blocks} = articleQuotations(article)
    for (const block of quotingBlocks(article))
      for (const finding of emptyQuotes(blocks[article.indexOf(block)], block.paragraph)) report(block, finding)
  }
})

const emptyQuotes = perQuotations((here: BlockQuotations, paragraph: Paragraph): readonly Report[] => {
  const {tokens, text} = paragraph
  const found: Report[] = []
  for (const {open, close} of here.quotations)
    if (open !== undefined && open.last === close?.first) found.push(removal(text, open.start, close.end, EMPTY))
  for (const mark of leftovers({paragraph}, here)) {
    const stop = tokens[mark.last]
    found.push(
      removal(
        text,
        mark.start,
        stop !== undefined && stop.code === STOP && !stop.spaced && tokens.length === mark.last + 1
          ? stop.end
          : mark.end,
        LEFT
      )
    )
  }
  return found
})

const STOP = 0x2e
const EMPTY: Bilingual = {
  ar: 'علامات تنصيص لا كلام بينها؛ يحذفها التصحيح',
  en: 'Quotation marks with nothing between them; the fix deletes them'
}
const LEFT: Bilingual = {
  ar: 'علامة تنصيص بعد تمام الاقتباس لا كلام بعدها؛ يحذفها التصحيح',
  en: 'A quotation mark after the quotation has ended, with nothing to quote; the fix deletes it'
}
const TITLE: Bilingual = {ar: 'احذف العلامات', en: 'Delete the marks'}

/** Marks between two blanks go with one of them; marks between two words leave one. */
function removal(text: string, start: number, end: number, message: Bilingual): Report {
  const blankBefore = start > 0 && text[start - 1] === ' '
  const from = blankBefore && (end === text.length || /[ .،؛:!؟]/.test(text[end])) ? start - 1 : start
  const parts = start > 0 && isArabicWordPart(text.charCodeAt(start - 1)) && isArabicWordPart(text.charCodeAt(end))
  return {
    start,
    end,
    message,
    fixes: [{title: TITLE, safe: false, edits: [{start: from, end, text: parts ? ' ' : ''}]}]
  }
}
