import type {Article, Block} from '../../document/article.ts'
import {isSameRun, sameBefore} from '../../document/incremental/common-ends.ts'
import {perArticle, perArticleFrom, perPart} from '../../document/incremental/facts.ts'
import {type Stretch, stretchesOf} from '../../document/incremental/stretches.ts'
import {firstEndingFrom} from '../../document/ordered.ts'
import {openAtEnd, QuotationFold} from './carried-quotations.ts'
import type {Orientation} from './pairing.ts'
import {type BlockQuotations, noQuotations, orientationVote, quotationsIn, type Span} from './paragraph-quotations.ts'

export type {BlockQuotations, Quotation, Span} from './paragraph-quotations.ts'

/** The quotations of an article. */
export interface ArticleQuotations {
  /** How much more its curly marks speak for “ as the opener than for ”. */
  readonly vote: number
  readonly orientation: Orientation
  /** By index of block. */
  readonly blocks: readonly BlockQuotations[]
}

/** The paragraphs of a stretch, read each by itself. */
interface Alone {
  readonly blocks: readonly BlockQuotations[]
  /** Whether none of them leaves a quotation open. */
  readonly closed: boolean
}

const votes = perPart(stretchesOf, ({blocks}) =>
  blocks.reduce((vote, {paragraph}) => vote + orientationVote(paragraph), 0)
)
const alone = {
  66: perPart(stretchesOf, (stretch) => readAlone(stretch, 66)),
  99: perPart(stretchesOf, (stretch) => readAlone(stretch, 99))
}

function readAlone({blocks}: Stretch, orientation: Orientation): Alone {
  const read = blocks.map(({paragraph}) => quotationsIn(paragraph, orientation))
  return {blocks: read, closed: read.every((here) => openAtEnd(here) === undefined)}
}

/** The quotations of an article, those over several paragraphs included. */
export const articleQuotations = perArticle((article: Article): ArticleQuotations => {
  const vote = votes(article).reduce((sum, one) => sum + one, 0)
  const orientation = orientationOf(vote)
  const fold = new QuotationFold((index) => article.blocks[index].paragraph, orientation)
  for (const {blocks, closed} of alone[orientation](article)) {
    if (closed && !fold.isOpen) for (const here of blocks) fold.blocks.push(here)
    else for (let i = 0; i < blocks.length; i++) fold.read()
  }
  return {vote, orientation, blocks: fold.blocks}
})

/** “ opens where nothing speaks against it. */
export function orientationOf(vote: number): Orientation {
  return vote < 0 ? 99 : 66
}

/** A stretch, and the quotations in it: what most facts of its sentences and figures hang on. */
export interface QuotedStretch extends Stretch {
  /** By block. */
  readonly quotations: readonly BlockQuotations[]
}

/** An article in stretches. One whose blocks and quotations are the same as before the last edit is the very same. */
export const quotedStretches = perArticleFrom(
  (article: Article, before: readonly QuotedStretch[] | undefined): readonly QuotedStretch[] => {
    const all = articleQuotations(article).blocks
    const stretches = stretchesOf(article)
    let first = 0
    return stretches.map(({blocks}, i) => {
      const known = sameBefore(before, stretches.length, i, (one) => one.blocks === blocks)
      const from = first
      first += blocks.length
      return known !== undefined && isSameRun(known.quotations, all, from, first)
        ? known
        : {blocks, quotations: all.slice(from, first)}
    })
  }
)

/** The paragraphs of an article that have a quotation mark, or stand inside a quotation. */
export const quotingBlocks = perArticle((article: Article): readonly Block[] => {
  const {blocks} = articleQuotations(article)
  return article.blocks.filter((_, index) => blocks[index] !== noQuotations)
})

/**
 * Where a paragraph is inside quotation marks: the outermost quotations, marks included, in order, in UTF-16 code
 * units from the start of the paragraph. Quotations that run over several paragraphs are in it; those whose end is
 * not known are not.
 */
export function quotationSpans(article: Article, block: Block): readonly Span[] {
  return articleQuotations(article).blocks[article.indexOf(block)].spans
}

/** Whether a stretch of a paragraph lies inside one of the spans, which are in order. */
export function insideSpans(spans: readonly Span[], start: number, end: number): boolean {
  const span = spans[firstEndingFrom(spans, end)]
  return span !== undefined && span.start <= start && end <= span.end
}
