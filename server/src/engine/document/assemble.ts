import {MASK} from '../arabic/characters.ts'
import {Article, type Block, type Span, type Underline} from './article.ts'
import type {Masked} from './formats/mask.ts'
import {type CommonEnds, commonEnds, commonTextEnds} from './incremental/common-ends.ts'
import {own} from './incremental/own-copy.ts'
import type {ParagraphCache, PartParagraphs} from './incremental/paragraph-cache.ts'
import {ListedMarkup, PartedMarkup, type SourcePart} from './markup.ts'
import {countAtHead, flattened} from './ordered.ts'
import {Paragraph} from './paragraph.ts'
import {HEADLINE_WORDS, looksLikeHeadline, SUBHEAD_WORDS, type Zone, zoneOfLine} from './zones.ts'

/**
 * An article from a source with markup.
 *
 * @param cache paragraphs read before; none where the article is read once
 */
export function markupArticle(text: string, masked: Masked, cache: ParagraphCache | undefined): Article {
  const {comments, articles, writing} = masked
  const {paragraphs, starts, underlines} =
    cache !== undefined && masked.parts?.some((part) => isMasked(part, text)) === true
      ? paragraphsOfParts(masked.parts, cache)
      : paragraphsOfWhole(text, masked, cache)
  const before = cache?.latest ?? nothingYet
  const ends = commonEnds(
    before.blocks.map(({paragraph}) => paragraph),
    paragraphs
  )
  const blocks = blocksFrom(before.blocks, paragraphs, ends)
  const markup =
    masked.parts === undefined ? new ListedMarkup(masked.markup) : new PartedMarkup(masked.parts, () => masked.markup)
  return finish(cache, new Article(text, {blocks, starts, markup, comments, articles, writing, underlines}, before))
}

/** Whether anything in a part of a source is masked. */
function isMasked({start, masked: {masked}}: SourcePart, text: string): boolean {
  return !text.startsWith(masked, start)
}

/** The paragraphs of a source with markup, and where they start. */
interface Read extends PartParagraphs {
  readonly underlines?: ReadonlyMap<number, Underline>
}

function paragraphsOfWhole(text: string, {masked, spans}: Masked, cache: ParagraphCache | undefined): Read {
  cache?.turn()
  const {lines, kept} = linesIn(masked, spans)
  const paragraphs = kept.map(({zone}, i) =>
    // Where there is markup, headlines are marked as such.
    paragraphOf(cache, lines[i], zone ?? (masked === text ? zoneAmong(lines, i) : zoneAlone(lines[i])))
  )
  return {paragraphs, starts: kept.map(({start}) => start), underlines: underlinesOf(kept)}
}

/** Of parts, those are read that are new: a keystroke changes one of hundreds. */
function paragraphsOfParts(parts: readonly SourcePart[], cache: ParagraphCache): Read {
  const read = cache.partsOf(
    parts.map(({masked}) => masked),
    ({masked, spans}) => {
      const {lines, kept} = linesIn(masked, spans)
      return {
        paragraphs: kept.map(({zone}, i) => paragraphOf(cache, lines[i], zone ?? zoneAlone(lines[i]))),
        starts: kept.map(({start}) => start)
      }
    }
  )
  cache.turnAfter(KEPT_EDITS)
  const starts: number[] = []
  for (let p = 0; p < parts.length; p++) for (const start of read[p].starts) starts.push(parts[p].start + start)
  return {paragraphs: flattened(read.map(({paragraphs}) => paragraphs)), starts}
}

/** The spans that are not blank, and their text. */
function linesIn(masked: string, spans: readonly Span[]): {lines: string[]; kept: Span[]} {
  const lines: string[] = []
  const kept: Span[] = []
  for (const span of spans) {
    const line = masked.slice(span.start, span.end)
    if (line.trim() === '') continue
    lines.push(line)
    kept.push(span)
  }
  return {lines, kept}
}

function zoneAlone(line: string): Zone {
  return zoneOfLine(line.replaceAll(MASK, ''))
}

/**
 * An article from a plain text: every newline ends a paragraph, as in web copy; blank lines are none. Where the cache has
 * the article before, only the lines that have changed are read.
 *
 * @param cache paragraphs read before; none where the article is read once
 */
export function plainArticle(text: string, cache: ParagraphCache | undefined): Article {
  const before = cache?.latest?.plain === true ? cache.latest : nothingYet
  const kept = unchanged(before, text)
  const {head, tail, from, to} = kept
  const after = before.blocks.length - tail
  const lines: string[] = []
  const starts: number[] = []
  const take = (first: number, last: number, shift: number): void => {
    for (let i = first; i < last; i++) {
      lines.push(before.blocks[i].paragraph.text)
      starts.push(before.startOf(before.blocks[i]) + shift)
    }
  }
  take(0, head, 0)
  addLines(text, from, to, lines, starts)
  take(after, after + tail, text.length - before.text.length)
  // What goes may come back: a line that is cut and pasted, or mended and mended back.
  for (let i = head; i < after; i++) cache!.keep(before.blocks[i].paragraph)
  const paragraphs = lines.map(
    (line, i) => sameParagraph(before.blocks, lines, i, kept) ?? paragraphOf(cache, line, zoneAmong(lines, i))
  )
  cache?.turnAfter(KEPT_EDITS)
  return finish(cache, new Article(text, {blocks: blocksFrom(before.blocks, paragraphs, kept), starts}, before))
}

