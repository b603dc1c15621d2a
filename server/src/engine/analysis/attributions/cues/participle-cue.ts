import {type Token, TokenKind} from '../../../document/tokens.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {Tag, tags} from '../../../lexicon/verb-tags.ts'
import {lexicalOf} from '../lexical.ts'
import type {Passage} from '../passage.ts'
import {findComplement} from './complement.ts'
import {type Complement, type Cue, cueAt} from './cue.ts'
import {prepositionsOf} from './requirements.ts'

/** A participle or a verbal noun where it stands. */
export interface NounPlace extends Passage {
  /** Its token. */
  readonly i: number
  readonly reading: ReportingReading
}

/** Tokens from a participle to what it reports. */
const REPORT_REACH = 6
/** The same to a preposition: «مشيرا أمس إلى». */
const PREPOSITION_REACH = 3
/** And where it may be any noun or adjective: what it says must follow at once. */
const AT_ONCE = 2

/** What shows that a form is no participle that reports. */
const doubts: ReadonlyArray<(place: NounPlace, complement: Complement) => boolean> = [
  ({i}, {kind, at}) => kind === 'none' || at - i > REPORT_REACH,
  // «متابعة: فلان»: a byline.
  (place, {kind, at}) => kind === 'colon' && at === place.i + 1 && endsIn(place, 'ة'),
  hasStrayPreposition,
  // Without the ا of the accusative it may be any noun or adjective.
  (place, {at}) => !endsIn(place, 'ا') && at - place.i > AT_ONCE,
  // «معتقدة»، «متهمة» after a noun are its adjective; set off they go on with the speaker.
  (place) => isAfterWord(place) && place.i > place.sentence.first && endsIn(place, 'ة'),
  isAfterPreposition
]

/** «مضيفا أن»، «مشيرا إلى»: goes on with the speaker of the sentence. */
export function participleCue(place: NounPlace): Cue | undefined {
  const {i, reading} = place
  const complement = findComplement(place, i + 1, prepositionsOf(reading), reading.verb.near)
  if (affirmsObject(place, complement))
    return cueAt('participle', i, {complement: {kind: 'none', at: i + 1}, reading, whole: true})
  if (doubts.some((doubt) => doubt(place, complement))) return undefined
  return cueAt('participle', i, {complement, reading})
}

/** Tags of verbs whose object, set off, is what was said: «، مؤكدا دعم …». */
const affirming = tags('neutral', 'assertive', 'evaluative', 'loaded')

/** «مؤكدا دعم …»: at the head of the sentence, or set off, its object is what was said. */
function affirmsObject(place: NounPlace, complement: Complement): boolean {
  if (complement.kind !== 'none' && complement.at - place.i <= PREPOSITION_REACH) return false
  return endsIn(place, 'ا') && (place.i === place.sentence.first || isSetOffWithObject(place))
}

function isSetOffWithObject(place: NounPlace): boolean {
  const {verb} = place.reading
  return before(place)?.kind === TokenKind.punctuation && verb.frame.includes('np') && affirming.has(verb.tag)
}

/** A preposition that is not the verb's, or far from it, or after a word whose adjective it may be. */
function hasStrayPreposition(place: NounPlace, {kind, at, word}: Complement): boolean {
  if (kind !== 'preposition') return false
  const {i, sentence, reading} = place
  if (at - i > PREPOSITION_REACH) return true
  if (i > sentence.first && reading.verb.tag !== Tag.neutral && reading.prefix === '' && isAfterWord(place)) return true
  return !reading.verb.requires.some(
    ({prepositions, subject}) => subject === true || prepositions?.includes(word!) === true
  )
}

/** «لافتة إلى»: after a noun it may be its adjective; a participle that reports is set off or opens. */
function isAfterPreposition(place: NounPlace): boolean {
  const word = before(place)?.word
  return word !== undefined && place.reading.prefix === '' && lexicalOf(word).preposition
}

function before({paragraph: {tokens}, i}: NounPlace): Token | undefined {
  return tokens[i - 1]
}

function isAfterWord(place: NounPlace): boolean {
  return before(place)?.kind === TokenKind.word
}

function endsIn({paragraph: {tokens}, i}: NounPlace, letter: string): boolean {
  return tokens[i].word!.fold.endsWith(letter)
}
