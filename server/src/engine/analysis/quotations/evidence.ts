import type {Article, Block} from '../../document/article.ts'
import {perArticle, perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Evidence, isNameSize, quotedPhrase, sizeOf} from './features.ts'
import {type BlockQuotations, perQuotations} from './paragraph-quotations.ts'
import {articleQuotations} from './quotations.ts'
import {isCliticRun, shapeOf} from './words.ts'

const STOP = 0x2e
const COMMA = 0x060c

/** How often each habit shows: a stop or a comma inside the closing mark or outside it, of statements and of names. */
interface HabitCounts {
  stopInside: number
  stopOutside: number
  stopInName: number
  stopAfterName: number
  commaInside: number
  commaOutside: number
  quotations: number
  names: number
}

const nothingCounted = (): HabitCounts => ({
  stopInside: 0,
  stopOutside: 0,
  stopInName: 0,
  stopAfterName: 0,
  commaInside: 0,
  commaOutside: 0,
  quotations: 0,
  names: 0
})

/** What the sound quotations of a paragraph show. */
interface Habits {
  readonly counts: Readonly<HabitCounts>
  readonly phrases: ReadonlySet<string>
  readonly begins: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
  /** Stem of the word before → size of the quotation. */
  readonly announced: ReadonlyMap<string, string>
}

const habitsOf = perQuotations((here: BlockQuotations, {tokens}: Paragraph): Habits => {
  const counts = nothingCounted()
  const phrases = new Set<string>()
  const begins = new Set<string>()
  const ends = new Set<string>()
  const announced = new Map<string, string>()
  for (const {open, close} of here.quotations) {
    if (open === undefined || close === undefined) continue
    const size = sizeOf(close.first - open.last)
    countMarks(counts, isNameSize(size), tokens[close.first - 1]?.code, tokens[close.last]?.code)
    const words = quotedPhrase(tokens, open.last, close.first)
    if (words !== undefined) phrases.add(words)
    const [before, first, last] = [tokens[open.first - 1]?.word, tokens[open.last]?.word, tokens[close.first - 1]?.word]
    if (first !== undefined) begins.add(first.fold)
    if (last !== undefined) ends.add(last.fold)
    if (before !== undefined && !isCliticRun(before)) announced.set(shapeOf(before).stem, size)
  }
  return {counts, phrases, begins, ends, announced}
})

/** Counts one more quotation by the marks on both sides of its closer. */
function countMarks(
  counts: HabitCounts,
  isName: boolean,
  inside: number | undefined,
  outside: number | undefined
): void {
  if (inside === STOP) counts[isName ? 'stopInName' : 'stopInside']++
  else if (outside === STOP) counts[isName ? 'stopAfterName' : 'stopOutside']++
  if (inside === COMMA) counts.commaInside++
  else if (outside === COMMA) counts.commaOutside++
  counts.quotations++
  if (isName) counts.names++
}

/** Neighbouring words of a paragraph. */
const pairsOf = perParagraph(({tokens}: Paragraph): ReadonlySet<string> => {
  const pairs = new Set<string>()
  const seen = new Set<string>()
  for (let i = 1; i < tokens.length; i++) {
    const left = tokens[i - 1].word
    const right = tokens[i].word
    if (left === undefined || right === undefined) continue
    const pair = `${left.fold} ${right.fold}`
    if (seen.has(pair)) pairs.add(`2 ${pair}`)
    seen.add(pair)
    pairs.add(pair)
  }
  return pairs
})

const articleCounts = perArticle((article: Article): Habits['counts'] => {
  const sum = nothingCounted()
  const {blocks} = articleQuotations(article)
  for (const [index, {paragraph}] of article.blocks.entries()) {
    if (blocks[index].quotations.length === 0) continue
    const {counts} = habitsOf(blocks[index], paragraph)
    for (const name of Object.keys(sum) as Array<keyof typeof sum>) sum[name] += counts[name]
  }
  return sum
})

/** The habits of the whole article, in words. */
const articleHabits = perArticle((article: Article): Pick<Evidence, 'stop' | 'stopByName' | 'comma' | 'size'> => {
  const {stopInside, stopOutside, stopInName, stopAfterName, commaInside, commaOutside, names, quotations} =
    articleCounts(article)
  const share = names / Math.max(1, quotations)
  return {
    stop: habit(stopInside, stopOutside),
    stopByName: habit(stopInName, stopAfterName),
    comma: habit(commaInside, commaOutside),
    size: quotations < FEW ? '?' : contentOf(share)
  }
})

/** The habits of an article as one value, to see whether they are still the same. */
export const habitsKey = perArticle((article: Article): string => Object.values(articleHabits(article)).join())

/** How many paragraphs around are searched for the same words: an archive in one file is many articles. */
export const AROUND = 25

/** What the article tells of the quotations of one of its paragraphs. */
export function quotationEvidence(article: Article, block: Block): Evidence {
  const {blocks} = articleQuotations(article)
  const index = article.indexOf(block)
  const first = Math.max(0, index - AROUND)
  const near = article.blocks.slice(first, index + AROUND + 1)
  const quoting = near.flatMap(({paragraph}, i) => {
    const here = blocks[first + i]
    return here.quotations.length > 0 ? [habitsOf(here, paragraph)] : []
  })
  return {
    ...articleHabits(article),
    quoted: (phrase) => quoting.some((b) => b.phrases.has(phrase)),
    begins: (word) => quoting.some((b) => b.begins.has(word)),
    ends: (word) => quoting.some((b) => b.ends.has(word)),
    announces: (stem) => quoting.find((b) => b.announced.has(stem))?.announced.get(stem),
    together: (pair) => near.some(({paragraph}, i) => pairsOf(paragraph).has(first + i === index ? `2 ${pair}` : pair))
  }
}

/** Fewer quotations show nothing of what an article quotes. */
const FEW = 3

/** Whether the quotations of an article are names or statements, by the share of names. */
function contentOf(names: number): string {
  if (names > 0.7) return 'names'
  return names < 0.3 ? 'statements' : 'both'
}

/** On which side of the closing mark something stands, as features name it. */
function habit(inside: number, outside: number): string {
  if (inside + outside === 0) return '?'
  const share = inside / (inside + outside)
  if (inside + outside === 1) return share === 1 ? 'once in' : 'once out'
  if (share > 0.8) return 'in'
  if (share < 0.2) return 'out'
  return share > 0.5 ? 'mostly in' : 'mostly out'
}
