import type {Word} from '../../arabic/vocabulary.ts'
import type {Article, Block} from '../../document/article.ts'
import {perParagraph, perPart} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {SLIP, type Slip, slipOf} from '../../lexicon/spelling/slips.ts'
import {insideSpans, type QuotedStretch, quotedStretches} from '../quotations/quotations.ts'
import {inContext} from './slip-context.ts'

/** A misspelled word where it stands in its paragraph. */
export interface WordSlip extends Slip {
  readonly token: Token
  readonly word: Word
}

/** The misspelled words of a paragraph, of all rules, in order. */
export const slipsOf = perParagraph((paragraph: Paragraph): readonly WordSlip[] => {
  const {tokens, traits, zone} = paragraph
  // What leads elsewhere is another's headline.
  if ((traits & SLIP) === 0 || zone === 'link' || zone === 'byline') return none
  const found: WordSlip[] = []
  for (const [i, token] of tokens.entries()) {
    if ((token.traits & SLIP) === 0 || token.word === undefined) continue
    const slip = inContext(slipOf(token.word)!, tokens, i)
    if (slip !== undefined) found.push({...slip, token, word: token.word})
  }
  return found
})
const none: readonly never[] = []

/** A misspelled word where it stands in the article. */
export interface PlacedSlip {
  readonly block: Block
  readonly slip: WordSlip
  /** Between quotation marks: the words are somebody's, or a title. */
  readonly quoted: boolean
}

const slipsByStretch = perPart(quotedStretches, slipsIn)

function slipsIn({blocks, quotations}: QuotedStretch): readonly PlacedSlip[] {
  const placed: PlacedSlip[] = []
  for (const [i, block] of blocks.entries()) {
    const {spans} = quotations[i]
    for (const slip of slipsOf(block.paragraph))
      placed.push({block, slip, quoted: spans.length > 0 && insideSpans(spans, slip.token.start, slip.token.end)})
  }
  return placed
}

/** The misspelled words of an article that a rule tells of, in order. */
export function placedSlips(article: Article, rule: Slip['rule']): readonly PlacedSlip[] {
  return slipsByStretch(article).flatMap((slips): readonly PlacedSlip[] =>
    slips.length === 0 ? none : slips.filter(({slip}) => slip.rule === rule)
  )
}
