import type {Word} from '../../arabic/vocabulary.ts'
import type {Article} from '../../document/article.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {isOthers} from '../../document/zones.ts'
import {SLIP, type Slip, slipOf} from '../../lexicon/spelling/slips.ts'
import {type Placed, placed} from './placed.ts'
import {inContext} from './slip-context.ts'

/** A misspelled word where it stands in its paragraph. */
export interface WordSlip extends Slip {
  /** UTF-16 code units from the start of the paragraph. */
  readonly start: number
  readonly end: number
  readonly word: Word
}

/** The misspelled words of a paragraph, of all rules, in order. */
const slipsOf = perParagraph((paragraph: Paragraph): readonly WordSlip[] => {
  const {tokens, traits, zone} = paragraph
  if ((traits & SLIP) === 0 || isOthers(zone)) return none
  const found: WordSlip[] = []
  for (const [i, token] of tokens.entries()) {
    if ((token.traits & SLIP) === 0 || token.word === undefined) continue
    const slip = inContext(slipOf(token.word)!, tokens, i)
    if (slip !== undefined) found.push({...slip, start: token.start, end: token.end, word: token.word})
  }
  return found
})
const none: readonly never[] = []

/** A misspelled word where it stands in the article. */
export type PlacedSlip = Placed<WordSlip>

const allSlips = placed(slipsOf)

/** The misspelled words of an article that a rule tells of, in order. */
export function placedSlips(article: Article, rule: Slip['rule']): readonly PlacedSlip[] {
  return allSlips(article).filter(({slip}) => slip.rule === rule)
}
