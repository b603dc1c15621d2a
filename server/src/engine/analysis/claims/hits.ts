import {fold} from '../../arabic/fold.ts'
import {perWord, trait} from '../../arabic/vocabulary.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {
  type ClaimList,
  type ClaimPhrase,
  type ClaimReading,
  claimPhrasesFrom,
  claimReadings
} from '../../lexicon/claims.ts'
import {kindIn} from '../../lexicon/gist.ts'
import {goingOn, matchPhrase} from '../../lexicon/phrases.ts'
import {kinds} from '../../lexicon/word-kinds.ts'
import {lexicalOf, PREPOSITION, TIME} from '../attributions/lexical.ts'

const phrasesOf = perWord((word) => claimPhrasesFrom(word.fold) ?? null)
/** What words have that may be a claim, or soften one. */
const INTERESTING = 1 << trait(1, (word) => (claimReadings(word).length > 0 || phrasesOf(word) !== null ? 1 : 0))

/** A word or phrase of a claim list in a sentence. */
export interface Hit {
  readonly at: number
  readonly last: number
  readonly list: ClaimList
  readonly reading: ClaimReading | undefined
  readonly phrase: ClaimPhrase | undefined
}

/** The words and phrases of claim lists in a sentence, in order. */
export function hitsOf(paragraph: Paragraph, sentence: Sentence): readonly Hit[] {
  if ((sentence.traits & INTERESTING) === 0) return none
  const hits: Hit[] = []
  for (let i = sentence.first; i < sentence.last; i++)
    if ((paragraph.tokens[i].traits & INTERESTING) !== 0) collect(paragraph, sentence, i, hits)
  return hits
}

const none: readonly Hit[] = []

function collect(paragraph: Paragraph, sentence: Sentence, i: number, hits: Hit[]): void {
  const {tokens} = paragraph
  const word = tokens[i].word!
  const phrase = phraseHit(tokens, sentence, i)
  if (phrase !== undefined) hits.push(phrase)
  for (const reading of claimReadings(word)) {
    if (!accepted(tokens, sentence, i, reading)) continue
    hits.push({at: i, last: i + 1, list: reading.list, reading, phrase: undefined})
    if (reading.entry.also !== undefined)
      hits.push({at: i, last: i + 1, list: reading.entry.also, reading, phrase: undefined})
  }
}

function phraseHit(tokens: readonly Token[], sentence: Sentence, i: number): Hit | undefined {
  const phrases = phrasesOf(tokens[i].word!)
  if (phrases === null) return undefined
  const going = goingOn(phrases, i + 1 < sentence.last ? tokens[i + 1].word?.fold : undefined)
  if (going.length === 0) return undefined
  const word = (index: number): string | undefined =>
    index < sentence.last && tokens[index].kind === TokenKind.word ? tokens[index].word!.fold : undefined
  const fill = (_slot: string, index: number, prefix: string | undefined): number =>
    index < sentence.last && fillsSlot(tokens[index], prefix) ? index + 1 : -1
  for (const phrase of going) {
    const last = matchPhrase(phrase, i, word, fill)
    if (last > 0) return {at: i, last, list: phrase.list, reading: undefined, phrase}
  }
  return undefined
}

/** Whether a source begins here, behind the preposition that is written onto it. */
function fillsSlot({kind, word}: Token, prefix: string | undefined): boolean {
  if (kind !== TokenKind.word && kind !== TokenKind.quote) return false
  if (prefix !== undefined) return (word?.fold ?? '').startsWith(prefix)
  return word !== undefined && lexicalOf(word).source !== undefined
}

/** Words after a verb, and after a noun, among which the preposition stands that it takes. */
const AFTER_VERB = 5
const NEXT = 2

const TANWIN = /[\u064b-\u064d]/

/**
 * «وسط قصف عنيف»، «تزامن قصف المدينة مع …»، «قصفٍ»: the letters are those of the perfect, but after a preposition, after
 * another verb, or with tanwin it is the masdar, and tells nothing by itself.
 */
function isMasdar(
  tokens: readonly Token[],
  {first}: Sentence,
  i: number,
  {entry, form, prefix}: ClaimReading
): boolean {
  if (form !== 'pf' || prefix !== '' || entry.masdars === undefined) return false
  const {word} = tokens[i]
  if (!entry.masdars.some((masdar) => fold(masdar) === word!.fold)) return false
  if (TANWIN.test(word!.text)) return true
  const before = i > first ? tokens[i - 1] : undefined
  if (before?.kind !== TokenKind.word) return false
  return (before.traits & (PREPOSITION | TIME)) !== 0 || verbs.has(kindIn(before.gist))
}

const verbs: ReadonlySet<number> = new Set(
  kinds.flatMap((kind, number) => (/verb$|^public act$/.test(kind) && kind !== 'aspect verb' ? [number] : []))
)

/** Whether what must or must not follow the word does. */
function accepted(tokens: readonly Token[], sentence: Sentence, i: number, reading: ClaimReading): boolean {
  const {entry, form} = reading
  const next = i + 1 < sentence.last && tokens[i + 1].kind === TokenKind.word ? tokens[i + 1].word!.fold : ''
  if (isRejected(tokens, sentence, i, reading) || isMasdar(tokens, sentence, i, reading) || isTheirs(reading, next))
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

function isRejected(
  tokens: readonly Token[],
  sentence: Sentence,
  i: number,
  {entry: {reject}, form}: ClaimReading
): boolean {
  const next = tokens[i + 1]
  if (reject === undefined || i + 1 >= sentence.last || next.kind !== TokenKind.word) return false
  const {fold: noun} = next.word!
  return (
    reject.includes(noun) ||
    reject.includes(noun.replace(/^(?:ال|لل|بال|ب|ل)/, '')) ||
    (form === 'pf' && hasObject(tokens, sentence, i + 2, reject))
  )
}

/** Words of a subject between a verb and its object. */
const SUBJECT = 2

/** «سرق اللاعب الأضواء»: one of these nouns with the article, after the subject. */
function hasObject(tokens: readonly Token[], {last}: Sentence, from: number, nouns: readonly string[]): boolean {
  for (let i = from; i < Math.min(last, from + SUBJECT); i++) {
    const word = tokens[i].word?.fold
    if (word === undefined) return false
    if (word.startsWith('ال') && nouns.includes(word.slice(2))) return true
  }
  return false
}

/** «وشن هجماتهم»: before a noun of theirs a verb of war is the masdar; «أطلق عليها اسم» names. */
function isTheirs({entry, form}: ClaimReading, next: string): boolean {
  if (form !== 'pf' || (entry.list !== 'military' && entry.also !== 'military')) return false
  if (/^(?:علي)(?:ه|ها|هم)$/.test(next)) return true
  return (
    /(?:هم|هن|هما)$/.test(next) &&
    entry.masdars?.some((masdar) => fold(masdar) === fold(entry.verb?.lemma ?? '')) === true
  )
}

/** «في …», «بـ…»: a preposition of one letter is written onto its noun. */
function isGovernedBy(fold: string, preposition: string): boolean {
  return fold.startsWith(preposition) && (preposition.length > 1 || fold.length > 2)
}

/** Whether a hit is a finite verb: it tells, where a noun only names. */
export function isFiniteVerb({reading}: Hit): boolean {
  return (
    reading !== undefined &&
    reading.form !== 'masdar' &&
    reading.form !== 'noun' &&
    reading.form !== 'ap' &&
    reading.form !== 'apn'
  )
}
