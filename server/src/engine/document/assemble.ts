import {MASK} from '../arabic/characters.ts'
import {Article, type Block, type Span, type Underline} from './article.ts'
import type {Masked} from './formats/mask.ts'
import {commonTextEnds} from './incremental/common-ends.ts'
import {own} from './incremental/own-copy.ts'
import type {ParagraphCache} from './incremental/paragraph-cache.ts'
import {countAtHead} from './ordered.ts'
import {Paragraph} from './paragraph.ts'
import {HEADLINE_WORDS, looksLikeHeadline, SUBHEAD_WORDS, type Zone, zoneOfLine} from './zones.ts'

/**
 * An article from a source with markup.
 *
 * @param cache paragraphs read before; none where the article is read once
 */
export function markupArticle(
  text: string,
  {masked, spans, markup, comments, articles, writing}: Masked,
  cache: ParagraphCache | undefined
): Article {
  cache?.turn()
  const lines: string[] = []
  const kept: Span[] = []
  for (const span of spans) {
    const line = masked.slice(span.start, span.end)
    if (line.trim() === '') continue
    lines.push(line)
    kept.push(span)
  }
  const blocks = kept.map(({zone}, index) => {
    // Where there is markup, headlines are marked as such.
    return blockOf(
      cache,
      index,
      lines[index],
      zone ?? (masked === text ? zoneAmong(lines, index) : zoneOfLine(lines[index].replaceAll(MASK, '')))
    )
  })
  return finish(
    cache,
    new Article(
      text,
      {
        blocks,
        starts: kept.map(({start}) => start),
        markup,
        comments,
        articles,
        writing,
        underlines: underlinesOf(kept)
      },
      cache?.latest
    )
  )
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
  const blocks = lines.map((line, i) => {
    const same = sameBlock(before.blocks, lines, i, kept)
    if (same === undefined) return blockOf(cache, i, line, zoneAmong(lines, i))
    return same.index === i ? same : {paragraph: same.paragraph, index: i}
  })
  cache?.turnAfter(KEPT_EDITS)
  return finish(cache, new Article(text, {blocks, starts}, before))
}

/** The block of the article before that a line still is: among so many at its head and its tail, and of the same zone. */
function sameBlock(
  before: readonly Block[],
  lines: readonly string[],
  i: number,
  {head, tail}: {head: number; tail: number}
): Block | undefined {
  const firstOfTail = lines.length - tail
  if (i >= head && i < firstOfTail) return undefined
  const same = i < head ? before[i] : before[i - lines.length + before.length]
  // The zone of a line hangs on the lines beside it.
  const isBeside = i === head - 1 || i === firstOfTail
  return isBeside && same.paragraph.zone !== zoneAmong(lines, i) ? undefined : same
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

function blockOf(cache: ParagraphCache | undefined, index: number, line: string, zone: Zone): Block {
  return cache === undefined ? {paragraph: new Paragraph(own(line), zone), index} : cache.block(index, line, zone)
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
