import type {ClaimList} from '../language/claims.ts'
import {type Article, perArticle} from '../parse/article.ts'
import {type Paragraph, perParagraph} from '../parse/paragraph.ts'
import type {Sentence} from '../parse/sentences.ts'
import {type SentenceClaims, type Trigger, claimsOf} from './claims.ts'
import {type Coverage, articleCoverage} from './coverage.ts'
import {type Span, insideSpans, quotationSpans} from './quotations.ts'
import {lexicalOf} from './sourcing/lexical.ts'
import {genreOf, sentenceMarks} from './sourcing/marks.ts'
import {fragmentsOf} from './sourcing/fragments.ts'

/** A sentence nobody wholly stands behind, and what is known of it. */
export interface Candidate {
  readonly coverage: Coverage
  readonly sentence: Sentence
  /** The claims in it that no attribution covers. */
  readonly open: readonly Trigger[]
  /** By name; a feature that is not there is 0. */
  readonly features: ReadonlyMap<string, number>
}

/** What an article is like as a whole. */
interface Setting {
  /** Shares of its sentences. */
  readonly attributed: number
  readonly firstPerson: number
  readonly sport: number
  readonly religion: number
  readonly claims: number
  readonly total: number
}

/**
 * The sentences of an article that may want a source: in the body, not inside a quotation, not the continuation of
 * another's words, not wholly covered.
 */
export const candidatesOf = perArticle((article: Article): readonly Candidate[] => {
  const coverage = articleCoverage(article)
  const setting = settingOf(coverage)
  const candidates: Candidate[] = []
  for (let i = 0; i < coverage.length; i++) {
    const here = coverage[i]
    const {paragraph} = here.block
    const sentence = paragraph.sentences[here.sentence]
    if (here.inherited !== undefined || isFragment(paragraph, here.sentence)) continue
    const claims = claimsOf(paragraph)[here.sentence]
    if (here.own.length > 0 && claims.triggers.length === 0) continue
    const quoted = quotationSpans(article, here.block)
    const open = claims.triggers.filter((trigger) => !isCovered(trigger, here, quoted))
    if (here.own.length > 0 && open.length === 0) continue
    candidates.push({coverage: here, sentence, open, features: featuresOf(coverage, i, claims, open, setting)})
  }
  return candidates
})

function isFragment(paragraph: Paragraph, sentence: number): boolean {
  return fragmentsOf(paragraph).some((fragment) => fragment.sentence === sentence)
}

function isCovered({span}: Trigger, {own}: Coverage, quoted: readonly Span[]): boolean {
  if (insideSpans(quoted, span.start, Math.min(span.end, span.start + 1))) return true
  return own.some(({statement, span: cue, cue: {whole}}) => whole || (statement.start <= span.start && span.start < statement.end) || (cue.start >= span.start && cue.end <= span.end))
}

function settingOf(coverage: readonly Coverage[]): Setting {
  let attributed = 0
  let firstPerson = 0
  let sport = 0
  let religion = 0
  let claims = 0
  for (const {block, sentence, own, inherited} of coverage) {
    if (own.length > 0 || inherited !== undefined) attributed++
    if (sentence === 0) {
      const genre = genreOf(block.paragraph)
      firstPerson += genre.firstPerson
      sport += genre.sport
      religion += genre.religion
    }
    if (claimsOf(block.paragraph)[sentence].triggers.length > 0) claims++
  }
  const total = Math.max(1, coverage.length)
  return {attributed: attributed / total, firstPerson: firstPerson / total, sport: sport / total, religion: religion / total, claims: claims / total, total: coverage.length}
}

/** Lists whose words soften or lift a claim, as features. */
const exemptions: readonly ClaimList[] = ['public-event', 'public-act', 'law', 'own-reporting', 'no-comment', 'background-fact', 'sport-market', 'conditional', 'unclear', 'opinion', 'entitlement', 'own-activity', 'programme', 'economic', 'crime', 'natural']

