import {hasAccusativeTanwin, personPronouns} from '../../../arabic/affixes.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {wordsOf} from '../../../lexicon/attribution-words.ts'
import {closingBracket} from '../cues/complement.ts'
import {
  ATTACHED,
  COMPLEMENTISER,
  lexicalOf,
  PARTICLE,
  PREPOSITION,
  QUANTIFIER,
  RELATIVE,
  SAYING,
  SOURCE,
  TIME
} from '../lexical.ts'
import {isComma} from '../marks.ts'
import type {QuoteIndex} from '../passage.ts'
import {endOfPhrase} from './phrase-end.ts'
import type {SourcePhrase} from './source.ts'

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
  const isName = from < to && isNameAli(paragraph.tokens[from], prepositions)
  const told = !isName && prepositions?.has(LAM) === false ? pastTold(paragraph, quotes, from, to) : from
  const first = isName ? from : skipAdverbials(paragraph, quotes, told, to)
  if (first < 0) return undefined
  const last = endOfPhrase(paragraph, quotes, first, to, prepositions)
  return last > first ? {first, last} : undefined
}

const [ali] = wordsOf('ali')

/** «دعا علي سيستاني»: with the dots of its ya, directly after a verb that takes no على, it is the name. */
function isNameAli({word}: Token, prepositions: ReadonlySet<string> | undefined): boolean {
  return prepositions !== undefined && !prepositions.has(ali) && word?.text === ali
}

/** The letter that whoever is told stands with. */
const LAM = 'ل'

/**
 * Past «للصحيفة» in «قال للصحيفة أحد السكان», where the verb takes no ل: a noun with this letter is told, and does not tell. The token
 * itself where none stands, or where nobody follows who could be the subject.
 */
function pastTold({tokens}: Paragraph, quotes: QuoteIndex, from: number, to: number): number {
  const {word} = tokens[from] ?? {}
  if (word === undefined || from >= to || lexicalOf(word).source?.preposition !== LAM) return from
  const next = afterPrepositional(tokens, quotes, from, to, 1)
  return next < to ? next : from
}

/** No noun phrase stands there. */
const NOWHERE = -1
/** What opens a report or a clause, where no subject follows. */
const NO_SUBJECT = COMPLEMENTISER | SAYING | RELATIVE

/** Past «أمس»، «من جانبه»، «في بيان»، «لـ"الصحيفة"»; -1 where no noun phrase follows. */
function skipAdverbials({tokens}: Paragraph, quotes: QuoteIndex, from: number, to: number): number {
  let i = from
  while (i < to) {
    const next = pastAdverbial(tokens, quotes, i, to)
    if (next === i || next === NOWHERE) return next
    i = next
  }
  return NOWHERE
}

/** The token after one adverbial or mark; the token itself where a noun phrase begins there. */
function pastAdverbial(tokens: readonly Token[], quotes: QuoteIndex, i: number, to: number): number {
  const {kind} = tokens[i]
  if (kind === TokenKind.word) return pastAdverbialWord(tokens, quotes, i, to)
  if (kind === TokenKind.punctuation) return i + 1
  if (kind === TokenKind.open) {
    const close = closingBracket(tokens, i, to)
    return close < 0 ? NOWHERE : close + 1
  }
  if (kind === TokenKind.quote) return (quotes.closers.get(i) ?? to) < to ? i : NOWHERE
  return i
}

function pastAdverbialWord(tokens: readonly Token[], quotes: QuoteIndex, i: number, to: number): number {
  const {traits, word} = tokens[i]
  if ((traits & NO_SUBJECT) !== 0) return NOWHERE
  // «اكتشف حديثا أن»: in the accusative it is no subject; «ذكرت فيه وسائل إعلام»: nor is what points back.
  if ((traits & (TIME | PARTICLE)) !== 0 || hasAccusativeTanwin(word!.text) || backward.has(word!.fold)) return i + 1
  const isGoverned = (traits & PREPOSITION) !== 0 || (traits & (ATTACHED | SOURCE)) === ATTACHED
  return isGoverned ? afterPrepositional(tokens, quotes, i, to) : i
}

/** فيه، عنها، به، لنا: a preposition and a pronoun, which points back to a noun of before or to whoever was told. */
const backward: ReadonlySet<string> = new Set([
  ...wordsOf('backward').flatMap((preposition) =>
    [...personPronouns, 'نا', 'كم'].map((pronoun) => preposition + pronoun)
  ),
  // Of the others with this pronoun «بي», «مني», «علي» are names or letters too.
  `${LAM}ي`
])

/**
 * Past one prepositional phrase: to the comma that ends it, or to the next noun that names a person or an office and
 * that the preposition does not govern («قال في بيان المتحدث باسم …»).
 *
 * @param governed words since the preposition: the first noun after it is governed by it
 */
function afterPrepositional(
  tokens: readonly Token[],
  quotes: QuoteIndex,
  at: number,
  to: number,
  governed = 0
): number {
  let words = governed
  for (let i = at + 1; i < to; i++) {
    const token = tokens[i]
    const {kind, traits} = token
    if (kind === TokenKind.punctuation && isComma(token.code)) return i + 1
    if (kind === TokenKind.word) words = (traits & PREPOSITION) === 0 ? words + 1 : 0
    else if (kind === TokenKind.quote) words++
    if (kind === TokenKind.word && endsPrepositional(token, words)) return i
    i = endOfEnclosed(tokens, quotes, i, to)
  }
  return to
}

/** The mark that closes what a quotation mark or a bracket opens; `to` where nothing does. Any other token itself. */
function endOfEnclosed(tokens: readonly Token[], quotes: QuoteIndex, i: number, to: number): number {
  const {kind} = tokens[i]
  if (kind === TokenKind.quote) return quotes.closers.get(i) ?? to
  if (kind !== TokenKind.open) return i
  const close = closingBracket(tokens, i, to)
  return close < 0 ? to : close
}

/** What opens the report, or a role that the preposition before it does not govern. */
function endsPrepositional(token: Token, words: number): boolean {
  const {traits, word} = token
  if ((traits & (COMPLEMENTISER | SAYING)) !== 0) return true
  // «للصحيفة أحد السكان»: some of them open a phrase of their own.
  if (words > 1 && (traits & (QUANTIFIER | ATTACHED)) === QUANTIFIER) return true
  // «الوطنية», «رسمي»: an adjective of what the preposition governs.
  return words > 1 && (traits & (ATTACHED | SOURCE)) === SOURCE && isPerson(token) && !/ي(?:ة|ا)?$/.test(word!.fold)
}

function isPerson({word}: Token): boolean {
  const {source} = lexicalOf(word!)
  return source!.role || source!.anonymous
}
