import type {Article, Block} from '../../document/article.ts'
import {perArticle} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {Family, isSingle} from './families.ts'
import type {QuoteMark} from './marks.ts'
import type {Orientation} from './pairing.ts'
import type {Quotation} from './paragraph-quotations.ts'
import {articleQuotations} from './quotations.ts'

/** The styles a house can choose: the marks of a quotation and of one inside it. */
export const quoteStyles = ['guillemets', 'straight', 'curly66', 'curly99'] as const
export type QuoteStyle = (typeof quoteStyles)[number]

/** An opening and a closing mark. */
export type GlyphPair = readonly [open: string, close: string]

const styles: Readonly<Record<QuoteStyle, readonly [outer: GlyphPair, inner: GlyphPair]>> = {
  guillemets: [
    ['«', '»'],
    ['“', '”']
  ],
  straight: [
    ['"', '"'],
    ["'", "'"]
  ],
  curly66: [
    ['“', '”'],
    ['‘', '’']
  ],
  curly99: [
    ['”', '“'],
    ['’', '‘']
  ]
}

/** The marks of a style at a level, counted from 1: the levels take turns. */
export function glyphsOf(style: QuoteStyle, level: number): GlyphPair {
  return styles[style][(level - 1) % 2]
}

export function isQuoteStyle(style: string | undefined): style is QuoteStyle {
  return (quoteStyles as readonly (string | undefined)[]).includes(style)
}

const byFamily = new Map<number, QuoteStyle>([
  [Family.guillemets, 'guillemets'],
  [Family.straight, 'straight'],
  [Family.curly, 'curly66']
])

/** The style of a family of marks; `undefined` for one that is no style of its own. */
export function styleOfFamily(family: number, orientation: Orientation): QuoteStyle | undefined {
  const style = byFamily.get(family)
  return style === 'curly66' && orientation === 99 ? 'curly99' : style
}

/** Which curly mark opens in a style; `undefined` for one without curly marks. */
export function orientationOfStyle(style: QuoteStyle): Orientation | undefined {
  if (style === 'curly66') return 66
  return style === 'curly99' ? 99 : undefined
}

/** The style that most of an article has. */
export interface Majority {
  readonly style: QuoteStyle
  /** Whether another style has as many: then the one that comes first stands here, and is no more than a guess. */
  readonly tied: boolean
}

/** The style of most quotations of an article, those inside others not counted; `null` where there is none. */
export const majorityStyle = perArticle((article: Article): Majority | null => {
  const {orientation, blocks} = articleQuotations(article)
  const counts = new Map<QuoteStyle, number>()
  for (const {quotations} of blocks) {
    for (const {open, close, level} of quotations) {
      const style =
        level === 1 && open !== undefined && open.family === close?.family
          ? styleOfFamily(open.family, orientation)
          : undefined
      if (style !== undefined) counts.set(style, (counts.get(style) ?? 0) + 1)
    }
  }
  const [first, next] = [...counts].sort(([, a], [, b]) => b - a)
  return first === undefined ? null : {style: first[0], tied: next?.[1] === first[1]}
})

/** A mark to be replaced, in its paragraph. */
interface MarkEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * What turns the marks of one quotation into those of a style; nothing where they are so already, and nothing for a
 * quotation in the middle of Latin text, which keeps its own custom.
 */
export function quotationEdits(paragraph: Paragraph, quotation: Quotation, style: QuoteStyle): MarkEdit[] {
  const {open, close, level} = quotation
  if (isInLatin(paragraph, quotation)) return []
  const [opening, closing] = glyphsOf(style, level)
  const edits: MarkEdit[] = []
  const change = (mark: QuoteMark | undefined, text: string): void => {
    if (mark !== undefined && mark.text !== text) edits.push({start: mark.start, end: mark.end, text})
  }
  change(open, opening)
  change(close, closing)
  return edits
}

function isInLatin({tokens}: Paragraph, {open, close}: Quotation): boolean {
  if (open === undefined || close === undefined) return false
  for (let i = open.last; i < close.first; i++) if (tokens[i].kind === TokenKind.word) return false
  return tokens[open.first - 1]?.kind === TokenKind.latin || tokens[close.last]?.kind === TokenKind.latin
}

/**
 * The whole article in one style: every paired mark that differs, in order. Apostrophes, measures, marks without a
 * partner, names of single marks and Latin text are left alone; applied twice it changes nothing more.
 */
export function conversionEdits(article: Article, style: QuoteStyle): Array<MarkEdit & {readonly block: Block}> {
  const {blocks} = articleQuotations(article)
  const edits: Array<MarkEdit & {readonly block: Block}> = []
  for (const block of article.blocks) {
    for (const quotation of blocks[article.indexOf(block)].quotations) {
      const mark = quotation.open ?? quotation.close
      // An outer pair of single marks is as often a name in Latin custom as a quotation.
      if (mark === undefined || (quotation.level === 1 && isSingle(mark.family))) continue
      for (const edit of quotationEdits(block.paragraph, quotation, style)) edits.push({...edit, block})
    }
  }
  return edits.sort((a, b) => article.indexOf(a.block) - article.indexOf(b.block) || a.start - b.start)
}
