import type {Article, Block} from '../../document/article.ts'
import {isSameRun} from '../../document/incremental/common-ends.ts'
import {perArticle, perArticleFrom, perParagraph, perParagraphBy, perPart} from '../../document/incremental/facts.ts'
import {type Known, Memo} from '../../document/incremental/memo.ts'
import {type Stretch, stretchesOf} from '../../document/incremental/stretches.ts'
import {firstEndingFrom} from '../../document/ordered.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {Family, isBracket, isCliticRun, type QuoteMark, quoteMarks, Side} from './marks.ts'
import {facing, type Orientation, type Pairing, pairMarks, Role} from './pairing.ts'
import {shapeOf} from './words.ts'

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

/** The quotations of an article. */
export interface ArticleQuotations {
  /** How much more its curly marks speak for “ as the opener than for ”. */
  readonly vote: number
  readonly orientation: Orientation
  /** By index of block. */
  readonly blocks: readonly BlockQuotations[]
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

const NOTHING = blockQuotations({
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

function quotationsIn(paragraph: Paragraph, orientation: Orientation, carried = 0): BlockQuotations {
  if (quoteMarks(paragraph).length === 0) return NOTHING
  return keep(paragraph, keyOf(orientation, Way.closesCarried, carried), () => {
    const marks = quoteMarks(paragraph)
    const pairing = readPairs(marks, orientation, carried)
    return assemble(paragraph, marks, pairing, orientation, pairing.orphans, undefined)
  })
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

/** @param runsOn the mark whose quotation a later paragraph closes */
function assemble(
  paragraph: Paragraph,
  marks: readonly QuoteMark[],
  pairing: Pairing,
  orientation: Orientation,
  orphans: readonly number[],
  runsOn: number | undefined
): BlockQuotations {
  const quotations: Quotation[] = []
  const spans: Span[] = []
  let level = 0
  const carriedClose = pairing.roles.findIndex((role, i) => role === Role.close && pairing.partners[i] < 0)
  if (carriedClose >= 0) {
    level = 1
    quotations.push({
      open: undefined,
      close: marks[carriedClose],
      start: 0,
      end: marks[carriedClose].end,
      level,
      family: marks[carriedClose].family
    })
    spans.push({start: 0, end: marks[carriedClose].end})
  }
  for (let i = 0; i < marks.length; i++) {
    if (isBracket(marks[i].family)) continue
    if (pairing.roles[i] === Role.close) level = Math.max(0, level - 1)
    const closes = i === runsOn ? marks.length : pairing.roles[i] === Role.open ? pairing.partners[i] : -1
    if (closes < 0) continue
    level++
    const close = closes < marks.length ? marks[closes] : undefined
    const end = close?.end ?? paragraph.text.length
    quotations.push({open: marks[i], close, start: marks[i].start, end, level, family: marks[i].family})
    if (level === 1) spans.push({start: marks[i].start, end})
  }
  return blockQuotations({marks, pairing, quotations, spans, orphans, ...slipsOf(marks, pairing, orientation)})
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
    if (isBracket(marks[i].family) && partners[i] < 0) continue
    const partner = partners[i] >= 0 ? marks[partners[i]] : undefined
    const mixed = partner !== undefined && partner.family !== marks[i].family
    if (mixed && roles[i] === Role.close) mismatched.push(i)
    // Of a mixed pair it is told once that the two differ; ″ only stands for a closer.
    if ((mixed && partner.family !== Family.prime) || isBracket(marks[i].family)) continue
    const face = facing(marks[i], orientation)
    if ((opensAs(roles[i]) && face === -1) || (closesAs(roles[i]) && face === 1)) reversed.push(i)
  }
  return {mismatched, reversed}
}

/** A paragraph of a quotation that begins before it and ends after it. */
function whole(block: BlockQuotations, length: number, family: number): BlockQuotations {
  return blockQuotations({
    ...block,
    quotations: [
      {open: undefined, close: undefined, start: 0, end: length, level: 1, family},
      ...block.quotations.map((q) => ({...q, level: q.level + 1}))
    ],
    spans: [{start: 0, end: length}]
  })
}

/** A quotation that its paragraph leaves open, until a later paragraph shows whether that was meant. */
interface Pending {
  readonly block: number
  readonly mark: number
  /** Paragraphs since then that end like a sentence. */
  sentences: number
}

/** Past so many sentences an open quotation was forgotten, not carried on; past so many lines even of wrapped text. */
const CARRIED_SENTENCES = 6
const CARRIED_LINES = 30

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
  return {blocks: read, closed: read.every((here) => leftOpen(here) === undefined)}
}

/** The quotations of an article, those over several paragraphs included. */
export const articleQuotations = perArticle((article: Article): ArticleQuotations => {
  const vote = votes(article).reduce((sum, one) => sum + one, 0)
  const orientation = orientationOf(vote)
  const fold = new Fold((index) => article.blocks[index].paragraph, orientation)
  for (const {blocks, closed} of alone[orientation](article)) {
    if (closed && !fold.isOpen) for (const here of blocks) fold.blocks.push(here)
    else for (let i = 0; i < blocks.length; i++) fold.read()
  }
  return {vote, orientation, blocks: fold.blocks}
})

/** A stretch, and the quotations in it: what most facts of its sentences and figures hang on. */
export interface QuotedStretch extends Stretch {
  /** By block. */
  readonly quotations: readonly BlockQuotations[]
}

/** An article in stretches. One whose blocks and quotations are the same as before the last edit is the very same. */
export const quotedStretches = perArticleFrom(
  (article: Article, before: readonly QuotedStretch[] | undefined): readonly QuotedStretch[] => {
    const all = articleQuotations(article).blocks
    return stretchesOf(article).map(({blocks, first}, i) => {
      const known = before?.[i]
      const last = first + blocks.length
      return known?.blocks === blocks && isSameRun(known.quotations, all, first, last)
        ? known
        : {blocks, first, quotations: all.slice(first, last)}
    })
  }
)

/** The paragraphs of an article that have a quotation mark, or stand inside a quotation. */
export const quotingBlocks = perArticle((article: Article): readonly Block[] => {
  const {blocks} = articleQuotations(article)
  return article.blocks.filter((_, index) => blocks[index] !== NOTHING)
})

/** “ opens where nothing speaks against it. */
export function orientationOf(vote: number): Orientation {
  return vote < 0 ? 99 : 66
}

/** The quotations of paragraphs that follow one another. */
export function foldQuotations(paragraphs: readonly Paragraph[], orientation: Orientation): readonly BlockQuotations[] {
  const fold = new Fold((index) => paragraphs[index], orientation)
  for (let i = 0; i < paragraphs.length; i++) fold.read()
  return fold.blocks
}

/** Reads paragraph after paragraph, and carries an open quotation on. */
class Fold {
  /** What has been read. What is pushed from outside must leave nothing open. */
  readonly blocks: BlockQuotations[] = []
  readonly #paragraph: (index: number) => Paragraph
  readonly #orientation: Orientation
  #pending: Pending | undefined

  constructor(paragraph: (index: number) => Paragraph, orientation: Orientation) {
    this.#paragraph = paragraph
    this.#orientation = orientation
  }

  /** Whether a quotation may still go on. */
  get isOpen(): boolean {
    return this.#pending !== undefined
  }

  /** Reads the next paragraph. */
  read(): void {
    const index = this.blocks.length
    const paragraph = this.#paragraph(index)
    const here =
      this.#pending === undefined
        ? quotationsIn(paragraph, this.#orientation)
        : this.#readOn(index, paragraph, this.#pending)
    this.blocks.push(here)
    const open = leftOpen(here)
    if (open !== undefined) this.#pending = {block: index, mark: open, sentences: endsSentence(paragraph) ? 1 : 0}
  }

  #readOn(index: number, paragraph: Paragraph, pending: Pending): BlockQuotations {
    const here = quotationsIn(paragraph, this.#orientation)
    const mark = this.blocks[pending.block].marks[pending.mark]
    if (
      pending.sentences > CARRIED_SENTENCES ||
      index - pending.block > CARRIED_LINES ||
      resumes(paragraph, this.#paragraph(index - 1), mark)
    ) {
      this.#pending = undefined
      return here
    }
    const {family} = mark
    const closed = here.orphans.length > 0 ? quotationsIn(paragraph, this.#orientation, family) : undefined
    if (closed !== undefined && closed.orphans.length < here.orphans.length && closesCarried(closed)) {
      this.#carry(pending, index)
      return closed
    }
    if (reopens(here, family)) this.#carry(pending, index)
    else if (here.orphans.length > 0) this.#pending = undefined
    else if (endsSentence(paragraph)) pending.sentences++
    return here
  }

  /** Joins the paragraphs from the one that opens a quotation to the one before `last`, which ends or re-opens it. */
  #carry({block, mark}: Pending, last: number): void {
    const {blocks} = this
    const orientation = this.#orientation
    const from = blocks[block]
    const {family} = from.marks[mark]
    const closes =
      from.pairing.partners.length > 0 && from.quotations[0]?.open === undefined ? (from.quotations[0]?.family ?? 0) : 0
    const first = this.#paragraph(block)
    blocks[block] = keep(first, keyOf(orientation, Way.runsOn, mark * 16 + closes), () =>
      assemble(
        first,
        from.marks,
        from.pairing,
        orientation,
        from.orphans.filter((orphan) => orphan !== mark),
        mark
      )
    )
    for (let i = block + 1; i < last; i++) {
      const paragraph = this.#paragraph(i)
      blocks[i] = keep(paragraph, keyOf(orientation, Way.throughout, family), () =>
        whole(blocks[i], paragraph.text.length, family)
      )
    }
    this.#pending = undefined
  }
}

/** The opener that the paragraph never closes, where nothing after it is in doubt. */
function leftOpen({orphans, pairing}: BlockQuotations): number | undefined {
  const last = orphans.at(-1)
  return last !== undefined && pairing.roles[last] === Role.orphanOpener ? last : undefined
}

/** Whether the mark that ends a quotation of an earlier paragraph looks like a closer. */
function closesCarried({marks, pairing}: BlockQuotations): boolean {
  const mark = marks.find((_, i) => pairing.roles[i] === Role.close && pairing.partners[i] < 0)
  return mark !== undefined && mark.closes > mark.opens
}

/**
 * Whether the narrator has the word again: a paragraph that begins with a verb of speech, after a full sentence. Where
 * the open mark begins its paragraph, that whole text is in quotation marks, verbs of speech included.
 */
function resumes({tokens}: Paragraph, before: Paragraph, open: QuoteMark): boolean {
  const word = tokens[0]?.word
  return open.first > 0 && word !== undefined && shapeOf(word).reports && endsSentence(before)
}

/** Whether a paragraph begins by opening again the quotation that runs on: the custom of English papers. */
function reopens({marks, pairing}: BlockQuotations, family: number): boolean {
  return (
    marks.length > 0 &&
    marks[0].first === 0 &&
    marks[0].family === family &&
    (pairing.roles[0] === Role.open || pairing.roles[0] === Role.orphanOpener)
  )
}

const END = new Set([...'.!؟?…'].map((c) => c.charCodeAt(0)))

function endsSentence({tokens}: Paragraph): boolean {
  return tokens.length > 0 && END.has(tokens[tokens.length - 1].code)
}

/**
 * Where a paragraph is inside quotation marks: the outermost quotations, marks included, in order, in UTF-16 code
 * units from the start of the paragraph. Quotations that run over several paragraphs are in it; those whose end is
 * not known are not.
 */
export function quotationSpans(article: Article, block: Block): readonly Span[] {
  return articleQuotations(article).blocks[block.index].spans
}

/** Whether a stretch of a paragraph lies inside one of the spans, which are in order. */
export function insideSpans(spans: readonly Span[], start: number, end: number): boolean {
  const span = spans[firstEndingFrom(spans, end)]
  return span !== undefined && span.start <= start && end <= span.end
}
