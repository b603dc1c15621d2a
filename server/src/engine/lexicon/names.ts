import type {names} from './generated/names.ts'
import {nameClasses, nameTable} from './tables/name-forms.ts'
import {valueIn} from './tables/spelling-table.ts'

/**
 * What a word is in a person's name: an Arab or a foreign given name, a family name, a particle that begins one
 * (عبد، أبو، بن), or a name that is a common word too (سعيد، كريم), to be taken for a name only next to another name
 * or a title.
 */
export type NameClass = keyof typeof names

/**
 * The class of a name; see {@link NameClass}. Besides the names of server/data/given-names.yaml it knows what writers
 * join (عبدالرحمن، أبوبكر). A word after a particle belongs to the name, though it is not listed (عبد الله، بن غفير).
 * Conjunctions and prepositions are the caller's to strip. علي is `ambiguous`, for على folds alike; only a caller that
 * has the word as written can tell them apart.
 *
 * @param folded a folded form
 * @returns `undefined` for what is not known as a name
 */
export function nameClass(folded: string): NameClass | undefined {
  const known = listedClass(folded)
  if (known !== undefined) return known
  if (folded.startsWith('عبدال') && folded.length > 6) return 'given'
  if (folded.startsWith('ابو') && isPersonal(listedClass(folded.slice(3)))) return 'given'
  return undefined
}

function listedClass(folded: string): NameClass | undefined {
  const number = valueIn(nameTable, folded)
  return number < 0 ? undefined : nameClasses[number]
}

function isPersonal(klass: NameClass | undefined): boolean {
  return klass !== undefined && klass !== 'particle'
}
