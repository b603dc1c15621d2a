import type {NameGroup} from '../generated/name-spellings.ts'

/** Endings of an adjective in ي. */
const NISBA = ['', 'ة', 'ا', 'ين', 'ون', 'ان', 'ات', 'تان', 'تين']
/** Endings of a noun that names persons. */
const PERSON = ['', 'ا', 'ة', 'ين', 'ون', 'ي', 'و', 'يها', 'يهم']

/** The forms of a group, each in all spellings. A spelling that lacks a part borrows the first one's. */
export function spelledForms({words = [], nisba = [], plural = [], person}: NameGroup): string[][] {
  const ended = (stems: readonly string[], endings: readonly string[]): string[][] =>
    stems.length === 0 ? [] : endings.map((ending) => stems.map((stem) => stem + ending))
  return [...ended(words, person === true ? PERSON : ['']), ...ended(plural, ['']), ...ended(nisba, NISBA)]
}
