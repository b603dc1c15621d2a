import type {Article, Block} from '../../document/article.ts'
import {placeBefore} from '../../document/incremental/common-ends.ts'
import {perArticle, perArticleFrom, perParagraph, perPart} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {insideSpans, quotedStretches, type Span} from '../quotations/quotations.ts'
import {figuresOf, noFigures} from './figures.ts'
import type {ParagraphFigures} from './types.ts'

/** One place where a paragraph chose among the ways of writing something. UTF-16 code units of the paragraph. */
export interface Observed<T> {
  readonly variant: string
  readonly start: number
  readonly end: number
  readonly of: T
  /** False for what does not show how the article writes: the line that dates a page. */
  readonly votes?: boolean
}
/** The same where it stands in the article. */
export interface Placed<T> extends Observed<T> {
  readonly block: Block
}

/** All an article shows of one dimension of style. */
export interface Dimension<T> {
  /** The one variant of all places, quotations and headlines too; `undefined` where there are several or none. */
  readonly uniform: string | undefined
  /** How often each variant is used in the text; quotations, headlines and captions are not counted. */
  readonly counts: ReadonlyMap<string, number>
  /** How often each is used in what has no vote. */
  readonly aside: ReadonlyMap<string, number>
  /** The variant used first in the text. */
  readonly first: string | undefined
  /** Every place outside quotations, in order. */
  readonly places: readonly Placed<T>[]
  /** The places in quotations. */
  readonly quoted: readonly Placed<T>[]
  /** What rules have made of it, by what else that hangs on: an edit that changes none of its places keeps it. */
  readonly readings: Map<string, unknown>
}

/** A paragraph with figures, and the quotations in it: what its figures say of the style of an article hangs on no more. */
export interface FigureBlock {
  readonly block: Block
  readonly spans: readonly Span[]
}

/** The paragraphs of an article that have a figure, by stretch. */
const figuresByStretch = perPart(quotedStretches, ({blocks, quotations}): readonly FigureBlock[] => {
  const figures: FigureBlock[] = []
  for (let i = 0; i < blocks.length; i++)
    if (figuresOf(blocks[i].paragraph) !== noFigures) figures.push({block: blocks[i], spans: quotations[i].spans})
  return figures
})

/** The paragraphs of an article that have a figure. */
export const figureBlocks = perArticle((article: Article): readonly Block[] =>
  joined(figuresByStretch(article)).map(({block}) => block)
)

/** Lists end to end; the library's own way takes ten times as long. */
function joined<T>(lists: ReadonlyArray<readonly T[]>): readonly T[] {
  const all: T[] = []
  for (const list of lists) for (const one of list) all.push(one)
  return all
}

/** A fact of the paragraphs with figures, worked out again only where they or the quotations in them change; in order. */
export function perFigureBlock<T>(read: (figures: FigureBlock) => readonly T[]): (article: Article) => readonly T[] {
  const found = perPart(figuresByStretch, (figures) => joined(figures.map(read)))
  return (article) => joined(found(article))
}

/** Whether a stretch of a paragraph is in a direct quotation: such figures are evidence, not style. */
export function isQuoted({spans}: Pick<FigureBlock, 'spans'>, start: number, end: number): boolean {
  return spans.length > 0 && insideSpans(spans, start, end)
}

/** Whether the figures of a paragraph have a say in how the article writes. Headlines save space where the text does not. */
export function decides({zone}: Paragraph): boolean {
  return zone === 'body' || zone === 'list'
}

/** What the paragraphs of one stretch show, and whether they show one thing only. */
interface Shown<T> {
  /** What is shown first; `undefined` where nothing is. */
  readonly variant: string | undefined
  readonly uniform: boolean
  readonly figures: readonly FigureBlock[]
  /** By paragraph. */
  readonly seen: ReadonlyArray<readonly Observed<T>[]>
}

