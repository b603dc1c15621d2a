import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {setOf, wordsOf} from '../../lexicon/attribution-words.ts'
import {claimReadings} from '../../lexicon/claims.ts'
import {closingBracket} from './cues/complement.ts'
import {lexicalOf, NAME, PREPOSITION, QUANTIFIER, RELATIVE, SAYING, SOURCE, TIME, VERB} from './lexical.ts'
import {COMMA} from './marks.ts'
import type {SourcePhrase} from './sources/source.ts'

/** How far a phrase has been read. */
interface Reading {
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
  /** What stands there may be the end of a source: a noun with the article, a name, a bracket. */
  closed: boolean
}

/**
 * Whether nothing but a source stands in a phrase: a noun with its construct, its adjectives, its name («وكالة الأنباء
 * الرسمية (وام)»). A predicate makes a whole sentence of it, which the source attributes: «بحسب الوزارة قُتل 12 شخصا»،
 * «بحسب الوزارة الطريق مغلقة»: a verb, a figure, or a bare noun after a definite one that is no name.
 */
export function isLoneSource({tokens}: Paragraph, {first, last}: SourcePhrase): boolean {
  const reading: Reading = {tokens, first, last, closed: false}
  for (let i = first; i < last; ) {
    // «المتحدث باسم …»، «المصادر التي …»: what follows still tells who.
    if ((tokens[i].traits & RELATIVE) !== 0) return !hasComma(tokens, i, last)
    const next = pastToken(reading, i)
    if (next === undefined) return false
    i = next
  }
  return true
}

/** The token to read on with; `undefined` where the phrase is more than a source. */
function pastToken(reading: Reading, i: number): number | undefined {
  const {tokens, last} = reading
  const {kind, traits} = tokens[i]
  const enclosed = kind === TokenKind.open || kind === TokenKind.quote
  if (enclosed || kind === TokenKind.latin || kind === TokenKind.punctuation || (traits & NAME) !== 0) {
    reading.closed = true
    return enclosed ? pastEnclosed(tokens, i, last) : i + 1
  }
  if (kind !== TokenKind.word) return undefined
  if ((traits & (PREPOSITION | TIME)) !== 0) {
    reading.closed = false
    return i + 1
  }
  return goesOnWith(reading, i) ? i + 1 : undefined
}

/** Past «(وام)», «"الوطن"»; `undefined` where nothing closes a bracket. */
function pastEnclosed(tokens: readonly Token[], i: number, last: number): number | undefined {
  if (tokens[i].kind === TokenKind.quote) return nextQuote(tokens, i, last) + 1
  const close = closingBracket(tokens, i, last)
  return close < 0 ? undefined : close + 1
}

/** The mark after the one at `i`, or the last token. */
function nextQuote(tokens: readonly Token[], i: number, last: number): number {
  let k = i + 1
  while (k < last - 1 && tokens[k].kind !== TokenKind.quote) k++
  return k
}

function hasComma(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({code}) => code === COMMA)
}

const appended = setOf('appended')
/** «الوزارة», «بالوزارة», «والوزارة», «للوزارة». */
const article = /^[وفبل]?ال|^[وف]?لل/

/** Whether a word belongs to the source: «وكالة», «الأنباء», «الرسمية»; «نفسها» tells nothing more. */
function goesOnWith(reading: Reading, i: number): boolean {
  const {tokens, first, closed} = reading
  const {word, traits} = tokens[i]
  const {fold} = word!
  if (i > first && isPredicate(tokens[i])) return false
  if (appended.has(fold)) return true
  if (!article.test(fold)) return !closed && (i === first || isBareNoun(tokens, i))
  if (closed && !isEpithet(fold) && (traits & SOURCE) === 0) return false
  reading.closed = true
  return true
}

/** «قُتل», «قائلا»: a form that is a verb and hardly anything else. */
function isPredicate({word, traits}: Token): boolean {
  if ((traits & SAYING) !== 0) return true
  return (
    claimReadings(word!).some(({form}) => form === 'pf' || form === 'impf' || form === 'pfp' || form === 'impfp') ||
    lexicalOf(word!).verbs.some(({form, verb}) => (form === 'pf' || form === 'impf') && verb.homograph === undefined)
  )
}

/** «الرسمية», «المتحدة»: an adjective of relation, or one of those that names of bodies have. */
function isEpithet(folded: string): boolean {
  return isRelation(folded) || epithets.some((epithet) => folded.startsWith(epithet))
}

const epithets = wordsOf('epithets').map((epithet) => `ال${epithet}`)

/** «رسمي», «رسمية», «رسميون». */
function isRelation(folded: string): boolean {
  return /(?:ي|ية|يه|يين|يون|يات)$/.test(folded)
}

/** A noun without the article that still belongs to the one before it: «وكالة أنباء», «صحيفة محلية». */
function isBareNoun(tokens: readonly Token[], i: number): boolean {
  const {word, traits} = tokens[i]
  return isConstruct(tokens[i - 1]) || (traits & (SOURCE | QUANTIFIER)) !== 0 || isRelation(word!.fold)
}

/** A singular noun that another may follow in construct: «وكالة أنباء»، «صحيفة محلية»; people and their plurals end a phrase. */
function isConstruct({word, traits}: Token): boolean {
  if (word === undefined) return false
  if ((traits & (PREPOSITION | QUANTIFIER)) !== 0) return true
  const {source} = lexicalOf(word)
  if (source === undefined || source.definite || (traits & VERB) !== 0) return false
  return source.class !== 'person' && source.class !== 'anonymous'
}
