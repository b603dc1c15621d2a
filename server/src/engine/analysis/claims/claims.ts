import {fold} from '../../arabic/fold.ts'
import {perWord, trait} from '../../arabic/vocabulary.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {
  type ClaimList,
  type ClaimPhrase,
  type ClaimReading,
  claimKind,
  claimPhrasesFrom,
  claimReadings
} from '../../lexicon/claims.ts'
import {kindIn} from '../../lexicon/gist.ts'
import {goingOn, matchPhrase} from '../../lexicon/phrases.ts'
import type {ClaimCategory} from '../../lexicon/reporting-verbs.ts'
import {kinds} from '../../lexicon/word-kinds.ts'
import {COMPLEMENTISER, lexicalOf, RELATIVE} from '../attributions/lexical.ts'
import type {Span} from '../quotations/quotations.ts'
import {claimSpan} from './claim-span.ts'
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
  /** An announced event rather than a forecast. */
  readonly scheduled: boolean
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

const phrasesOf = perWord((word) => claimPhrasesFrom(word.fold) ?? null)
/** What words have that may be a claim, or soften one. */
const INTERESTING = 1 << trait(1, (word) => (claimReadings(word).length > 0 || phrasesOf(word) !== null ? 1 : 0))

const place = kinds.indexOf('place')

/** «وفي بغداد قُتل شخصان»: another place is another matter. */
function opensWithPlace({tokens}: Paragraph, {first, last}: Sentence): boolean {
  return (
    first + 1 < last &&
    /^[وف]?(?:في|اما)$/.test(tokens[first].word?.fold ?? '') &&
    kindIn(tokens[first + 1].gist) === place
  )
}

/** A word or phrase of a claim list in a sentence. */
interface Hit {
  readonly at: number
  readonly last: number
  readonly list: ClaimList
  readonly reading: ClaimReading | undefined
  readonly scheduled: boolean
}

function sentenceClaims(paragraph: Paragraph, sentence: Sentence): SentenceClaims {
  const elsewhere = opensWithPlace(paragraph, sentence)
  if ((sentence.traits & INTERESTING) === 0) return elsewhere ? turning : nothing
  const hits: Hit[] = []
  for (let i = sentence.first; i < sentence.last; i++)
    if ((paragraph.tokens[i].traits & INTERESTING) !== 0) collect(paragraph, sentence, i, hits)
  if (hits.length === 0) return elsewhere ? turning : nothing
  const lists = new Set(hits.map((hit) => hit.list))
  const triggers: Trigger[] = []
  for (const hit of hits) {
    const trigger = triggerOf(paragraph, sentence, hit, hits)
    if (trigger !== undefined && !triggers.some((t) => t.at === trigger.at && t.category === trigger.category))
      triggers.push(trigger)
  }
  const turns = elsewhere || hits.some(({list, at}) => list === 'turn' && at <= sentence.first + 1)
  return {triggers, lists, turns}
}

function collect(paragraph: Paragraph, sentence: Sentence, i: number, hits: Hit[]): void {
  const {tokens} = paragraph
  const word = tokens[i].word!
  const phrase = phraseHit(tokens, sentence, i)
  if (phrase !== undefined) hits.push(phrase)
  for (const reading of claimReadings(word)) {
    if (!accepted(tokens, sentence, i, reading)) continue
    hits.push({at: i, last: i + 1, list: reading.list, reading, scheduled: false})
    if (reading.entry.also !== undefined)
      hits.push({at: i, last: i + 1, list: reading.entry.also, reading, scheduled: false})
  }
}

function phraseHit(tokens: readonly Token[], sentence: Sentence, i: number): Hit | undefined {
  const phrases = phrasesOf(tokens[i].word!)
  if (phrases === null) return undefined
  const going = goingOn(phrases, i + 1 < sentence.last ? tokens[i + 1].word?.fold : undefined)
  if (going.length === 0) return undefined
  const word = (index: number): string | undefined =>
    index < sentence.last && tokens[index].kind === TokenKind.word ? tokens[index].word!.fold : undefined
  const fill = (_slot: string, index: number, prefix: string | undefined): number => {
    if (index >= sentence.last || (tokens[index].kind !== TokenKind.word && tokens[index].kind !== TokenKind.quote))
      return -1
    const fold = tokens[index].word?.fold ?? ''
    if (prefix !== undefined && !fold.startsWith(prefix)) return -1
    return prefix !== undefined ||
      (tokens[index].word !== undefined && lexicalOf(tokens[index].word!).source !== undefined)
      ? index + 1
      : -1
  }
  for (const phrase of going) {
    const last = matchPhrase(phrase, i, word, fill)
    if (last > 0)
      return {at: i, last, list: phrase.list, reading: undefined, scheduled: (phrase as ClaimPhrase).scheduled === true}
  }
  return undefined
}

