import {type GlyphPair, glyphsOf, isQuoteStyle, styleOfFamily} from '../../analysis/quotations/conversion.ts'
import {marksInDoubt, pairsInDoubt} from '../../analysis/quotations/doubt.ts'
import {Family} from '../../analysis/quotations/families.ts'
import type {QuoteMark} from '../../analysis/quotations/marks.ts'
import type {Orientation} from '../../analysis/quotations/pairing.ts'
import type {BlockQuotations, Quotation} from '../../analysis/quotations/paragraph-quotations.ts'
import {articleQuotations, quotingBlocks} from '../../analysis/quotations/quotations.ts'
import {defineRule, type Report} from '../../rule/rule.ts'

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
      const here = blocks[article.indexOf(block)]
      // A mark without a partner makes what comes after it look nested.
      if (pairsInDoubt(here)) continue
      for (const quotation of nestedAlike(here)) {
        const finding = findingOf(here, quotation, orientation, style.quotes?.value)
        if (finding !== undefined) report(block, finding)
      }
    }
  }
})

/** What is told of a nested quotation; `undefined` where it has the marks of its level already. */
function findingOf(
  here: BlockQuotations,
  {open, close, level}: Quotation,
  orientation: Orientation,
  house: string | undefined
): Report | undefined {
  if (open === undefined || close === undefined) return undefined
  const wanted = isQuoteStyle(house) ? house : styleOfFamily(open.family, orientation)
  if (wanted === undefined) return undefined
  const glyphs = glyphsOf(wanted, level)
  return open.text === glyphs[0] ? undefined : changing(here, open, close, glyphs)
}

function changing(here: BlockQuotations, open: QuoteMark, close: QuoteMark, [opening, closing]: GlyphPair): Report {
  return {
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
        edits: [
          {start: open.start, end: open.end, text: opening},
          {start: close.start, end: close.end, text: closing}
        ]
      }
    ]
  }
}

/** Words of a term at most. */
const LONGEST_TERM = 3

/** `"… مثل "بركان" و…"`: a name in straight marks, for which few houses keep marks of a second kind. */
function isTerm(open: QuoteMark, close: QuoteMark): boolean {
  return open.family === Family.straight && close.first - open.last <= LONGEST_TERM
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
