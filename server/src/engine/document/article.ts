import type {Paragraph} from './paragraph.ts'
import type {Zone} from './zones.ts'

/**
 * A paragraph and its number in an article. It does not say at which offset it stands ({@link Article.startOf} does), so
 * that a keystroke leaves all other blocks as they were, and with them all that is known of them.
 */
export interface Block {
  readonly paragraph: Paragraph
  /** Its place in {@link Article.blocks}. */
  readonly index: number
}

/** A stretch of source that is to be one paragraph. */
export interface Span {
  readonly start: number
  readonly end: number
  /** The zone, where the markup tells it. */
  readonly zone?: Zone
}

/** Code units of the source which are markup: an edit must not cut into them. */
export interface Markup {
  readonly start: number
  readonly end: number
  /**
   * `entity`: one character written as several (`&laquo;`, `\\"`), to be replaced as a whole. `break`: a hard line break,
   * white space that stays. `object`: something that stands there unread.
   */
  readonly kind: 'syntax' | 'object' | 'entity' | 'break'
  /** Of syntax around text, where a blank stands that is to be outside: after all that closes, before all that opens. */
  readonly seam?: number
  /** Of an entity: belongs to the character before it, as a haraka does. */
  readonly joins?: boolean
}

/** How many {@link perArticle} facts there are. */
let slots = 0
/** Those of them that are told from the article before; see {@link perArticleFrom}. */
const handedOn: number[] = []
const nothing: readonly never[] = []

/** What an article is made of. */
export interface ArticleParts {
  readonly blocks: readonly Block[]
  /** Of each block, where it starts: UTF-16 code units from the start of the article. */
  readonly starts: readonly number[]
  /** None where the source is plain text. */
  readonly markup?: readonly Markup[]
  readonly comments?: readonly Span[]
}

/** An article: paragraphs in order, and what has been found of the whole. Never changed once made. */
export class Article {
  /** The source, as it is in the file or the editor. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** In order, without overlap. Empty in plain text. */
  readonly markup: readonly Markup[]
  /** Comments of the markup, in order. Empty in plain text. */
  readonly comments: readonly Span[]
  /** Whether every line is a paragraph, and its text what is in the source. */
  readonly plain: boolean
  /** What {@link perArticle} readings have found. */
  readonly readings: unknown[] = new Array<unknown>(slots)
  /** What {@link perArticleFrom} readings found of the article before, until this one is read too. */
  readonly earlier: unknown[] | undefined
  readonly #starts: readonly number[]

  /** @param before the same article before it was edited */
  constructor(text: string, {blocks, starts, markup, comments}: ArticleParts, before?: Article) {
    this.text = text
    this.blocks = blocks
    this.markup = markup ?? nothing
    this.comments = comments ?? nothing
    this.plain = markup === undefined
    this.#starts = starts
    if (before === undefined) return
    this.earlier = new Array<unknown>(slots)
    for (const slot of handedOn) this.earlier[slot] = before.readings[slot] ?? before.earlier?.[slot]
  }

  /** Where one of its blocks starts: UTF-16 code units from the start of the article. */
  startOf({index}: Block): number {
    return this.#starts[index]
  }

  /** The last block that starts at an offset or before it; where none does, the first. */
  blockAt(offset: number): Block | undefined {
    let low = 0
    let high = this.blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return this.blocks[low]
  }

  /** The block in which an offset lies, its two ends included. */
  blockAround(offset: number): Block | undefined {
    const block = this.blockAt(offset)
    if (block === undefined) return undefined
    const start = this.startOf(block)
    return start <= offset && offset <= start + block.paragraph.text.length ? block : undefined
  }
}

/**
 * A fact of whole articles, folded from those of their paragraphs, worked out once an article.
 *
 * @param read what is to be known of an article; never `undefined`
 */
export function perArticle<T extends {} | null>(read: (article: Article) => T): (article: Article) => T {
  const slot = slots++
  return (article) => {
    const known = article.readings[slot] as T | undefined
    if (known !== undefined) return known
    return (article.readings[slot] = read(article)) as T
  }
}

/**
 * A fact of whole articles that is cheaper to tell from the same fact of the article before it was edited: a keystroke
 * changes one paragraph of thousands. What it tells must be what it would tell without.
 *
 * @param read as of {@link perArticle}; what it finds must not keep the article alive
 */
export function perArticleFrom<T extends {}>(
  read: (article: Article, before: T | undefined) => T
): (article: Article) => T {
  const slot = slots
  handedOn.push(slot)
  return perArticle((article) => {
    const found = read(article, article.earlier?.[slot] as T | undefined)
    if (article.earlier !== undefined) article.earlier[slot] = undefined
    return found
  })
}

/** Blocks that follow one another. */
export interface Stretch {
  readonly blocks: readonly Block[]
  /** The index of the first of them. */
  readonly first: number
}

/** As many blocks are told anew together: fewer things to look at after an edit elsewhere, more to tell after one here. */
const BLOCKS = 16

/** An article in stretches. One whose blocks are the same as before the last edit is the very same. */
export const stretchesOf = perArticleFrom(
  (article: Article, before: readonly Stretch[] | undefined): readonly Stretch[] => {
    const {blocks} = article
    const stretches: Stretch[] = []
    for (let first = 0; first < blocks.length; first += BLOCKS) {
      const known = before?.[stretches.length]
      const last = Math.min(blocks.length, first + BLOCKS)
      stretches.push(
        known !== undefined && isSameRun(known.blocks, blocks, first, last)
          ? known
          : {blocks: blocks.slice(first, last), first}
      )
    }
    return stretches
  }
)

/** Whether a part of a list is, thing for thing, another list. */
export function isSameRun<T>(known: readonly T[], all: readonly T[], first: number, last: number): boolean {
  if (known.length !== last - first) return false
  for (let i = first; i < last; i++) if (known[i - first] !== all[i]) return false
  return true
}

/**
 * A fact of the parts of an article (what is known of each stretch, say), worked out once a part: one that is the very same
 * as in the article before, in the same place, is not read again.
 */
export function perPart<P extends {}, T>(
  partsOf: (article: Article) => readonly P[],
  read: (part: P) => T
): (article: Article) => readonly T[] {
  const pairs = perArticleFrom<{readonly parts: readonly P[]; readonly found: readonly T[]}>((article, before) => {
    const parts = partsOf(article)
    return {
      parts,
      found: parts.map((part, i) => (before !== undefined && before.parts[i] === part ? before.found[i] : read(part)))
    }
  })
  return (article) => pairs(article).found
}
