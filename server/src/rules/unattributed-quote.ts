import {articleCoverage} from '../facts/coverage.ts'
import {articleQuotations} from '../facts/quotations.ts'
import {defineRule} from '../lint/rule.ts'
import type {Paragraph} from '../parse/paragraph.ts'
import {TokenKind} from '../parse/tokens.ts'

/** The share of its paragraph that a quotation must fill to be a statement by itself. */
const FILLS = 0.85

/** A quoted statement whose speaker cannot be told. */
export default defineRule({
  id: 'unattributed-quote',
  family: 'sourcing',
  severity: 'warning',
  summary: {ar: 'اقتباس بلا قائل.', en: 'A quotation with no speaker.'},
  why: {
    ar: 'لا يُترك القارئ يقرأ كلاما بين علامتي اقتباس من دون أن يعرف قائله: يُذكر القائل في الجملة نفسها أو بعد الجملة الأولى منها (رويترز).',
    en: 'Identify the source of a quotation at once, normally after its first sentence; never make the reader read on to learn who speaks (Reuters Handbook).'
  },
  options: {minWords: {type: 'integer', default: 4, minimum: 1, maximum: 30, summary: {ar: 'أقل عدد من الكلمات في الاقتباس.', en: 'The fewest words a quotation must have.'}}},
  examples: [
    {bad: 'انتهى الاجتماع من دون اتفاق.\n⟦"لن نقبل بهذا الحل أبدا"⟧.\nوغادر الحاضرون القاعة.'},
    {ok: 'قال رئيس الوفد إن الاجتماع انتهى من دون اتفاق.\n"لن نقبل بهذا الحل أبدا".'},
    {ok: 'وصف الوزير القرار بـ"الكارثي".'}
  ],
  check({article, options, report}) {
    const quotations = articleQuotations(article)
    const coverage = articleCoverage(article)
    const attributed = new Map<number, boolean>()
    for (const {block, own, inherited} of coverage) if (own.length > 0 || inherited !== undefined) attributed.set(block.index, true)
    for (const block of article.blocks) {
      const {paragraph} = block
      if (paragraph.zone !== 'body') continue
      const [span, ...more] = quotations.blocks[block.index].spans
      if (span === undefined || more.length > 0 || (span.end - span.start) / paragraph.text.trim().length < FILLS) continue
      if (wordsIn(paragraph, span.start, span.end) < options.minWords) continue
      // The speaker may be named in the paragraph, before it, or at the head of the next.
      if ([block.index - 1, block.index, block.index + 1].some((index) => attributed.get(index) === true)) continue
      report(block, {...span, message: {ar: 'اقتباس بلا قائل: من قال هذا؟', en: 'Quotation with no speaker: who said this?'}, fixes: [{title: {ar: 'أضف موضعا للقائل', en: 'Add a place for the speaker'}, safe: false, edits: [{start: span.end, end: span.end, text: '، يقول [المصدر؟]'}]}]})
    }
  }
})

function wordsIn({tokens}: Paragraph, start: number, end: number): number {
  return tokens.filter((token) => token.kind <= TokenKind.latin && token.start >= start && token.end <= end).length
}
