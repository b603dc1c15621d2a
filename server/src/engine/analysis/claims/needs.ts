import {digitValue} from '../../arabic/characters.ts'
import {fold} from '../../arabic/fold.ts'
import {NUMERAL, numeralWord} from '../../arabic/numeral-words.ts'
import type {Word} from '../../arabic/vocabulary.ts'
import {firstEndingAfter} from '../../document/ordered.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import type {ClaimList, ClaimNeed} from '../../lexicon/claims.ts'
import {months} from '../../lexicon/generated/months.ts'
import {kindIn} from '../../lexicon/gist.ts'
import {kinds} from '../../lexicon/word-kinds.ts'
import {lexicalOf, NAME, SOURCE} from '../attributions/lexical.ts'
import {isComma} from '../attributions/marks.ts'
import type {Span} from '../quotations/quotations.ts'

/** What stands in the clause of a trigger: what its category needs is looked for here. */
export interface Surroundings {
  readonly paragraph: Paragraph
  readonly clause: Clause
  /** A figure or a word of quantity. */
  readonly quantity: boolean
  /** Whether a word of a list stands in the clause, the trigger apart. */
  readonly within: (list: ClaimList) => boolean
}

/** Whether what a trigger needs beside it stands in its clause. */
export function needMet(need: ClaimNeed, {paragraph, clause, quantity, within}: Surroundings): boolean {
  switch (need) {
    case 'quantity':
      return quantity
    case 'economic':
      return quantity && (within('economic') || hasPercent(paragraph.tokens, clause))
    case 'actor':
      return hasActor(paragraph, clause)
    case 'people':
      return quantity && hasPeople(paragraph, clause)
    case 'belligerent':
      return within('fighting') || hasFighter(paragraph, clause)
    case 'crime':
      return within('crime')
    default:
      return true
  }
}

/** Token indexes; `last` is exclusive. */
export interface Clause {
  readonly first: number
  readonly last: number
}

/** Words of a clause on either side of its trigger at most. */
const REACH = 12

/** From the comma before to the comma after, so far as a clause reaches. */
export function clauseAround(tokens: readonly Token[], sentence: Sentence, at: number): Clause {
  let first = at
  while (first > sentence.first && at - first < REACH && !endsClause(tokens[first - 1])) first--
  let last = at + 1
  while (last < sentence.last && last - at < REACH && !endsClause(tokens[last])) last++
  return {first, last}
}

function endsClause({kind, code}: Token): boolean {
  return kind === TokenKind.punctuation && (isComma(code) || code === 0x061b || code === 0x3a)
}

/** Whether a figure stands in a clause, dates and ages apart. */
export function hasQuantity(tokens: readonly Token[], {first, last}: Clause): boolean {
  for (let i = first; i < last; i++) {
    const {kind, word, traits} = tokens[i]
    if ((kind === TokenKind.number && !isYear(tokens, i)) || ((traits & NUMERAL) !== 0 && countsInWords(word!)))
      return true
  }
  return false
}

/** Words that count without a number: «عشرات»، «مئات». */
const scores: ReadonlySet<string> = new Set(['عشرات', 'مئات'])

/** Whether a figure or a word that counts stands in a span. */
export function countsIn({tokens}: Paragraph, {start, end}: Span): boolean {
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
    if (source !== undefined && ((!source.document && !source.anonymous) || source.entry.belligerent === true))
      return true
  }
  return false
}

/** «20 شخصا»، «عشرات الناشطين»: the figure may count those. */
function hasPeople({tokens}: Paragraph, {first, last}: Clause): boolean {
  for (let i = first; i < last; i++) if (kindIn(tokens[i].gist) === person) return true
  return false
}

const person = kinds.indexOf('person')

/** An armed body, or a state that acts: its name stands beside the verb of war. */
export function hasFighter({tokens}: Paragraph, {first, last}: Clause): boolean {
  for (let i = first; i < last; i++)
    if ((tokens[i].traits & SOURCE) !== 0 && lexicalOf(tokens[i].word!).source!.entry.belligerent === true) return true
  return false
}

/** Whether a person's name stands in a clause. */
export function hasName({tokens}: Paragraph, {first, last}: Clause): boolean {
  for (let i = first; i < last; i++) {
    if ((tokens[i].traits & NAME) === 0) continue
    const {name} = lexicalOf(tokens[i].word!)
    if (name === 'given' || name === 'foreign' || name === 'family') return true
  }
  return false
}
