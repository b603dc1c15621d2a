import {endsInPronoun, hasAnyArticle} from '../../arabic/affixes.ts'
import {numeralWord} from '../../arabic/numeral-words.ts'
import {afterDateline} from '../../document/dateline.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {claimReadings} from '../../lexicon/claims.ts'
import {kindIn} from '../../lexicon/gist.ts'
import {kinds} from '../../lexicon/word-kinds.ts'
import {
  COMPLEMENTISER,
  CONJUNCTION,
  lexicalOf,
  PARTICLE,
  PREPOSITION,
  RELATIVE,
  TIME,
  VERB
} from '../attributions/lexical.ts'
import type {Span} from '../quotations/quotations.ts'

/** Tokens underlined at most; where so few are left to the next mark, they are taken too. */
const LONGEST = 14
const REST = 6
/** Words after the counted noun that may be its adjectives. */
const ADJECTIVES = 3

/**
 * What to underline of a claim: the trigger and its phrase, up to a comma, or past the figure and the noun it counts
 * with its adjectives («أسفر عن مقتل سبعة ضباط عسكريين إيرانيين»).
 *
 * @param at the token of the trigger
 * @param last the token after it
 */
export function claimSpan({tokens}: Paragraph, sentence: Sentence, at: number, last: number): Span {
  const figure = withFigure(tokens, sentence, at)
  const first = withCause(tokens, sentence, figure === at ? withNounBefore(tokens, sentence, at) : figure)
  const least = Math.max(at + 1, last)
  const {end, cut} = phraseEnd(tokens, sentence, {first, least, counted: figure < at})
  const whole = withDeath(tokens, wholePhrase(tokens, least, end, cut), sentence.last)
  return {start: tokens[first].start, end: tokens[whole - 1].end}
}

/**
 * Where the phrase of a trigger ends: at a mark, behind the adjectives of what is counted, or where it is as long as may
 * be (`cut`).
 *
 * @param counted its figure stands before its noun, so that only adjectives follow
 */
function phraseEnd(
  tokens: readonly Token[],
  sentence: Sentence,
  {first, least, counted}: {first: number; least: number; counted: boolean}
): {end: number; cut: boolean} {
  let end = least
  let adjectives = counted ? 0 : -1
  const longest = Math.max(end, Math.min(sentence.last, first + LONGEST))
  for (let i = end; i < longest; i++) {
    const name = tokens[i].kind === TokenKind.quote ? shortQuote(tokens, i, sentence.last) : i
    if (name < 0 || endsPhrase(tokens[i])) return {end, cut: false}
    if (name > i) {
      i = name
      end = i + 1
      continue
    }
    if (adjectives >= ADJECTIVES || (adjectives >= 0 && !isAdjective(tokens[i]))) return {end, cut: false}
    end = i + 1
    adjectives = adjectivesAfter(tokens, i, adjectives)
  }
  if (longest === sentence.last) return {end, cut: false}
  return restEnd(tokens, end, sentence.last) ?? {end, cut: true}
}

/** Where the clause ends, if only words are left of it, and few; `undefined` where more are. */
function restEnd(tokens: readonly Token[], from: number, last: number): {end: number; cut: false} | undefined {
  for (let i = from; i < Math.min(last, from + REST + 1); i++) {
    if (tokens[i].kind === TokenKind.punctuation) return {end: i, cut: false}
    if (tokens[i].kind !== TokenKind.word) return undefined
  }
  return last <= from + REST ? {end: last, cut: false} : undefined
}

/** How many adjectives have followed what is counted, with the token at `i`; −1 where nothing has been counted. */
function adjectivesAfter(tokens: readonly Token[], i: number, before: number): number {
  if (before >= 0) return before + 1
  return isPercent(tokens[i]) || countsBefore(tokens, i) ? 0 : -1
}

function endsPhrase(token: Token): boolean {
  if (token.kind === TokenKind.punctuation) return !isPercent(token) && !joins(token)
  return token.kind === TokenKind.close || token.kind === TokenKind.open
}

/** Words of a sentence without a word of a claim that are underlined at least, and at most. */
const STATEMENT = {least: 5, most: 28}

/** What to underline of a sentence that claims as a whole: its first clause, to a comma or the end of a phrase. */
export function statementSpan(paragraph: Paragraph, sentence: Sentence): Span {
  const {tokens} = paragraph
  const {last} = sentence
  const opens = sentence.first === 0 ? Math.min(afterHouse(paragraph), last - 1) : sentence.first
  const first = afterAdverbial(tokens, opens, last)
  let end = clauseEnd(tokens, first, last)
  const isCut = end < last && tokens[end].kind !== TokenKind.punctuation
  const rest = isCut ? restEnd(tokens, end, last) : undefined
  end = rest?.end ?? wholePhrase(tokens, first + STATEMENT.least, end, isCut)
  while (end > first + 1 && tokens[end - 1].kind === TokenKind.punctuation) end--
  return {start: tokens[first].start, end: tokens[end - 1].end}
}

