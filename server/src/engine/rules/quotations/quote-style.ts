import {
  conversionEdits,
  type GlyphPair,
  glyphsOf,
  isQuoteStyle,
  majorityStyle,
  type QuoteStyle,
  quotationEdits,
  styleOfFamily
} from '../../analysis/quotations/conversion.ts'
import {Family, isSingle} from '../../analysis/quotations/families.ts'
import type {QuoteMark} from '../../analysis/quotations/marks.ts'
import type {Orientation} from '../../analysis/quotations/pairing.ts'
import {type BlockQuotations, perQuotations, type Quotation} from '../../analysis/quotations/paragraph-quotations.ts'
import {articleQuotations, quotingBlocks} from '../../analysis/quotations/quotations.ts'
import type {Article} from '../../document/article.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Bilingual, defineRule, type Fix, type Report} from '../../rule/rule.ts'

/** A quotation in other marks than those of the house, or than those of the rest of the article. */
export default defineRule({
  id: 'quote-style',
  family: 'quotation',
  severity: 'information',
  habit: true,
  summary: {ar: 'علامات تنصيص من أكثر من نوع في المقال', en: 'Quotation marks of more than one kind in an article'},
  why: {
    ar: 'تختار كل صحيفة نوعا واحدا من علامات التنصيص: « » أو " " أو “ ”. ويُقدَّم اختيار الصحيفة (`style.quotes`)، فإن لم يُحدَّد فالنوع الغالب في المقال.',
    en: 'Every house settles on one kind of quotation marks: « » or " " or “ ”. The house style (`style.quotes`) decides; where it is silent, the kind that most of the article uses.'
  },
  examples: [
    {
      bad: 'زار الوفد «معرض الكتاب» ثم «متحف الفن» وحضر عرض ⟦"⟧ليالي الصيف" مساء.',
      good: 'زار الوفد «معرض الكتاب» ثم «متحف الفن» وحضر عرض «ليالي الصيف» مساء.'
    },
    {
      ok: 'قال المدير: «نقرأ رواية “البحر” هذا الشهر» ثم وزع «دفتر القراءة».',
      note: 'Marks inside a quotation differ from those around it.'
    },
    {ok: 'كتبت O\'Brien عن شاشة قياسها 5" في «المجلة».'}
  ],
  check({article, style, report}) {
    const {orientation, blocks} = articleQuotations(article)
    const house = isQuoteStyle(style.quotes?.value) ? style.quotes?.value : undefined
    const majority = majorityStyle(article)
    const wanted = house ?? majority?.style
    if (wanted === undefined) return
    const tied = house === undefined && majority!.tied
    const choice: Choice = {
      wanted,
      house: house !== undefined,
      tied,
      orientation,
      key: `${wanted} ${house !== undefined} ${tied} ${orientation}`
    }
    let isFirst = true
    for (const block of quotingBlocks(article)) {
      for (const found of othersIn(blocks[article.indexOf(block)], block.paragraph, choice)) {
        report(block, isFirst ? {...found, fixes: () => [...found.fixes, wholeArticle(article, wanted)]} : found)
        isFirst = false
      }
    }
  }
})

/** How an article writes its quotation marks. */
interface Choice {
  readonly wanted: QuoteStyle
  /** Whether the house says so; else most of its quotations do. */
  readonly house: boolean
  /** Whether another style has as many quotations. */
  readonly tied: boolean
  readonly orientation: Orientation
  /** All of it as one value. */
  readonly key: string
}

type Found = Report & {readonly fixes: readonly Fix[]}

/** What was found last, and under which choice. */
const kept = perQuotations((): {choice: string; found: readonly Found[]} => ({choice: '', found: none}))
const none: readonly Found[] = []

/** The quotations of a paragraph in other marks than they should have. */
function othersIn(here: BlockQuotations, paragraph: Paragraph, choice: Choice): readonly Found[] {
  const known = kept(here, paragraph)
  if (known.choice !== choice.key) {
    const mismatched = new Set(here.mismatched.map((i) => here.marks[i]))
    known.found = here.quotations.flatMap((quotation) => foundOf(mismatched, paragraph, quotation, choice) ?? [])
    known.choice = choice.key
  }
  return known.found
}

function foundOf(
  mismatched: ReadonlySet<QuoteMark>,
  paragraph: Paragraph,
  quotation: Quotation,
  {wanted, house, tied, orientation}: Choice
): Found | undefined {
  const mark = quotation.open ?? quotation.close
  if (mark === undefined || !isOfAnotherStyle(quotation, wanted, house)) return undefined
  if (quotation.close !== undefined && mismatched.has(quotation.close)) return undefined
  if (styleOfFamily(mark.family, orientation) === wanted && quotation.level % 2 === 1) return undefined
  const edits = quotationEdits(paragraph, quotation, wanted)
  if (edits.length === 0) return undefined
  const [open, close] = glyphsOf(wanted, quotation.level)
  return {
    start: mark.start,
    end: mark.end,
    ...(tied && {severity: 'hint'}),
    message: messageOf(mark, [open, close], house, tied),
    expected: [`${open} ${close}`],
    fixes: [{title: {ar: `ضع ${open} ${close}`, en: `Put ${open} ${close}`}, safe: false, edits}]
  }
}

function messageOf({text}: QuoteMark, [open, close]: GlyphPair, house: boolean, tied: boolean): Bilingual {
  if (tied)
    return {
      ar: `في المقال نوعان من علامات التنصيص بالتساوي: ${open} ${close} و${text}`,
      en: `The article has as many quotations in ${open} ${close} as in ${text}`
    }
  if (house)
    return {
      ar: `علامة التنصيص ${text} تخالف أسلوب الصحيفة؛ يضع التصحيح ${open} ${close}`,
      en: `${text} is not the quotation mark of house style; the fix puts ${open} ${close}`
    }
  return {
    ar: `علامة التنصيص ${text} تخالف الغالب في المقال؛ يضع التصحيح ${open} ${close}`,
    en: `${text} differs from most quotation marks of the article; the fix puts ${open} ${close}`
  }
}

/** Only the outer level has a majority to follow; what stands inside a quotation follows the house, where it has spoken. */
function isOfAnotherStyle({open, close, level}: Quotation, wanted: QuoteStyle, house: boolean): boolean {
  const mark = (open ?? close)!
  if (level > 1) return house && mark.text !== glyphsOf(wanted, level)[open === undefined ? 1 : 0]
  if (isSingle(mark.family) || mark.family === Family.doubleParens) return false
  return true
}

function wholeArticle(article: Article, style: QuoteStyle): Fix {
  const [open, close] = glyphsOf(style, 1)
  return {
    title: {ar: `حوّل علامات المقال كله إلى ${open} ${close}`, en: `Convert the whole article to ${open} ${close}`},
    safe: false,
    edits: conversionEdits(article, style)
  }
}
