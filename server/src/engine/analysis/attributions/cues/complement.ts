import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
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

/** What opens the reported words after a verb. */
export type ComplementKind = 'complementiser' | 'colon' | 'quote' | 'preposition' | 'saying' | 'none'

export interface Complement {
  readonly kind: ComplementKind
  /** Index of the token that opens it. */
  readonly at: number
  /** The preposition, folded, where it is one. */
  readonly word?: string
  /** One of the verb's prepositions that stands between the verb and a complementiser («نقلت عن شهود أن»). */
  readonly before?: string
}

/** Words between verb and complement: speaker, title, place, occasion (desk specification 1.5). Appositions do not count. */
const WINDOW = 18
const COLON = 0x3a
const SEMICOLON = 0x061b

const nothing = new Map<number, number>()

/** For every opening quotation mark of a paragraph, by token, the token that closes it. Set by the caller's facts. */
export interface QuoteIndex {
  /** Token index of an opening mark → token index of its closing mark; the end of the paragraph where it runs on. */
  readonly closers: ReadonlyMap<number, number>
  /** The closing mark of a quotation that was opened before this paragraph; -1 where there is none. */
  readonly carriedTo: number
}

export const noQuotes: QuoteIndex = {closers: nothing, carriedTo: -1}

/** A quotation of so many words or fewer is a name or a borrowed word, not a statement. */
const NAME_WORDS = 3

/** Words between the verb and the preposition of its report, at most. */
const FAR_PREPOSITION = 14
/** A mark so many tokens after the verb's own preposition opens something else: «أشار إلى زيارة … "…"». */
const FAR_MARK = 4

/** How many words a quotation holds. */
export function quotedWords(tokens: readonly Token[], open: number, close: number): number {
  let words = 0
  for (let i = open + 1; i < close; i++) if (tokens[i].kind <= TokenKind.latin) words++
  return words
}

/**
 * The first thing after a verb that opens what was said: a complementiser that no «بعد/قبل/منذ…» governs, a colon, a
 * quotation longer than a name, or one of the prepositions the verb takes.
 *
 * @param from the token after the verb
 * @param to the token after the last of the sentence
 * @param prepositions folded prepositions that open the report of this verb; one letter for an attached one
 * @param near how many words away at most
 */
export function findComplement(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  from: number,
  to: number,
  prepositions: ReadonlySet<string>,
  near = WINDOW
): Complement {
  const {tokens} = paragraph
  let words = 0
  let preposition: Complement | undefined
  let short: Complement | undefined
  for (let i = from; i < to && words <= near; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.open) {
      const close = closingBracket(tokens, i, to)
      if (close > 0) i = close
      continue
    }
    if (token.kind === TokenKind.quote) {
      const close = quotes.closers.get(i)
      if (preposition !== undefined && i - preposition.at > FAR_MARK) return preposition
      // A mark that nothing closes still opens what is said, if it stands as an opening mark does.
      if (close === undefined) {
        if (token.spaced && tokens[i + 1]?.kind === TokenKind.word && to - i > 4) return {kind: 'quote', at: i}
        continue
      }
      if (quotedWords(tokens, i, close) > NAME_WORDS && !(i === from && opensAgain(tokens, close + 1, to)))
        return {kind: 'quote', at: i, ...(preposition === undefined ? {} : {before: preposition.word!})}
      // «قال "لا"»: a short quotation is what was said if nothing else is.
      short ??= {kind: 'quote', at: i}
      words += quotedWords(tokens, i, close)
      i = close
      continue
    }
    if (token.kind === TokenKind.punctuation) {
      if (token.code === COLON && saidByAnother(tokens, i, from)) break
      if (token.code === COLON && !isClock(tokens, i) && !opensList(tokens, i))
        return preposition !== undefined && i - preposition.at > FAR_MARK ? preposition : {kind: 'colon', at: i}
      if (token.code === SEMICOLON) break
      continue
    }
    if (token.kind !== TokenKind.word) {
      words++
      continue
    }
    words++
    const {traits} = token
    if ((traits & SAYING) !== 0) return {kind: 'saying', at: i}
    if ((traits & COMPLEMENTISER) !== 0 && !governed(tokens, i, from)) {
      if (saidByAnother(tokens, i, from)) break
      // «حذر من أن»: the report opens at the preposition that belongs to the verb.
      const governor = i > from && (tokens[i - 1].traits & PREPOSITION) !== 0 ? tokens[i - 1].word!.fold : undefined
      return {
        kind: 'complementiser',
        at: i,
        ...(governor === undefined ? {} : {word: governor}),
        ...(preposition === undefined ? {} : {before: preposition.word!})
      }
    }
    if (preposition === undefined && words <= Math.min(near, FAR_PREPOSITION)) {
      const word = governs(token, prepositions)
      if (word !== undefined && !isPlaceOrTime(tokens, i) && !isSomeOf(tokens, i))
        preposition = {kind: 'preposition', at: i, word}
    }
  }
  return preposition ?? short ?? {kind: 'none', at: -1}
}

