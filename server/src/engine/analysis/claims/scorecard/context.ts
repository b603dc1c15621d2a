import type {ClaimList} from '../../../lexicon/claims.ts'
import type {Attribution} from '../../attributions/attributions.ts'
import {lexicalOf} from '../../attributions/lexical.ts'
import type {Candidate} from '../candidates.ts'
import {claimsOf, type Trigger} from '../claims.ts'
import type {Coverage} from '../coverage.ts'
import {type Take, weightOf} from './score.ts'
import {contentStems, sentenceEvidence} from './sentence.ts'
import {headOf, type Setting} from './setting.ts'

/** Lists whose words soften or lift a claim, as features. */
const exemptions: ReadonlyArray<readonly [ClaimList, string]> = (
  [
    'public-event',
    'public-act',
    'law',
    'own-reporting',
    'no-comment',
    'background-fact',
    'sport-market',
    'conditional',
    'unclear',
    'opinion',
    'entitlement',
    'own-activity',
    'programme',
    'economic',
    'crime',
    'natural'
  ] as const
).map((list) => [list, `exempt:${list}`])

/** Names of features that differ in their last part: put together once, for a new string is slow to look up. */
function ending(start: string): (end: string) => string {
  const known = new Map<string, string>()
  return (end) => {
    const name = known.get(end) ?? start + end
    known.set(end, name)
    return name
  }
}
const claimOf = ending('claim:')
const lastBy = ending('cited last by ')
const lastIs = ending('cited last: ')
const lastClass = ending('class cited last: ')
const nextBy = ending('cited next by ')
const nextIs = ending('cited next: ')

/** The features that sentence `i` of an article, a candidate, has by what it claims and what stands around it. */
export function tellAround(setting: Setting, i: number, {coverage: here, open}: Candidate, take: Take): void {
  const {coverage} = setting
  tellClaims(here, open, take)
  tellPlace(coverage, i, take)
  tellNeighbours(coverage, i, take)
  tellLast(setting, i, take)
  tellNext(setting, i, take)
  tellCohesion(setting, i, take)
}

/** The features that a sentence has as a part of the whole: an edit anywhere in the article may change them. */
const shareNames = ['place in article', 'share attributed before', 'share attributed after', 'claim × share attributed']
const shareWeights = shareNames.map((name) => weightOf(name))
/** How much there is of each in the sentence that is asked for. */
const shareAmounts = new Float64Array(shareNames.length)

function measureShares({coverage: {length}, citedBefore, attributed}: Setting, i: number, claims: boolean): void {
  shareAmounts[0] = i / Math.max(1, length - 1)
  shareAmounts[1] = i > 0 ? citedBefore[i] / i : 0
  shareAmounts[2] = i < length - 1 ? (citedBefore[length] - citedBefore[i + 1]) / (length - 1 - i) : 0
  shareAmounts[3] = claims ? attributed : 0
}

/**
 * The features that sentence `i` of an article, a candidate, has as a part of the whole.
 *
 * @param claims whether it has a word of a claim that is not covered
 */
export function tellShares(setting: Setting, i: number, claims: boolean, take: Take): void {
  measureShares(setting, i, claims)
  for (const [k, name] of shareNames.entries()) take(name, shareAmounts[k])
}

/** What they weigh together, in log-odds: after every edit, of every candidate. */
export function shareOdds(setting: Setting, i: number, claims: boolean): number {
  measureShares(setting, i, claims)
  let odds = 0
  for (let k = 0; k < shareWeights.length; k++) odds += shareWeights[k] * shareAmounts[k]
  return odds
}

function tellClaims(
  {block: {paragraph}, sentence, own, soft, distance}: Coverage,
  open: readonly Trigger[],
  take: Take
): void {
  const {lists} = claimsOf(paragraph)[sentence]
  if (open.length === 0) take('no claim word', 1)
  else tellOpen(open, take)
  if (lists.size > 0) for (const [list, feature] of exemptions) if (lists.has(list)) take(feature, 1)
  if (own.length > 0) take('another part is attributed', 1)
  if (open.length === 0) return
  if (distance > 3) take('claim and nobody cited lately', 1)
  if (soft !== undefined) take('claim after an attributed sentence', 1)
}

