import {alike} from '../arabic/alike.ts'
import {nounStems, verbStems} from '../arabic/clitics.ts'
import {fold} from '../arabic/fold.ts'
import {
  inflectMasdar,
  inflectVerb,
  type Person,
  type VerbEntry,
  type VerbForm,
  type VerbFormName
} from '../arabic/inflection.ts'
import {noteStem} from '../arabic/known-stems.ts'
import {perWord, type Word} from '../arabic/vocabulary.ts'
import {reportingVerbs as rows} from './generated/reporting-verbs.ts'

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

/** The lexicon of reporting verbs (`server/data/reporting-verbs.yaml`). */
export const reportingVerbs: readonly ReportingVerb[] = alike(rows)

let forms: Map<string, ReportingForm[]> | undefined

function build(): Map<string, ReportingForm[]> {
  const map = new Map<string, ReportingForm[]>()
  // one shape of object and no copies: some 9,000 forms are made at the first word of the first article
  const add = (
    verb: ReportingVerb,
    text: string,
    form: VerbFormName,
    person: Person | undefined,
    plural: true | undefined
  ): void => {
    const key = fold(text)
    const list = map.get(key)
    if (list === undefined) map.set(key, [{text, form, person, verb, plural}])
    else if (!list.some((known) => known.verb === verb && known.form === form && known.person === person))
      list.push({text, form, person, verb, plural})
  }
  for (const verb of reportingVerbs) {
    for (const {text, form, person} of inflectVerb(verb, verb.participle ?? true)) {
      if (verb.passive !== false || (form !== 'pfp' && form !== 'impfp')) add(verb, text, form, person, undefined)
    }
    for (const text of inflectMasdar(verb.masdar)) add(verb, text, 'masdar', undefined, undefined)
    if (verb.plural !== undefined) add(verb, verb.plural, 'masdar', undefined, true)
  }
  for (const stem of map.keys()) noteStem(stem)
  return map
}

/** Folded form without clitics → what it may be. Built at first use, some 9,000 forms in a few milliseconds. */
export function reportingForms(): ReadonlyMap<string, readonly ReportingForm[]> {
  forms ??= build()
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
  const map = reportingForms()
  for (const {prefix, stem, suffix} of noun ? nounStems(folded) : verbStems(folded)) {
    const found = map
      .get(stem)
      ?.filter((form) => accepts(form, prefix, noun) && !(suffix !== '' && (form.form === 'ap' || form.form === 'apn')))
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
