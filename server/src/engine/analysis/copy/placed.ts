import type {Article, Block} from '../../document/article.ts'
import {perPart} from '../../document/incremental/facts.ts'
import {flattened} from '../../document/ordered.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {insideSpans, type QuotedStretch, quotedStretches} from '../quotations/quotations.ts'

/** What is to stand in place of something. UTF-16 code units from the start of the paragraph. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Something of a paragraph where it stands in the article. */
export interface Placed<T> {
  readonly block: Block
  readonly slip: T
  /** Between quotation marks: the words are somebody's, or a title. */
  readonly quoted: boolean
}

const nothing: readonly never[] = []

/**
 * What is found in each paragraph of a stretch, with whether it stands inside a quotation: that may begin in another
 * paragraph. Told anew only for stretches that an edit has changed.
 */
export function placedByStretch<T extends {readonly start: number; readonly end: number}>(
  slipsOf: (paragraph: Paragraph) => readonly T[]
): (article: Article) => ReadonlyArray<readonly Placed<T>[]> {
  return perPart(quotedStretches, ({blocks, quotations}: QuotedStretch): readonly Placed<T>[] => {
    let found: Array<Placed<T>> | undefined
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]
      for (const slip of slipsOf(block.paragraph)) {
        const {spans} = quotations[i]
        found ??= []
        found.push({block, slip, quoted: spans.length > 0 && insideSpans(spans, slip.start, slip.end)})
      }
    }
    return found ?? nothing
  })
}

/** The same in one list. */
export function placed<T extends {readonly start: number; readonly end: number}>(
  slipsOf: (paragraph: Paragraph) => readonly T[]
): (article: Article) => readonly Placed<T>[] {
  const byStretch = placedByStretch(slipsOf)
  return (article) => flattened(byStretch(article))
}