/** Where a clause ends: at a mark, but not at those around «، الذي تنظمه الوزارة،», which parts the verb from what it says. */
function clauseEnd(tokens: readonly Token[], first: number, last: number): number {
  let isRelative = false
  let end = first
  for (; end < last && end - first < STATEMENT.most; end++) {
    if (end - first < STATEMENT.least || !endsClause(tokens[end])) continue
    const opensRelative = tokens[end].code === COMMA && ((tokens[end + 1]?.traits ?? 0) & RELATIVE) !== 0
    if (!opensRelative && !isRelative) return end
    isRelative = opensRelative
  }
  return end
}

/** «وعلى صعيد التوعية، كثفت اللجنة»: past a phrase without a verb that opens the sentence, and claims nothing. */
function afterAdverbial(tokens: readonly Token[], first: number, last: number): number {
  if ((tokens[first].traits & PREPOSITION) === 0) return first
  for (let i = first; i < Math.min(last - STATEMENT.least, first + STATEMENT.most); i++) {
    if (tokens[i].code === COMMA) return i + 1
    if (endsClause(tokens[i]) || isVerb(tokens[i])) return first
  }
  return first
}

const COMMA = 0x060c

function endsClause({kind, code}: Token): boolean {
  return kind === TokenKind.punctuation && (code === COMMA || code === 0x061b || code === 0x2e)
}

/** The numbers of the kinds of verbs. */
const verbs: ReadonlySet<number> = new Set(kinds.flatMap((kind, number) => (kind.endsWith(' verb') ? [number] : [])))

function isVerb({traits, gist}: Token): boolean {
  return (traits & VERB) !== 0 || verbs.has(kindIn(gist))
}

/** «غزة: «المنبر» تصاعدت …»: a dateline, and the house or the writer after its colon, claim nothing. */
function afterHouse(paragraph: Paragraph): number {
  const {tokens} = paragraph
  let first = afterDateline(paragraph)
  for (let i = first; i < Math.min(tokens.length, first + DATELINE); i++) {
    if (tokens[i].code !== 0x3a) continue
    first = i + 1
    const close = tokens[first]?.kind === TokenKind.quote ? closingQuote(tokens, first) : -1
    return close < 0 ? first : close + 1
  }
  return first
}

/** Tokens before the colon of a dateline, and between the marks of the house after it, at most. */
const DATELINE = 4

function closingQuote(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < Math.min(tokens.length, open + DATELINE + 2); i++)
    if (tokens[i].kind === TokenKind.quote) return i
  return -1
}

/** Words between a count and the death it met: «لقي ثمانية متظاهرين في المدينة مصرعهم». */
const DEATH = 4

/** «لقي اثنان حتفهما»: the verb is nothing without its object. */
function withDeath(tokens: readonly Token[], end: number, last: number): number {
  for (let i = end; i < Math.min(last, end + DEATH); i++) {
    if (tokens[i].kind !== TokenKind.word) return end
    if (/^(?:مصرع|حتف)(?:ه|ها|هم|هن|هما)$/.test(tokens[i].word!.fold)) return i + 1
  }
  return end
}

/** «آذار/مارس»: one word in two spellings. */
function joins({code, spaced}: Token): boolean {
  return code === 0x2f && !spaced
}

/** Tokens in marks that name something inside a claim: «قوات "الدعم السريع"». */
const NAME_LENGTH = 5

/** The mark that closes a name in marks; −1 where a longer quotation begins, or none ends. */
function shortQuote(tokens: readonly Token[], open: number, last: number): number {
  for (let i = open + 2; i < Math.min(last, open + NAME_LENGTH); i++) if (tokens[i].kind === TokenKind.quote) return i
  return -1
}

/**
 * Where the last whole phrase ends: a preposition, a number or a relative is nothing without what follows it, and where
 * the span is cut off at its longest, its last phrase begins at the preposition before.
 */
function wholePhrase(tokens: readonly Token[], from: number, end: number, cut: boolean): number {
  let last = end
  if (cut)
    for (let i = end - 1; i > from + 1; i--) {
      if (opensPhrase(tokens[i])) {
        last = i
        break
      }
    }
  while (last > from && (opensPhrase(tokens[last - 1]) || tokens[last - 1].word?.fold === 'من')) last--
  return last
}

function opensPhrase({kind, traits}: Token): boolean {
  return kind === TokenKind.word && (traits & (PREPOSITION | RELATIVE | CONJUNCTION)) !== 0
}

