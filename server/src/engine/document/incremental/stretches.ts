import type {Article, Block} from '../article.ts'
import {isSameRun} from './common-ends.ts'
import {perArticleFrom} from './facts.ts'

/** Blocks that follow one another. */
export interface Stretch {
  readonly blocks: readonly Block[]
  /** The index of the first of them. */
  readonly first: number
}

/** As many blocks are told anew together: fewer things to look at after an edit elsewhere, more to tell after one here. */
const STRETCH_BLOCKS = 16

/** An article in stretches. One whose blocks are the same as before the last edit is the very same. */
export const stretchesOf = perArticleFrom(
  (article: Article, before: readonly Stretch[] | undefined): readonly Stretch[] => {
    const {blocks} = article
    const stretches: Stretch[] = []
    for (let first = 0; first < blocks.length; first += STRETCH_BLOCKS) {
      const known = before?.[stretches.length]
      const last = Math.min(blocks.length, first + STRETCH_BLOCKS)
      const isKnown = known !== undefined && isSameRun(known.blocks, blocks, first, last)
      stretches.push(isKnown ? known : {blocks: blocks.slice(first, last), first})
    }
    return stretches
  }
)
