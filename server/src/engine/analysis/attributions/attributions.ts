import type {Article, Block} from '../../document/article.ts'
import {sameBefore} from '../../document/incremental/common-ends.ts'
import {perArticle, perArticleFrom} from '../../document/incremental/facts.ts'
import {flattened} from '../../document/ordered.ts'
import {type QuotedStretch, quotedStretches, type Span} from '../quotations/quotations.ts'
import type {LocalAttribution} from './local.ts'
import type {Strength} from './sources/strength.ts'
import {isSameSpeakers, type Naming, nobody, SpeakerReader, type Speakers} from './speakers.ts'

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

/** The attributions of an article, and what telling them anew after an edit starts from. */
interface Resolved {
  /** By block, in order. */
  readonly lists: ReadonlyArray<readonly Attribution[]>
  readonly read: readonly ReadStretch[]
}

/** The attributions of a stretch, and all that what is told of them hangs on. */
interface ReadStretch {
  readonly stretch: QuotedStretch
  readonly before: Speakers
  readonly after: Speakers
  /** By block, before anything was named by what comes after. */
  readonly lists: ReadonlyArray<readonly Attribution[]>
  /** What of earlier stretches and of its own earlier paragraphs it names. */
  readonly namings: readonly Naming[]
}

const resolved = perArticleFrom((article: Article, before: Resolved | undefined): Resolved => {
  let speakers = nobody
  const stretches = quotedStretches(article)
  const read = stretches.map((stretch, i) => {
    const known = sameBefore(before?.read, stretches.length, i, (one) => one.stretch === stretch)
    const here = known !== undefined && isSameSpeakers(known.before, speakers) ? known : readStretch(stretch, speakers)
    speakers = here.after
    return here
  })
  return {lists: named(article, read, before?.lists), read}
})

function readStretch(stretch: QuotedStretch, before: Speakers): ReadStretch {
  const reader = new SpeakerReader(before)
  const lists = stretch.blocks.map((block, i) => reader.read(block, stretch.quotations[i]))
  return {stretch, before, after: reader.speakers(), lists, namings: reader.namings}
}

/** The lists after what comes later has named what it names; those that are as before the last edit are the very ones. */
function named(
  article: Article,
  read: readonly ReadStretch[],
  before: ReadonlyArray<readonly Attribution[]> | undefined
): ReadonlyArray<readonly Attribution[]> {
  const lists: Array<readonly Attribution[]> = []
  for (const stretch of read) for (const list of stretch.lists) lists.push(list)
  const changed = new Map<number, Attribution[]>()
  for (const {namings} of read) {
    for (const {block, at} of namings) {
      const index = article.indexOf(block)
      const list = changed.get(index) ?? [...lists[index]]
      list[at] = {...list[at], strength: 'named'}
      changed.set(index, list)
    }
  }
  for (const [index, list] of changed) lists[index] = list
  return before === undefined ? lists : lists.map((list, i) => keptIfSame(list, i, lists.length, before))
}

/** The list of before the last edit, in the same place or as far from the end, where the same is told. */
function keptIfSame(
  list: readonly Attribution[],
  i: number,
  length: number,
  before: ReadonlyArray<readonly Attribution[]>
): readonly Attribution[] {
  for (const at of length === before.length ? [i] : [i, i + before.length - length]) {
    const known = before[at]
    if (known !== undefined && isSame(list, known)) return known
  }
  return list
}

function isSame(a: readonly Attribution[], b: readonly Attribution[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) {
    // The cue stands for all that its paragraph shows.
    if (
      a[i].cue !== b[i].cue ||
      a[i].block !== b[i].block ||
      a[i].strength !== b[i].strength ||
      a[i].speaker?.block !== b[i].speaker?.block ||
      a[i].speaker?.span !== b[i].speaker?.span
    )
      return false
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
export const articleAttributions = perArticle((article: Article): readonly Attribution[] =>
  flattened(attributionsByBlock(article))
)
