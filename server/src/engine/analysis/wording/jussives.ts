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
const particles = new Set(['', 'و', 'ف', 'ا'].flatMap((before) => [`${before}لم`, `${before}لن`]))
/** The masculine plural: «لِمَ تفعلون» asks a question, so only of the third person. */
const PLURAL = /^ي[^\u0629\u0649]{2,8}ون$/

function readParticle(word: Word): string | null {
  // «لِمَ»: why
  if (!particles.has(word.fold) || word.text.includes('\u0650')) return null
  return word.fold.slice(-2)
}

const particleOf = perWord(readParticle)

/** لم and لن before a verb that keeps what it should have lost. */
export const jussives: Habit<Jussive> = {
  begins: (word) => readParticle(word) !== null,
  at({tokens}, index) {
    const next = wordAfter(tokens, index)
    if (next === undefined) return undefined
    const particle = particleOf(tokens[index].word!)!
    // «لم يُبدو» is of another verb.
    if (next.text.includes('\u064f')) return undefined
    const written = plain(next)
    const wanted = (particle === 'لم' ? listed[written] : undefined) ?? withoutNun(written)
    return wanted === undefined ? undefined : {particle, written, wanted}
  }
}

/** «يرحمون»: «يرحموا». */
function withoutNun(written: string): string | undefined {
  return PLURAL.test(written) && !roots.has(written) ? `${written.slice(0, -1)}ا` : undefined
}
