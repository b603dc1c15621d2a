import {afterLetter, conjoined} from '../../../arabic/affixes.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {setOf, wordsOf} from '../../../lexicon/attribution-words.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {Tag} from '../../../lexicon/verb-tags.ts'
import {lexicalOf} from '../lexical.ts'
import {COLON} from '../marks.ts'
import {isOtherWord, isWeakNoun} from '../spelling.ts'
import {type Complement, opensReport} from './cue.ts'
import type {Occurrence, VerbPlace} from './occurrence.ts'

/** Tokens from a form that may be a noun to what opens its report, if it is the verb: «حكم: "…"». */
const AT_ONCE = 2
/** From a verb that is written as a noun is to what opens its report: «ونفي الوزير صحة …» is no negation. */
const WEAK_REACH = 4

/** What shows, before anything is known of its subject, that a form is no verb that reports. */
const signs: ReadonlyArray<(place: VerbPlace) => boolean> = [
  ({reading, i, paragraph: {tokens}}) => isOtherWord(reading, tokens[i].word!.text),
  ({position}) => position.noun || position.conditional,
  isSubjunctive,
  ({reading, i, sentence, paragraph: {tokens}}) => rejects(reading, tokens, i, sentence.last),
  describesNoun,
  isSourceWithYa
]

/** Whether what stands around a form, or how it is written, tells that it is another word or tells of what is not said. */
export function isNoReport(place: VerbPlace): boolean {
  return signs.some((sign) => sign(place))
}

/** «نادي» is a club; only «نادى» calls. */
function isSourceWithYa({lexical, i, paragraph: {tokens}}: VerbPlace): boolean {
  return lexical.source !== undefined && tokens[i].word!.text.endsWith('ي')
}

/** The forms that a particle before them may put in another mood. */
const moodForms: ReadonlySet<string> = new Set(['impf', 'juss', 'impfp', 'pfp'])
const jussive = conjoined(wordsOf('jussive'))
const purposes = setOf('purposes')
const subjunctive = conjoined(wordsOf('subjunctive'))

/** «يمكن أن يؤكد»: wished or feared, not said. */
function isSubjunctive({reading: {form, prefix, verb}, paragraph: {tokens}, i, sentence}: VerbPlace): boolean {
  if (!moodForms.has(form)) return false
  const before = (i > sentence.first ? tokens[i - 1].word?.fold : undefined) ?? ''
  // The short form needs لم or لن before it; «يجب» alone is "must".
  if (form === 'juss') return prefix !== '' || !jussive.has(before)
  // «…، ليقول الرئيس: "…"»: what came next, told with لـ.
  if (prefix === 'ل' && verb.tag === Tag.neutral && speaksNext(tokens, i)) return false
  return prefix.endsWith('ل') || purposes.has(before) || subjunctive.has(before)
}

/** Words of a name between a verb and the colon of what was said. */
const NAME_LENGTH = 4

/** «ليقول فلان: "…"»: a colon or a quotation follows, past a name at most. */
function speaksNext(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < Math.min(tokens.length, i + 2 + NAME_LENGTH); j++) {
    if (tokens[j].kind === TokenKind.quote || tokens[j].code === COLON) return true
    if (tokens[j].kind !== TokenKind.word || lexicalOf(tokens[j].word!).preposition) return false
  }
  return false
}

/** «عبارة تقول "…"»: an imperfect directly after an indefinite noun describes the noun. */
function describesNoun({reading: {form, person}, paragraph: {tokens}, i, position}: VerbPlace): boolean {
  if (form !== 'impf' || person !== '3fs' || position.head || i === 0) return false
  // «والوثيقة الواقعة في 48 صفحة تشير إلى»: the subject opens the clause.
  const opener = tokens[position.clause].word
  if (opener !== undefined && position.clause < i - 1 && lexicalOf(opener).source?.definite === true) return false
  const {word} = tokens[i - 1]
  if (word === undefined || !isIndefiniteFeminine(word.fold)) return false
  const {source, name} = lexicalOf(word)
  return source === undefined && name === undefined
}

/** «عبارة», «عبارات». */
function isIndefiniteFeminine(folded: string): boolean {
  return !folded.startsWith('ال') && (folded.endsWith('ة') || folded.endsWith('ات'))
}

/** Words after the verb among which its object may stand: «شدد الجيش الحصار». */
const OBJECT_REACH = 3

/** Whether what follows, or stands before, tells that the verb is another or in another sense. */
export function rejects({verb}: ReportingReading, tokens: readonly Token[], i: number, to: number): boolean {
  if (verb.rejectAfter?.includes(tokens[i - 1]?.word?.fold ?? '') === true) return true
  const next = tokens[i + 1]
  if (next === undefined || i + 1 >= to) return verb.rejectNext !== undefined
  if (next.kind === TokenKind.punctuation) return verb.rejectNext?.includes(String.fromCharCode(next.code)) === true
  if (next.kind === TokenKind.number) return verb.rejectNumber === true
  if (next.word === undefined) return false
  return rejectsWord(verb, next.word.fold) || rejectsObject(verb, tokens, i + 1, Math.min(to, i + 1 + OBJECT_REACH))
}

/** Words so short are no preposition with a noun. */
const SHORTEST_GOVERNED = 4

/** «أفاد من»: the word, or the preposition written onto it. */
function rejectsWord({rejectNext}: ReportingReading['verb'], next: string): boolean {
  return (
    rejectNext?.some(
      (word) => word === next || (word.length === 1 && next[0] === word && next.length >= SHORTEST_GOVERNED)
    ) === true
  )
}

