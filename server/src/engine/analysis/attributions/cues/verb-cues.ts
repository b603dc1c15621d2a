import {conjoined, thirdPersonPronouns} from '../../../arabic/affixes.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {wordsOf} from '../../../lexicon/attribution-words.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {type Lexical, lexicalOf} from '../lexical.ts'
import type {Passage} from '../passage.ts'
import {isAboutSubject, isAdvice, isHabit, isSubordinate, quotesName} from '../sources/doubt.ts'
import {isSpeaker, type SourcePhrase} from '../sources/source.ts'
import {sourceAfter} from '../sources/source-after.ts'
import {subjectOf} from '../sources/subject.ts'
import {isAnotherWord, isFirstPerson, isNoReport, isWrittenAsNoun} from './another-word.ts'
import {findComplement} from './complement.ts'
import {type Complement, type Cue, cueAt, opensReport} from './cue.ts'
import {isFiniteVerb, type Occurrence, type VerbPlace} from './occurrence.ts'
import {isAgentless, isVowelledPassive} from './passives.ts'
import {positionOf} from './position.ts'
import {hasCompanion, prepositionsOf, satisfies} from './requirements.ts'

/** From a passive to what is reported: «أُعلن أمس أن». */
const IMPERSONAL_REACH = 4
/** The subject of the verb that opens a sentence may bring its whole title along, and more about it. */
const LONG_SUBJECT = 32

/** The cue that a finite verb makes, in the first of its readings that reports. */
export function verbCue(passage: Passage, i: number, clause: number, lexical: Lexical): Cue | undefined {
  for (const reading of lexical.verbs) {
    if (!isFiniteVerb(reading) || !mayReport(reading)) continue
    const {paragraph, sentence, quotes} = passage
    const position = positionOf(passage, i, clause, reading)
    const cue = readVerb({paragraph, sentence, quotes, i, reading, lexical, position})
    if (cue !== undefined) return cue
  }
  return undefined
}

const ofOthers: ReadonlySet<string> = new Set(['', ...thirdPersonPronouns])

/** Nobody reports to himself in the third person of news: «أخبرنا» is a witness, and no cue. */
function mayReport({verb, form, suffix}: ReportingReading): boolean {
  return verb.requires.length > 0 && ofOthers.has(suffix) && verb.silent?.includes(form) !== true
}

/** What makes another thing than a report of a verb with its subject and what follows it. */
const doubts: ReadonlyArray<(occurrence: Occurrence) => boolean> = [
  isWrittenAsNoun,
  isHabit,
  isAdvice,
  isSubordinate,
  isAboutSubject,
  quotesName,
  isAnotherWord,
  isFirstPerson
]

function readVerb(place: VerbPlace): Cue | undefined {
  if (isNoReport(place)) return undefined
  const {reading, position, i} = place
  const {verb} = reading
  const complement = findComplement(place, i + 1, prepositionsOf(reading), position.opening ? LONG_SUBJECT : verb.near)
  const passive = isPassive(place)
  if (passive && verb.passive === false) return undefined
  if (isAgentless(place, complement, passive) && hasCompanion(place)) return agentlessCue(place, complement)
  const occurrence = withSubject(place, complement, passive)
  if (doubts.some((doubt) => doubt(occurrence)) || !satisfies(occurrence)) return undefined
  const {relative} = position
  // «المدرب يعتقد أن»: where a noun stands before it, it is his.
  if (occurrence.source !== undefined || !(passive || (position.head && isImpersonal(place))))
    return cueAt('verb', i, {source: occurrence.source, complement, reading, relative})
  return reportsImpersonally(occurrence) ? cueAt('impersonal', i, {complement, reading, relative}) : undefined
}

function isPassive({reading, i, paragraph: {tokens}}: VerbPlace): boolean {
  return reading.form === 'pfp' || reading.form === 'impfp' || isVowelledPassive(reading, tokens[i])
}

/** «في خطوة وصفت بأنها جريئة»: after a noun it describes the noun, in passing. */
function agentlessCue({position, reading, i}: VerbPlace, complement: Complement): Cue | undefined {
  if (position.negated) return undefined
  return cueAt('impersonal', i, {complement, reading, relative: position.relative || !position.head})
}

function withSubject(place: VerbPlace, complement: Complement, passive: boolean): Occurrence {
  const {paragraph, sentence, quotes, i, reading, lexical, position} = place
  const subject = passive ? undefined : (citedBy(place) ?? subjectOf(place, complement, prepositionsOf(reading)))
  const speaker = subject !== undefined && isSpeaker(paragraph, subject)
  // «موقع يعتقد أنه له»: the noun before it is what it tells of.
  const isToldOf = subject !== undefined && !speaker && subject.first < i && isImpersonal(place)
  const source = isToldOf ? undefined : subject
  return {paragraph, sentence, quotes, i, reading, lexical, position, complement, source, speaker}
}

/** «نقلت عن شهود أن»، «علمت "الوطن" من مصادر أن»: the verb that says whose words they are, with nobody between. */
function citedBy({paragraph, sentence, quotes, i, reading: {verb}}: VerbPlace): SourcePhrase | undefined {
  if (verb.cites === undefined) return undefined
  const {tokens} = paragraph
  let at = i + 1
  if (verb.found !== undefined && at < sentence.last && tokens[at].kind === TokenKind.quote)
    at = (quotes.closers.get(at) ?? at) + 1
  if (at + 1 >= sentence.last || tokens[at].word?.fold !== verb.cites) return undefined
  const cited = sourceAfter(paragraph, quotes, at + 1, sentence.last)
  return cited !== undefined && cited.first === at + 1 && isSpeaker(paragraph, cited) ? cited : undefined
}

/** Whether a verb whose subject nobody names tells what is said: «يُعتقد أن», «قيل إن». */
function reportsImpersonally({
  reading: {verb, form},
  position,
  complement,
  i,
  paragraph: {tokens}
}: Occurrence): boolean {
  if (verb.impersonal !== true || position.negated || verb.background?.includes(form) === true) return false
  return opensReport(complement) && complement.at - i <= IMPERSONAL_REACH && !isGloss(complement, tokens)
}

/** «ويقال: عسر عليه»، «وقيل "كذا"»: how a thing is said, but for «قيل: إن». */
function isGloss({kind, at}: Complement, tokens: readonly Token[]): boolean {
  if (kind !== 'colon') return kind === 'quote'
  const word = tokens[at + 1]?.word
  return word === undefined || !lexicalOf(word).complementiser
}

const pronounSubjects = conjoined(wordsOf('pronounSubjects'))

/** «يعتقد أن»، «ذكر أن» at the head with the complementiser directly after: nobody is named. */
function isImpersonal({reading: {verb, form, prefix, person}, paragraph: {tokens}, i}: VerbPlace): boolean {
  if (verb.impersonal !== true || person !== '3ms' || verb.continues === true) return false
  const next = tokens[i + 1]?.word
  if (next === undefined || !lexicalOf(next).complementiser) return false
  // «لكنه يعتقد أن», «إنه يعتقد»: the pronoun is the subject.
  if (i > 0 && pronounSubjects.has(tokens[i - 1].word?.fold ?? '')) return false
  // «اعتقد أن» at the head is the writer's, without its hamza.
  if (form === 'pf' && verb.pattern === 'VIII') return false
  return form === 'impf' || (form === 'pf' && prefix === '' && i === 0)
}
