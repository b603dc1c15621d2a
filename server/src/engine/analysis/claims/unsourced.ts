import {perWord, type Word} from '../../arabic/vocabulary.ts'
import type {Block} from '../../document/article.ts'
import {perPart} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import type {ClaimList} from '../../lexicon/claims.ts'
import {isLongAgo, isPastAdjective, isPastWar, isRecord, isSeason} from '../../lexicon/past-times.ts'
import type {ClaimCategory} from '../../lexicon/reporting-verbs.ts'
import {lexicalOf, SOURCE} from '../attributions/lexical.ts'
import {MONTH} from '../figures/month-words.ts'
import type {Span} from '../quotations/quotations.ts'
import {type Candidate, candidatesByStretch} from './candidates.ts'
import {statementSpan} from './claim-span.ts'
import {claimsOf, type Trigger} from './claims.ts'

/** How far nobody stands behind a claim: not at all, or only behind another part of the sentence. */
export type Openness = 'none' | 'partial'

/**
 * What is grave by rule, whatever else speaks for asking: `toll`, how many are dead, wounded, held or driven out, and what
 * was destroyed; `aside`, the same in a clause that only dates or describes («الذي أسفر عن مقتل 12»); `war`, an act of war
 * with who did it; `charge`, a crime or guilt with who is charged.
 */
export type Gravity = 'toll' | 'aside' | 'war' | 'charge'

/** A sentence with a claim that no source covers. How likely it is to be sent back stands apart, in {@link scoresOf}. */
export interface Unsourced {
  readonly block: Block
  readonly sentence: Sentence
  /** What to underline, in UTF-16 code units from the start of the paragraph. */
  readonly span: Span
  /** `statement` where no word of a claim list stands in it and the sentence as a whole reads as one. */
  readonly category: ClaimCategory | 'statement'
  /** The other claims in it. */
  readonly others: readonly Trigger[]
  readonly openness: Openness
  /** What is told is grave, as the writer's own, and of now: see {@link Gravity}. */
  readonly grave: Gravity | undefined
  /** The claim that is underlined; `undefined` for a `statement`. */
  readonly worst: Trigger | undefined
  /** Lists that a word of its sentence is of. */
  readonly lists: ReadonlySet<ClaimList>
  /** It tells what is on record: a year of its own, a war or a century of the past. */
  readonly settled: boolean
  /** It breaks off («… مقارنة...»): the teaser of another story, which has its source. */
  readonly cutOff: boolean
  /** A statistic where nobody has been cited before: worth a word, though such figures are right more often than not. */
  readonly bare: boolean
}

/** The unsourced sentences of an article, whatever their score, as {@link candidatesByStretch}. */
export const unsourcedByStretch = perPart(candidatesByStretch, (candidates): readonly Unsourced[] =>
  candidates.map(judge)
)

/** Sentences without a source after which an earlier one no longer counts. */
const NOBODY = 5

/** Words among which the subject of a sentence begins. */
const SUBJECT = 4

/** The gravest claim first (desk specification 1.3: base scores). */
const gravity: readonly ClaimCategory[] = [
  'casualty',
  'detention',
  'accusation',
  'damage',
  'military',
  'death',
  'cause',
  'intent',
  'prediction',
  'statistic',
  'impersonal',
  'evaluation',
  'presupposed',
  'study'
]

function judge({coverage, sentence, open}: Candidate): Unsourced {
  const {paragraph} = coverage.block
  const ordered =
    open.length < 2
      ? open
      : [...open].sort(
          (a, b) =>
            gravity.indexOf(a.category) - gravity.indexOf(b.category) ||
            Number(b.told) - Number(a.told) ||
            Number(b.counted) - Number(a.counted) ||
            Number(b.quantity) - Number(a.quantity) ||
            a.at - b.at
        )
  const worst = ordered[0]
  const openness: Openness = coverage.own.length > 0 ? 'partial' : 'none'
  const settled = isSettled(paragraph, coverage.sentence)
  const cutOff = breaksOff(paragraph, sentence)
  const {lists} = claimsOf(paragraph)[coverage.sentence]
  return {
    block: coverage.block,
    sentence,
    span: worst?.span ?? statementSpan(paragraph, sentence),
    category: worst?.category ?? 'statement',
    others: ordered.slice(1),
    openness,
    worst,
    lists,
    settled,
    cutOff,
    grave:
      worst === undefined || settled || cutOff
        ? undefined
        : gravityOf(worst, lists, isHeldByOffice(paragraph, sentence)),
    bare:
      worst?.category === 'statistic' &&
      worst.told &&
      openness === 'none' &&
      coverage.soft === undefined &&
      coverage.distance > NOBODY &&
      !opensWithDocument(paragraph, sentence)
  }
}

