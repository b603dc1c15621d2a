import {articleMemo} from './incremental/memo.ts'
import {ListedMarkup, type MarkupPlaces} from './markup.ts'
import {countAtHead, lastStartingBy} from './ordered.ts'
import type {Paragraph} from './paragraph.ts'
import type {Zone} from './zones.ts'

/**
 * A paragraph in an article. It does not say where it stands ({@link Article.indexOf} and {@link Article.startOf} do), so
 * that a keystroke or a new line leaves all other blocks as they were, and with them all that is known of them.
 */
export interface Block {
  readonly paragraph: Paragraph
  /** Its number in an article that had it: where to look first, and no more. See {@link Article.indexOf}. */
  guess: number
}

/** A stretch of source that is to be one paragraph. */
export interface Span {
  readonly start: number
  readonly end: number
  /** The zone, where the markup tells it. */
  readonly zone?: Zone
  /** Of a title that is no title without them: the lines of marks around it. */
  readonly underline?: Underline
}

/** Lines of one mark over and over that are at least as long as the title they belong to. */
export interface Underline {
  readonly mark: string
  /** UTF-16 code units of the shortest of them, and of the title. */
  readonly length: number
  readonly title: number
  /** Where they end. */
  readonly ends: readonly number[]
}

/** Code units of the source which are markup: an edit must not cut into them. */
export interface Markup {
  readonly start: number
  readonly end: number
  /**
   * `entity`: one character written as several (`&laquo;`, `\\"`), to be replaced as a whole. `break`: a hard line break,
   * white space that stays. `object`: something that stands there unread. `name`: text that is read, and that something else
   * in the source is found by.
   */
  readonly kind: 'syntax' | 'object' | 'entity' | 'break' | 'name'
  /** Of syntax around text, where a blank stands that is to be outside: after all that closes, before all that opens. */
  readonly seam?: number
  /** Of an entity: belongs to the character before it, as a haraka does. */
  readonly joins?: boolean
}

const nothing: readonly never[] = []
const noMarkup = new ListedMarkup(nothing)

/** What an article is made of. */
export interface ArticleParts {
  readonly blocks: readonly Block[]
  /** Of each block, where it starts: UTF-16 code units from the start of the article. */
  readonly starts: readonly number[]
  /** None where the source is plain text. */
  readonly markup?: MarkupPlaces
  readonly comments?: readonly Span[]
  /** Where each but the first of several articles begins. */
  readonly articles?: readonly number[]
  readonly writing?: 'json'
  /** By where the title starts. */
  readonly underlines?: ReadonlyMap<number, Underline>
}

/** An article: paragraphs in order, and what has been found of the whole. Never changed once made. */
export class Article {
  /** The source, as it is in the file or the editor. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** None in plain text. */
  readonly markup: MarkupPlaces
  /** Comments of the markup, in order. Empty in plain text. */
  readonly comments: readonly Span[]
  /** Whether every line is a paragraph, and its text what is in the source. */
  readonly plain: boolean
  /**
   * The articles of a source that holds several, each with the whole of its text: what is told of one (who spoke, which
   * digits it is written in) says nothing of the next. Empty where it is one.
   */
  readonly articles: readonly Article[]
  /** How what is put into the source is to be written, where that is not as it is. */
  readonly writing: 'json' | undefined
  readonly #underlines: ReadonlyMap<number, Underline> | undefined
  /** What `perArticle` facts have found. */
  readonly facts: unknown[] = articleMemo.room()
  /** What `perArticleFrom` facts found of the article before, until this one is read too. */
  readonly earlier: unknown[] | undefined
  readonly #starts: readonly number[]
  /** Of its blocks that have moved. */
  #indexes: ReadonlyMap<Block, number> | undefined

  /** @param before the same article before it was edited */
  constructor(text: string, parts: ArticleParts, before?: Article) {
    const {blocks, starts, markup, comments, articles = nothing, writing, underlines} = parts
    this.text = text
    this.blocks = blocks
    this.markup = markup ?? noMarkup
    this.comments = comments ?? nothing
    this.plain = markup === undefined
    this.#starts = starts
    this.writing = writing
    this.#underlines = underlines
    this.articles = articles.length === 0 ? nothing : apart(text, parts, articles)
    this.earlier = before === undefined ? undefined : articleMemo.handOn(before)
  }

  /** Where one of its blocks starts: UTF-16 code units from the start of the article. */
  startOf(block: Block): number {
    return this.#starts[this.indexOf(block)]
  }

  /** The number of one of its blocks in {@link blocks}; −1 for one that is not of it. */
  indexOf(block: Block): number {
    if (this.blocks[block.guess] === block) return block.guess
    this.#indexes ??= new Map(this.blocks.map((each, index) => [each, index]))
    const index = this.#indexes.get(block) ?? -1
    if (index >= 0) block.guess = index
    return index
  }

  /** The lines of marks that a title is to be no longer than. */
  underlineOf(block: Block): Underline | undefined {
    return this.#underlines?.get(this.startOf(block))
  }

  /** The last block that starts at an offset or before it; where none does, the first. */
  blockAt(offset: number): Block | undefined {
    return this.blocks[lastStartingBy(this.#starts, offset)]
  }

  /** The block in which an offset lies, its two ends included. */
  blockAround(offset: number): Block | undefined {
    const block = this.blockAt(offset)
    if (block === undefined) return undefined
    const start = this.startOf(block)
    return start <= offset && offset <= start + block.paragraph.text.length ? block : undefined
  }
}

/** Several articles of one source, each with its own blocks and comments. */
function apart(
  text: string,
  {blocks, starts, comments = nothing, ...rest}: ArticleParts,
  begin: readonly number[]
): Article[] {
  let from = 0
  return [...begin, text.length + 1].map((end, i) => {
    const to = countAtHead(starts, (start) => start < end)
    const own = blocks.slice(from, to)
    const article = new Article(text, {
      ...rest,
      articles: nothing,
      blocks: own.map(({paragraph}, guess) => ({paragraph, guess})),
      starts: starts.slice(from, to),
      comments: between(comments, i === 0 ? 0 : begin[i - 1], end)
    })
    from = to
    return article
  })
}

function between(spans: readonly Span[], from: number, to: number): readonly Span[] {
  return spans.slice(
    countAtHead(spans, ({start}) => start < from),
    countAtHead(spans, ({start}) => start < to)
  )
}
