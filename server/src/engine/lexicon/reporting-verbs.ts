import {nounStems, verbStems} from '../arabic/clitics.ts'
import type {VerbEntry, VerbForm, VerbFormName} from '../arabic/inflection.ts'
import {perWord, type Word} from '../arabic/vocabulary.ts'
import {verbRows} from './rows.ts'
import {formOfNumber, personOfNumber} from './tables/form-numbers.ts'
import {noteLexiconStems} from './tables/note-stems.ts'
import {PLURAL, reportingTable} from './tables/reporting-forms.ts'
import {digitAt, findIn, numberAt, wordIn} from './tables/spelling-table.ts'

/** What kind of act the verb reports; see the head of server/data/reporting-verbs.yaml. */
export type VerbTag = 'N' | 'A' | 'P' | 'F' | 'L' | 'E' | 'O' | 'C' | 'D' | 'X'

/** What a claim is about. */
export type ClaimCategory =
  | 'casualty'
  | 'detention'
  | 'death'
  | 'damage'
  | 'statistic'
  | 'accusation'
  | 'cause'
  | 'intent'
  | 'prediction'
  | 'evaluation'
  | 'military'
  | 'presupposed'
  | 'study'
  | 'impersonal'

export type SubjectClass = 'person' | 'institution' | 'media' | 'document' | 'place'

/** One way for a verb to count as attribution: all that is given must hold. Words are folded. */
export interface Requirement {
  /** A subject after the verb, at the head of a clause, is enough. */
  readonly subject?: true
  /** A complementiser, colon or quotation: within the window, or directly after the subject. */
  readonly complement?: 'window' | 'adjacent'
  /** One of these prepositions; `ب` and `ل` are attached to the next word. */
  readonly prepositions?: readonly string[]
  /** One of these nouns, with any clitics. */
  readonly words?: readonly string[]
  /** A document noun (after the preposition, where one is given). */
  readonly document?: true
  /** A source noun (after the preposition, where one is given). */
  readonly source?: true
}

/** A reporting verb. Fields are described at the head of server/data/reporting-verbs.yaml; words are folded. */
export interface ReportingVerb extends VerbEntry {
  readonly masdar: string
  readonly plural?: string
  readonly nominal?: true
  readonly frame: readonly string[]
  readonly tag: VerbTag
  /** Alternatives; none for a verb that never reports. */
  readonly requires: readonly Requirement[]
  readonly near?: number
  readonly strictFrame?: true
  readonly rejectNext?: readonly string[]
  readonly rejectObject?: readonly string[]
  readonly rejectNumber?: true
  readonly requireSubject?: readonly SubjectClass[]
  readonly requireFollow?: readonly string[]
  readonly spelled?: true
  readonly rejectAfter?: readonly string[]
  readonly homograph?: 'noun' | 'verb' | 'adjective' | 'adverb' | 'preposition'
  readonly participle?: false
  readonly passive?: false
  readonly impersonal?: true
  readonly background?: readonly VerbFormName[]
  readonly opens?: readonly VerbFormName[]
  readonly silent?: readonly VerbFormName[]
  readonly act?: true
  readonly scene?: true
  readonly found?: 'bare' | 'marked'
  readonly cites?: string
  readonly copula?: readonly VerbFormName[]
  readonly agentless?: readonly string[]
  readonly passiveClaim?: ClaimCategory
  readonly claim?: ClaimCategory
  readonly continues?: true
  readonly distancing?: true
  readonly loaded?: 'information' | 'hint' | 'off'
  readonly neutral?: string
}

/** A form of a reporting verb; its `text` is as written, without vowels. */
export interface ReportingForm extends VerbForm {
  readonly verb: ReportingVerb
  /** Of a verbal noun: whether it is the plural. */
  readonly plural?: true | undefined
}

/** A form with the clitics it was found under. */
export interface ReportingReading extends ReportingForm {
  readonly prefix: string
  readonly suffix: string
}

/** What a folded form without clitics may be; `undefined` where it is no form of a reporting verb. */
export function reportingFormsOf(stem: string): readonly ReportingForm[] | undefined {
  const place = findIn(reportingTable, stem)
  if (place === undefined) return undefined
  const forms: ReportingForm[] = []
  for (let at = place.from; at < place.to; at += 4 + digitAt(reportingTable, at + 3)) {
    const number = digitAt(reportingTable, at + 2)
    const plural = number === PLURAL
    forms.push({
      text: wordIn(reportingTable, at + 3) || stem,
      form: plural ? 'masdar' : formOfNumber(number),
      person: plural ? undefined : personOfNumber(number),
      verb: verbRows.at(numberAt(reportingTable, at)),
      plural: plural ? true : undefined
    })
  }
  return forms
}

/** س stands only before an imperfect, ل only before one or before a verbal noun. */
function accepts(form: ReportingForm, prefix: string, noun: boolean): boolean {
  if (noun) return form.form === 'masdar'
  if (form.form === 'masdar') return prefix === '' || prefix === 'و' || prefix === 'ف'
  if (prefix.endsWith('س')) return form.form === 'impf' || form.form === 'impfp'
  if (prefix.endsWith('ل')) return form.form === 'impf' || form.form === 'impfp' || form.form === 'juss'
  return true
}

/** The readings of the least cut segmentation that the lexicon knows. */
function readingsOf(folded: string, noun: boolean): readonly ReportingReading[] {
  noteLexiconStems()
  for (const {prefix, stem, suffix} of noun ? nounStems(folded) : verbStems(folded)) {
    const found = reportingFormsOf(stem)?.filter(
      (form) => accepts(form, prefix, noun) && !(suffix !== '' && (form.form === 'ap' || form.form === 'apn'))
    )
    if (found !== undefined && found.length > 0)
      return found.map(({text, form, person, verb, plural}) => ({text, form, person, verb, plural, prefix, suffix}))
  }
  return noReading
}

const noReading: readonly ReportingReading[] = []

/**
 * What reporting verbs a word may be, clitics stripped. As a verb first; as a verbal noun (`التصريحات`, `لاتهامه`) where
 * it is no verb, and also where it would be one only with an object (`إشارته` is no «he pointed him»). Empty for any
 * other word.
 */
export const reportingReadings: (word: Word) => readonly ReportingReading[] = perWord((word) => {
  const asVerb = readingsOf(word.fold, false)
  if (asVerb.length > 0 && asVerb[0].suffix === '') return asVerb
  if (asVerb.length === 0) return readingsOf(word.fold, true)
  const known = new Set(asVerb.filter(({form}) => form === 'masdar').map(({verb}) => verb))
  return [...asVerb, ...readingsOf(word.fold, true).filter(({verb}) => !known.has(verb))]
}, noReading)
