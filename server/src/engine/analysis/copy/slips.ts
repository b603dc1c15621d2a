import type {Word} from '../../arabic/vocabulary.ts'
import type {Article} from '../../document/article.ts'
import {perParagraph, perPart} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {isOthers} from '../../document/zones.ts'
import {SLIP, type Slip, slipOf} from '../../lexicon/spelling/slips.ts'
import {type Placed, placedByStretch} from './placed.ts'
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
  for (let i = 0; i < tokens.length; i++) {
    if ((tokens[i].traits & SLIP) === 0) continue
    const {start, end, word} = tokens[i]
    const slip = word === undefined ? undefined : inContext(slipOf(word)!, tokens, i)
    if (slip !== undefined)
      found.push({rule: slip.rule, letters: slip.letters, rights: slip.rights, start, end, word: word!})
  }
  return found
})
const none: readonly never[] = []

/** A misspelled word where it stands in the article. */
export type PlacedSlip = Placed<WordSlip>

/** Those of a stretch, by rule. */
export type SlipsByRule = ReadonlyMap<Slip['rule'], readonly PlacedSlip[]>

/** The misspelled words of an article, in order, by stretch and rule. */
export const slipsByStretch: (article: Article) => readonly SlipsByRule[] = perPart(placedByStretch(slipsOf), byRule)

function byRule(slips: readonly PlacedSlip[]): SlipsByRule {
  if (slips.length === 0) return noSlips
  const byRule = new Map<Slip['rule'], PlacedSlip[]>()
  for (const each of slips) {
    const list = byRule.get(each.slip.rule)
    if (list === undefined) byRule.set(each.slip.rule, [each])
    else list.push(each)
  }
  return byRule
}
const noSlips: SlipsByRule = new Map()
