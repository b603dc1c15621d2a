import {perWord} from '../../../arabic/vocabulary.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {BEGINS_NAME, sourceName} from '../../../lexicon/sources.ts'
import {closingBracket, isSomeOf, type QuoteIndex, quotedWords} from '../cues/complement.ts'
import {
  ATTACHED,
  COMPLEMENTISER,
  CONJUNCTION,
  DEMONSTRATIVE,
  LINKING,
  lexicalOf,
  MARKER,
  NAME,
  PARTICLE,
  PREPOSITION,
  QUANTIFIER,
  RELATIVE,
  SAYING,
  SOURCE,
  TIME,
  VERB
} from '../lexical.ts'

/** A noun phrase that names who said it. Token indexes, the last one exclusive. */
export interface SourcePhrase {
  readonly first: number
  readonly last: number
}

/** Words of a name or a role at most: «رئيس اللجنة الدولية … في المنطقة فلان الفلاني». */
const LONGEST = 16

/**
 * The subject that stands after a verb or the noun after «بحسب»: past adverbials, up to what opens the report.
 *
 * @param from the token after the cue
 * @param to where the report opens, or the end of the sentence
 * @param prepositions those that the verb takes, folded
 */
export function sourceAfter(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  from: number,
  to: number,
  prepositions?: ReadonlySet<string>
): SourcePhrase | undefined {
  const first = isNameAli(paragraph, from, to, prepositions) ? from : skipAdverbials(paragraph, quotes, from, to)
  if (first < 0) return undefined
  const last = endOfPhrase(paragraph, quotes, first, to, prepositions)
  return last > first ? {first, last} : undefined
}

/** «دعا علي سيستاني»: with the dots of its ya, directly after a verb that takes no على, it is the name. */
function isNameAli(
  {tokens}: Paragraph,
  from: number,
  to: number,
  prepositions: ReadonlySet<string> | undefined
): boolean {
  return prepositions !== undefined && !prepositions.has('علي') && from < to && tokens[from].word?.text === 'علي'
}

/** Words before the noun that says who, at most: «أكثر من ثلاثة من كبار المسؤولين». */
const BEFORE_HEAD = 5

/** The token of the noun that says who: past «هذا», «أحد», «عدد من», figures; -1 where only those stand. */
export function headOf({tokens}: Paragraph, {first, last}: SourcePhrase): number {
  for (let i = first; i < Math.min(last, first + BEFORE_HEAD, tokens.length); i++) {
    const {kind, traits} = tokens[i]
    if (
      kind === TokenKind.quote ||
      kind === TokenKind.number ||
      kind === TokenKind.punctuation ||
      kind === TokenKind.open
    )
      continue
    if (kind === TokenKind.latin) return i
    if (kind !== TokenKind.word) return -1
    if ((traits & SOURCE) !== 0 || (traits & (QUANTIFIER | DEMONSTRATIVE)) === 0) return i
  }
  return -1
}

/** Whether one who can speak heads a phrase: a source of the lexicon, a name, a word in Latin letters. */
export function isSpeaker(paragraph: Paragraph, phrase: SourcePhrase): boolean {
  const {tokens} = paragraph
  const at = headOf(paragraph, phrase)
  if (at < 0) return false
  if (tokens[at].kind === TokenKind.latin) return true
  if ((tokens[at].traits & (SOURCE | NAME)) !== 0 || beginsSourceName(tokens, at)) return true
  if (isInitial(tokens[at]) && tokens[at + 1]?.code === 0x2e) return true
  // A name whose first word the lexicon has not: «ديتر كيمبف», «منيب العلي»; «د. فلان», «م. فلان».
  for (let i = at + 1; i < Math.min(phrase.last, at + 3, tokens.length); i++) {
    const {kind, word} = tokens[i]
    if (kind === TokenKind.punctuation && tokens[i].code === 0x2e) continue
    if (kind !== TokenKind.word) return false
    const {name: next, source: role} = lexicalOf(word!)
    // «الأخ الرئيس فلان»
    if (role?.role === true && role.definite && /^[وف]?ال/.test(tokens[at].word!.fold)) return true
    return (
      next !== undefined &&
      next !== 'ambiguous' &&
      next !== 'particle' &&
      !/^(?:و?ال|.*(?:ة|ات)$)/.test(tokens[at].word!.fold)
    )
  }
  return false
}

/** «د.»، «م.»: a title of one letter. */
function isInitial({word}: Token): boolean {
  return word !== undefined && word.fold.length <= 2 && /^[وف]?[لب]?[دما]$/.test(word.fold)
}

/** «الأمم المتحدة»، «فرانس برس»: a name of several words. */
function beginsSourceName(tokens: readonly Token[], i: number): boolean {
  return (
    (tokens[i].traits & BEGINS_NAME) !== 0 &&
    sourceName(tokens[i].word!, (n) => tokens[i + n]?.word?.fold) !== undefined
  )
}