/** What the words that claim something are like. */
function tellOpen(open: readonly Trigger[], take: Take): void {
  for (const category of new Set(open.map(({category}) => category))) take(claimOf(category), 1)
  if (open.some(({quantity}) => quantity)) take('claim with figure', 1)
  if (open.some(({loaded}) => loaded)) take('loaded word', 1)
  if (open.length > 1) take('several claims', Math.min(3, open.length) - 1)
}

const named = (count: number, name: (n: number) => string): readonly string[] =>
  Array.from({length: count}, (_, n) => name(n))
const places = named(5, (n) => (n === 4 ? 'after the fourth sentence' : `sentence ${n + 1} of the article`))
const paragraphPlaces = named(4, (n) =>
  n === 3 ? 'after the third sentence of its paragraph' : `sentence ${n + 1} of its paragraph`
)

function tellPlace(coverage: readonly Coverage[], i: number, take: Take): void {
  const {block, sentence} = coverage[i]
  take(places[Math.min(i, 4)], 1)
  take(paragraphPlaces[Math.min(sentence, 3)], 1)
  if (i === coverage.length - 1) take('last sentence', 1)
  if (block.paragraph.zone === 'list') take('list item', 1)
  if (claimsOf(block.paragraph)[sentence].turns) take('opens another matter', 1)
  if (sentence > 0 && i >= sentence && coverage[i - sentence].own.length > 0)
    take('its paragraph opens with a citation', 1)
}

/** How many sentences a report goes on without being named again. */
const RUNNING = 5

function tellNeighbours(coverage: readonly Coverage[], i: number, take: Take): void {
  const here = coverage[i]
  const before = coverage[i - 1]
  const after = coverage[i + 1]
  if (here.soft !== undefined) take('after an attributed sentence', 1)
  if (here.distance > 3) take('nobody cited lately', 1)
  if (before !== undefined && claims(before)) take('the sentence before claims too', 1)
  if (after !== undefined && claims(after)) take('the next sentence claims too', 1)
  const {figures, statistic} = evidence(here)
  if (statistic) take(statisticOf(here), 1)
  if (before === undefined) return
  if (figures > 0 && evidence(before).figures > 0) take('figures in the sentence before too', 1)
  if (opening(before) === opening(here)) take('opens as the sentence before', 1)
}

function statisticOf({distance, soft}: Coverage): string {
  if (distance > RUNNING) return 'statistic and nobody cited lately'
  return soft === undefined ? 'statistic' : 'statistic after an attributed sentence'
}

function claims({own, block: {paragraph}, sentence}: Coverage): boolean {
  return own.length === 0 && claimsOf(paragraph)[sentence].triggers.length > 0
}

function evidence({block: {paragraph}, sentence}: Coverage): {figures: number; statistic: boolean} {
  return sentenceEvidence(paragraph, sentence)
}

function opening({block: {paragraph}, sentence}: Coverage): string | undefined {
  return paragraph.tokens[paragraph.sentences[sentence].first].word?.fold
}

const lastDistances = named(7, (n) => (n === 6 ? 'cited over five sentences ago' : `cited ${n} sentences ago`))
const lastParagraphs = named(5, (n) => (n === 4 ? 'cited over three paragraphs ago' : `cited ${n} paragraphs ago`))
const documentDistances = named(7, (n) =>
  n === 6
    ? 'a document or institution cited over five sentences ago'
    : `a document or institution cited ${n} sentences ago`
)

