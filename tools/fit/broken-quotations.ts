/** Sound quotations that lose one mark: where a repair should put it back is known. */
import {quotationEvidence} from '../../server/src/engine/analysis/quotations/evidence.ts'
import {Role} from '../../server/src/engine/analysis/quotations/pairing.ts'
import {articleQuotations} from '../../server/src/engine/analysis/quotations/quotations.ts'
import {closerSites, openerSites} from '../../server/src/engine/analysis/quotations/sites.ts'
import {FeatureNames} from '../../server/src/engine/analysis/quotations/weights.ts'
import type {Article, Block} from '../../server/src/engine/document/article.ts'
import {plainArticle} from '../../server/src/engine/document/assemble.ts'
import type {ParagraphCache} from '../../server/src/engine/document/incremental/paragraph-cache.ts'
import {random} from '../eval/random.ts'

export type Side = 'closer' | 'opener'

/** The places where the engine would look for a lost mark. */
export interface BrokenQuotation {
  readonly side: Side
  /** The index of the place where it stood; −1 where the engine does not look there. */
  readonly gold: number
  /** The names of the features of each place. */
  readonly sites: ReadonlyArray<readonly string[]>
  /** Of the quotation. */
  readonly words: number
  /** How many quotations of the article could have been broken. */
  readonly pairs: number
}

interface Mark {
  readonly side: Side
  /** UTF-16 code units from the start of the article. */
  readonly at: number
  readonly words: number
}

/**
 * The cases that an article gives.
 *
 * @param most quotations that are broken, drawn at random: an archive of long articles would not fit into memory
 */
export function brokenQuotations(text: string, most: number, cache?: ParagraphCache): BrokenQuotation[] {
  const pairs = soundPairs(plainArticle(text, cache))
  return drawn(pairs, most).flatMap((pair) =>
    pair.flatMap(({side, at, words}) => {
      const broken = plainArticle(text.slice(0, at) + text.slice(at + 1), cache)
      const sites = sitesOf(broken, side, at)
      if (sites === undefined) return []
      const gold = sites.findIndex(({offset}) => offset === at)
      return [{side, gold, sites: sites.map(({names}) => names), words, pairs: pairs.length}]
    })
  )
}

/** The marks of the outer quotations of paragraphs in which every mark has its partner. */
function soundPairs(article: Article): Array<[Mark, Mark]> {
  const {blocks} = articleQuotations(article)
  return article.blocks.flatMap((block) => {
    const {orphans, mismatched, reversed, quotations} = blocks[article.indexOf(block)]
    if (orphans.length + mismatched.length + reversed.length > 0) return []
    const start = article.startOf(block)
    return quotations.flatMap(({open, close, level}): Array<[Mark, Mark]> => {
      if (level !== 1 || open === undefined || close === undefined || open.text.length > 1) return []
      const words = block.paragraph.tokens.slice(open.last, close.first).filter(({kind}) => kind <= 2).length
      return [
        [
          {side: 'closer', at: start + close.start, words},
          {side: 'opener', at: start + open.start, words}
        ]
      ]
    })
  })
}

/** At most so many, the same ones every time. */
function drawn(pairs: ReadonlyArray<[Mark, Mark]>, most: number): ReadonlyArray<[Mark, Mark]> {
  if (pairs.length <= most) return pairs
  const next = random(2 * pairs.length * 7919 + pairs[0][0].at)
  const left = [...pairs]
  return Array.from({length: most}, () => left.splice(Math.floor(next() * left.length), 1)[0])
}

/** The places for the partner of the one orphan of a paragraph, in the article. */
function sitesOf(article: Article, side: Side, at: number): Array<{offset: number; names: string[]}> | undefined {
  const block = article.blocks.find((each) => isIn(article, each, at))
  if (block === undefined) return undefined
  const here = articleQuotations(article).blocks[article.indexOf(block)]
  const [mark] = here.orphans
  const isOpener = here.pairing.roles[mark] === Role.orphanOpener
  if (here.orphans.length !== 1 || isOpener !== (side === 'closer')) return undefined
  const places = (side === 'closer' ? closerSites : openerSites)(
    block.paragraph,
    here,
    mark,
    quotationEvidence(article, block),
    () => new FeatureNames()
  )
  const start = article.startOf(block)
  return places.map(({offset, features}) => ({offset: start + offset, names: features.names}))
}

function isIn(article: Article, block: Block, at: number): boolean {
  const start = article.startOf(block)
  return at >= start && at <= start + block.paragraph.text.length
}