/** «حملات اعتقال», «رقما غير مسبوق»: what a noun is in construct with, or an adjective is said of, is nothing without it. */
function withNounBefore(tokens: readonly Token[], {first}: Sentence, at: number): number {
  let i = at
  while (i > first && at - i < NOUNS_BEFORE && wantsNoun(tokens, i, at) && isBareNoun(tokens[i - 1])) i--
  return i
}

/** Words before a trigger that may be one noun phrase with it. */
const NOUNS_BEFORE = 3

/**
 * An adjective by its list, by «غير» or by its ending («قياسيا غير مسبوق»), or a verbal noun: no verb, and nothing that opens
 * a phrase.
 *
 * @param at the trigger, which is none though a verb has its letters («تطور لافت»)
 */
function wantsNoun(tokens: readonly Token[], i: number, at: number): boolean {
  const {kind, traits, word} = tokens[i]
  if (kind !== TokenKind.word || ((traits & VERB) !== 0 && i !== at)) return false
  const {fold} = word!
  if (fold === 'غير' || (i < at && /..(?:يا|ية)$/.test(fold) && isBareNoun(tokens[i]))) return true
  const readings = claimReadings(word!)
  return readings.length > 0 && readings.every(({form}) => form === 'masdar' || form === 'noun') && !hasAnyArticle(fold)
}

/** A noun without the article, before which its phrase may go on. */
function isBareNoun({kind, traits, word}: Token): boolean {
  if (
    kind !== TokenKind.word ||
    (traits & (VERB | PREPOSITION | RELATIVE | CONJUNCTION | PARTICLE | COMPLEMENTISER | TIME)) !== 0
  )
    return false
  const {fold} = word!
  // «ترتفع»: an imperfect, unless it has the ending of a noun («نجاحا», «تجربة»).
  if (/^[وف]?[يتسن]/.test(fold) && !/[اة]$/.test(fold)) return false
  return !hasAnyArticle(fold) && !endsInPronoun(fold) && numeralWord(word!) === null
}

/** «أكثر من 50 شهيدا»: the figure before a noun is its own. */
function withFigure(tokens: readonly Token[], sentence: Sentence, at: number): number {
  let first = at
  while (first > sentence.first && isFigure(tokens[first - 1])) first--
  if (first === at) return at
  if (
    first - 2 >= sentence.first &&
    tokens[first - 1].word?.fold === 'من' &&
    /^(?:ب|ل)?(?:اكثر|اقل|ازيد)$/.test(tokens[first - 2].word?.fold ?? '')
  )
    return first - 2
  return first > sentence.first && /^(?:ب|ل)?(?:نحو|حوالي|قرابة|زهاء)$/.test(tokens[first - 1].word?.fold ?? '')
    ? first - 1
    : first
}

function isFigure({kind, word}: Token): boolean {
  return kind === TokenKind.number || (kind === TokenKind.word && numeralWord(word!) !== null)
}

/** «أسفر عن مقتل»، «أدى إلى سقوط»: the verb that leads to the noun belongs to the claim. */
function withCause(tokens: readonly Token[], sentence: Sentence, at: number): number {
  if (at - 2 < sentence.first || tokens[at - 1].kind !== TokenKind.word || tokens[at - 2].kind !== TokenKind.word)
    return at
  if (!lexicalOf(tokens[at - 1].word!).preposition) return at
  return claimReadings(tokens[at - 2].word!).some(
    ({list, form}) => list === 'cause' && form !== 'noun' && form !== 'masdar'
  )
    ? at - 2
    : at
}

function isPercent({code}: Token): boolean {
  return code === 0x25 || code === 0x066a
}

/** Whether the word at `i` is the noun a figure or a number in words before it counts: «34 ألف فلسطيني»، «سبعة ضباط». */
function countsBefore(tokens: readonly Token[], i: number): boolean {
  const {kind, word} = tokens[i]
  const before = tokens[i - 1]
  if (kind !== TokenKind.word || opensPhrase(tokens[i]) || numeralWord(word!) !== null || before === undefined)
    return false
  if (before.kind === TokenKind.number) return true
  // «فلسطينيين اثنين»: one and two follow their noun.
  const numeral = before.kind === TokenKind.word ? numeralWord(before.word!) : null
  return numeral !== null && numeral.value > 2
}

/** An indefinite adjective follows its noun: «عسكريين إيرانيين». A purpose («هربا»), a preposition or a clause does not. */
function isAdjective(token: Token): boolean {
  if (token.kind !== TokenKind.word) return false
  const {fold} = token.word!
  const {preposition, relative, conjunction, particle, time, complementiser} = lexicalOf(token.word!)
  if (preposition || relative || conjunction || particle || time || complementiser) return false
  return /(?:ين|ون|ي|ية|ات)$/.test(fold) && !/^[ولبف]/.test(fold)
}