/** Words after a verb, and after a noun, among which the preposition stands that it takes. */
const AFTER_VERB = 5
const NEXT = 2

/** Words of a subject between a verb and its object. */
const SUBJECT = 2

/** «سرق اللاعب الأضواء»: one of these nouns with the article, after the subject. */
function hasObject(tokens: readonly Token[], {last}: Sentence, from: number, nouns: readonly string[]): boolean {
  for (let i = from; i < Math.min(last, from + SUBJECT); i++) {
    const word = tokens[i].word?.fold
    if (word === undefined) return false
    if (word.startsWith('ال') && nouns.includes(word.slice(2))) return true
  }
  return false
}

/** Whether what must or must not follow the word does. */
function accepted(tokens: readonly Token[], sentence: Sentence, i: number, {entry, form}: ClaimReading): boolean {
  const next = i + 1 < sentence.last && tokens[i + 1].kind === TokenKind.word ? tokens[i + 1].word!.fold : ''
  if (
    entry.reject !== undefined &&
    next !== '' &&
    (entry.reject.includes(next) ||
      entry.reject.includes(next.replace(/^(?:ال|لل|بال|ب|ل)/, '')) ||
      (form === 'pf' && hasObject(tokens, sentence, i + 2, entry.reject)))
  )
    return false
  // «وشن هجماتهم»: before a noun of theirs it is the masdar; «أطلق عليها اسم» names.
  if (
    form === 'pf' &&
    (entry.list === 'military' || entry.also === 'military') &&
    (/^(?:علي)(?:ه|ها|هم)$/.test(next) ||
      (entry.masdars?.some((masdar) => fold(masdar) === fold(entry.verb?.lemma ?? '')) === true &&
        /(?:هم|هن|هما)$/.test(next)))
  )
    return false
  if (entry.prepositions === undefined || form === 'masdar') return true
  // «الضالع» is a town, «ضالع في التزوير» is a charge: after a noun its preposition stands at once.
  const reach = form === 'noun' ? NEXT : AFTER_VERB
  for (let k = i + 1; k < Math.min(sentence.last, i + 1 + reach); k++) {
    const {word} = tokens[k]
    if (word !== undefined && entry.prepositions.some((preposition) => isGovernedBy(word.fold, preposition)))
      return true
  }
  return false
}

/** «في …», «بـ…»: a preposition of one letter is written onto its noun. */
function isGovernedBy(fold: string, preposition: string): boolean {
  return fold.startsWith(preposition) && (preposition.length > 1 || fold.length > 2)
}

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
  const needs = hit.reading?.entry.needs ?? claimKind(category).needs
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
    past: hit.reading?.form === 'pf' || hit.reading?.form === 'pfp',
    loaded: hit.reading?.entry.loaded === true,
    scheduled: hit.scheduled
  }
}

/** Words of war that are said of campaigns, matches and illness too. */
const figurative: ReadonlySet<string> = new Set(['هجوم', 'هجمة', 'جبهة', 'معركة', 'عدو', 'معسكر', 'مسيرة', 'ضربة'])

function isFought(paragraph: Paragraph, clause: Clause, hits: readonly Hit[]): boolean {
  return (
    hasFighter(paragraph, clause) ||
    hits.some(
      ({list, at, reading}) =>
        list === 'fighting' &&
        at >= clause.first &&
        at < clause.last &&
        !figurative.has(reading?.entry.noun?.noun ?? '')
    )
  )
}

/** A finite verb tells; a noun does where a finite verb of the claim or of its cause leads to it in the clause. */
function isTold(hit: Hit, hits: readonly Hit[], clause: Clause): boolean {
  if (isFinite(hit)) return true
  return hits.some(
    (other) =>
      (other.list === 'cause' || other.list === hit.list) &&
      isFinite(other) &&
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
    if ((traits & (RELATIVE | COMPLEMENTISER)) !== 0 || subordinating.has(word!.fold)) return false
  }
  return true
}

const subordinating: ReadonlySet<string> = new Set([
  'بعدما',
  'بعد',
  'عندما',
  'حين',
  'حينما',
  'منذ',
  'قبل',
  'قبلما',
  'لو',
  'اذا',
  'لم',
  'لن',
  'لا',
  'دون',
  'بدون',
  'او'
])

function isFinite({reading}: Hit): boolean {
  return (
    reading !== undefined &&
    reading.form !== 'masdar' &&
    reading.form !== 'noun' &&
    reading.form !== 'ap' &&
    reading.form !== 'apn'
  )
}
