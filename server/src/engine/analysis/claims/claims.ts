import {digitValue} from '../../arabic/characters.ts'
import {fold} from '../../arabic/fold.ts'
import {NUMERAL, numeralWord} from '../../arabic/numeral-words.ts'
import {perWord, trait, type Word} from '../../arabic/vocabulary.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import {firstEndingAfter} from '../../document/ordered.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {
  type ClaimList,
  type ClaimNeed,
  type ClaimPhrase,
  type ClaimReading,
  claimKind,
  claimPhrasesFrom,
  claimReadings
} from '../../lexicon/claims.ts'
import {months} from '../../lexicon/generated/months.ts'
import {goingOn, matchPhrase} from '../../lexicon/phrases.ts'
import type {ClaimCategory} from '../../lexicon/reporting-verbs.ts'
import {COMPLEMENTISER, lexicalOf, NAME, RELATIVE, SOURCE} from '../attributions/lexical.ts'
import {isComma} from '../attributions/sources/source.ts'
import type {Span} from '../quotations/quotations.ts'
import {claimSpan} from './claim-span.ts'

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
}

const nothing: SentenceClaims = {triggers: [], lists: new Set()}

/** The claims of a paragraph, by sentence. */
export const claimsOf: (paragraph: Paragraph) => readonly SentenceClaims[] = perParagraph((paragraph) =>
  paragraph.zone === 'body' || paragraph.zone === 'list'
    ? paragraph.sentences.map((sentence) => sentenceClaims(paragraph, sentence))
    : paragraph.sentences.map(() => nothing)
)

const phrasesOf = perWord((word) => claimPhrasesFrom(word.fold) ?? null)
/** What words have that may be a claim, or soften one. */
const INTERESTING = 1 << trait(1, (word) => (claimReadings(word).length > 0 || phrasesOf(word) !== null ? 1 : 0))

/** A word or phrase of a claim list in a sentence. */
interface Hit {
  readonly at: number
  readonly last: number
  readonly list: ClaimList
  readonly reading: ClaimReading | undefined
  readonly scheduled: boolean
}

