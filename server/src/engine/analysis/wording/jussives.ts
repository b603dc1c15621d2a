import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {jussives as listed, nunRoots} from '../../lexicon/generated/jussives.ts'
import type {Habit} from './habit.ts'
import {plain, wordAfter} from './neighbours.ts'

/** A verb whose ending should have fallen, and how it is written without. */
export interface Jussive {
  readonly particle: string
  readonly written: string
  readonly wanted: string
}

const roots = new Set(nunRoots.split(' '))
/** The masculine plural: «لِمَ تفعلون» asks a question, so only of the third person. «يابانيون» is no verb. */
const PLURAL = /^ي[^\u0629\u0649]{2,8}ون$/
const NOUN = /يون$/
const DUAL = /^[يت][^\u0629\u0649]{3,8}ان$/

/** The particles, as written; those of the subjunctive leave a weak letter as it is. */
const particles = new Set(['لم', 'لن', 'أن', 'كي', 'لكي'])
const written = new Set([...particles].flatMap((particle) => ['', 'و', 'ف', 'أ'].map((before) => before + particle)))
const folded = new Set([...written].map(fold))

function readParticle(word: Word): string | null {
  // «لِمَ»: why
  if (!folded.has(word.fold) || word.text.includes('\u0650')) return null
  const text = plain(word)
  if (particles.has(text)) return text
  return written.has(text) ? text.slice(1) : null
}

const particleOf = perWord(readParticle)

/** لم، لن and أن before a verb that keeps what it should have lost. */
export const jussives: Habit<Jussive> = {
  begins: (word) => readParticle(word) !== null,
  at({tokens}, index) {
    const next = wordAfter(tokens, index)
    // «لم يُبدو» is of another verb.
    if (next === undefined || next.text.includes('\u064f')) return undefined
    const particle = particleOf(tokens[index].word!)!
    const verb = plain(next)
    const wanted = (particle === 'لم' ? listed[verb] : undefined) ?? withoutNun(verb, particle)
    return wanted === undefined ? undefined : {particle, written: verb, wanted}
  }
}

/** «يرحمون»: «يرحموا»؛ «يتمكنان»: «يتمكنا». After أن stand nouns that end so («أن تايوان»). */
function withoutNun(verb: string, particle: string): string | undefined {
  if (roots.has(verb)) return undefined
  if (PLURAL.test(verb) && !NOUN.test(verb)) return `${verb.slice(0, -1)}ا`
  return DUAL.test(verb) && (particle === 'لم' || particle === 'لن') ? verb.slice(0, -1) : undefined
}