/** The paragraph of the article before that a line still is: among so many at its head and its tail, and of the same zone. */
function sameParagraph(
  before: readonly Block[],
  lines: readonly string[],
  i: number,
  {head, tail}: CommonEnds
): Paragraph | undefined {
  const firstOfTail = lines.length - tail
  if (i >= head && i < firstOfTail) return undefined
  const {paragraph} = i < head ? before[i] : before[i - lines.length + before.length]
  // The zone of a line hangs on the lines beside it.
  const isBeside = i === head - 1 || i === firstOfTail
  return isBeside && paragraph.zone !== zoneAmong(lines, i) ? undefined : paragraph
}

/**
 * The blocks of paragraphs: the very ones of before at the head and the tail, and between them in the same place, where the
 * paragraph is the same. None stands in two places.
 */
function blocksFrom(before: readonly Block[], paragraphs: readonly Paragraph[], {head, tail}: CommonEnds): Block[] {
  const moved = before.length - paragraphs.length
  return paragraphs.map((paragraph, guess) => {
    const at = guess >= head && guess >= paragraphs.length - tail ? guess + moved : guess
    const isFree = guess < head || guess >= paragraphs.length - tail || at < before.length - tail
    return isFree && before[at]?.paragraph === paragraph ? before[at] : {paragraph, guess}
  })
}

const nothingYet = new Article('', {blocks: [], starts: []})

/** Paragraphs that a cache holds for an undo, beside those of the article. */
const KEPT_EDITS = 8

/** Few articles have any. */
function underlinesOf(spans: readonly Span[]): ReadonlyMap<number, Underline> | undefined {
  const underlines = spans.flatMap(({start, underline}) =>
    underline === undefined ? [] : [[start, underline] as const]
  )
  return underlines.length === 0 ? undefined : new Map(underlines)
}

function paragraphOf(cache: ParagraphCache | undefined, line: string, zone: Zone): Paragraph {
  return cache?.get(line, zone) ?? new Paragraph(own(line), zone)
}

function finish(cache: ParagraphCache | undefined, article: Article): Article {
  if (cache !== undefined) cache.latest = article
  return article
}

/** How much of an article is still there: so many blocks at either end, and the stretch of the new text between them. */
function unchanged(before: Article, text: string): {head: number; tail: number; from: number; to: number} {
  const {blocks} = before
  const common = commonTextEnds(before.text, text)
  const endOf = (block: Block): number => before.startOf(block) + block.paragraph.text.length
  // With the line break after it; else the line may go on.
  const head = countAtHead(blocks, (block) => endOf(block) < common.head)
  // With the line break before it.
  const firstOfTail = countAtHead(blocks, (block) => before.startOf(block) <= before.text.length - common.tail)
  const tail = blocks.length - firstOfTail
  return {
    head,
    tail,
    from: head === 0 ? 0 : endOf(blocks[head - 1]),
    to: tail === 0 ? text.length : before.startOf(blocks[firstOfTail]) + text.length - before.text.length
  }
}

const BOM = 0xfeff

/** The lines of a stretch of text that are not blank, and where each starts. */
function addLines(text: string, from: number, to: number, lines: string[], starts: number[]): void {
  for (let start = from === 0 && text.charCodeAt(0) === BOM ? 1 : from, end = start; start < to; start = end + 1) {
    end = endOfLine(text, start, to)
    if (end === start) continue
    const line = text.slice(start, end)
    if (line.trim() === '') continue
    lines.push(line)
    starts.push(start)
  }
}

function endOfLine(text: string, from: number, to: number): number {
  let end = from
  for (; end < to; end++) {
    const code = text.charCodeAt(end)
    if (code === 0x0a || code === 0x0d || (code & ~1) === 0x2028) break
  }
  return end
}

/** A short line without an end mark is a headline at the top, and a sub-headline between two long paragraphs. */
function zoneAmong(lines: readonly string[], i: number): Zone {
  const line = lines[i]
  const zone = zoneOfLine(line)
  if (zone !== 'body' || i + 1 >= lines.length) return zone
  if (i === 0) return looksLikeHeadline(line, HEADLINE_WORDS) ? 'headline' : 'body'
  if (line.length > 90 || !looksLikeHeadline(line, SUBHEAD_WORDS)) return 'body'
  return lines[i + 1].length > line.length * 2 && lines[i - 1].length > line.length ? 'headline' : 'body'
}
