import {perParagraph, perParagraphBy} from '../../document/incremental/facts.ts'
import {type Known, Memo} from '../../document/incremental/memo.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {Family, isBracket, Side} from './families.ts'
import {type QuoteMark, quoteMarks} from './marks.ts'
import {facing, type Orientation, type Pairing, pairMarks, Role} from './pairing.ts'
import {isCliticRun} from './words.ts'

/** A stretch of a paragraph, in UTF-16 code units from its start. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A quotation, as far as it lies in one paragraph. */
export interface Quotation {
  /** The mark that opens it; `undefined` where an earlier paragraph does. */
  readonly open: QuoteMark | undefined
  /** The mark that closes it; `undefined` where a later paragraph does. */
  readonly close: QuoteMark | undefined
  /** From the opening mark to the closing mark, both included. */
  readonly start: number
  readonly end: number
  /** 1 for a quotation, 2 for one inside it, and so on; brackets do not count. */
  readonly level: number
  /** That of its opener; where it opens in an earlier paragraph, of the mark there. */
  readonly family: number
}

/** The quotations of one paragraph where it stands. */
export interface BlockQuotations {
  readonly marks: readonly QuoteMark[]
  readonly pairing: Pairing
  /** In the order of their openers. */
  readonly quotations: readonly Quotation[]
  /** The outermost quotations, marks included, in order. */
  readonly spans: readonly Span[]
  /** Indices of marks without a partner anywhere in the article. */
  readonly orphans: readonly number[]
  /** Indices of closing marks that are of another family than their opener. */
  readonly mismatched: readonly number[]
  /** Indices of marks that face the wrong way; of those with a partner, where the two are of one family. */
  readonly reversed: readonly number[]
  /** What {@link perQuotations} facts have found. */
  readonly facts: unknown[]
}

const memo = new Memo<BlockQuotations>()

/**
 * A fact of the quotations of a paragraph, worked out once and kept with them.
 *
 * @param read what is to be known of them; never `undefined`
 */
export function perQuotations<T extends Known>(
  read: (quotations: BlockQuotations, paragraph: Paragraph) => T
): (quotations: BlockQuotations, paragraph: Paragraph) => T {
  return memo.fact(read)
}

/** One shape of object for all. */
function blockQuotations({
  marks,
  pairing,
  quotations,
  spans,
  orphans,
  mismatched,
  reversed
}: Omit<BlockQuotations, 'facts'>): BlockQuotations {
  return {marks, pairing, quotations, spans, orphans, mismatched, reversed, facts: memo.room()}
}

/** A paragraph without a mark and outside every quotation: one record, so that it is known by identity. */
export const noQuotations = blockQuotations({
  marks: [],
  pairing: {roles: new Uint8Array(0), partners: new Int32Array(0), orphans: [], cost: 0, margin: Infinity},
  quotations: [],
  spans: [],
  orphans: [],
  mismatched: [],
  reversed: []
})

/** How much more the paragraph's curly marks speak for “ as the opener than for ”. */
export const orientationVote = perParagraph((paragraph: Paragraph): number => {
  let vote = 0
  for (const mark of quoteMarks(paragraph)) {
    if (mark.family !== Family.curly || mark.side === Side.open) continue
    // After an attached particle content systems turn the mark: it says nothing of the custom.
    const before = paragraph.tokens[mark.first - 1]
    if (before?.word !== undefined && !paragraph.tokens[mark.first].spaced && isCliticRun(before.word)) continue
    const lean = mark.opens - mark.closes
    vote += mark.side === Side.six ? lean : -lean
  }
  return vote
})

/** The readings of a paragraph by what they depend on besides its text. */
const keep = perParagraphBy<number, BlockQuotations>()

/** What a reading depends on: the orientation, and one of three ways in which a quotation crosses the paragraph's ends. */
const Way = {closesCarried: 0, throughout: 1, runsOn: 2} as const

function keyOf(orientation: Orientation, way: number, detail: number): number {
  return (detail * 3 + way) * 128 + orientation
}

/**
 * The quotations of a paragraph.
 *
 * @param carried the family of a quotation open since an earlier paragraph and to be closed in this one; 0 for none
 */
export function quotationsIn(paragraph: Paragraph, orientation: Orientation, carried = 0): BlockQuotations {
  if (quoteMarks(paragraph).length === 0) return noQuotations
  return keep(paragraph, keyOf(orientation, Way.closesCarried, carried), () => {
    const marks = quoteMarks(paragraph)
    const pairing = readPairs(marks, orientation, carried)
    return assemble({paragraph, marks, pairing, orientation, orphans: pairing.orphans})
  })
}

/** The same quotations, where a later paragraph closes the one that the mark opens. */
export function runningOn(
  paragraph: Paragraph,
  orientation: Orientation,
  from: BlockQuotations,
  mark: number
): BlockQuotations {
  const [first] = from.quotations
  const closes = from.pairing.partners.length > 0 && first?.open === undefined ? (first?.family ?? 0) : 0
  return keep(paragraph, keyOf(orientation, Way.runsOn, mark * 16 + closes), () =>
    assemble({
      paragraph,
      marks: from.marks,
      pairing: from.pairing,
      orientation,
      orphans: from.orphans.filter((orphan) => orphan !== mark),
      runsOn: mark
    })
  )
}

