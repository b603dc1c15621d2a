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

export const shapeOf: (word: Word) => WordShape = perWord((word) => {
  const {fold: folded, text} = word
  const known = closed.get(folded)
  const waw = known === undefined && folded.length > 3 && (folded[0] === 'و' || folded[0] === 'ف')
  const bare = waw ? folded.slice(1) : folded
  const inna = INNA.test(bare)
  const article = /^(?:[بك]?ال|لل)/.exec(bare)
  const definite = article !== null && bare.length > 3
  const stem = definite ? bare.slice(article[0].length) : bare.length > 4 && /^[بل]/.test(bare) ? bare.slice(1) : bare
  const suffix = text.includes('ً') ? 'ً' : bare.slice(bare.length > 3 ? -2 : -1)
  const forms = inna ? [] : reportingReadings(word).filter((reading) => reading.verb.tag !== 'X')
  const form = forms[0]?.form
  const reports = form === 'pf' || form === 'impf' || form === 'pfp' || form === 'impfp'
  const kind = inna
    ? 'inna'
    : (closed.get(bare) ??
      (form !== undefined
        ? `says ${form}`
        : (sourceKind(word) ??
          (definite
            ? 'ال'
            : /[ةه]$/.test(bare)
              ? 'ة'
              : /^[يت]..../.test(bare)
                ? 'ي'
                : text.includes('ً') || bare.endsWith('ا')
                  ? 'ا'
                  : 'n'))))
  return {bare, waw, stem, definite, suffix, kind, firstPerson: FIRST_PERSON.test(bare), reports, inna}
})

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
