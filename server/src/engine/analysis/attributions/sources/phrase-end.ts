import {cliticised, endsInPronoun, hasAccusativeTanwin, hasAnyArticle, personPronouns} from '../../../arabic/affixes.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {setOf, wordsOf} from '../../../lexicon/attribution-words.ts'
import {closingBracket, isSomeOf, quotedWords} from '../cues/complement.ts'
import {
  COMPLEMENTISER,
  DEMONSTRATIVE,
  LINKING,
  lexicalOf,
  NAME,
  PARTICLE,
  PREPOSITION,
  QUANTIFIER,
  RELATIVE,
  SAYING,
  TIME
} from '../lexical.ts'
import {STOP} from '../marks.ts'
import type {QuoteIndex} from '../passage.ts'
import {isTitleLetter, type SourcePhrase} from './source.ts'
import {isAddressee} from './source-rest.ts'

/** Tokens of a name or a role at most: «رئيس اللجنة الدولية … في المنطقة فلان الفلاني». */
const PHRASE_LENGTH = 16
/** Words of a quotation that is a name: «صحيفة "الوطن اليوم"». */
const QUOTED_NAME = 6

/** To the comma, the mark, the relative, the time or the adverbial that ends a noun phrase. */
export function endOfPhrase(
  {tokens}: Paragraph,
  quotes: QuoteIndex,
  first: number,
  to: number,
  prepositions?: ReadonlySet<string>
): number {
  let i = first
  while (i < to && i - first < PHRASE_LENGTH) {
    const isWord = tokens[i].kind === TokenKind.word
    if (isWord && endsAtWord(tokens, i, first, prepositions)) return i
    const last = isWord ? i : lastOfMark(tokens, quotes, i, first, to)
    if (last === NOWHERE) return i
    i = last + 1
  }
  return i
}

const NOWHERE = -1

/** The last token of what begins with a mark or a figure and still belongs to a phrase; -1 where the phrase ends before it. */
function lastOfMark(tokens: readonly Token[], quotes: QuoteIndex, i: number, first: number, to: number): number {
  const {kind} = tokens[i]
  if (kind < TokenKind.quote) return i
  if (kind === TokenKind.quote) return endOfName(tokens, quotes, i, to)
  if (kind === TokenKind.open) return closingBracket(tokens, i, to)
  return i > first && isStopOfTitle(tokens, i) ? i : NOWHERE
}

/** The mark that closes a name in quotation marks; -1 where what they enclose is longer, or nothing closes it. */
function endOfName(tokens: readonly Token[], quotes: QuoteIndex, i: number, to: number): number {
  const close = quotes.closers.get(i)
  return close === undefined || close >= to || quotedWords(tokens, i, close) > QUOTED_NAME ? NOWHERE : close
}

/** «د. فلان»: the stop belongs to the title. */
function isStopOfTitle(tokens: readonly Token[], i: number): boolean {
  return tokens[i].code === STOP && isTitleLetter(tokens[i - 1]) && tokens[i - 1].end === tokens[i].start
}

/** What opens a report or a clause. */
const OPENS_CLAUSE = COMPLEMENTISER | SAYING | RELATIVE

function endsAtWord(
  tokens: readonly Token[],
  i: number,
  first: number,
  prepositions: ReadonlySet<string> | undefined
): boolean {
  const {traits, word} = tokens[i]
  if ((traits & OPENS_CLAUSE) !== 0) return true
  if (i === first) return false
  // «تقرير اقتصادي انخفاضًا»: the accusative is the object.
  if ((traits & (PARTICLE | TIME)) !== 0 || hasAccusativeTanwin(word!.text)) return true
  if ((traits & PREPOSITION) === 0) return false
  // «باسم»، «في»، «لدى» go on with the phrase after a role; «خلال»، «عبر»، «بعد» do not.
  return (traits & LINKING) === 0 || (prepositions?.has(word!.fold) === true && !isSomeOf(tokens, i))
}

/**
 * Where the noun phrase of a subject ends if its object may follow at once: past the nouns in construct with its head, up
 * to the one with the article, and past adjectives of relation and names («وزير الصحة المصري سامر الحلبي»).
 */
export function endOfSubject({tokens}: Paragraph, {first, last}: SourcePhrase): number {
  let definite = false
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    if (token.kind !== TokenKind.word) continue
    if (definite ? !goesOnDefinite(token) : i > first && isBareAccusative(token)) return i
    definite ||= isDefinite(token)
  }
  return last
}

/** «الوزير», «رأيها»: after it only its adjectives and names follow. */
function isDefinite({word}: Token): boolean {
  return hasAnyArticle(word!.fold) || endsInPronoun(word!.fold)
}

/** «المصري», «سامر»: an adjective of relation with the article, or a name. */
function goesOnDefinite({traits, word}: Token): boolean {
  return (traits & NAME) !== 0 || (hasAnyArticle(word!.fold) && /(?:ي|ية|يون|يين|يات)$/.test(word!.fold))
}

/** «خططًا»: the object; «عددًا» and the like may count those who speak. */
function isBareAccusative({traits, word}: Token): boolean {
  return (
    !hasAnyArticle(word!.fold) &&
    !endsInPronoun(word!.fold) &&
    (traits & (NAME | QUANTIFIER | DEMONSTRATIVE)) === 0 &&
    hasAccusativeTanwin(word!.text)
  )
}

const [inside] = wordsOf('within')
const occasions = cliticised(
  wordsOf('occasions').flatMap((noun) => [noun, ...personPronouns.map((pronoun) => noun.replace(/ة$/, 'ت') + pronoun)])
)
const afterSource = setOf('afterSource')

/**
 * Where the words that say who end: before the occasion («وزارة الصحة | في بيان»), the one who was told («أحد النازحين |
 * لـ"الصحيفة"»), and what begins a clause of its own («الوزير | وهو يشير»).
 */
export function endOfSpeaker(tokens: readonly Token[], {first, last}: SourcePhrase): number {
  for (let i = first + 1; i < last; i++) {
    const {word} = tokens[i]
    if (word === undefined) continue
    if (afterSource.has(word.fold) || isAddressee(tokens, i, lexicalOf(word))) return i
    if (word.fold === inside && occasions.has(tokens[i + 1]?.word?.fold ?? '')) return i
  }
  return last
}
