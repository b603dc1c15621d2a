import type {Article, Block} from '../article.ts'
import {isSameRun} from './common-ends.ts'
import {perArticleFrom} from './facts.ts'

/** Blocks that follow one another. */
export interface Stretch {
  readonly blocks: readonly Block[]
}

/** As many blocks are told anew together: fewer things to look at after an edit elsewhere, more to tell after one here. */
const STRETCH_BLOCKS = 16
/** A shorter one is joined to the one after it, so that the lines that go do not leave ever more of them. */
const SHORTEST = 8

/**
 * An article in stretches. One whose blocks are the same as before the last edit is the very same, though lines before it
 * have come or gone: what lies between those at the head and those at the tail is cut anew.
 */
export const stretchesOf = perArticleFrom(
  ({blocks}: Article, before: readonly Stretch[] = none): readonly Stretch[] => {
    const head = keptAtHead(before, blocks)
    let from = 0
    for (const stretch of head) from += stretch.blocks.length
    const tail = keptAtTail(before.slice(head.length), blocks, from)
    let to = blocks.length
    for (const stretch of tail) to -= stretch.blocks.length
    while (to > from && to - from < SHORTEST && tail.length > 0) to += tail.shift()!.blocks.length
    return [...head, ...cut(blocks, from, to), ...tail]
  }
)
const none: readonly Stretch[] = []

/** The stretches of before with which the blocks begin. */
function keptAtHead(before: readonly Stretch[], blocks: readonly Block[]): Stretch[] {
  const kept: Stretch[] = []
  let at = 0
  for (const stretch of before) {
    const end = at + stretch.blocks.length
    if (end > blocks.length || !isSameRun(stretch.blocks, blocks, at, end)) break
    kept.push(stretch)
    at = end
  }
  return kept
}

/** Those with which they end, after what begins at `from`. */
function keptAtTail(before: readonly Stretch[], blocks: readonly Block[], from: number): Stretch[] {
  const kept: Stretch[] = []
  let end = blocks.length
  for (const stretch of before.toReversed()) {
    const at = end - stretch.blocks.length
    if (at < from || !isSameRun(stretch.blocks, blocks, at, end)) break
    kept.unshift(stretch)
    end = at
  }
  return kept
}

function cut(blocks: readonly Block[], from: number, to: number): Stretch[] {
  const count = Math.max(1, Math.round((to - from) / STRETCH_BLOCKS))
  const stretches: Stretch[] = []
  for (let i = 0, at = from; i < count && at < to; i++) {
    const end = from + Math.ceil(((to - from) * (i + 1)) / count)
    stretches.push({blocks: blocks.slice(at, end)})
    at = end
  }
  return stretches
}
