import {afterLetter, conjoined} from '../../../arabic/affixes.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {wordsOf} from '../../../lexicon/attribution-words.ts'
import {
  ATTACHED,
  BLOCKER,
  COMPLEMENTISER,
  lexicalOf,
  NAME,
  OCCASION,
  PREPOSITION,
  QUANTIFIER,
  SAYING,
  SOURCE,
  VERB
} from '../lexical.ts'
import {COLON, SEMICOLON} from '../marks.ts'
import type {Passage, QuoteIndex} from '../passage.ts'
import type {Complement} from './cue.ts'

/** Words between verb and complement: speaker, title, place, occasion (desk specification 1.5). Appositions do not count. */
const WINDOW = 18
/** A quotation of so many words or fewer is a name or a borrowed word, not a statement. */
const NAME_WORDS = 3
/** Words between the verb and the preposition of its report, at most. */
const PREPOSITION_REACH = 14
/** A mark so many tokens after the verb's own preposition opens something else: «أشار إلى زيارة … "…"». */
const FAR_MARK = 4
/** Tokens of a sentence after a mark that nothing closes, if what it opens is said. */
const UNCLOSED_LENGTH = 4

/** How many words a quotation holds. */
export function quotedWords(tokens: readonly Token[], open: number, close: number): number {
  let words = 0
  for (let i = open + 1; i < close; i++) if (tokens[i].kind <= TokenKind.latin) words++
  return words
}

/** What is being looked for, and what has been met on the way. */
interface Search {
  readonly tokens: readonly Token[]
  readonly quotes: QuoteIndex
  /** The token after the verb. */
  readonly from: number
  /** The token after the last of the sentence. */
  readonly to: number
  readonly prepositions: ReadonlySet<string>
  readonly near: number
  /** Words read. */
  words: number
  /** The first of the verb's own prepositions. */
  preposition: Complement | undefined
  /** The first quotation as short as a name. */
  short: Complement | undefined
}

/** What a token comes to: the complement, or where to read on; {@link NOWHERE} where nothing after it can be the verb's. */
type Step = Complement | number
const NOWHERE = -1

/**
 * The first thing after a verb that opens what was said: a complementiser that no «بعد/قبل/منذ…» governs, a colon, a
 * quotation longer than a name, or one of the prepositions the verb takes.
 *
 * @param from the token after the verb
 * @param prepositions folded prepositions that open the report of this verb; one letter for an attached one
 * @param near how many words away at most
 */
export function findComplement(
  {paragraph: {tokens}, sentence: {last: to}, quotes}: Passage,
  from: number,
  prepositions: ReadonlySet<string>,
  near = WINDOW
): Complement {
  const search: Search = {
    tokens,
    quotes,
    from,
    to,
    prepositions,
    near,
    words: 0,
    preposition: undefined,
    short: undefined
  }
  for (let i = from; i < to && search.words <= near; ) {
    const step = readToken(search, i)
    if (typeof step !== 'number') return step
    if (step === NOWHERE) break
    i = step
  }
  return search.preposition ?? search.short ?? {kind: 'none', at: -1}
}

function readToken(search: Search, i: number): Step {
  switch (search.tokens[i].kind) {
    case TokenKind.word:
      return readWord(search, i)
    case TokenKind.quote:
      return readQuotation(search, i)
    case TokenKind.punctuation:
      return readMark(search, i)
    case TokenKind.open:
      return Math.max(i, closingBracket(search.tokens, i, search.to)) + 1
    default:
      search.words++
      return i + 1
  }
}

function readQuotation(search: Search, i: number): Step {
  const {tokens, quotes, from, to, preposition} = search
  if (preposition !== undefined && i - preposition.at > FAR_MARK) return preposition
  const close = quotes.closers.get(i)
  if (close === undefined) return opensUnclosed(search, i) ? {kind: 'quote', at: i} : i + 1
  const words = quotedWords(tokens, i, close)
  if (words > NAME_WORDS && !(i === from && opensAgain(tokens, close + 1, to)))
    return {kind: 'quote', at: i, ...beforeOf(search)}
  // «قال "لا"»: a short quotation is what was said if nothing else is.
  search.short ??= {kind: 'quote', at: i}
  search.words += words
  return close + 1
}

/** A mark that nothing closes still opens what is said, if it stands as an opening mark does. */
function opensUnclosed({tokens, to}: Search, i: number): boolean {
  return tokens[i].spaced && tokens[i + 1]?.kind === TokenKind.word && to - i > UNCLOSED_LENGTH
}

/** «وتؤكد "إكسبريس في بي إن" أنها»: the quotation directly after the verb names who speaks, for the report opens after it. */
function opensAgain(tokens: readonly Token[], at: number, to: number): boolean {
  if (at >= to) return false
  return tokens[at].kind === TokenKind.quote || (tokens[at].traits & COMPLEMENTISER) !== 0
}

