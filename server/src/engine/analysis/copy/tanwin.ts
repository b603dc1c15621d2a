import type {Article} from '../../document/article.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {isOthers} from '../../document/zones.ts'
import {type TanwinSeat, tanwinSeat} from '../../lexicon/spelling/tanwin.ts'
import {type Placed, placed} from './placed.ts'

/** A word in tanwin. Offsets are UTF-16 code units from the start of the paragraph. */
export interface TanwinWord {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly seat: TanwinSeat
}

const none: readonly never[] = []

const wordsIn = perParagraph(({tokens, zone}: Paragraph): readonly TanwinWord[] => {
  if (isOthers(zone)) return none
  let found: TanwinWord[] | undefined
  for (const {word, start, end} of tokens) {
    const seat = word === undefined ? null : tanwinSeat(word)
    if (seat === null) continue
    found ??= []
    found.push({start, end, text: word!.text, seat})
  }
  return found ?? none
})

const all = placed(wordsIn)

/** How an article seats its tanwin, quotations aside. */
export interface TanwinUse {
  readonly words: readonly Placed<TanwinWord>[]
  readonly counts: Readonly<Record<TanwinSeat, number>>
  /** The seat of most; of as many, that which comes first. */
  readonly most: TanwinSeat
}

/** How an article seats its tanwin; `undefined` where it has none. */
export function tanwinUse(article: Article): TanwinUse | undefined {
  const words = all(article).filter(({quoted}) => !quoted)
  const counts = {before: 0, after: 0, none: 0}
  for (const {slip} of words) counts[slip.seat]++
  const used = (['before', 'after', 'none'] as const).filter((seat) => counts[seat] > 0)
  if (used.length === 0) return undefined
  const first = (seat: TanwinSeat): number => words.findIndex(({slip}) => slip.seat === seat)
  const [most] = used.sort((a, b) => counts[b] - counts[a] || first(a) - first(b))
  return {words, counts, most}
}
