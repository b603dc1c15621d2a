import {hasConjunction, withoutConjunction} from '../../arabic/affixes.ts'
import {fold} from '../../arabic/fold.ts'
import type {Word} from '../../arabic/vocabulary.ts'
import {afterDateline} from '../../document/dateline.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {claimReadings} from '../../lexicon/claims.ts'
import {sentenceOpenings} from '../../lexicon/generated/sentence-openings.ts'
import {nameClass} from '../../lexicon/names.ts'
import {reportingReadings} from '../../lexicon/reporting-verbs.ts'
import {sourceReading} from '../../lexicon/sources.ts'
import {kindOf, NO_KIND} from '../../lexicon/word-kinds.ts'
import {lexicalOf, MARKER, PREPOSITION, RELATIVE, TIME} from './lexical.ts'
import {COLON, HYPHEN} from './marks.ts'

/** Words of an edit: what is taken out, in UTF-16 code units from the start of the paragraph, and what is put there. */
export interface Placement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Tokens of a place or a desk before a colon at most: «القاهرة: «الخليج»». */
const DATELINE_LENGTH = 4

/**
 * «بحسب …، » before the words of a sentence: past a dateline, after «لكن», with a conjunction و taken along («وقُتل» →
 * «وبحسب …، قُتل»). Nothing where the sentence opens with what cannot be parted from its clause («كما», «بينهم», «فقد»),
 * or where nobody can tell whether its و is a conjunction.
 */
export function placeBefore(paragraph: Paragraph, sentence: Sentence, attribution: string): Placement | undefined {
  const {tokens} = paragraph
  let at = sentence.first === 0 ? pastDateline(paragraph, sentence) : sentence.first
  while (at < sentence.last && tokens[at].code === HYPHEN) at++
  const token = tokens[at]
  if (token?.word === undefined) return undefined
  const folded = token.word.fold
  if (adversative.has(folded))
    return opensClause(tokens[at + 1]) ? {start: token.end, end: token.end, text: ` ${attribution}،`} : undefined
  if (bound.has(folded) || bound.has(withoutConjunction(folded, 2))) return undefined
  const joined = conjunctionOf(token.word)
  if (joined === undefined || !opensClause(token)) return undefined
  const start = token.start + joined
  return {start, end: start, text: `${attribution}، `}
}

/** «، بحسب …» after the words of a sentence: before its stop, and after the marks that close it. */
export function placeAfter({text}: Paragraph, {start, end}: Sentence, attribution: string): Placement | undefined {
  let closing = end
  while (closing > start && /[»”"')\]]/.test(text[closing - 1])) closing--
  let stop = closing
  while (stop > start && /[.!؟?…،؛]/.test(text[stop - 1])) stop--
  if (text[stop - 1] === ':') return undefined
  // «"… غزة."»: the stop comes after the source, and the mark before it.
  if (stop < closing && closing < end)
    return {start: stop, end, text: `${text.slice(closing, end)}، ${attribution}${text.slice(stop, closing)}`}
  const at = stop < closing ? stop : end
  return {start: at, end: at, text: `، ${attribution}`}
}

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))
/** «لكن», «ولكن»: the source comes after it. */
const adversative = listOf(sentenceOpenings.adversative)
/** What holds on to the words after it, or before it: «كما», «بينهم», «فقد». */
const bound = listOf(sentenceOpenings.bound)
/** Words whose first letter و or ف is their own: «وليد», «وزارة». */
const own = listOf(sentenceOpenings.own)

/** Past a dateline, and past «القاهرة: «الخليج»» and «دبي: فلان الفلاني». */
function pastDateline(paragraph: Paragraph, {first, last}: Sentence): number {
  const {tokens} = paragraph
  const dashed = Math.min(afterDateline(paragraph), last - 1)
  if (dashed > first) return dashed
  let at = first
  for (let i = first + 1; i < Math.min(last - 1, first + 2 + DATELINE_LENGTH); i++) {
    if (tokens[i].code === COLON) return pastHouse(tokens, i + 1, last)
    // «غزة- الأناضول- »
    if (tokens[i].code === HYPHEN && tokens[i + 1].spaced) at = i + 1
    else if (tokens[i].kind !== TokenKind.word && tokens[i].kind !== TokenKind.quote) return at
  }
  return at
}

/** «القاهرة: «الخليج» قُتل …» */
function pastHouse(tokens: readonly Token[], from: number, last: number): number {
  if (tokens[from].kind !== TokenKind.quote) return from
  for (let i = from + 1; i < Math.min(last - 1, from + DATELINE_LENGTH); i++)
    if (tokens[i].kind === TokenKind.quote) return i + 1
  return from
}

/**
 * How many code units of a word are its conjunction: 1 for «وقُتل», 0 for «وليد», «وزارة», «قُتل». `undefined` where
 * the word is in no lexicon, with و or without, or where ف binds it to what went before («فقُتل»).
 */
export function conjunctionOf(word: Word): 0 | 1 | undefined {
  if (!hasConjunction(word.fold) || isWhole(word)) return 0
  return word.fold[0] === 'و' && isKnownAfterWaw(word) ? 1 : undefined
}

/** What nouns and verbs end in: «وحدات», «واصلت», «وزارتها». */
const ending = /(?:ت|ات|ية|وا|نا|ان|ين|ون|ي|ه|ها|هم)$/

function isWhole(word: Word): boolean {
  const bare = word.fold.replace(ending, '')
  if (own.has(word.fold) || own.has(bare) || own.has(`${bare}ة`) || nameClass(word.fold) !== undefined) return true
  // «واشنطن»: a source of the lexicon that begins so.
  if (sourceReading(word)?.entry.noun[0] === word.fold[0]) return true
  return [...reportingReadings(word), ...claimReadings(word)].some(({prefix}) => prefix === '')
}

/** With the article («والجيش»), or a word of a lexicon after it. */
function isKnownAfterWaw(word: Word): boolean {
  if (/^وال..../.test(word.fold)) return true
  if (
    reportingReadings(word).some(({prefix}) => prefix[0] === 'و') ||
    claimReadings(word).some(({prefix}) => prefix[0] === 'و')
  )
    return true
  const {bits} = lexicalOf(word)
  if ((bits & (PREPOSITION | TIME | RELATIVE | MARKER)) !== 0) return true
  return sourceReading(word) !== undefined || nameClass(word.fold.slice(1)) !== undefined || kindOf(word) !== NO_KIND
}

/** A verb, a noun with the article, a name, a source or a figure may stand after «بحسب …، ». */
function opensClause(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.kind === TokenKind.number || token.kind === TokenKind.latin) return true
  return token.kind === TokenKind.word && (token.traits & (RELATIVE | MARKER)) === 0
}
