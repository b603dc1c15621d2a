import type {Word} from '../../arabic/vocabulary.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {type ClaimList, claimKind} from '../../lexicon/claims.ts'
import {kindIn} from '../../lexicon/gist.ts'
import type {ClaimCategory} from '../../lexicon/reporting-verbs.ts'
import {contextWords} from '../../lexicon/sourcing-context.ts'
import {kinds} from '../../lexicon/word-kinds.ts'
import {COMPLEMENTISER, lexicalOf, RELATIVE} from '../attributions/lexical.ts'
import type {Span} from '../quotations/quotations.ts'
import {claimSpan} from './claim-span.ts'
import {type Hit, hitsOf, isFiniteVerb} from './hits.ts'
import {type Clause, clauseAround, countsIn, hasFighter, hasName, hasQuantity, needMet} from './needs.ts'

/** Words that make a reader ask «من قال ذلك؟» (desk specification 1.3). */
export interface Trigger {
  readonly category: ClaimCategory
  /** What is underlined: from the trigger to the end of its phrase. UTF-16 code units from the start of the paragraph. */
  readonly span: Span
  /** Index of its first token. */
  readonly at: number
  /** A figure or a word of quantity stands in its clause. */
  readonly quantity: boolean
  /** The figure is its own: it stands in what is underlined. */
  readonly counted: boolean
  /** Told as something that happened («قُتل»، «أسفر عن مقتل»), and not only referred to («بعد مقتل»). */
  readonly told: boolean
  /** Told in a clause of its own, and not in one that only dates or describes («بعدما قُتل», «التي سيطرت»). */
  readonly main: boolean
  /** Told in the perfect, of what is over; an imperfect («وتحاصر القوات المدينة») tells how things stand. */
  readonly past: boolean
  /** Those who fight, or what they fight with, stand in its clause: «شنت الطائرات», and not «شن هجوما على المرشح». */
  readonly force: boolean
  /** Takes sides. */
  readonly loaded: boolean
  /** A motive that the writer reads («في إشارة إلى»), and not an aim that whoever acts has told. */
  readonly motive: boolean
}

/** What a sentence claims, and what takes a claim away from it again. */
export interface SentenceClaims {
  readonly triggers: readonly Trigger[]
  /** Lists of exemptions and roles of which the sentence has a word. */
  readonly lists: ReadonlySet<ClaimList>
  /** It opens another matter («وفي سياق آخر»، «أما في الجنوب»): who spoke before it does not speak of it. */
  readonly turns: boolean
}

const nothing: SentenceClaims = {triggers: [], lists: new Set(), turns: false}

const turning: SentenceClaims = {...nothing, turns: true}

/** The claims of a paragraph, by sentence. */
export const claimsOf: (paragraph: Paragraph) => readonly SentenceClaims[] = perParagraph((paragraph) =>
  paragraph.zone === 'body' || paragraph.zone === 'list'
    ? paragraph.sentences.map((sentence) => sentenceClaims(paragraph, sentence))
    : paragraph.sentences.map(() => nothing)
)

const place = kinds.indexOf('place')

/** «وفي بغداد قُتل شخصان»: another place is another matter. */
function opensWithPlace({tokens}: Paragraph, {first, last}: Sentence): boolean {
  return (
    first + 1 < last &&
    /^[وف]?(?:في|اما)$/.test(tokens[first].word?.fold ?? '') &&
    kindIn(tokens[first + 1].gist) === place
  )
}

function sentenceClaims(paragraph: Paragraph, sentence: Sentence): SentenceClaims {
  const hits = hitsOf(paragraph, sentence)
  const elsewhere = opensWithPlace(paragraph, sentence)
  if (hits.length === 0) return elsewhere ? turning : nothing
  const triggers: Trigger[] = []
  for (const hit of hits) {
    const trigger = triggerOf(paragraph, sentence, hit, hits)
    if (trigger !== undefined && !triggers.some((t) => t.at === trigger.at && t.category === trigger.category))
      triggers.push(trigger)
  }
  return {
    triggers: triggers.length === 0 ? sums(paragraph, sentence, hits) : triggers,
    lists: new Set(hits.map(({list}) => list)),
    turns: elsewhere || hits.some(({list, at}) => list === 'turn' && at <= sentence.first + 1)
  }
}