function readMark({tokens, from, preposition}: Search, i: number): Step {
  const {code} = tokens[i]
  if (code === SEMICOLON) return NOWHERE
  if (code !== COLON) return i + 1
  if (saidByAnother(tokens, i, from)) return NOWHERE
  if (isClock(tokens, i) || opensList(tokens, i)) return i + 1
  return preposition !== undefined && i - preposition.at > FAR_MARK ? preposition : {kind: 'colon', at: i}
}

function readWord(search: Search, i: number): Step {
  const {tokens, from} = search
  search.words++
  const {traits} = tokens[i]
  if ((traits & SAYING) !== 0) return {kind: 'saying', at: i}
  if ((traits & COMPLEMENTISER) !== 0 && !isGoverned(tokens, i, from))
    return saidByAnother(tokens, i, from) ? NOWHERE : complementiser(search, i)
  search.preposition ??= prepositionAt(search, i)
  return i + 1
}

function complementiser(search: Search, at: number): Complement {
  const {tokens, from} = search
  // «حذر من أن»: the report opens at the preposition that belongs to the verb.
  const governor = at > from && (tokens[at - 1].traits & PREPOSITION) !== 0 ? tokens[at - 1].word!.fold : undefined
  return {
    kind: 'complementiser',
    at,
    ...(governor === undefined ? {} : {word: governor}),
    ...beforeOf(search)
  }
}

/** The verb's preposition that stands before what opens its report, if one does. */
function beforeOf({preposition}: Search): Pick<Complement, 'before'> {
  return preposition?.word === undefined ? {} : {before: preposition.word}
}

function prepositionAt({tokens, prepositions, words, near}: Search, at: number): Complement | undefined {
  if (words > Math.min(near, PREPOSITION_REACH)) return undefined
  const word = governs(tokens[at], prepositions)
  if (word === undefined || isPlaceOrTime(tokens, at) || isSomeOf(tokens, at)) return undefined
  return {kind: 'preposition', at, word}
}

/** «أبرز النشطاء مقاطع حيث قال: …»: another verb of saying stands directly before what opens the report. */
function saidByAnother(tokens: readonly Token[], i: number, from: number): boolean {
  const {word, traits} = tokens[i - 1]
  if (i - 1 <= from || (traits & VERB) === 0) return false
  return lexicalOf(word!).verbs.some(
    ({form, verb}) =>
      (form === 'pf' || form === 'impf' || (form === 'ap' && word!.fold.endsWith('ا'))) &&
      verb.homograph === undefined &&
      verb.requires.length > 0
  )
}

/** «بعد أن»، «منذ أن»: a conjunction of time or exception, not a report. */
function isGoverned(tokens: readonly Token[], i: number, from: number): boolean {
  return i > from && (tokens[i - 1].traits & BLOCKER) !== 0
}

/** Words so short hold no preposition besides a noun. */
const SHORTEST_GOVERNED = 4

/** Which of a verb's prepositions this word is, or carries in front of a noun. */
function governs({word, traits}: Token, prepositions: ReadonlySet<string>): string | undefined {
  if (prepositions.size === 0) return undefined
  const {fold} = word!
  if (prepositions.has(fold)) return fold
  if ((traits & ATTACHED) !== 0) {
    const attached = lexicalOf(word!).attached!
    if (prepositions.has(attached)) return attached
  }
  // «طالب بوقف …»: where ب is expected it need not be shown to be one, unless the word is another.
  if ((traits & (PREPOSITION | SOURCE | NAME)) !== 0) return undefined
  const bare = afterLetter(fold, 'و') ?? fold
  return bare.length >= SHORTEST_GOVERNED && prepositions.has(bare[0]) ? bare[0] : undefined
}

const [of] = wordsOf('someOf')

/** «حذر عدد من الأطباء من»: the first «من» goes with how many they are, and not with the verb. */
export function isSomeOf(tokens: readonly Token[], i: number): boolean {
  return tokens[i].word?.fold === of && i > 0 && (tokens[i - 1].traits & QUANTIFIER) !== 0
}

/** «قال في باريس»: a preposition before a time, a place or an occasion says where, not what. */
function isPlaceOrTime(tokens: readonly Token[], i: number): boolean {
  return i + 1 < tokens.length && (tokens[i + 1].traits & OCCASION) !== 0
}

const listOpeners = conjoined(wordsOf('listOpeners'))

/** «ومنها:»، «وهي:»، «في كل من:»: a list, not a report. */
function opensList(tokens: readonly Token[], i: number): boolean {
  const {word, traits} = tokens[i - 1]
  return word !== undefined && (listOpeners.has(word.fold) || (traits & PREPOSITION) !== 0)
}

/** A colon between figures: a time or a score. */
function isClock(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.kind === TokenKind.number && tokens[i + 1]?.kind === TokenKind.number && !tokens[i + 1].spaced
}

/** The bracket that closes the one at `open`; -1 where it is not closed in the sentence. */
export function closingBracket(tokens: readonly Token[], open: number, to: number): number {
  let depth = 0
  for (let i = open; i < to; i++) {
    if (tokens[i].kind === TokenKind.open) depth++
    else if (tokens[i].kind === TokenKind.close) {
      depth--
      if (depth === 0) return i
    }
  }
  return -1
}