/** Past «أمس»، «من جانبه»، «في بيان»، «لـ"الصحيفة"»; -1 where no noun phrase follows. */
function skipAdverbials({tokens}: Paragraph, quotes: QuoteIndex, from: number, to: number): number {
  let i = from
  while (i < to) {
    const token = tokens[i]
    if (token.kind === TokenKind.open) {
      const close = closingBracket(tokens, i, to)
      if (close < 0) return -1
      i = close + 1
    } else if (token.kind === TokenKind.quote) {
      const close = quotes.closers.get(i)
      if (close === undefined || close >= to) return -1
      return i
    } else if (token.kind === TokenKind.punctuation) i++
    else if (token.kind !== TokenKind.word) return i
    else {
      const {traits} = token
      if ((traits & (COMPLEMENTISER | SAYING | RELATIVE)) !== 0) return -1
      // «اكتشف حديثا أن»: in the accusative it is no subject; «ذكرت فيه وسائل إعلام»: nor is what points back.
      if ((traits & (TIME | PARTICLE)) !== 0 || isAccusative(token.word!.text) || backward.has(token.word!.fold)) i++
      else if ((traits & PREPOSITION) !== 0 || (traits & (ATTACHED | SOURCE)) === ATTACHED)
        i = afterAdverbial(tokens, quotes, i, to)
      else return i
    }
  }
  return -1
}

/** فيه، عنها، به: a preposition and a pronoun, which points back to a noun of before. */
const backward: ReadonlySet<string> = new Set(
  ['في', 'ب', 'عن', 'من', 'علي', 'الي', 'ل'].flatMap((preposition) =>
    ['ه', 'ها', 'هم', 'هما'].map((pronoun) => preposition + pronoun)
  )
)

/**
 * Past one prepositional phrase: to the comma that ends it, or to the next noun that names a person or an office and
 * that the preposition does not govern («قال في بيان المتحدث باسم …»).
 */
function afterAdverbial(tokens: readonly Token[], quotes: QuoteIndex, at: number, to: number): number {
  let words = 0
  for (let i = at + 1; i < to; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.punctuation && isComma(token.code)) return i + 1
    if (token.kind === TokenKind.quote) {
      const close = quotes.closers.get(i)
      if (close === undefined || close >= to) return to
      i = close
      words++
      continue
    }
    if (token.kind === TokenKind.open) {
      const close = closingBracket(tokens, i, to)
      if (close < 0) return to
      i = close
      continue
    }
    if (token.kind !== TokenKind.word) continue
    words++
    const {traits} = token
    if ((traits & (COMPLEMENTISER | SAYING)) !== 0) return i
    if ((traits & PREPOSITION) !== 0) {
      words = 0
      continue
    }
    // The first noun after the preposition is governed by it; a role after that is the subject.
    if (
      words > 1 &&
      (traits & (ATTACHED | SOURCE)) === SOURCE &&
      isPerson(token) &&
      !/ي(?:ة|ا)?$/.test(token.word!.fold)
    )
      return i
  }
  return to
}

function isPerson({word}: Token): boolean {
  const {source} = lexicalOf(word!)
  return source!.role || source!.anonymous
}

/** To the comma, the mark, the relative, the time or the adverbial that ends a noun phrase. */
export function endOfPhrase(
  {tokens}: Paragraph,
  quotes: QuoteIndex,
  first: number,
  to: number,
  prepositions?: ReadonlySet<string>
): number {
  let i = first
  for (; i < to && i - first < LONGEST; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.quote) {
      const close = quotes.closers.get(i)
      if (close === undefined || close >= to || quotedWords(tokens, i, close) > 6) break
      i = close
      continue
    }
    if (token.kind === TokenKind.open) {
      const close = closingBracket(tokens, i, to)
      if (close < 0) break
      i = close
      continue
    }
    // «د. فلان»: the stop belongs to the title.
    if (token.code === 0x2e && i > first && isInitial(tokens[i - 1]) && tokens[i - 1].end === token.start) continue
    if (token.kind === TokenKind.punctuation || token.kind === TokenKind.close || token.kind === TokenKind.other) break
    if (token.kind !== TokenKind.word) continue
    const {traits} = token
    if ((traits & (COMPLEMENTISER | SAYING | RELATIVE)) !== 0) break
    if (i === first) continue
    // «تقرير اقتصادي انخفاضًا»: the accusative is the object.
    if ((traits & (PARTICLE | TIME)) !== 0 || isAccusative(token.word!.text)) break
    // «باسم»، «في»، «لدى» go on with the phrase after a role; «خلال»، «عبر»، «بعد» do not.
    if (
      (traits & PREPOSITION) !== 0 &&
      ((traits & LINKING) === 0 || (prepositions?.has(token.word!.fold) === true && !isSomeOf(tokens, i)))
    )
      break
  }
  return i
}

