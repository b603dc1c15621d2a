import type {Article, Block} from '../document/article.ts'
import type {PlacedEdit} from './finding.ts'

/** A fix that takes so much of the room beside a title may not be the only one. */
const SHARE = 8

/**
 * What is to be added to the lines of marks around a title, so that it is a title after a fix that makes it longer; nothing
 * where they are long enough, or the paragraph has none.
 *
 * @param edits of the fix, in the source
 */
export function longerUnderlines(article: Article, block: Block, edits: readonly PlacedEdit[]): PlacedEdit[] {
  const underline = article.underlineOf(block)
  if (underline === undefined) return []
  const more = edits.reduce((sum, {start, end, text}) => sum + text.length - (end - start), 0)
  const {mark, length, title, ends} = underline
  const room = Math.max(0, length - title)
  if (more <= 0 || more * SHARE <= room) return []
  // What touches one place is applied one after the other, so that no two fixes share the same room.
  const added = mark.repeat(Math.max(1, more - room))
  return ends.map((end) => ({start: end, end, text: added}))
}