function sentenceClaims(paragraph: Paragraph, sentence: Sentence): SentenceClaims {
  if ((sentence.traits & INTERESTING) === 0) return nothing
  const hits: Hit[] = []
  for (let i = sentence.first; i < sentence.last; i++)
    if ((paragraph.tokens[i].traits & INTERESTING) !== 0) collect(paragraph, sentence, i, hits)
  if (hits.length === 0) return nothing
  const lists = new Set(hits.map((hit) => hit.list))
  const triggers: Trigger[] = []
  for (const hit of hits) {
    const trigger = triggerOf(paragraph, sentence, hit, hits)
    if (trigger !== undefined && !triggers.some((t) => t.at === trigger.at && t.category === trigger.category))
      triggers.push(trigger)
  }
  return {triggers, lists}
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

/** Whether what must or must not follow the word does. */
function accepted(tokens: readonly Token[], sentence: Sentence, i: number, {entry, form}: ClaimReading): boolean {
  const next = i + 1 < sentence.last && tokens[i + 1].kind === TokenKind.word ? tokens[i + 1].word!.fold : ''
  if (
    entry.reject !== undefined &&
    next !== '' &&
    (entry.reject.includes(next) || entry.reject.includes(next.replace(/^(?:ال|لل|بال|ب|ل)/, '')))
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
  if (!needMet(paragraph, clause, needs, quantity, within)) {
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
    loaded: hit.reading?.entry.loaded === true,
    scheduled: hit.scheduled
  }
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

function needMet(
  paragraph: Paragraph,
  clause: Clause,
  need: ClaimNeed,
  quantity: boolean,
  within: (list: ClaimList) => boolean
): boolean {
  switch (need) {
    case 'quantity':
      return quantity
    case 'economic':
      return quantity && (within('economic') || hasPercent(paragraph.tokens, clause))
    case 'actor':
      return hasActor(paragraph, clause)
    case 'belligerent':
      return within('fighting') || hasFighter(paragraph, clause)
    case 'crime':
      return within('crime')
    default:
      return true
  }
}

/** Token indexes; `last` is exclusive. */
interface Clause {
  readonly first: number
  readonly last: number
}

/** Words of a clause on either side of its trigger at most. */
const REACH = 12

/** From the comma before to the comma after, so far as a clause reaches. */
function clauseAround(tokens: readonly Token[], sentence: Sentence, at: number): Clause {
  let first = at
  while (first > sentence.first && at - first < REACH && !endsClause(tokens[first - 1])) first--
  let last = at + 1
  while (last < sentence.last && last - at < REACH && !endsClause(tokens[last])) last++
  return {first, last}
}

function endsClause({kind, code}: Token): boolean {
  return kind === TokenKind.punctuation && (isComma(code) || code === 0x061b || code === 0x3a)
}

function hasQuantity(tokens: readonly Token[], {first, last}: Clause): boolean {
  for (let i = first; i < last; i++) {
    const {kind, word, traits} = tokens[i]
    if ((kind === TokenKind.number && !isYear(tokens, i)) || ((traits & NUMERAL) !== 0 && countsInWords(word!)))
      return true
  }
  return false
}

/** Words that count without a number: «عشرات»، «مئات». */
const scores: ReadonlySet<string> = new Set(['عشرات', 'مئات'])

function countsIn({tokens}: Paragraph, {start, end}: Span): boolean {
  for (let i = firstEndingAfter(tokens, start); i < tokens.length && tokens[i].end <= end; i++) {
    const {kind, word, traits} = tokens[i]
    if (
      (kind === TokenKind.number && !isYear(tokens, i)) ||
      ((traits & NUMERAL) !== 0 && countsInWords(word!)) ||
      (word !== undefined && scores.has(word.fold))
    )
      return true
  }
  return false
}

/** A number in words; «الاثنين» is a day and «واحد» an article. */
function countsInWords(word: Word): boolean {
  const numeral = numeralWord(word)
  return numeral !== null && !numeral.clitic.includes('ال') && numeral.value > 1
}

/** «عن 31 عاما»: an age counts nobody. */
const years: ReadonlySet<string> = new Set(['عام', 'عاما', 'سنة', 'ربيعا'])

/** «عام 2011»، «مارس 2012»: a date counts nothing. */
function isYear(tokens: readonly Token[], i: number): boolean {
  const {start, end, code} = tokens[i]
  if (years.has(tokens[i + 1]?.word?.fold ?? '')) return true
  if (end - start !== 4 || (digitValue(code) !== 1 && digitValue(code) !== 2)) return false
  return yearHeads.has((tokens[i - 1]?.word?.fold ?? '').replace(/^[وبلف](?=...)/, '').replace(/^ال(?=...)/, ''))
}

/** What stands before a year: the word year itself, a preposition of time, or a month of any of the systems. */
const yearHeads: ReadonlySet<string> = new Set([
  ...['عام', 'سنة', 'منذ', 'في', 'حتي', 'بين'],
  ...months
    .flatMap((month) => Object.values(month).flat())
    .map((name) => fold(name.split(' ').at(-1)!).replace(/^ال(?=...)/, ''))
])

function hasPercent(tokens: readonly Token[], {first, last}: Clause): boolean {
  for (let i = first; i < last; i++) {
    const {code, kind, word} = tokens[i]
    if (kind === TokenKind.punctuation && (code === 0x25 || code === 0x066a)) return true
    if (word !== undefined && /^(?:ب?المئة|ب?المائة)$/.test(word.fold)) return true
  }
  return false
}

function hasActor({tokens}: Paragraph, {first, last}: Clause): boolean {
  for (let i = first; i < last; i++) {
    const {word, kind, traits} = tokens[i]
    if (kind === TokenKind.latin) return true
    if ((traits & (SOURCE | NAME)) === 0) continue
    const {source, name} = lexicalOf(word!)
    if (name === 'given' || name === 'foreign' || name === 'family') return true
    if (source !== undefined && !source.document && !source.anonymous) return true
  }
  return false
}

/** An armed body, or a state that acts: its name stands beside the verb of war. */
function hasFighter({tokens}: Paragraph, {first, last}: Clause): boolean {
  for (let i = first; i < last; i++)
    if ((tokens[i].traits & SOURCE) !== 0 && lexicalOf(tokens[i].word!).source!.entry.belligerent === true) return true
  return false
}

function hasName({tokens}: Paragraph, {first, last}: Clause): boolean {
  for (let i = first; i < last; i++) {
    if ((tokens[i].traits & NAME) === 0) continue
    const {name} = lexicalOf(tokens[i].word!)
    if (name === 'given' || name === 'foreign' || name === 'family') return true
  }
  return false
}
