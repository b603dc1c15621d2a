import {conjoined} from '../../../arabic/affixes.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {setOf, wordsOf} from '../../../lexicon/attribution-words.ts'
import {tags} from '../../../lexicon/verb-tags.ts'
import {isComma} from '../marks.ts'
import {isSpeaker, type SourcePhrase} from '../sources/source.ts'
import {sourceAfter} from '../sources/source-after.ts'
import {findComplement} from './complement.ts'
import {type Complement, type Cue, cueAt} from './cue.ts'
import type {NounPlace} from './participle-cue.ts'
import {prepositionsOf} from './requirements.ts'

/** Words from a verbal noun to what it reports: «تصريحات رئيس الحكومة في العاصمة بأن». */
const NEAR = 10

/** «تصريحات الوزير بأن»، «بالقول إن»، «تم التأكيد على أن»: a noun that opens a reported clause. */
export function nominalCue(place: NounPlace): Cue | undefined {
  const {i, reading} = place
  if (reading.form === 'masdar' && isAfterDone(place)) return doneCue(place, complementOf(place))
  const saying = isSaying(place)
  if (reading.verb.nominal !== true && !saying) return undefined
  const complement = complementOf(place)
  const caller = callerOf(place, complement)
  if (caller !== undefined) return cueAt('nominal', i, {source: caller, complement, reading})
  if (!opensClause(place, complement)) return undefined
  const source = reading.suffix === '' ? nounAfter(place, complement) : undefined
  const isOwned = saying || reading.suffix !== '' || (source !== undefined && isSpeaker(place.paragraph, source))
  return isOwned ? cueAt('nominal', i, {source, complement, reading}) : undefined
}

function complementOf(place: NounPlace): Complement {
  return findComplement(place, place.i + 1, prepositionsOf(place.reading), NEAR)
}

const ofPress = setOf('ofPress')

/** The one whose word it is; «تصريح صحفي» tells nobody. */
function nounAfter({paragraph, quotes, i}: NounPlace, {at}: Complement): SourcePhrase | undefined {
  return ofPress.has(paragraph.tokens[i + 1]?.word?.fold ?? '') ? undefined : sourceAfter(paragraph, quotes, i + 1, at)
}

const [sayingVerb] = wordsOf('sayingVerb')
const [towards] = setOf('towards')

/** «انتهى إلى القول إن» reports; «لا بد من القول إن», «يمكن القول إن» are the writer's. */
function isSaying({reading: {verb, prefix, suffix}, paragraph: {tokens}, i}: NounPlace): boolean {
  return verb.lemma === sayingVerb && (prefix.includes('ب') || suffix !== '' || tokens[i - 1]?.word?.fold === towards)
}

/** Tags of verbs whose noun calls or accuses: «دعوات», «اتهامات». */
const calling = tags('directive', 'loaded')
/** Tokens from such a noun to its preposition. */
const CALL_REACH = 8

/** «رغم دعوات المدافعين إلى إلغائه»، «بعد اتهام النواب المصرف بـ»: the one who calls or accuses. */
function callerOf(place: NounPlace, complement: Complement): SourcePhrase | undefined {
  const {paragraph, i, reading} = place
  if (complement.kind !== 'preposition' || !calling.has(reading.verb.tag) || complement.at - i > CALL_REACH)
    return undefined
  const caller = nounAfter(place, complement)
  return caller?.first === i + 1 && isSpeaker(paragraph, caller) ? caller : undefined
}

/** Tokens from a verbal noun to a colon and to a quotation that are what it reports. */
const COLON_REACH = 3
const QUOTE_REACH = 5

/** Whether what was said follows, with no comma before it: «تصريح الوزير: "…"». */
function opensClause({paragraph: {tokens}, i}: NounPlace, {kind, at}: Complement): boolean {
  if (kind === 'none' || kind === 'preposition' || kind === 'saying') return false
  if (kind === 'colon' && at - i > COLON_REACH) return false
  if (kind === 'quote' && at - i > QUOTE_REACH) return false
  return !tokens.slice(i + 1, at).some((token) => token.kind === TokenKind.punctuation && isComma(token.code))
}

/** «تم», «سيتم», «وجرى»: with a verbal noun the passive that names nobody. */
const done = conjoined(wordsOf('done').flatMap((verb) => [verb, `س${verb}`]))

function isAfterDone({paragraph: {tokens}, sentence, i}: NounPlace): boolean {
  return i > sentence.first && done.has(tokens[i - 1].word?.fold ?? '')
}

/** Tokens from the verbal noun to what it reports: «تم التأكيد خلال اللقاء على أن». */
const DONE_REACH = 6
const telling = tags('neutral', 'assertive')
const agents = setOf('agents')

/** «تم التأكيد على أن»، «جرى توضيح أن»: said, by nobody who is named. */
function doneCue(place: NounPlace, complement: Complement): Cue | undefined {
  const {paragraph, i, reading} = place
  if (!tellsThat(place) || complement.kind !== 'complementiser' || complement.at - i > DONE_REACH) return undefined
  if (paragraph.tokens.slice(i + 1, complement.at).some(namesAgent)) return undefined
  return {...cueAt('impersonal', i, {complement, reading}), first: i - 1}
}

/** «تم إقرارها على أن …», «تم الاتفاق على أن» are acts; a verb that tells takes أن. */
function tellsThat({reading: {verb, suffix}}: NounPlace): boolean {
  return suffix === '' && telling.has(verb.tag) && verb.frame.some((frame) => /^(?!np).*anna$/.test(frame))
}

/** «من قبل», «من طرف»: who did it after all. */
function namesAgent({word}: Token): boolean {
  return word !== undefined && agents.has(word.fold)
}
