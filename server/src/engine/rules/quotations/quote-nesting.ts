import {glyphsOf, isQuoteStyle, type QuoteStyle, styleOfFamily} from '../../analysis/quotations/conversion.ts'
import {marksInDoubt, pairsInDoubt} from '../../analysis/quotations/doubt.ts'
import {
  articleQuotations,
  type BlockQuotations,
  type Quotation,
  quotingBlocks
} from '../../analysis/quotations/quotations.ts'
import {Family, type QuoteMark} from '../../analysis/quotations/marks.ts'
import {defineRule, type Edit} from '../../rule/rule.ts'

/** A quotation inside another one, both in the same marks. */
export default defineRule({
  id: 'quote-nesting',
  family: 'quotation',
  severity: 'information',
  habit: true,
  summary: {ar: 'اقتباس داخل اقتباس بالعلامات نفسها', en: 'A quotation inside a quotation in the same marks'},
  why: {
    ar: 'إذا جاء اقتباس داخل اقتباس بالعلامات نفسها ظن القارئ أن الأول انتهى حيث بدأ الثاني. ولذلك تُجعل للداخلي علامات أخرى.',
    en: 'Where a quotation inside a quotation uses the same marks, readers take the first to end where the second begins. So the inner one gets other marks.'
  },
  examples: [
    {bad: 'وقال: «زرنا معرض ⟦«⟧ألوان» أمس ثم عدنا».', good: 'وقال: «زرنا معرض “ألوان” أمس ثم عدنا».'},
    {ok: 'وقال: «زرنا معرض "ألوان" أمس ثم عدنا».'},
    {ok: 'زرنا معرض «ألوان» ومعرض «ظلال».'}
  ],
  check({article, style, report}) {
    const {orientation, blocks} = articleQuotations(article)
    for (const block of quotingBlocks(article)) {
      const here = blocks[block.index]
      // A mark without a partner makes what comes after it look nested.
      if (pairsInDoubt(here)) continue
      for (const {open, close, level} of nestedAlike(here)) {
        if (open === undefined || close === undefined) continue
        const house: QuoteStyle | undefined = isQuoteStyle(style.quotes)
          ? style.quotes
          : styleOfFamily(open.family, orientation)
        if (house === undefined) continue
        const [opening, closing] = glyphsOf(house, level)
        const edits: Edit[] = [
          {start: open.start, end: open.end, text: opening},
          {start: close.start, end: close.end, text: closing}
        ]
        if (open.text === opening) continue
        report(block, {
          start: open.start,
          end: open.end,
          ...((marksInDoubt(here) || isTerm(open, close)) && {severity: 'hint' as const}),
          message: {
            ar: `اقتباس داخل اقتباس بالعلامة ${open.text} نفسها؛ يجعل التصحيح علامتي الداخلي ${opening} ${closing}`,
            en: `A quotation inside a quotation in the same marks ${open.text}; the fix gives the inner one ${opening} ${closing}`
          },
          expected: [`${opening} ${closing}`],
          fixes: [
            {
              title: {ar: `ضع للداخلي ${opening} ${closing}`, en: `Give the inner one ${opening} ${closing}`},
              safe: false,
              edits
            }
          ]
        })
      }
    }
  }
})

/** Words of a term at most. */
const TERM = 3

/** `"… مثل "بركان" و…"`: a name in straight marks, for which few houses keep marks of a second kind. */
function isTerm(open: QuoteMark, close: QuoteMark): boolean {
  return open.family === Family.straight && close.first - open.last <= TERM
}

/** Quotations whose nearest outer one has marks of the same family. */
function nestedAlike({quotations}: BlockQuotations): Quotation[] {
  const found: Quotation[] = []
  const around: Quotation[] = []
  for (const quotation of quotations) {
    while (around.length > 0 && around[around.length - 1].end <= quotation.start) around.pop()
    const outer = around.at(-1)
    if (outer !== undefined && outer.family === quotation.family) found.push(quotation)
    around.push(quotation)
  }
  return found
}