const COMMA = 0x060c
const LATIN_COMMA = 0x2c

/**
 * Where the noun phrase of a subject ends if its object may follow at once: past the nouns in construct with its head, up
 * to the one with the article, and past adjectives of relation and names («وزير الصحة المصري سامر الحلبي»).
 */
export function endOfSubject({tokens}: Paragraph, {first, last}: SourcePhrase): number {
  let definite = false
  let i = first
  for (; i < last; i++) {
    const {word, kind, traits} = tokens[i]
    if (kind !== TokenKind.word) continue
    const named = (traits & NAME) !== 0
    const article = /^[وف]?(?:ال|لل|بال)/.test(word!.fold)
    if (definite && !named && !(article && /(?:ي|ية|يون|يين|يات)$/.test(word!.fold))) break
    if (article || /(?:ه|ها|هم)$/.test(word!.fold)) definite = true
    else if (i > first && !named && (traits & (QUANTIFIER | DEMONSTRATIVE)) === 0 && isAccusative(word!.text)) break
  }
  return i
}

/** «انخفاضًا»، «انخفاضاً». */
function isAccusative(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  const before = text.charCodeAt(text.length - 2)
  return (last === TANWIN && before === ALEF) || (last === ALEF && before === TANWIN)
}
const TANWIN = 0x64b
const ALEF = 0x627

export function isComma(code: number): boolean {
  return code === COMMA || code === LATIN_COMMA
}

/**
 * The subject that stands before a verb: what follows «كان» or «أما» («وكان الوزير … قال»، «أما المحامي، فقد رأى»), else
 * the first noun of the clause that can speak, else the noun that opens it («التنسيقية دعت»).
 *
 * @param from the first token of the clause
 * @param verb the token of the verb
 */
export function sourceBefore(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  from: number,
  verb: number
): SourcePhrase | undefined {
  const {tokens} = paragraph
  let opener: SourcePhrase | undefined
  for (let i = from; i < verb; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.latin || (token.kind === TokenKind.quote && i === from))
      opener ??= {first: i, last: Math.min(verb, (quotes.closers.get(i) ?? i) + 1)}
    if (token.kind !== TokenKind.word) continue
    const {traits} = token
    if (i <= from + 2 && i + 1 < verb && isTopic(token)) {
      const subject = sourceAfter(paragraph, quotes, i + 1, verb)
      if (subject !== undefined) return subject
    }
    const previous = i > from ? tokens[i - 1].traits : 0
    if ((traits & ATTACHED) !== 0 || (previous & PREPOSITION) !== 0) continue
    if ((traits & SOURCE) !== 0 || beginsSourceName(tokens, i)) {
      const last = endOfPhrase(paragraph, quotes, i, verb)
      if (last > i) return {first: i, last}
    }
    if (
      opener === undefined &&
      (i === from || (previous & (CONJUNCTION | COMPLEMENTISER)) !== 0) &&
      (traits & NO_PLAIN_NOUN) === 0
    )
      opener = {first: i, last: Math.max(i + 1, endOfPhrase(paragraph, quotes, i, verb))}
  }
  return opener !== undefined && verb - opener.last <= REACH ? opener : undefined
}

/** Words after which the subject stands though the verb comes later. */
const topics: ReadonlySet<string> = new Set(['كان', 'كانت', 'اما', 'لكن', 'ان'])

/** Whether a word puts the subject before its verb: كان، أما، لكن، إن. */
export function isTopic({word}: Token): boolean {
  return word !== undefined && isTopicWord(word)
}

const isTopicWord = perWord((word) => topics.has(word.fold.replace(/^[وف]/, '')), false)

/** The last one who can speak before a token, whatever governs him: «مع المتحدث باسم الوزارة، الذي أفاد». */
export function speakerBefore(
  paragraph: Paragraph,
  quotes: QuoteIndex,
  from: number,
  verb: number
): SourcePhrase | undefined {
  const {tokens} = paragraph
  let found: SourcePhrase | undefined
  for (let i = from; i < verb; i++) {
    if ((tokens[i].traits & SOURCE) === 0) continue
    const last = endOfPhrase(paragraph, quotes, i, verb)
    found = {first: i, last: Math.max(last, i + 1)}
    i = found.last
  }
  return found
}
/** Between an opening noun and its verb. */
const REACH = 6

/** What a noun that opens a clause is not. */
const NO_PLAIN_NOUN =
  VERB | PREPOSITION | PARTICLE | CONJUNCTION | RELATIVE | TIME | COMPLEMENTISER | SAYING | MARKER | DEMONSTRATIVE
