import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import type {Token} from '../../document/tokens.ts'
import {reportingReadings} from '../../lexicon/reporting-verbs.ts'
import type {Habit} from './habit.ts'
import {plain, wordAfter, wordBefore} from './neighbours.ts'

/** Why إن and not أن, or the other way round. */
export type InAnReason = 'said' | 'told' | 'preposition' | 'since' | 'attached'

/** إن or أن where the other belongs. */
export interface InAn {
  readonly reason: InAnReason
  /** The token that is to change, and how it is to be written. */
  readonly index: number
  readonly wanted: string
  /** The word that decides. */
  readonly after: string
}

const PRONOUN = '(?:ه|ها|هم|هما|هن|ني|نا|ك|كم|ي)?'
/** أن as written, with any pronoun. */
export const AN = new RegExp(`^أن${PRONOUN}$`)
/** إن as written, with any pronoun. */
export const IN = new RegExp(`^إن${PRONOUN}$`)
/** Which word may decide; one with «إن» written onto it decides itself. */
const Decides = {said: 1, since: 2, preposition: 3, loose: 4, attached: 5} as const

/** As written, and the folded forms of the same, by which nearly all words are passed over. */
const deciding = new Map<string, number>()
const maybeDeciding = new Set<string>()

function note(word: string, by: number): void {
  for (const conjunction of ['', 'و', 'ف']) {
    deciding.set(conjunction + word, by)
    maybeDeciding.add(fold(conjunction + word))
  }
}

for (const word of ['حيث', 'إذ']) note(word, Decides.since)
// After these «إن» is never right.
for (const word of ['إلى', 'على', 'رغم', 'برغم', 'غير', 'بيد']) note(word, Decides.preposition)
// After these it is where it means “if” («للتأكد من إن كان»), so not before a verb.
for (const word of ['في', 'من', 'عن', 'مع', 'إلا']) note(word, Decides.loose)
// «لإنه»، «بإن»: what is attached makes it أن.
for (const preposition of 'بلك')
  for (const pronoun of ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'ني', 'نا', 'ك', 'كم', 'ي'])
    note(`${preposition}إن${pronoun}`, Decides.attached)

function readDecides(word: Word): number | null {
  const by = maybeDeciding.has(word.fold) ? deciding.get(plain(word)) : undefined
  return by ?? (saysInna(word) ? Decides.said : null)
}

const decides = perWord(readDecides)

/** قال, in any form that reports. */
export function saysInna(word: Word): boolean {
  return reportingReadings(word).some(
    ({verb, form, suffix}) =>
      verb.lemma === 'قال' && form !== 'masdar' && form !== 'pfp' && form !== 'impfp' && suffix === ''
  )
}

/** إن and أن after the word that decides between them. */
export const inAnPairs: Habit<InAn> = {
  begins: (word) => readDecides(word) !== null,
  at({tokens}, index) {
    const word = tokens[index].word!
    const by = decides(word)!
    const {text} = word
    if (by === Decides.attached) return {reason: 'attached', index, wanted: text.replace('إ', 'أ'), after: plain(word)}
    const next = wordAfter(tokens, index)
    if (next === undefined) return undefined
    const written = plain(next)
    const after = plain(word)
    if (by === Decides.said || by === Decides.since) {
      if (!AN.test(written) || (written === 'أن' && opensVerb(tokens, index + 1))) return undefined
      return {
        reason: by === Decides.said ? 'said' : 'since',
        index: index + 1,
        wanted: next.text.replace('أ', 'إ'),
        after
      }
    }
    if (!IN.test(written) || isInitial(tokens, index + 1)) return undefined
    if (by === Decides.loose && written === 'إن' && !/^(?:ال|هذ)/.test(wordAfter(tokens, index + 1)?.fold ?? ''))
      return undefined
    return {reason: 'preposition', index: index + 1, wanted: next.text.replace('إ', 'أ'), after}
  }
}

/** «أن يكون»: أن of the subjunctive, which إن never is. The shape of an imperfect is enough to be silent. */
export function opensVerb(tokens: readonly Token[], index: number): boolean {
  const folded = wordAfter(tokens, index)?.fold ?? ''
  return folded.length > 3 && folded.length < 8 && /^[يتن]/.test(folded) && !/[ةء]$/.test(folded)
}

/** A letter by its English name: «إن بي سي»، «سي إن إن»، «إن.إكس.بي». */
export function isInitial(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]
  const short = (word: Word | undefined): boolean =>
    word !== undefined && word.fold.length <= 2 && !/^(?:لا|ما|لم|لن|من|في|عن|هي|هو|كل|اي|ذا)$/.test(word.fold)
  return (
    next?.spaced !== true ||
    short(wordAfter(tokens, index)) ||
    short(wordBefore(tokens, index)) ||
    wordBefore(tokens, index)?.fold === 'جاي'
  )
}
