import {quotationSiteWeights} from '../generated/quotation-sites.ts'
import type {Paragraph} from '../parse/paragraph.ts'
import {type Token, TokenKind} from '../parse/tokens.ts'
import {type Evidence, type Features, closerFeatures, nothingPassed, openerFeatures, pass, spokenBefore} from './quotations-features.ts'
import {isBracket, isSingle} from './quotations-marks.ts'
import {Role} from './quotations-pairing.ts'
import {attachedParticle} from './quotations-words.ts'
import type {BlockQuotations} from './quotations.ts'

/** A place where the partner of an orphan may have stood. */
export interface Site {
  /** UTF-16 code units from the start of the paragraph. */
  readonly offset: number
  readonly features: Features
}
export interface RankedSite {
  readonly offset: number
  /** Its share among all the places that were weighed, 0 to 1. */
  readonly share: number
}

/** Quotations longer than this many tokens are not mended: there is no telling where they end. */
const REACH = 220

/** The places where a closing mark may have stood for the opener `mark`. */
export function closerSites(paragraph: Paragraph, block: BlockQuotations, mark: number, evidence: Evidence): Site[] {
  const {tokens} = paragraph
  const opener = block.marks[mark]
  const limit = closerLimit(paragraph, block, mark)
  const opened = {paragraph, spoken: spokenBefore(tokens, opener.first, 0), opener: opener.first, first: opener.last, limit, evidence}
  const sites: Site[] = []
  const passed = nothingPassed()
  for (let k = opener.last; k < limit && k < opener.last + REACH; k++) {
    pass(passed, tokens[k])
    if (passed.words === 0 || !mayEnd(tokens, k)) continue
    sites.push({offset: tokens[k].end, features: closerFeatures(opened, k, passed)})
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
export function openerSites(paragraph: Paragraph, block: BlockQuotations, mark: number, evidence: Evidence): Site[] {
  const {tokens} = paragraph
  const closer = block.marks[mark]
  const limit = openerLimit(block, mark)
  const closed = {paragraph, closer: closer.first, after: closer.last, limit, evidence}
  const sites: Site[] = []
  const passed = nothingPassed()
  for (let k = closer.first - 1; k >= limit && k > closer.first - REACH; k--) {
    const token = tokens[k]
    pass(passed, token)
    if (passed.words === 0) continue
    if (mayStart(tokens, k)) sites.push({offset: token.start, features: openerFeatures(closed, k, null, passed)})
    const particle = token.word === undefined ? null : attachedParticle(token.word)
    if (particle !== null) sites.push({offset: token.start + particle.length, features: openerFeatures(closed, k, particle, passed)})
  }
  return sites.reverse()
}

/** An opening mark stands where a word begins: after a blank, a bracket, or the mark that announces it. */
function mayStart(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]
  if (token.kind > TokenKind.open) return false
  return token.spaced || token.kind === TokenKind.open || tokens[k - 1] === undefined || tokens[k - 1].kind >= TokenKind.quote
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

const weights = new Map<string, ReadonlyMap<string, number>>()

/** The weights of one side; most articles have no orphan and never need them. */
function weightsOf(side: 'closer' | 'opener'): ReadonlyMap<string, number> {
  let known = weights.get(side)
  if (known === undefined) weights.set(side, (known = new Map(quotationSiteWeights[side])))
  return known
}

/** The sites with their shares, the likeliest first. */
export function rankSites(side: 'closer' | 'opener', sites: readonly Site[]): RankedSite[] {
  const known = weightsOf(side)
  let highest = -Infinity
  const scores = sites.map(({features}) => {
    let score = 0
    for (const feature of features) score += known.get(feature) ?? 0
    highest = Math.max(highest, score)
    return score
  })
  let total = 0
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp(scores[i] - highest)
  return sites.map(({offset}, i) => ({offset, share: scores[i] / total})).sort((a, b) => b.share - a.share)
}