function gravityOf(worst: Trigger, lists: ReadonlySet<ClaimList>, byOffice: boolean): Gravity | undefined {
  const {category, counted, force, main, past, told} = worst
  if (!told || lists.has('sport-market')) return undefined
  switch (category) {
    case 'casualty':
      return tollOf(worst)
    case 'damage':
      // «تضررت الشركات بنسبة 20%»: losses of trade are a statistic, and «أشد القطاعات تضررا» a rank.
      return counted && past && !lists.has('economic') && !lists.has('statistic') ? tollOf(worst) : undefined
    case 'detention':
      // «أوقفت الشرطة 11 شخصا»، «يحاكم 20 معتقلا»: what a service of the law does is its public act.
      return main && past && !byOffice && !lists.has('court') ? 'toll' : undefined
    case 'military':
      // «وتحاصر القوات المدينة منذ عام»: how things stand is known.
      return main && past && force ? 'war' : undefined
    case 'accusation':
      return main && !lists.has('court') ? 'charge' : undefined
    default:
      return undefined
  }
}

/** Whether a body of the law that fights nobody stands in a sentence: the police, a prosecutor, a court. */
function isHeldByOffice({tokens}: Paragraph, {first, last}: Sentence): boolean {
  for (let i = first; i < last; i++) {
    if ((tokens[i].traits & SOURCE) === 0) continue
    const source = lexicalOf(tokens[i].word!).source!
    if (source.class === 'institution' && source.entry.belligerent !== true) return true
  }
  return false
}

function tollOf({counted, quantity, main}: Trigger): Gravity | undefined {
  if (!counted && !(quantity && main)) return undefined
  return main ? 'toll' : 'aside'
}

/** Code units of the dots, and a blank. */
const DOTS = 4

/** Whether a sentence ends its paragraph with dots. */
function breaksOff({text}: Paragraph, {end}: Sentence): boolean {
  return text.length - end <= DOTS && /(?:…|\.{2,})\s*$/.test(text.slice(-2 * DOTS))
}

/** «ويسجل التقرير انخفاضا»: the figures of a document that is the subject are its own (desk specification K7). */
function opensWithDocument({tokens}: Paragraph, {first, last}: Sentence): boolean {
  for (let i = first; i < Math.min(last, first + SUBJECT); i++) {
    const {word} = tokens[i]
    if (word !== undefined && lexicalOf(word).source?.document === true) return true
  }
  return false
}

/**
 * Whether a sentence tells what is on record, by itself or as it goes on with the one before it in its paragraph («في صيف
 * 2009 تحطمت الطائرة. وقُتل 12 شخصا.»).
 */
function isSettled(paragraph: Paragraph, index: number): boolean {
  const {sentences} = paragraph
  return isHistory(paragraph, sentences[index]) || (index > 0 && isHistory(paragraph, sentences[index - 1]))
}

const war = /^[وبل]?(?:ال|لل)?حرب$/
const running = /^(?:الجاري|الحالي)$/

/**
 * Whether a sentence tells what is on record: with a year of its own («في 25 يناير 1952»: desk specification E9), a month
 * or a year that is past («في أكتوبر الماضي», «قبل شهرين»). What has gone on since then is no record: «منذ أكتوبر الماضي».
 */
function isHistory({tokens, text}: Paragraph, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const {kind, start, end, word} = tokens[i]
    const isYear = kind === TokenKind.number && end - start === 4 && /^(?:1[89]|20)\d\d$/.test(text.slice(start, end))
    // «منذ بداية العام 2012 الجاري»: this year is no record yet.
    if (isYear && !running.test(foldAt(tokens, i + 1))) return true
    if (word !== undefined && isOfPast(tokens, i, sentence.first, word)) return true
  }
  return false
}

/** What a word says of the past: by itself, with a span of time after it, with a war or a time before it. */
const Past = {none: 0, record: 1, before: 2, war: 3, adjective: 4} as const

const pastOf = perWord(({fold: folded}): number => {
  if (isRecord(folded)) return Past.record
  if (/^[وف]?قبل$/.test(folded)) return Past.before
  if (isPastWar(folded)) return Past.war
  return isPastAdjective(folded) ? Past.adjective : Past.none
}, Past.none)

function isOfPast(tokens: readonly Token[], i: number, from: number, word: Word): boolean {
  switch (pastOf(word)) {
    case Past.none:
      return false
    case Past.record:
      return true
    case Past.before:
      return isLongAgo(foldAt(tokens, i + 1)) || isLongAgo(foldAt(tokens, i + 2))
    case Past.war:
      return i > from && war.test(foldAt(tokens, i - 1))
    default:
      return i > from && isPastTime(tokens, i - 1, from)
  }
}

/** «في أكتوبر الماضي», «الصيف الماضي». */
function isPastTime(tokens: readonly Token[], at: number, from: number): boolean {
  const {traits} = tokens[at]
  if ((traits & MONTH) === 0 && !isSeason(foldAt(tokens, at))) return false
  // «منذ السابع من أكتوبر الماضي»
  for (let i = at - 1; i >= Math.max(from, at - SINCE); i--) if (/^[وف]?منذ$/.test(foldAt(tokens, i))) return false
  return true
}

/** Words from «منذ» to the month. */
const SINCE = 4

function foldAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.word?.fold ?? ''
}
