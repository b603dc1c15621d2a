import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {closerFeatures} from './closer-features.ts'
import {isBracket, isSingle} from './families.ts'
import {type Evidence, nothingPassed, pass, spokenBefore} from './features.ts'
import {openerFeatures} from './opener-features.ts'
import {Role} from './pairing.ts'
import type {BlockQuotations} from './paragraph-quotations.ts'
import {siteWeights} from './site-weights.ts'
import {FeatureScore, type Features} from './weights.ts'
import {attachedParticle, type Particle} from './words.ts'

/** A place where the partner of an orphan may have stood. */
export interface Site<F extends Features> {
  /** UTF-16 code units from the start of the paragraph. */
  readonly offset: number
  /** How many words the quotation would have. */
  readonly words: number
  readonly features: F
}
export interface RankedSite {
  readonly offset: number
  /** How many words the quotation would have. */
  readonly words: number
  /** Its share among all the places that were weighed, 0 to 1. */
  readonly share: number
}

/** Quotations longer than this many tokens are not mended: there is no telling where they end. */
const QUOTATION_REACH = 220

/** The places where a closing mark may have stood for the opener `mark`. */
export function closerSites<F extends Features>(
  paragraph: Paragraph,
  block: BlockQuotations,
  mark: number,
  evidence: Evidence,
  features: () => F
): Array<Site<F>> {
  const {tokens} = paragraph
  const opener = block.marks[mark]
  const limit = closerLimit(paragraph, block, mark)
  const opened = {
    paragraph,
    spoken: spokenBefore(tokens, opener.first, 0),
    opener: opener.first,
    first: opener.last,
    limit,
    evidence
  }
  const sites: Array<Site<F>> = []
  const passed = nothingPassed()
  for (let k = opener.last; k < limit && k < opener.last + QUOTATION_REACH; k++) {
    pass(passed, tokens[k])
    if (passed.words === 0 || !mayEnd(tokens, k)) continue
    const site = {offset: tokens[k].end, words: passed.words, features: features()}
    closerFeatures(opened, k, passed, site.features)
    sites.push(site)
  }
  return sites
}

/** A closing mark stands where a word ends: before a blank or a mark of punctuation. */
function mayEnd(tokens: readonly Token[], k: number): boolean {
  const next = tokens[k + 1]
  return next === undefined || next.spaced || next.kind >= TokenKind.quote
}

/** A quotation may hold marks of another family; it ends before the next of its own, and inside the bracket that it is in. */
function closerLimit(paragraph: Paragraph, {marks, pairing}: BlockQuotations, mark: number): number {
  const {family} = marks[mark]
  for (let i = mark + 1; i < marks.length; i++) {
    if (isBracket(marks[i].family) && pairing.partners[i] >= 0 && pairing.partners[i] < mark) return marks[i].first
    if (isBracket(marks[i].family) || pairing.roles[i] === Role.none) continue
    if (isSingle(marks[i].family) && !isSingle(family) && pairing.partners[i] >= 0) continue
    if (marks[i].family !== family && pairing.roles[i] === Role.open && pairing.partners[i] > i) {
      i = pairing.partners[i]
      continue
    }
    return marks[i].first
  }
  return paragraph.tokens.length
}

/** The places where an opening mark may have stood for the closer `mark`. */
export function openerSites<F extends Features>(
  paragraph: Paragraph,
  block: BlockQuotations,
  mark: number,
  evidence: Evidence,
  features: () => F
): Array<Site<F>> {
  const {tokens} = paragraph
  const closer = block.marks[mark]
  const limit = openerLimit(block, mark)
  const closed = {paragraph, closer: closer.first, after: closer.last, limit, evidence}
  const sites: Array<Site<F>> = []
  const passed = nothingPassed()
  const add = (offset: number, k: number, particle: Particle | null): void => {
    const site = {offset, words: passed.words, features: features()}
    openerFeatures(closed, k, particle, passed, site.features)
    sites.push(site)
  }
  for (let k = closer.first - 1; k >= limit && k > closer.first - QUOTATION_REACH; k--) {
    const token = tokens[k]
    pass(passed, token)
    if (passed.words === 0) continue
    if (mayStart(tokens, k)) add(token.start, k, null)
    const particle = token.word === undefined ? null : attachedParticle(token.word)
    if (particle !== null) add(token.start + particle.length, k, particle)
  }
  return sites.reverse()
}

/** An opening mark stands where a word begins: after a blank, a bracket, or the mark that announces it. */
function mayStart(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]
  if (token.kind > TokenKind.open) return false
  return (
    token.spaced ||
    token.kind === TokenKind.open ||
    tokens[k - 1] === undefined ||
    tokens[k - 1].kind >= TokenKind.quote
  )
}

function openerLimit({marks, pairing}: BlockQuotations, mark: number): number {
  const {family} = marks[mark]
  for (let i = mark - 1; i >= 0; i--) {
    if (isBracket(marks[i].family) && pairing.partners[i] > mark) return marks[i].last
    if (isBracket(marks[i].family) || pairing.roles[i] === Role.none) continue
    if (isSingle(marks[i].family) && !isSingle(family) && pairing.partners[i] >= 0) continue
    if (marks[i].family !== family && pairing.roles[i] === Role.close && pairing.partners[i] >= 0) {
      i = pairing.partners[i]
      continue
    }
    return marks[i].last
  }
  return 0
}

/** Past each of so many words a quotation is once more as likely as a name to lose a mark. */
const SLIP_STEPS = [3, 7, 15]

/**
 * How much likelier than a name a quotation of so many words is to lose a mark: who types a name closes it at once, who
 * types a speech forgets. The weights of places are fitted on marks taken away at random, where most are of names; read
 * off slips as they were published, a speech is so many times as frequent among them.
 */
export function slipOdds(words: number): number {
  return 1 + SLIP_STEPS.filter((step) => words > step).length
}

/** The places where the partner of an orphan may have stood, with their shares, the likeliest first. */
export function rankedSites(
  side: 'closer' | 'opener',
  paragraph: Paragraph,
  block: BlockQuotations,
  mark: number,
  evidence: Evidence
): RankedSite[] {
  const known = siteWeights(side)
  const sites = (side === 'closer' ? closerSites : openerSites)(
    paragraph,
    block,
    mark,
    evidence,
    () => new FeatureScore(known)
  )
  let highest = -Infinity
  for (const {features} of sites) highest = Math.max(highest, features.score)
  const scores = sites.map(({features, words}) => Math.exp(features.score - highest) * slipOdds(words))
  let total = 0
  for (const score of scores) total += score
  return sites
    .map(({offset, words}, i) => ({offset, words, share: scores[i] / total}))
    .sort((a, b) => b.share - a.share)
}