/** «أدلى بصوته»: one of the objects that the verb has in its other sense. */
function rejectsObject(
  {rejectObject}: ReportingReading['verb'],
  tokens: readonly Token[],
  from: number,
  to: number
): boolean {
  if (rejectObject === undefined) return false
  for (let j = from; j < to && tokens[j].kind === TokenKind.word; j++) {
    const word = tokens[j].word!
    const {preposition, complementiser} = lexicalOf(word)
    if (preposition || complementiser) return false
    // «اعترف بدولة»: the object may carry the verb's preposition.
    if (rejectObject.some((noun) => isNounOrJoined(word.fold, noun, 'ب'))) return true
  }
  return false
}

/**
 * Whether a word is a noun, with or without one of some letters written onto it.
 *
 * @param letters «ب», «بو»
 */
export function isNounOrJoined(folded: string, noun: string, letters: string): boolean {
  if (isFormOf(folded, noun)) return true
  const bare = afterLetter(folded, letters)
  return bare !== undefined && isFormOf(bare, noun)
}

/** Letters of the longest ending of a noun that is still the same: «تصريحاته» of تصريحات, «بيانها» of بيان. */
const ENDING = 2

/** A noun with its article, or with an ending; «جريحين» are two, and no form of جريح. */
function isFormOf(folded: string, noun: string): boolean {
  if (folded === noun || folded === `ال${noun}`) return true
  return folded.startsWith(noun) && folded.length <= noun.length + ENDING && !folded.endsWith('ين')
}

/**
 * A form that is more often another word: عبر and بين (prepositions) but at the head of the sentence; حكم, قدر, أمر
 * (nouns) but where a clause begins, or with what they say directly after.
 */
export function isAnotherWord(occurrence: Occurrence): boolean {
  const {
    reading: {verb, form},
    complement,
    lexical
  } = occurrence
  // «تعبر الموسيقى عن جيل»: in the imperfect whoever expresses himself tells what he feels.
  if (verb.homograph === 'preposition' && form === 'impf' && complement.kind === 'preposition')
    return !isFeeling(occurrence)
  if (verb.homograph === undefined || form !== 'pf') return false
  if (lexical.preposition) return isPreposition(occurrence)
  return verb.homograph === 'noun' && isNoun(occurrence)
}

const SHADDA = '\u0651'
const [ofWhat] = wordsOf('ofWhat')

/** «عبر الحدود», «بين المدينتين»; «عبر الوزير عن أمله» is the verb. */
function isPreposition(occurrence: Occurrence): boolean {
  const {complement, position, paragraph, i} = occurrence
  if (complement.kind === 'none') return true
  // «بيّن», «عبّر»: with its shadda it can only be the verb.
  if (paragraph.tokens[i].word!.text.includes(SHADDA)) return false
  return !position.joined && !(complement.word === ofWhat && isFeeling(occurrence))
}

/** «قدر المدينة», «ذكره», «تحكمها»: a noun and whose it is. */
function isNoun(occurrence: Occurrence): boolean {
  const {
    reading: {suffix},
    position,
    complement,
    speaker,
    i
  } = occurrence
  const reportsAtOnce = isWithin(complement, i, AT_ONCE)
  if (suffix !== '') return !reportsAtOnce
  if (position.afterSubject || (position.head && !isAfterKana(occurrence))) return false
  return !reportsAtOnce && !(speaker && complement.kind === 'complementiser')
}

/** Whether what is said follows in so many words, so many tokens after the verb at most. */
function isWithin(complement: Complement, i: number, reach: number): boolean {
  return opensReport(complement) && complement.at - i <= reach
}

const kana = conjoined(wordsOf('kana'))

/** «كان قدر المدينة أن»: the noun, subject of كان. */
function isAfterKana({paragraph: {tokens}, i}: Occurrence): boolean {
  return i > 0 && kana.has(tokens[i - 1].word?.fold ?? '')
}

/** «عن أمله»، «عن قلقها»: what one voices. */
function isFeeling({paragraph: {tokens}, complement}: Occurrence): boolean {
  const word = tokens[complement.at + 1]?.word
  return word !== undefined && lexicalOf(word).feeling
}

/** «ونفي الوزير صحة …»: written as the noun, it is the verb only with what it says, or its speaker, directly after. */
export function isWrittenAsNoun(occurrence: Occurrence): boolean {
  const {reading, paragraph, i, complement, position, source, speaker} = occurrence
  if (!isWeakNoun(reading, paragraph.tokens[i].word!.text) || isWithin(complement, i, WEAK_REACH)) return false
  return !(speaker && position.joined && reading.form === 'pf' && source!.first === i + 1)
}

/** افتعل، استفعل and the like, which begin with an ا that has no hamza. */
const withoutHamza: ReadonlySet<string> = new Set(['VII', 'VIII', 'IX', 'X'])

/** «كنت أعتقد»: a hamza on the first letter of افتعل and استفعل is the first person, not the perfect; some write it so, with a subject. */
export function isFirstPerson({
  reading: {verb, form, prefix},
  paragraph: {tokens},
  i,
  speaker,
  source
}: Occurrence): boolean {
  if (form !== 'pf' || (speaker && source!.first > i) || !withoutHamza.has(verb.pattern)) return false
  return tokens[i].word!.text[prefix.length] === 'أ'
}
