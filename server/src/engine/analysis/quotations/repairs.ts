import type {Article, Block} from '../../document/article.ts'
import {perArticle} from '../../document/incremental/facts.ts'
import {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {foldQuotations} from './carried-quotations.ts'
import {endOfCredit} from './credits.ts'
import {crossings} from './crossings.ts'
import {orientationIsShown} from './doubt.ts'
import {AROUND, habitsKey, quotationEvidence} from './evidence.ts'
import {Family, isBracket} from './families.ts'
import {closingGlyph, openingGlyph} from './glyphs.ts'
import type {QuoteMark} from './marks.ts'
import {facing, type Orientation, Role} from './pairing.ts'
import {type BlockQuotations, orientationVote, perQuotations} from './paragraph-quotations.ts'
import {articleQuotations, orientationOf} from './quotations.ts'
import {type RankedSite, rankedSites} from './sites.ts'
import {shapeOf} from './words.ts'

/** A way to mend a mark: what stands from `start` to `end` of the paragraph becomes `text`. */
export interface Repair {
  readonly kind: 'insert' | 'delete' | 'replace'
  readonly start: number
  readonly end: number
  readonly text: string
  /** No place is clearly likelier than the others. */
  readonly unsure?: boolean
  /** The mark itself faces the wrong way, too, and is turned: `و”بعضهم`. */
  readonly turn?: {readonly start: number; readonly end: number; readonly text: string}
}

/** The share of the best place from which on it is clearly the likeliest. */
const CLEAR = 0.55
/** The same of the end of a paragraph, where most speeches end. */
const CLEAR_AT_END = 0.4
const SITES = 4
/** A paragraph so long or so damaged is not mended mark by mark. */
const MENDABLE_LENGTH = 20_000
const MENDABLE_SLIPS = 24

/**
 * What an editor would do about a mark without a partner, one of another family than its opener, or one that faces the
 * wrong way; the best first. Nothing is offered that would leave more slips than there are.
 *
 * @param quoteStop the house's place for the stop, `inside` or `outside` the mark; else that of the article
 */
export function quoteRepairs(article: Article, block: Block, mark: number, quoteStop?: string): readonly Repair[] {
  const stop = stopOf(quoteStop)
  return keptRepairs(article, block, `${mark} ${stop}`, () =>
    sound(article, block, proposals(article, block, mark, stop))
  )
}

/** The place of the stop, as features name it; `undefined` where the house leaves it to the article. */
function stopOf(quoteStop: string | undefined): string | undefined {
  if (quoteStop === 'inside') return 'in'
  return quoteStop === 'outside' ? 'out' : undefined
}

/** What turns a mark that faces the wrong way, or puts the closer for a prime; nothing where that would do harm. */
export function turningRepair(article: Article, block: Block, mark: number, text: string): readonly Repair[] {
  const {start, end} = articleQuotations(article).blocks[article.indexOf(block)].marks[mark]
  return keptRepairs(article, block, `${mark} ${text}`, () =>
    sound(article, block, [{kind: 'replace', start, end, text}])
  )
}

function proposals(article: Article, block: Block, mark: number, stop: string | undefined): Repair[] {
  const here = articleQuotations(article).blocks[article.indexOf(block)]
  if (here.pairing.roles[mark] === Role.close) return mismatchRepairs(article, block, mark)
  const orphan = here.marks[mark]
  const remove: Repair = {kind: 'delete', ...withItsBlank(block.paragraph.text, orphan), text: ''}
  if (isDegenerate(block, orphan)) return [remove]
  const opens = here.pairing.roles[mark] === Role.orphanOpener
  const evidence = {...quotationEvidence(article, block), ...(stop && {stop, stopByName: stop})}
  const sites = rankedSites(opens ? 'closer' : 'opener', block.paragraph, here, mark, evidence)
  const partner = partnerOf(article, here, mark)
  const repairs = sites.slice(0, SITES).map(({offset}) => partner(offset))
  if (isLeftOver(block, here, mark)) return [remove, ...repairs]
  const credit = opens ? endOfCredit(block.paragraph.tokens, orphan) : undefined
  if (credit !== undefined) return [partner(credit), remove]
  repairs.splice(Math.min(2, repairs.length), 0, remove)
  const shadda = opens ? [] : shaddaRepairs(block, orphan, partner(orphan.start).text)
  if (shadda.length > 0) return [...shadda, ...repairs]
  const isSure = isClear(sites, opens && endsAt(block, sites[0])) && !(opens && isScrap(block, orphan, sites[0]))
  return isSure ? repairs : repairs.map((repair) => ({...repair, unsure: true}))
}

/**
 * A mark with the blank that nobody needs without it: the one after it at the head of a line («» قال» becomes «قال») or after
 * another blank, the one before it at the end of a line, before another blank and before a stop.
 */
function withItsBlank(text: string, {start, end}: QuoteMark): {start: number; end: number} {
  const [before, after] = [text[start - 1], text[end]]
  if (after === ' ' && (before === undefined || before === '\n' || before === ' ')) return {start, end: end + 1}
  const isLast = after === undefined || after === '\n' || STOPS.has(after)
  return before === ' ' && isLast ? {start: start - 1, end} : {start, end}
}
const STOPS: ReadonlySet<string> = new Set('.،؛:!؟…')

/** Puts the partner of an orphan at a place, and turns the orphan where it faces the wrong way. */
function partnerOf(article: Article, here: BlockQuotations, mark: number): (offset: number) => Repair {
  const {orientation} = articleQuotations(article)
  const {start, end, family} = here.marks[mark]
  const opening = openingGlyph(family, orientation)
  const closing = closingGlyph(family, orientation)
  const opens = here.pairing.roles[mark] === Role.orphanOpener
  const text = opens ? closing : opening
  const turn = here.reversed.includes(mark) ? {start, end, text: opens ? opening : closing} : undefined
  return (offset) => ({kind: 'insert', start: offset, end: offset, text, ...(turn && {turn})})
}

/** No letter after an opener, or an opener at the head of the paragraph with a blank after it: the rest of a broken line. */
function isDegenerate({paragraph: {tokens}}: Block, mark: QuoteMark): boolean {
  for (let i = mark.last; i < tokens.length; i++)
    if (tokens[i].kind <= TokenKind.latin) return mark.first === 0 && tokens[mark.last].spaced && mark.opens < 2
  return mark.opens > mark.closes
}

/** Before a stop and after it is one place: the same words are quoted. */
function isClear(sites: readonly RankedSite[], atEnd: boolean): boolean {
  let share = 0
  for (const site of sites) if (site.words === sites[0].words) share += site.share
  return share >= (atEnd ? CLEAR_AT_END : CLEAR)
}

/** Whether nothing but a stop comes after a place. */
function endsAt({paragraph: {tokens}}: Block, site: RankedSite | undefined): boolean {
  const last = tokens.at(-1)
  return (
    site !== undefined &&
    last !== undefined &&
    (site.offset >= last.start || (last.code === STOP && tokens.at(-2)!.end === site.offset))
  )
}

/**
 * Whether a quotation would be no more than the first words of what somebody says: «وأضاف "لقد» is none, however near
 * the next quotation begins.
 */
function isScrap({paragraph: {tokens}}: Block, {first, last}: QuoteMark, {offset, words}: RankedSite): boolean {
  if (words > SCRAP) return false
  let end = last
  while (end < tokens.length && tokens[end].end < offset) end++
  const next = tokens[end + 1]
  // A full sentence may be as short; what runs into the next mark is not told from it.
  if (next === undefined || tokens[end].code === STOP || next.code === STOP) return false
  if (next.kind === TokenKind.quote) return true
  const announcing = tokens[first - 1]
  const shape = announcing?.word && shapeOf(announcing.word)
  if (announcing?.code === COLON || shape?.inna || shape?.speech !== undefined) return true
  const closing = tokens[end].word
  return closing !== undefined && FUNCTION_KINDS.has(shapeOf(closing).kind)
}
const SCRAP = 3
const STOP = 0x2e
const COLON = 0x3a
const FUNCTION_KINDS = new Set([
  'blocker',
  'conditional',
  'conjunction',
  'demonstrative',
  'inna',
  'linking',
  'marker',
  'negation',
  'particle',
  'preposition',
  'relative'
])

function isLeftOver(block: Block, {marks, pairing}: BlockQuotations, mark: number): boolean {
  return pairing.roles[mark] === Role.orphanCloser && isAfterFigure(block, marks[mark])
}

/** «90%" من الأصوات»: a mark after a figure, with more words to come, is left over from a table or a unit. */
function isAfterFigure({paragraph: {tokens}}: Block, {first, last}: QuoteMark): boolean {
  let before = first - 1
  if (tokens[before]?.code === PERCENT || tokens[before]?.code === ARABIC_PERCENT) before--
  return tokens[before]?.kind === TokenKind.number && tokens[last]?.kind === TokenKind.word && tokens[last].spaced
}
const PERCENT = 0x25
const ARABIC_PERCENT = 0x66a

/** A word cannot begin with a shadda: on the keyboard it lies next to the mark that was meant. */
function shaddaRepairs({paragraph: {tokens}}: Block, {first}: QuoteMark, text: string): Repair[] {
  for (let i = first - 1; i >= 0 && tokens[i].kind !== TokenKind.quote && i > first - SHADDA_REACH; i--) {
    const {code, start} = tokens[i]
    if (code === SHADDA) return [{kind: 'replace', start, end: start + 1, text}]
  }
  return []
}
const SHADDA = 0x651
const SHADDA_REACH = 60

/** How many quotations of the article each family has. */
const familyCounts = perArticle((article: Article): Uint32Array => {
  const counts = new Uint32Array(16)
  for (const {quotations} of articleQuotations(article).blocks)
    for (const {open, close} of quotations)
      if (open !== undefined && close !== undefined && open.family === close.family) counts[open.family]++
  return counts
})

/**
 * Of two marks that do not belong together the less sure one yields: ″, a mark that faces the wrong way, as in
 * «نبيل الحسن“; of two that are as sure, the one of the rarer family. Beside a bracket the opener stands: `(منهم أربعة"`.
 */
function mismatchRepairs(article: Article, block: Block, mark: number): Repair[] {
  const {orientation, vote, blocks} = articleQuotations(article)
  const {marks, pairing} = blocks[article.indexOf(block)]
  const close = marks[mark]
  const open = marks[pairing.partners[mark]]
  const opening = openingGlyph(close.family, orientation)
  const closing = closingGlyph(open.family, orientation)
  const asOpener = replacing(close, closing, open, openingGlyph(open.family, orientation))
  const asCloser = replacing(open, opening, close, closingGlyph(close.family, orientation))
  const counts = familyCounts(article)
  const standsOpen = isBracket(open.family) || isBracket(close.family) || close.family === Family.prime
  const doubts = doubtOf(open, 1) - doubtOf(close, -1)
  const openerYields = !standsOpen && (doubts !== 0 ? doubts > 0 : counts[close.family] > counts[open.family])
  return openerYields ? [asCloser, asOpener] : [asOpener, asCloser]

  function doubtOf(one: QuoteMark, wanted: 1 | -1): number {
    return facing(one, orientation) === -wanted && (isMirrored(one.family) || orientationIsShown(vote)) ? 1 : 0
  }
}

/** Puts a mark for another, and turns its partner where that faces the wrong way. */
function replacing({start, end}: QuoteMark, text: string, partner: QuoteMark, wanted: string): Repair {
  return {
    kind: 'replace',
    start,
    end,
    text,
    ...(partner.text !== wanted && {turn: {start: partner.start, end: partner.end, text: wanted}})
  }
}

/** Guillemets, whose glyph tells which way they face in any house. */
function isMirrored(family: number): boolean {
  return family === Family.guillemets || family === Family.singleGuillemets
}

/**
 * Marks without a partner that no word follows, right after a quotation has ended: `… أنفسهم.” “.`, the tail of a
 * machine translation. They are no quotation that was left open.
 */
export function leftovers(
  {paragraph: {tokens}}: Pick<Block, 'paragraph'>,
  {marks, orphans}: BlockQuotations
): QuoteMark[] {
  return orphans
    .map((i) => marks[i])
    .filter(
      (mark) =>
        tokens[mark.first - 1]?.kind === TokenKind.quote &&
        !tokens.slice(mark.last, mark.last + 3).some((token) => token.kind <= TokenKind.latin) &&
        mark.last + 3 > tokens.length
    )
}

/** How many slips the rules report of a paragraph. */
function slipCount(paragraph: Paragraph, here: BlockQuotations): number {
  const {orphans, mismatched, reversed} = here
  if (orphans.length + mismatched.length + reversed.length === 0) return crossings(here).length
  const turned = reversed.filter((i) => !opensOrClosesAlone(here.pairing.roles[i])).length
  return orphans.length - leftovers({paragraph}, here).length + mismatched.length + turned + crossings(here).length
}

function opensOrClosesAlone(role: number): boolean {
  return role === Role.orphanOpener || role === Role.orphanCloser
}

/** The repairs that leave no more slips than there are, tried on the paragraphs around. */
function sound(article: Article, block: Block, repairs: readonly Repair[]): Repair[] {
  const {vote, orientation} = articleQuotations(article)
  const {paragraph} = block
  const index = article.indexOf(block)
  const near = article.blocks.slice(Math.max(0, index - AROUND), index + AROUND + 1).map((b) => b.paragraph)
  const at = index - Math.max(0, index - AROUND)
  const count = (paragraphs: readonly Paragraph[], custom: Orientation): number =>
    foldQuotations(paragraphs, custom).reduce(
      (sum, folded, i) => sum + (folded.marks.length === 0 ? 0 : slipCount(paragraphs[i], folded)),
      0
    )
  const before = count(near, orientation)
  return repairs.filter(({start, end, text, turn}) => {
    const edits =
      turn === undefined ? [{start, end, text}] : [{start, end, text}, turn].sort((a, b) => b.start - a.start)
    const mended = new Paragraph(
      edits.reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), paragraph.text),
      paragraph.zone
    )
    const voted = vote - orientationVote(paragraph) + orientationVote(mended)
    const custom = orientationOf(voted)
    if (voted !== 0 && custom !== orientation) return false
    return (
      count(
        near.map((other, i) => (i === at ? mended : other)),
        custom
      ) <= before
    )
  })
}

