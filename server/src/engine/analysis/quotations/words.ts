import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {functionWords} from '../../lexicon/generated/function-words.ts'
import {nameClass} from '../../lexicon/names.ts'
import {reportingReadings} from '../../lexicon/reporting-verbs.ts'
import {sourceReading} from '../../lexicon/sources.ts'

/** What a word shows of its part in a sentence, without a dictionary of the language: particles, article, endings. */
export interface WordShape {
  /** Without an attached و or ف. */
  readonly bare: string
  readonly waw: boolean
  /** Without particles and article. */
  readonly stem: string
  readonly definite: boolean
  readonly suffix: string
  /** Its class: a closed class, a reporting verb, a noun that names a source, else what its shape suggests. */
  readonly kind: string
  /** The form of a verb or noun of speech, where that is its class. */
  readonly speech: string | undefined
  /** We and I: a narrator of news does not say so outside quotation marks. */
  readonly firstPerson: boolean
  /** A finite verb that reports speech. */
  readonly reports: boolean
  /** أن، إن، بأنها …: what follows is what was said. */
  readonly inna: boolean
}

const closed = new Map<string, string>()
for (const [kind, words] of Object.entries(functionWords))
  for (const word of words.split(' ')) if (!closed.has(fold(word))) closed.set(fold(word), kind)

const INNA = /^[بلك]?ان(?:ه|ها|هم|هما|هن|نا|ني|ك|كم|ا)?$/
const FIRST_PERSON = /^(?:نحن|انا|لنا|لي|لدي|لدينا|كنا|كنت|سن(?!ة|و|ت|ه)..+|.{3,}نا|.{3,}ني)$/

/** What a word shows of its part in a sentence; worked out once a spelling. */
export const shapeOf: (word: Word) => WordShape = perWord((word) => {
  const {text} = word
  const {bare, waw} = withoutConjunction(word.fold)
  const {stem, definite} = stemOf(bare)
  const suffix = text.includes(TANWIN) ? TANWIN : bare.slice(bare.length > 3 ? -2 : -1)
  const inna = INNA.test(bare)
  const form = inna ? undefined : reportingForm(word)
  const reports = form === 'pf' || form === 'impf' || form === 'pfp' || form === 'impfp'
  const known = inna ? 'inna' : closed.get(bare)
  const speech = known === undefined ? form : undefined
  const kind =
    known ?? (speech === undefined ? (sourceKind(word) ?? shapeKind(word, bare, definite)) : `says ${speech}`)
  return {bare, waw, stem, definite, suffix, kind, speech, firstPerson: FIRST_PERSON.test(bare), reports, inna}
})

const TANWIN = 'ً'

/** A word without an attached و or ف; «وقد» and «فهو» are words of a closed class with it. */
function withoutConjunction(folded: string): {bare: string; waw: boolean} {
  const waw = !closed.has(folded) && folded.length > 3 && (folded[0] === 'و' || folded[0] === 'ف')
  return {bare: waw ? folded.slice(1) : folded, waw}
}

/** A word without its article, or without an attached preposition: «بالقرار», «لقرار». */
function stemOf(bare: string): {stem: string; definite: boolean} {
  const article = /^(?:[بك]?ال|لل)/.exec(bare)
  if (article !== null && bare.length > 3) return {stem: bare.slice(article[0].length), definite: true}
  return {stem: bare.length > 4 && /^[بل]/.test(bare) ? bare.slice(1) : bare, definite: false}
}

/** The form in which a word is a verb or noun of speech; `undefined` where it is none. */
function reportingForm(word: Word): string | undefined {
  return reportingReadings(word).find(({verb}) => verb.tag !== LOOKALIKE)?.form
}
/** The tag of verbs that look like a report and never are one. */
const LOOKALIKE = 'X'

/** What the shape of a word suggests where no list knows it: definite, feminine, a verb, an accusative, or any noun. */
function shapeKind({text}: Word, bare: string, definite: boolean): string {
  if (definite) return 'ال'
  if (/[ةه]$/.test(bare)) return 'ة'
  if (/^[يت]..../.test(bare)) return 'ي'
  return text.includes(TANWIN) || bare.endsWith('ا') ? 'ا' : 'n'
}

function sourceKind(word: Word): string | undefined {
  const reading = sourceReading(word)
  if (reading !== undefined) return reading.class
  const name = nameClass(word.fold) ?? (word.fold.startsWith('و') ? nameClass(word.fold.slice(1)) : undefined)
  return name === undefined ? undefined : 'name'
}

/** An attached particle at the head of a word, after which an opening mark may have stood: «بـالإرهاب»، «وأنه». */
export interface Particle {
  /** Code units of the word, tatweel included. */
  readonly length: number
  /** How many letters it has. */
  readonly letters: number
  readonly name: string
}

export const attachedParticle: (word: Word) => Particle | null = perWord((word) => {
  const drawn = /^([وف]?(?:[بلك]|ال|لل)?)ـ+/.exec(word.text)
  const match = drawn !== null && drawn[1] !== '' ? drawn : /^([وفبلك])/.exec(word.text)
  if (match === null || word.fold.length - match[1].length < 2) return null
  return {length: match[0].length, letters: match[1].length, name: match[1] + (match === drawn ? 'ـ' : '')}
})

/** Whether a word is nothing but attached particles: «و»، «بـ»، «وال»، and أ that asks: «أ«هذا» ما تريدون؟». */
export const isCliticRun = perWord((word) => /^(?:[وف]?(?:[بلك]?ال|لل|[بلكس])?|ا)$/.test(word.fold), false)