function featuresOf(coverage: readonly Coverage[], i: number, claims: SentenceClaims, open: readonly Trigger[], setting: Setting): Map<string, number> {
  const here = coverage[i]
  const {paragraph} = here.block
  const f = new Map<string, number>(localFeatures(paragraph, here.sentence))
  for (const trigger of open) {
    f.set(`claim:${trigger.category}`, 1)
    if (trigger.quantity) f.set('claim with figure', 1)
    if (trigger.loaded) f.set('loaded word', 1)
  }
  if (open.length > 1) f.set('several claims', Math.min(3, open.length) - 1)
  if (open.length === 0) f.set('no claim word', 1)
  for (const list of exemptions) if (claims.lists.has(list)) f.set(`exempt:${list}`, 1)
  if (here.own.length > 0) f.set('another part is attributed', 1)
  if (here.soft !== undefined) {
    f.set('after an attributed sentence', 1)
    if (here.soft.cue.source !== undefined || here.soft.speaker !== undefined) f.set(here.soft.strength === 'vague' ? 'after a vague source' : 'after a named source', 1)
  }
  const before = coverage[i - 1]
  const after = coverage[i + 1]
  const sameParagraph = before !== undefined && before.block === here.block
  if (here.distance > 3) f.set('nobody cited lately', 1)
  if (here.distance >= 99) f.set('nobody cited yet', 1)
  if (here.distance === 1) f.set('cited one sentence ago', 1)
  if (after !== undefined && after.own.length > 0) f.set('next sentence is attributed', 1)
  if (i === 0) f.set('first sentence', 1)
  else if (i === 1) f.set('second sentence', 1)
  if (i === coverage.length - 1) f.set('last sentence', 1)
  if (sameParagraph) f.set('inside paragraph', 1)
  if (paragraph.zone === 'list') f.set('list item', 1)
  f.set('place in article', i / Math.max(1, coverage.length - 1))
  f.set('share attributed', setting.attributed)
  f.set('share first person', Math.min(1, setting.firstPerson))
  f.set('share sport', Math.min(1, setting.sport))
  f.set('share religion', Math.min(1, setting.religion))
  f.set('share with claims', setting.claims)
  if (setting.total > 25) f.set('long article', 1)
  running(f, coverage, i)
  if (open.length > 0) {
    if (here.distance > 3) f.set('claim and nobody cited lately', 1)
    if (here.soft !== undefined) f.set('claim after an attributed sentence', 1)
    f.set('claim × share attributed', setting.attributed)
  }
  return f
}

/** How many sentences a report goes on without being named again. */
const RUNNING = 5

/** Who was cited last, and whether what he said may still be going on. */
function running(f: Map<string, number>, coverage: readonly Coverage[], i: number): void {
  const figures = (f.get('figures') ?? 0) > 0
  for (let back = 1; back <= RUNNING && i - back >= 0; back++) {
    const {own, block} = coverage[i - back]
    const cited = own.at(-1)
    if (cited === undefined) continue
    const head = cited.cue.source === undefined ? undefined : block.paragraph.tokens[cited.cue.source.first].word
    const kind = head === undefined ? undefined : lexicalOf(head).source?.class
    if (kind === 'document') f.set('a document was cited last', 1)
    else if (kind === 'institution' || kind === 'place') f.set('an institution was cited last', 1)
    else if (cited.strength === 'vague') f.set('a vague source was cited last', 1)
    else f.set('a person was cited last', 1)
    if (figures && kind === 'document') f.set('figures after a document', 1)
    break
  }
  if (figures && (f.has('percentage') || f.has('scale word'))) f.set(here(coverage, i).distance > RUNNING ? 'statistic and nobody cited lately' : here(coverage, i).soft === undefined ? 'statistic' : 'statistic after an attributed sentence', 1)
  const before = coverage[i - 1]
  if (before !== undefined && before.own.length === 0 && claimsOf(before.block.paragraph)[before.sentence].triggers.length > 0) f.set('the sentence before claims too', 1)
  const after = coverage[i + 1]
  if (after !== undefined && after.own.length === 0 && claimsOf(after.block.paragraph)[after.sentence].triggers.length > 0) f.set('the next sentence claims too', 1)
}

function here(coverage: readonly Coverage[], i: number): Coverage {
  return coverage[i]
}

const keptFeatures = perParagraph((): Array<ReadonlyMap<string, number> | undefined> => [])

/** Features of a sentence by itself, worked out when it first is a candidate. */
function localFeatures(paragraph: Paragraph, sentence: number): ReadonlyMap<string, number> {
  const kept = keptFeatures(paragraph)
  return (kept[sentence] ??= sentenceMarks(paragraph, paragraph.sentences[sentence]))
}
