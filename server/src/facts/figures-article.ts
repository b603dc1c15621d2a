import {type Article, type Block, perArticle} from '../parse/article.ts'
import {type Paragraph, perParagraph} from '../parse/paragraph.ts'
import {figuresOf, noFigures} from './figures.ts'
import type {ParagraphFigures} from './figures-types.ts'
import {insideSpans, quotationSpans} from './quotations.ts'

/** One place where a paragraph chose among the ways of writing something. UTF-16 code units of the paragraph. */
export interface Observed<T> {
  readonly variant: string
  readonly start: number
  readonly end: number
  readonly of: T
}
/** The same where it stands in the article. */
export interface Placed<T> extends Observed<T> {
  readonly block: Block
}

/** All an article shows of one dimension of style, direct quotations left out. */
export interface Dimension<T> {
  /** How often each variant is used in the text; headlines and captions are not counted. */
  readonly counts: ReadonlyMap<string, number>
  /** The variant used first in the text. */
  readonly first: string | undefined
  /** Every place, in order. */
  readonly places: readonly Placed<T>[]
}

/** The paragraphs of an article that have a figure. */
export const figureBlocks = perArticle((article: Article): readonly Block[] => article.blocks.filter(({paragraph}) => figuresOf(paragraph) !== noFigures))

/** Whether a stretch of a paragraph is in a direct quotation: such figures are evidence, not style. */
export function isQuoted(article: Article, block: Block, start: number, end: number): boolean {
  const spans = quotationSpans(article, block)
  return spans.length > 0 && insideSpans(spans, start, end)
}

/** Whether the figures of a paragraph have a say in how the article writes. Headlines save space where the text does not. */
export function decides({zone}: Paragraph): boolean {
  return zone === 'body' || zone === 'list'
}

/**
 * A dimension of style: what each paragraph shows is worked out once a paragraph, the article adds up.
 *
 * @param observe what a paragraph with figures shows
 */
export function dimension<T>(observe: (figures: ParagraphFigures, paragraph: Paragraph) => readonly Observed<T>[]): (article: Article) => Dimension<T> {
  const observed = perParagraph((paragraph: Paragraph) => observe(figuresOf(paragraph), paragraph))
  return perArticle((article: Article) => {
    const places: Placed<T>[] = []
    for (const block of figureBlocks(article)) {
      for (const one of observed(block.paragraph)) if (!isQuoted(article, block, one.start, one.end)) places.push({...one, block})
    }
    return tally(places)
  })
}

/** A dimension from its places, in order. */
export function tally<T>(places: readonly Placed<T>[]): Dimension<T> {
  const counts = new Map<string, number>()
  let first: string | undefined
  for (const {variant, block} of places) {
    if (!decides(block.paragraph)) continue
    first ??= variant
    counts.set(variant, (counts.get(variant) ?? 0) + 1)
  }
  return {counts, first, places}
}

/** What a dimension is to be, and who says so. */
export interface Choice {
  readonly target: string
  readonly by: 'house' | 'majority' | 'tie'
}

/**
 * The variant an article should keep to: the house's, or the majority's, or the first of a tie. `undefined` where
 * there is nothing to choose.
 */
export function choose(counts: ReadonlyMap<string, number>, first: string | undefined, house: string | undefined): Choice | undefined {
  if (house !== undefined) return {target: house, by: 'house'}
  if (counts.size < 2) return first === undefined ? undefined : {target: first, by: 'majority'}
  let target = first!
  for (const [variant, count] of counts) if (count > counts.get(target)!) target = variant
  let ties = 0
  for (const count of counts.values()) if (count === counts.get(target)) ties++
  return {target, by: ties > 1 ? 'tie' : 'majority'}
}