/**
 * A dimension of style: what each paragraph shows is worked out once a paragraph, the article adds up. Most articles
 * are of one mind; that is found from one string a paragraph, and the rest is only worked out when asked for.
 *
 * @param observe what a paragraph with figures shows
 */
export function dimension<T>(
  observe: (figures: ParagraphFigures, paragraph: Paragraph) => readonly Observed<T>[]
): (article: Article) => Dimension<T> {
  const seenIn = perParagraph((paragraph: Paragraph) => observe(figuresOf(paragraph), paragraph))
  const shown = perPart(figuresByStretch, (figures): Shown<T> => {
    const seen = figures.map(({block}) => seenIn(block.paragraph))
    const variant = seen.find(({length}) => length > 0)?.[0].variant
    return {variant, uniform: seen.every((all) => all.every((one) => one.variant === variant)), figures, seen}
  })
  return perArticleFrom(
    (article: Article, before: ArticleDimension<T> | undefined) => new ArticleDimension(shown(article), before)
  )
}

/** The places of one stretch, in the text and in quotations. */
interface Placement<T> {
  readonly places: readonly Placed<T>[]
  readonly quoted: readonly Placed<T>[]
}

const nowhere: Placement<never> = {places: [], quoted: []}

function placesIn<T>({variant, figures, seen}: Shown<T>): Placement<T> {
  if (variant === undefined) return nowhere
  const places: Placed<T>[] = []
  const quoted: Placed<T>[] = []
  for (const [i, figure] of figures.entries()) {
    for (const {variant, start, end, of, votes} of seen[i])
      (isQuoted(figure, start, end) ? quoted : places).push({variant, start, end, of, votes, block: figure.block})
  }
  return {places, quoted}
}

/** A dimension that was added up, and of what. */
interface AddedUp<T> {
  readonly shown: readonly Shown<T>[]
  readonly placements: readonly Placement<T>[]
  readonly all: Dimension<T>
}

class ArticleDimension<T> implements Dimension<T> {
  readonly uniform: string | undefined
  readonly #shown: readonly Shown<T>[]
  /** Itself, added up; until it is, what was added up of it before an edit. */
  #addedUp: AddedUp<T> | undefined
  #isAddedUp = false

  constructor(shown: readonly Shown<T>[], before: ArticleDimension<T> | undefined) {
    this.#shown = shown
    if (before !== undefined) this.#addedUp = before.#addedUp
    this.uniform = oneVariant(shown)
  }

  #tally(): Dimension<T> {
    if (!this.#isAddedUp) {
      this.#addedUp = this.#addUp(this.#addedUp)
      this.#isAddedUp = true
    }
    return this.#addedUp!.all
  }

  #addUp(before: AddedUp<T> | undefined): AddedUp<T> {
    const shown = this.#shown
    const placements: Placement<T>[] = []
    let isSame = before?.shown.length === shown.length
    for (let i = 0; i < shown.length; i++) {
      const at = placeBefore(before?.shown.length ?? 0, shown.length, i, (place) => before!.shown[place] === shown[i])
      const placement = at < 0 ? placesIn(shown[i]) : before!.placements[at]
      if (isSame && placement !== before!.placements[i]) isSame = false
      placements.push(placement)
    }
    if (isSame) return {shown, placements, all: before!.all}
    const places: Placed<T>[] = []
    const quoted: Placed<T>[] = []
    for (const placement of placements) {
      for (const place of placement.places) places.push(place)
      for (const place of placement.quoted) quoted.push(place)
    }
    return {shown, placements, all: tally(places, quoted)}
  }

  get counts(): ReadonlyMap<string, number> {
    return this.#tally().counts
  }
  get aside(): ReadonlyMap<string, number> {
    return this.#tally().aside
  }
  get first(): string | undefined {
    return this.#tally().first
  }
  get places(): readonly Placed<T>[] {
    return this.#tally().places
  }
  get quoted(): readonly Placed<T>[] {
    return this.#tally().quoted
  }
  get readings(): Map<string, unknown> {
    return this.#tally().readings
  }
}

