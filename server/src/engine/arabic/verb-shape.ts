import {withoutTashkeel} from './characters.ts'
import type {VerbClass, VerbEntry, VerbPattern} from './inflection.ts'

/** What somebody says of a verb, where its letters do not tell. */
export interface VerbHints {
  readonly pattern?: VerbPattern
  readonly class?: VerbClass
  /** Imperfect, third person masculine singular: يقول. */
  readonly imperfect?: string
}

/**
 * A verb by its dictionary form, with pattern and class as its letters tell them: «استقال» is a tenth form, hollow. Without
 * vowels I and II are spelled alike but for their verbal noun, so three letters are I unless a shadda stands on the second.
 *
 * @returns `undefined` where the letters do not tell: a hollow or defective verb of three letters without its imperfect
 */
export function verbEntryOf(lemma: string, hints: VerbHints = {}): VerbEntry | undefined {
  const letters = withoutTashkeel(lemma)
  const pattern = hints.pattern ?? patternOf(letters, lemma.includes('\u0651'))
  if (pattern === undefined) return undefined
  const verbClass = hints.class ?? classOf(letters, pattern)
  const stem = hints.imperfect === undefined ? undefined : withoutTashkeel(hints.imperfect).slice(1)
  if (stem === undefined && pattern === 'I' && verbClass === 'hollow') return undefined
  return {lemma, pattern, class: verbClass, ...(stem !== undefined && {stem})}
}

function patternOf(letters: string, doubled: boolean): VerbPattern | undefined {
  if (letters.length > 7) return undefined
  if (letters.startsWith('است') && letters.length >= 5) return 'X'
  if (letters[0] === 'ا' && letters.length >= 4) return ofAlef(letters)
  if (letters.length === 5) return letters[0] === 'ت' && letters[2] === 'ا' ? 'VI' : undefined
  if (letters.length === 4) return ofFour(letters)
  return letters.length === 2 || letters.length === 3 ? ofThree(letters, doubled) : undefined
}

function ofThree(letters: string, doubled: boolean): VerbPattern {
  if (letters[0] === 'آ') return 'IV'
  return doubled && letters.length === 3 ? 'II' : 'I'
}

/** انطلق is a seventh form; انتقل, with the ت of the eighth after a ن of its root, is none. */
function ofAlef([, second, third]: string): VerbPattern {
  return second === 'ن' && third !== 'ت' ? 'VII' : 'VIII'
}

function ofFour([first, second]: string): VerbPattern {
  if (first === 'أ') return 'IV'
  if (first === 'ت') return 'V'
  return second === 'ا' ? 'III' : 'Q'
}

function classOf(letters: string, pattern: VerbPattern): VerbClass {
  const last = letters.at(-1) ?? ''
  const root = pattern === 'IV' ? letters.slice(1) : letters
  if (letters.length === 2) return 'doubled'
  if ('ىا'.includes(last)) return 'defective'
  if (letters.at(-2) === 'ا' && pattern !== 'III' && pattern !== 'VI') return 'hollow'
  if (/[أإؤئء]/.test(root)) return 'hamza'
  return pattern === 'I' && letters[0] === 'و' ? 'assimilated' : 'sound'
}