/** «مقابل 940 مليون دولار»: where nothing else is claimed, a sum is. */
function sums(paragraph: Paragraph, sentence: Sentence, hits: readonly Hit[]): readonly Trigger[] {
  for (const {list, at} of hits) {
    if (list !== 'money') continue
    const span = claimSpan(paragraph, sentence, at, at + 1)
    if (!countsIn(paragraph, {start: span.start, end: paragraph.tokens[at].end})) continue
    return [{...sum, span, at}]
  }
  return noTriggers
}

const noTriggers: readonly Trigger[] = []
const sum = {
  category: 'statistic',
  quantity: true,
  counted: true,
  told: false,
  main: true,
  past: false,
  force: false,
  loaded: false,
  motive: false
} as const

const categories: ReadonlySet<string> = new Set([
  'casualty',
  'detention',
  'damage',
  'statistic',
  'accusation',
  'cause',
  'intent',
  'prediction',
  'evaluation',
  'military',
  'presupposed',
  'impersonal'
])

/** «دون تسجيل إصابات», «لم يسقط قتلى»: nobody was hurt, and nobody counted. */
function isDenied(tokens: readonly Token[], {first}: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - BEFORE); i--) {
    const {kind, word} = tokens[i]
    if (kind !== TokenKind.word) return false
    if (/^[وف]?(?:دون|بدون|لم|لا|لن)$/.test(word!.fold)) return true
  }
  return false
}

function triggerOf(paragraph: Paragraph, sentence: Sentence, hit: Hit, hits: readonly Hit[]): Trigger | undefined {
  if (!categories.has(hit.list)) return undefined
  if (hit.list === 'casualty' && isDenied(paragraph.tokens, sentence, hit.at)) return undefined
  let category = hit.list as ClaimCategory
  const clause = clauseAround(paragraph.tokens, sentence, hit.at)
  const within = (list: ClaimList): boolean =>
    hits.some((other) => other.list === list && other.at >= clause.first && other.at < clause.last && other !== hit)
  const quantity = hasQuantity(paragraph.tokens, clause) || within('quantity')
  const needs = hit.reading?.entry.needs ?? hit.phrase?.needs ?? claimKind(category).needs
  if (!needMet(needs, {paragraph, clause, quantity, within})) {
    if (category !== 'casualty' || !hasName(paragraph, clause)) return undefined
    category = 'death'
  }
  const span = claimSpan(paragraph, sentence, hit.at, hit.last)
  return {
    category,
    span,
    at: hit.at,
    quantity,
    counted: countsIn(paragraph, span),
    told: isTold(hit, hits, clause),
    main: isMain(paragraph.tokens, sentence, hit.at),
    force: category === 'military' && isFought(paragraph, clause, hits),
    past: hit.phrase?.told === true || hit.reading?.form === 'pf' || hit.reading?.form === 'pfp',
    loaded: hit.reading?.entry.loaded === true,
    motive: hit.phrase?.motive === true
  }
}

function isFought(paragraph: Paragraph, clause: Clause, hits: readonly Hit[]): boolean {
  return (
    hasFighter(paragraph, clause) ||
    hits.some(
      (hit) => hit.list === 'fighting' && hit.at >= clause.first && hit.at < clause.last && isOfWar(paragraph, hit)
    )
  )
}

function isOfWar({tokens}: Paragraph, {at, reading}: Hit): boolean {
  const noun = reading?.entry.noun?.noun ?? ''
  if (!contextWords.figurative.has(noun)) return true
  const after = tokens[at + 1]?.word
  return contextWords.attacks.has(noun) && after !== undefined && isOfNation(after)
}

/** «الأميركية» */
function isOfNation(word: Word): boolean {
  const {source} = lexicalOf(word)
  return source?.class === 'place' && source.entry.adjective === true
}

/** A finite verb tells; a noun does where a finite verb of the claim or of its cause leads to it in the clause. */
function isTold(hit: Hit, hits: readonly Hit[], clause: Clause): boolean {
  if (isFiniteVerb(hit) || hit.phrase?.told === true) return true
  return hits.some(
    (other) =>
      (other.list === 'cause' || other.list === hit.list) &&
      isFiniteVerb(other) &&
      other.at >= clause.first &&
      other.at < hit.at
  )
}

/** Words before a verb among which the word stands that makes its clause a subordinate one. */
const BEFORE = 4

function isMain(tokens: readonly Token[], {first}: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - BEFORE); i--) {
    const {kind, traits, word} = tokens[i]
    if (kind !== TokenKind.word) return true
    if ((traits & (RELATIVE | COMPLEMENTISER)) !== 0 || contextWords.subordinating.has(word!.fold)) return false
  }
  return true
}