/** The same quotations, where all of the paragraph stands in one that begins before it and ends after it. */
export function throughout(
  paragraph: Paragraph,
  orientation: Orientation,
  from: BlockQuotations,
  family: number
): BlockQuotations {
  const end = paragraph.text.length
  return keep(paragraph, keyOf(orientation, Way.throughout, family), () =>
    blockQuotations({
      ...from,
      quotations: [
        {open: undefined, close: undefined, start: 0, end, level: 1, family},
        ...from.quotations.map((quotation) => ({...quotation, level: quotation.level + 1}))
      ],
      spans: [{start: 0, end}]
    })
  )
}

/** What must be saved by reading guillemets blindly: what one mark that faces the wrong way costs. */
const TURNED = 1.6

/** A guillemet whose neighbours say the contrary of its glyph. */
function looksTurned({family, side, opens, closes}: QuoteMark): boolean {
  return family === Family.guillemets && (side === Side.open ? closes > opens : opens > closes)
}

/** The cheaper of two readings: guillemets by what they are, or by their neighbours, for »…« typed for what it looks like. */
function readPairs(marks: readonly QuoteMark[], orientation: Orientation, carried: number): Pairing {
  const sighted = pairMarks(marks, orientation, carried)
  if (sighted.cost < TURNED || !marks.some(looksTurned)) return sighted
  const blind = pairMarks(marks, orientation, carried, true)
  return blind.orphans.length <= sighted.orphans.length && blind.cost + TURNED < sighted.cost ? blind : sighted
}

/** The marks of a paragraph with their partners, from which its quotations are put together. */
interface PairedMarks {
  readonly paragraph: Paragraph
  readonly marks: readonly QuoteMark[]
  readonly pairing: Pairing
  readonly orientation: Orientation
  readonly orphans: readonly number[]
  /** The mark whose quotation a later paragraph closes. */
  readonly runsOn?: number
}

function assemble(paired: PairedMarks): BlockQuotations {
  const {marks, pairing, orientation, orphans} = paired
  const quotations: Quotation[] = carriedQuotation(paired)
  let level = quotations.length
  for (let i = 0; i < marks.length; i++) {
    if (isBracket(marks[i].family)) continue
    if (pairing.roles[i] === Role.close) level = Math.max(0, level - 1)
    const closer = closerOf(paired, i)
    if (closer < 0) continue
    level++
    const close = closer < marks.length ? marks[closer] : undefined
    const end = close?.end ?? paired.paragraph.text.length
    quotations.push({open: marks[i], close, start: marks[i].start, end, level, family: marks[i].family})
  }
  const spans: Span[] = []
  for (const {start, end, level: depth} of quotations) if (depth === 1) spans.push({start, end})
  return blockQuotations({marks, pairing, quotations, spans, orphans, ...slipsOf(marks, pairing, orientation)})
}

/** The quotation of an earlier paragraph that ends in this one; none where there is none. */
function carriedQuotation({marks, pairing: {roles, partners}}: PairedMarks): Quotation[] {
  const closer = roles.findIndex((role, i) => role === Role.close && partners[i] < 0)
  if (closer < 0) return []
  const close = marks[closer]
  return [{open: undefined, close, start: 0, end: close.end, level: 1, family: close.family}]
}

/** The index of the mark that closes what a mark opens, past the last where a later paragraph does; -1 for no opener. */
function closerOf({marks, pairing: {roles, partners}, runsOn}: PairedMarks, i: number): number {
  if (i === runsOn) return marks.length
  return roles[i] === Role.open ? partners[i] : -1
}

function opensAs(role: number): boolean {
  return role === Role.open || role === Role.orphanOpener
}

function closesAs(role: number): boolean {
  return role === Role.close || role === Role.orphanCloser
}

function slipsOf(
  marks: readonly QuoteMark[],
  {roles, partners}: Pairing,
  orientation: Orientation
): {mismatched: number[]; reversed: number[]} {
  const mismatched: number[] = []
  const reversed: number[] = []
  for (let i = 0; i < marks.length; i++) {
    const partner = partners[i] >= 0 ? marks[partners[i]] : undefined
    if (partner === undefined && isBracket(marks[i].family)) continue
    if (roles[i] === Role.close && isMixed(marks[i], partner)) mismatched.push(i)
    if (hasDirection(marks[i], partner) && isTurned(roles[i], facing(marks[i], orientation))) reversed.push(i)
  }
  return {mismatched, reversed}
}

/** «كذا“: the two marks of a quotation are of two families. */
function isMixed({family}: QuoteMark, partner: QuoteMark | undefined): boolean {
  return partner !== undefined && partner.family !== family
}

/** Whether the way a mark faces is told. Of a mixed pair it is told once that the two differ; ″ only stands for a closer. */
function hasDirection(mark: QuoteMark, partner: QuoteMark | undefined): boolean {
  return !isBracket(mark.family) && (!isMixed(mark, partner) || partner?.family === Family.prime)
}

/** A closing glyph where a quotation opens, or an opening one where it closes. */
function isTurned(role: number, face: number): boolean {
  return (opensAs(role) && face === -1) || (closesAs(role) && face === 1)
}