/** «أبرز النشطاء مقاطع حيث قال: …»: another verb of saying stands directly before what opens the report. */
function saidByAnother(tokens: readonly Token[], i: number, from: number): boolean {
  const before = tokens[i - 1]
  return (
    i - 1 > from &&
    (before.traits & VERB) !== 0 &&
    lexicalOf(before.word!).verbs.some(
      ({form, verb}) =>
        (form === 'pf' || form === 'impf' || (form === 'ap' && before.word!.fold.endsWith('ا'))) &&
        verb.homograph === undefined &&
        verb.requires.length > 0
    )
  )
}

/** «بعد أن»، «منذ أن»: a conjunction of time or exception, not a report. */
function governed(tokens: readonly Token[], i: number, from: number): boolean {
  return i > from && (tokens[i - 1].traits & BLOCKER) !== 0
}

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
  const bare = fold[0] === 'و' ? fold.slice(1) : fold
  return (traits & (PREPOSITION | SOURCE | NAME)) === 0 && bare.length > 3 && prepositions.has(bare[0])
    ? bare[0]
    : undefined
}

/** «حذر عدد من الأطباء من»: the first «من» goes with how many they are, and not with the verb. */
export function isSomeOf(tokens: readonly Token[], i: number): boolean {
  return tokens[i].word?.fold === 'من' && i > 0 && (tokens[i - 1].traits & QUANTIFIER) !== 0
}

/** «قال في باريس»: a preposition before a time, a place or an occasion says where, not what. */
function isPlaceOrTime(tokens: readonly Token[], i: number): boolean {
  return i + 1 < tokens.length && (tokens[i + 1].traits & OCCASION) !== 0
}

/** The bracket that closes the one at `open`; -1 where it is not closed in the sentence. */
export function closingBracket(tokens: readonly Token[], open: number, to: number): number {
  let depth = 0
  for (let i = open; i < to; i++) {
    if (tokens[i].kind === TokenKind.open) depth++
    else if (tokens[i].kind === TokenKind.close && --depth === 0) return i
  }
  return -1
}

/** «وتؤكد "إكسبريس في بي إن" أنها»: the quotation directly after the verb names who speaks, for the report opens after it. */
function opensAgain(tokens: readonly Token[], at: number, to: number): boolean {
  if (at >= to) return false
  return tokens[at].kind === TokenKind.quote || (tokens[at].traits & COMPLEMENTISER) !== 0
}

/** «ومنها:»، «وهي:»، «في كل من:»: a list, not a report. */
function opensList(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    before?.kind === TokenKind.word &&
    (/^[وف]?(?:منها|منهم|هي|هم|هو|هما|كالتالي|التالي|التالية|الاتي|الاتية)$/.test(before.word!.fold) ||
      (before.traits & PREPOSITION) !== 0)
  )
}

/** A colon between figures: a time or a score. */
function isClock(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.kind === TokenKind.number && tokens[i + 1]?.kind === TokenKind.number && !tokens[i + 1].spaced
}
