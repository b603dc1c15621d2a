import {type Article, type Block, perArticle, perArticleFrom} from '../parse/article.ts'
import type {LocalAttribution} from './attributions-local.ts'
import {type Naming, SpeakerReader, type Speakers, isSameSpeakers, nobody} from './attributions-speakers.ts'
import {type BlockQuotations, type Span, articleQuotations} from './quotations.ts'
import type {Strength} from './sourcing/strength.ts'

/** An attribution where it stands in an article. */
export interface Attribution extends LocalAttribution {
  readonly block: Block
  /** Index of the sentence in its paragraph. */
  readonly sentence: number
  /** Whose words they are, where the subject is dropped: the phrase that named the speaker last. */
  readonly speaker: {readonly block: Block; readonly span: Span} | undefined
  readonly strength: Strength
}

/**
 * Whether it cites somebody. A public act (a verdict, an approval) covers its own words but cites nobody, and reports that
 * are only mentioned («بعد تقارير عن غارة») say nothing.
 */
export function cites({cue}: LocalAttribution): boolean {
  return cue.reading?.verb.act !== true && !(cue.kind === 'nominal' && cue.reading === undefined)
}

/** Paragraphs that are read again together: what is known of the speakers where each such stretch begins is kept. */
const STRETCH = 16

/** The attributions of an article, and what telling them anew after an edit starts from. */
interface Resolved {
  /** By block, in order. */
  readonly lists: ReadonlyArray<readonly Attribution[]>
  readonly blocks: readonly Block[]
  readonly quotations: readonly BlockQuotations[]
  /** The lists before anything was named by what comes after. */
  readonly read: ReadonlyArray<readonly Attribution[]>
  readonly stretches: readonly Stretch[]
}

interface Stretch {
  readonly before: Speakers
  readonly after: Speakers
  /** What of earlier stretches and of its own earlier paragraphs it names. */
  readonly namings: readonly Naming[]
}

const resolved = perArticleFrom((article: Article, before: Resolved | undefined): Resolved => {
  const {blocks} = article
  const quotations = articleQuotations(article).blocks
  const read: Array<readonly Attribution[]> = []
  const stretches: Stretch[] = []
  let speakers = nobody
  for (let first = 0; first < blocks.length; first += STRETCH) {
    const last = Math.min(blocks.length, first + STRETCH)
    const known = before?.stretches[first / STRETCH]
    let stretch: Stretch
    if (known !== undefined && isSameStretch(before!, {blocks, quotations}, first, last) && isSameSpeakers(known.before, speakers)) {
      for (let i = first; i < last; i++) read.push(before!.read[i])
      stretch = known
    } else {
      const reader = new SpeakerReader(speakers)
      for (let i = first; i < last; i++) read.push(reader.read(blocks[i], quotations[i]))
      stretch = {before: speakers, after: reader.speakers(), namings: reader.namings}
    }
    stretches.push(stretch)
    speakers = stretch.after
  }
  return {lists: named(read, stretches, before), blocks, quotations, read, stretches}
})

/** Whether the blocks from `first` to `last`, which is exclusive, are the same, and no other follows in their stretch. */
function isSameStretch(before: Resolved, {blocks, quotations}: Pick<Resolved, 'blocks' | 'quotations'>, first: number, last: number): boolean {
  if (last - first < STRETCH && before.blocks.length !== blocks.length) return false
  for (let i = first; i < last; i++) if (before.blocks[i] !== blocks[i] || before.quotations[i] !== quotations[i]) return false
  return true
}

/** The lists after what comes later has named what it names; those that are as before the last edit are the very ones. */
function named(read: ReadonlyArray<readonly Attribution[]>, stretches: readonly Stretch[], before: Resolved | undefined): ReadonlyArray<readonly Attribution[]> {
  const lists = [...read]
  const changed = new Map<number, Attribution[]>()
  for (const {namings} of stretches) {
    for (const {block: {index}, at} of namings) {
      let list = changed.get(index)
      if (list === undefined) changed.set(index, (list = [...read[index]]))
      list[at] = {...list[at], strength: 'named'}
    }
  }
  for (const [index, list] of changed) lists[index] = list
  if (before !== undefined) for (let i = 0; i < lists.length; i++) if (lists[i] !== before.lists[i] && before.lists[i] !== undefined && isSame(lists[i], before.lists[i])) lists[i] = before.lists[i]
  return lists
}

function isSame(a: readonly Attribution[], b: readonly Attribution[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) {
    // The cue stands for all that its paragraph shows.
    if (a[i].cue !== b[i].cue || a[i].block !== b[i].block || a[i].strength !== b[i].strength || a[i].speaker?.block !== b[i].speaker?.block || a[i].speaker?.span !== b[i].speaker?.span) return false
  }
  return true
}

/**
 * The attributions of an article by block, in order, with dropped subjects resolved to the speaker named last. A block of
 * which the same is told as before the last edit keeps its very list.
 */
export function attributionsByBlock(article: Article): ReadonlyArray<readonly Attribution[]> {
  return resolved(article).lists
}

/** Every attribution of an article, in order. */
export const articleAttributions = perArticle((article: Article): readonly Attribution[] => attributionsByBlock(article).flat())