/** Who was cited last, and whether what he said may still be going on. */
function tellLast({coverage, lastCited, paragraphs}: Setting, i: number, take: Take): void {
  const last = lastCited[i]
  if (last < 0) {
    take('nobody cited yet', 1)
    return
  }
  const distance = Math.min(6, i - last)
  take(lastDistances[distance], 1)
  take(lastParagraphs[Math.min(4, paragraphs[i] - paragraphs[last])], 1)
  const cited = coverage[last].own.at(-1)
  if (cited === undefined) return
  take(lastBy(cited.cue.kind), 1)
  take(lastIs(cited.strength), 1)
  const {block, sentence} = coverage[last]
  const {start, end} = block.paragraph.sentences[sentence]
  take(
    'share of the last citation that is reported',
    Math.min(1, (cited.statement.end - cited.statement.start) / Math.max(1, end - start))
  )
  const kind = classOf(cited)
  if (kind === undefined) return
  take(lastClass(kind), 1)
  if (kind === 'document' || kind === 'institution') take(documentDistances[distance], 1)
  if (kind === 'document' && evidence(coverage[i]).figures > 0) take('figures after a document', 1)
}

function classOf({cue: {source}, block: {paragraph}}: Attribution): string | undefined {
  const head = source === undefined ? undefined : paragraph.tokens[source.first].word
  return head === undefined ? undefined : lexicalOf(head).source?.class
}

const nextDistances = named(5, (n) => (n === 4 ? 'cited again after three sentences' : `cited again in ${n} sentences`))

/** Whether somebody goes on speaking after it. */
function tellNext({coverage, lastCited, nextCited}: Setting, i: number, take: Take): void {
  const next = nextCited[i]
  if (next < 0) {
    take('nobody cited after it', 1)
    return
  }
  take(nextDistances[Math.min(4, next - i)], 1)
  const [cited] = coverage[next].own
  take(nextBy(cited.cue.kind), 1)
  take(nextIs(cited.strength), 1)
  const head = headOf(cited)
  if (head === undefined && (cited.cue.kind === 'verb' || cited.cue.kind === 'participle')) {
    take('the next citation drops its subject', 1)
    if (next === i + 1) take('the next sentence drops its subject', 1)
  }
  const before = lastCited[i] < 0 ? undefined : coverage[lastCited[i]].own.at(-1)
  if (head !== undefined && before !== undefined && headOf(before) === head) take('the same source before and after', 1)
}

/** Sentences back in which the words of a report are looked for. */
const NEAR = 6

/** How much of what it is about was spoken of before: a report that goes on repeats its words. */
function tellCohesion({coverage, lastCited}: Setting, i: number, take: Take): void {
  if (i === 0) return
  const mine = stems(coverage[i])
  if (mine.length === 0) return
  take('words of the sentence before', shared(mine, coverage, i - 1, i) / mine.length)
  take('words of the first sentence', wordsOfFirst(coverage, i) / mine.length)
  const last = lastCited[i]
  if (last < 0) return
  take('words of the last citation', shared(mine, coverage, last, last + 1) / mine.length)
  take('words since the last citation', shared(mine, coverage, Math.max(last, i - NEAR), i) / mine.length)
}

/** How many of the stems of a sentence stand in the first one. */
export function wordsOfFirst(coverage: readonly Coverage[], i: number): number {
  return shared(stems(coverage[i]), coverage, 0, 1)
}

/** How many of the stems stand in the sentences from `first` to `last`, which is exclusive. */
function shared(mine: readonly number[], coverage: readonly Coverage[], first: number, last: number): number {
  if (found.length < mine.length) found = new Uint8Array(2 * mine.length)
  found.fill(0, 0, mine.length)
  for (let k = first; k < last; k++) {
    const theirs = stems(coverage[k])
    for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
      const difference = mine[i] - theirs[j]
      if (difference === 0) found[i] = 1
      if (difference <= 0) i++
      if (difference >= 0) j++
    }
  }
  let count = 0
  for (let i = 0; i < mine.length; i++) count += found[i]
  return count
}
/** Which stems have been found. */
let found = new Uint8Array(64)

function stems({block: {paragraph}, sentence}: Coverage): readonly number[] {
  return contentStems(paragraph, sentence)
}