/** Repairs already worked out, with all that they depend on. */
interface Kept {
  readonly around: readonly unknown[]
  readonly repairs: readonly Repair[]
}
const kept = perQuotations((): Map<string, Kept> => new Map())

/** A keystroke elsewhere changes nothing of what was found here, as long as the paragraphs around and the habits of the article are the same. */
function keptRepairs(article: Article, block: Block, key: string, find: () => readonly Repair[]): readonly Repair[] {
  const {orientation, blocks} = articleQuotations(article)
  const {paragraph} = block
  const index = article.indexOf(block)
  if (paragraph.text.length > MENDABLE_LENGTH || slipsIn(blocks[index]) > MENDABLE_SLIPS) return []
  const around: unknown[] = [orientation, habitsKey(article), familyKey(article)]
  for (let i = Math.max(0, index - AROUND); i <= index + AROUND && i < blocks.length; i++)
    around.push(article.blocks[i].paragraph, blocks[i])
  const known = kept(blocks[index], paragraph)
  const entry = known.get(key)
  if (
    entry !== undefined &&
    entry.around.length === around.length &&
    entry.around.every((value, i) => value === around[i])
  )
    return entry.repairs
  const repairs = find()
  known.set(key, {around, repairs})
  return repairs
}

function slipsIn({orphans, reversed, mismatched}: BlockQuotations): number {
  return orphans.length + reversed.length + mismatched.length
}

/** The families of quotations in the order of their number, as far as that decides a repair. */
const familyKey = perArticle((article: Article): string => familyCounts(article).join())
