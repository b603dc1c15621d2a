import type {Person, VerbFormName} from '../../arabic/inflection.ts'

/** Forms and persons, in the order by which tables number them. */
const forms: readonly VerbFormName[] = ['pf', 'impf', 'juss', 'pfp', 'impfp', 'ap', 'apn', 'masdar']
const persons: ReadonlyArray<Person | undefined> = [undefined, '3ms', '3fs', '3md', '3fd', '3mp', '3fp']

/** The number of a form and its person: less than 56. */
export function formNumber(form: VerbFormName, person: Person | undefined): number {
  return forms.indexOf(form) * persons.length + persons.indexOf(person)
}

export function formOfNumber(number: number): VerbFormName {
  return forms[Math.trunc(number / persons.length)]
}

export function personOfNumber(number: number): Person | undefined {
  return persons[number % persons.length]
}