function oneVariant(shown: readonly Shown<unknown>[]): string | undefined {
  let only: string | undefined
  for (const {variant, uniform} of shown) {
    if (variant === undefined) continue
    if (!uniform || (only !== undefined && only !== variant)) return undefined
    only = variant
  }
  return only
}

/** Whether there is nothing to say of a dimension: all places agree with each other, and with the house if it says. */
export function isSettled({uniform}: Dimension<unknown>, house: string | undefined): boolean {
  return uniform !== undefined && (house === undefined || house === uniform)
}

/** Places, counted. */
function tally<T>(places: readonly Placed<T>[], quoted: readonly Placed<T>[]): Dimension<T> {
  const counts = new Map<string, number>()
  const aside = new Map<string, number>()
  let first: string | undefined
  for (const {variant, block, votes} of places) {
    const heard = votes !== false && decides(block.paragraph)
    if (heard) first ??= variant
    add(heard ? counts : aside, variant)
  }
  for (const {variant} of quoted) add(aside, variant)
  const uniform = counts.size + aside.size === 1 ? [...counts.keys(), ...aside.keys()][0] : undefined
  return {uniform, counts, aside, first, places, quoted, readings: new Map()}
}

function add(counts: Map<string, number>, variant: string): void {
  counts.set(variant, (counts.get(variant) ?? 0) + 1)
}

/** The part of a dimension that a test lets through. */
export function narrow<T>({places, quoted}: Dimension<T>, keep: (place: Placed<T>) => boolean): Dimension<T> {
  return tally(places.filter(keep), quoted.filter(keep))
}

/** The parts of a dimension that have a value in common (one currency, one noun), in the order of its places in the text. */
export function byValue<T>(dimension: Dimension<T>, value: (of: T) => string): Array<Dimension<T>> {
  return [...new Set(dimension.places.map(({of}) => value(of)))].map((one) =>
    narrow(dimension, ({of}) => value(of) === one)
  )
}

/** What is made of a dimension, made once as long as its places and all else that it hangs on (`key`) are the same. */
export function keptIn<F>({readings}: Dimension<unknown>, key: string, make: () => F): F {
  const known = readings.get(key) as F | undefined
  if (known !== undefined) return known
  const made = make()
  readings.set(key, made)
  return made
}

/** What a dimension is to be, and who says so. */
export interface Choice {
  readonly target: string
  readonly by: 'house' | 'majority' | 'tie'
}

/** How often each variant is used by what was asked: quotations and headlines too, where the text is split evenly. */
export function heard({counts, aside}: Pick<Dimension<unknown>, 'counts' | 'aside'>): ReadonlyMap<string, number> {
  const most = Math.max(...counts.values())
  if ([...counts.values()].filter((count) => count === most).length < 2) return counts
  return new Map([...counts].map(([variant, count]) => [variant, count + (aside.get(variant) ?? 0)]))
}

/**
 * The variant an article should keep to: the house's, or the majority's, or the first of a tie. `undefined` where
 * there is nothing to choose. What has no vote never outvotes the text; where the text is split evenly it tells which
 * way the desk writes, for a desk writes out quotations and headlines too.
 */
export function choose(
  {counts, first, aside}: Pick<Dimension<unknown>, 'counts' | 'first' | 'aside'>,
  house: string | undefined
): Choice | undefined {
  if (house !== undefined) return {target: house, by: 'house'}
  if (counts.size < 2) return first === undefined ? undefined : {target: first, by: 'majority'}
  const most = Math.max(...counts.values())
  let leaders = [...counts.keys()].filter((variant) => counts.get(variant) === most)
  if (leaders.length > 1) {
    const support = Math.max(...leaders.map((variant) => aside.get(variant) ?? 0))
    leaders = leaders.filter((variant) => (aside.get(variant) ?? 0) === support)
  }
  return leaders.length === 1
    ? {target: leaders[0], by: 'majority'}
    : {target: leaders.includes(first!) ? first! : leaders[0], by: 'tie'}
}
