import type {Article, Block} from '../../document/article.ts'
import {isSameRun, sameBefore} from '../../document/incremental/common-ends.ts'
import {perArticle, perArticleFrom} from '../../document/incremental/facts.ts'
import {TokenKind} from '../../document/tokens.ts'
import {type Attribution, attributionsByBlock} from '../attributions/attributions.ts'
import {fragmentAt} from '../attributions/fragments.ts'
import {COMPLEMENTISER} from '../attributions/lexical.ts'
import {type BlockQuotations, type QuotedStretch, quotedStretches} from '../quotations/quotations.ts'

/** Who stands behind a sentence. */
export interface Coverage {
  readonly block: Block
  /** Index of the sentence in its paragraph. */
  readonly sentence: number
  /** Those that stand in it. */
  readonly own: readonly Attribution[]
  /**
   * The attribution it continues: an open quotation, «وأن …», an item of an announced list, «جاء ذلك في …» after it.
   * Covers the whole of it (desk specification SC5–SC7, SC10, SC11).
   */
  readonly inherited: Attribution | undefined
  /** The attribution of the sentence before, in the same paragraph, with no new actor between (SC8): it may reach here. */
  readonly soft: Attribution | undefined
  /** How many sentences ago somebody was last cited; 99 where nobody was. */
  readonly distance: number
}

const FAR = 99

/** Whose words may still be going on where a block begins. */
interface Running {
  /** Who announced a list. */
  readonly list: Attribution | undefined
  /** Who spoke last. */
  readonly quoted: Attribution | undefined
  readonly distance: number
}

/** The sentences of the body and of the lists of a stretch, and all that what is told of them hangs on. */
export interface StretchCoverage {
  readonly sentences: readonly Coverage[]
  readonly stretch: QuotedStretch
  /** By block. */
  readonly attributions: ReadonlyArray<readonly Attribution[]>
  readonly before: Running
  readonly after: Running
}

const beginning: Running = {list: undefined, quoted: undefined, distance: FAR}

/**
 * The coverage of an article's body and lists, by stretch. One of which the same is told as before the last edit keeps its
 * very coverage.
 */
export const coverageByStretch = perArticleFrom(
  (article: Article, before: readonly StretchCoverage[] | undefined): readonly StretchCoverage[] => {
    const attributions = attributionsByBlock(article)
    const stretches = quotedStretches(article)
    let running = beginning
    let last = 0
    return stretches.map((stretch, i) => {
      const first = last
      last += stretch.blocks.length
      const known = sameBefore(before, stretches.length, i, (one) => one.stretch === stretch)
      const isKnown =
        known !== undefined && isSameRun(known.attributions, attributions, first, last) && isSame(known.before, running)
      const here = isKnown ? known : coverStretch(stretch, attributions.slice(first, last), running)
      running = here.after
      return here
    })
  }
)

function isSame(a: Running, b: Running): boolean {
  return a === b || (a.list === b.list && a.quoted === b.quoted && a.distance === b.distance)
}

function coverStretch(
  stretch: QuotedStretch,
  attributions: ReadonlyArray<readonly Attribution[]>,
  before: Running
): StretchCoverage {
  const sentences: Coverage[] = []
  let after = before
  for (const [i, block] of stretch.blocks.entries()) {
    const {zone} = block.paragraph
    if (zone === 'body' || zone === 'list')
      after = coverBlock(block, stretch.quotations[i], attributions[i], after, sentences)
  }
  return {sentences, stretch, attributions, before, after}
}

/** The coverage of every sentence of an article's body and lists, in order. */
export const articleCoverage = perArticle((article: Article): readonly Coverage[] => {
  const all: Coverage[] = []
  for (const {sentences} of coverageByStretch(article)) for (const sentence of sentences) all.push(sentence)
  return all
})

/**
 * @param sentences to which those of the block are added
 * @returns whose words may be going on after it
 */
function coverBlock(
  block: Block,
  quotations: BlockQuotations,
  attributions: readonly Attribution[],
  running: Running,
  sentences: Coverage[]
): Running {
  const {paragraph} = block
  const list = paragraph.zone === 'body' ? undefined : running.list
  let {quoted, distance} = running
  let at = 0
  let before: Coverage | undefined
  for (let s = 0; s < paragraph.sentences.length; s++) {
    const from = at
    at = endOfSentence(attributions, from, s)
    const own = from === at ? none : attributions.slice(from, at)
    const next = attributions[at]?.sentence === s + 1 ? attributions[at] : undefined
    const inherited = inheritedBy(block, s, quotations, {before, next, quoted, list})
    const soft = inherited === undefined && own.length === 0 ? (lastOf(before) ?? before?.soft) : undefined
    distance = own.length > 0 ? 0 : Math.min(FAR, distance + 1)
    before = {block, sentence: s, own, inherited, soft, distance}
    quoted = own.at(-1) ?? quoted
    sentences.push(before)
  }
  const announced = endsWithColon(block) ? lastOf(before) : undefined
  return {list: announced ?? list, quoted, distance}
}

/** Behind the attributions of sentence `s`, which begin at `from`. */
function endOfSentence(attributions: readonly Attribution[], from: number, s: number): number {
  let at = from
  while (at < attributions.length && attributions[at].sentence === s) at++
  return at
}

/** Whose words a sentence may go on with. */
interface Beside {
  readonly before: Coverage | undefined
  /** What stands in the sentence after it. */
  readonly next: Attribution | undefined
  readonly quoted: Attribution | undefined
  readonly list: Attribution | undefined
}

/** The attribution that sentence `s` of a block continues: see {@link Coverage.inherited}. */
function inheritedBy(
  block: Block,
  s: number,
  quotations: BlockQuotations,
  {before, next, quoted, list}: Beside
): Attribution | undefined {
  const {paragraph} = block
  const {start} = paragraph.sentences[s]
  if (fragmentAt(paragraph, s + 1) === 'source') return next
  if (quotations.spans.some((span) => span.start < start && span.end > start)) return lastOf(before) ?? quoted
  if (startsWithComplementiser(block, s)) return lastOf(before)
  if (paragraph.zone === 'list' && s === 0) return list
  return next !== undefined && startsBackward(block, s + 1) ? next : undefined
}

/** Whose words a sentence ends with. */
function lastOf(coverage: Coverage | undefined): Attribution | undefined {
  return coverage?.own.at(-1) ?? coverage?.inherited
}

const none: readonly Attribution[] = []

/** «وأن …»، «كما أنه …»: goes on with the report of the sentence before. */
function startsWithComplementiser({paragraph}: Block, s: number): boolean {
  const {first, last} = paragraph.sentences[s]
  for (let i = first; i < Math.min(last, first + 2); i++) {
    const token = paragraph.tokens[i]
    if (token.kind !== TokenKind.word) return false
    if ((token.traits & COMPLEMENTISER) !== 0) return true
    if (token.word!.fold !== 'كما') return false
  }
  return false
}

/** «جاء ذلك في …»: attributes the sentence before it too. */
function startsBackward({paragraph}: Block, s: number): boolean {
  const {first, last} = paragraph.sentences[s]
  const verb = paragraph.tokens[first].word
  if (verb === undefined || !/^[وف]?(?:جاء|جاءت|ياتي|اتي)$/.test(verb.fold) || first + 1 >= last) return false
  return /^(?:ذلك|هذا|تصريحات|تصريح|اقوال|كلام)/.test(paragraph.tokens[first + 1].word?.fold ?? '')
}

function endsWithColon({paragraph}: Block): boolean {
  return paragraph.tokens.at(-1)?.code === 0x3a
}
